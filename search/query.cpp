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

} // namespace

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
