#include "search/match.h"

#include "index/text/word_forms.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = Query::Kind;

/// The words of a text as one FTS5 string of terms. No word has a double quote in it.
std::string quoted(std::string_view text) {
    std::string string;
    WordForm word;
    for (std::size_t at = 0; next_word_form(text, at, word);) {
        if (!string.empty()) string += ' ';
        string += word.form;
    }
    return '"' + string + '"';
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += between;
        text += part;
    }
    return parts.size() == 1 ? text : "(" + text + ")";
}

std::string near(const Query& query) {
    std::string text = "NEAR(";
    for (const Query& child : query.children) text += match_of(child) + " ";
    text.back() = ',';
    return text + " " + std::to_string(query.distance) + ")";
}

void collect(const Query& query, std::vector<const Query*>& terms) {
    switch (query.kind) {
    case Kind::all_of:
    case Kind::any_of:
        for (const Query& child : query.children) collect(child, terms);
        break;
    case Kind::except:
    case Kind::field:
    case Kind::range:
        break;
    default:
        terms.push_back(&query);
    }
}

} // namespace

bool is_text(const Query& query) {
    if (query.kind == Kind::exact || query.kind == Kind::field || query.kind == Kind::range)
        return false;
    return std::ranges::all_of(query.children, is_text);
}

std::string match_of(const Query& query) {
    std::vector<std::string> wanted, unwanted;
    switch (query.kind) {
    case Kind::word:
    case Kind::phrase:
    case Kind::exact:
        return quoted(query.text);
    case Kind::prefix:
        return quoted(query.text) + " *";
    case Kind::near:
        return near(query);
    case Kind::except:
        return match_of(query.children.front());
    case Kind::any_of:
    case Kind::all_of:
        for (const Query& child : query.children)
            (child.kind == Kind::except ? unwanted : wanted).push_back(match_of(child));
        break;
    case Kind::field:
    case Kind::range:
        return {};
    }
    const std::string text = joined(wanted, query.kind == Kind::any_of ? " OR " : " AND ");
    return unwanted.empty() ? text : "(" + text + " NOT " + joined(unwanted, " OR ") + ")";
}

std::vector<const Query*> positive_terms(const Query& query) {
    std::vector<const Query*> terms;
    collect(query, terms);
    return terms;
}

} // namespace clausula
