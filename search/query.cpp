#include "search/query.h"

namespace clausula {

namespace {

std::string join(const std::string& head, const std::vector<Query>& children) {
    std::string text = "(" + head;
    for (const Query& child : children) text += " " + to_string(child);
    return text + ")";
}

std::string upper(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// Whether it needs parentheses inside another: a group of several.
bool is_group(const Query& query) {
    return query.kind == Query::Kind::any_of || query.kind == Query::Kind::all_of;
}

std::string typed_inside(const Query& query) {
    return is_group(query) ? "(" + typed_form(query) + ")" : typed_form(query);
}

std::string typed_list(const std::vector<Query>& children, std::string_view between) {
    std::string text;
    for (const Query& child : children) {
        if (!text.empty()) text += between;
        text += typed_inside(child);
    }
    return text;
}

/// A value with spaces or signs that mean something else needs its quotes.
std::string quoted_if_needed(const std::string& text) {
    return text.find_first_of(" ()") == std::string::npos ? text : '"' + text + '"';
}

std::string typed_range(const Query& query) {
    const std::string name = query.field + ":";
    if (query.low == query.high) return name + query.low;
    if (query.low.starts_with('>') || query.high.starts_with('<'))
        return name + query.low + query.high;
    return name + query.low + ".." + query.high;
}

} // namespace

std::string typed_form(const Query& query) {
    switch (query.kind) {
    case Query::Kind::word:
        return query.text;
    case Query::Kind::exact:
        return "=" + quoted_if_needed(query.text);
    case Query::Kind::prefix:
        return query.text + "*";
    case Query::Kind::phrase:
        return '"' + query.text + '"';
    case Query::Kind::near:
        return "NEAR(" + typed_list(query.children, " ") + ", " + std::to_string(query.distance) +
               ")";
    case Query::Kind::all_of:
        return typed_list(query.children, " ");
    case Query::Kind::any_of:
        return typed_list(query.children, " OR ");
    case Query::Kind::except:
        return "-" + typed_inside(query.children.front());
    case Query::Kind::field:
        return query.field + ":" + quoted_if_needed(query.text);
    case Query::Kind::range:
        return typed_range(query);
    }
    return {};
}

std::string to_string(const Query& query) {
    switch (query.kind) {
    case Query::Kind::word:
        return query.text;
    case Query::Kind::exact:
        return "(EXACT " + query.text + ")";
    case Query::Kind::prefix:
        return "(PREFIX " + query.text + ")";
    case Query::Kind::phrase:
        return "(PHRASE " + query.text + ")";
    case Query::Kind::near:
        return join("NEAR/" + std::to_string(query.distance), query.children);
    case Query::Kind::all_of:
        return join("AND", query.children);
    case Query::Kind::any_of:
        return join("OR", query.children);
    case Query::Kind::except:
        return join("NOT", query.children);
    case Query::Kind::field:
        return "(" + upper(query.field) + " " + query.text + ")";
    case Query::Kind::range:
        return "(" + upper(query.field) + " " + (query.low.empty() ? "-" : query.low) + " " +
               (query.high.empty() ? "-" : query.high) + ")";
    }
    return {};
}

} // namespace clausula
