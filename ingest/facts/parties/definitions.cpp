#include "ingest/facts/parties/definitions.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

bool is(const Tokens& tokens, std::size_t at, Kind kind) {
    return at < tokens.size() && tokens[at].kind == kind;
}

bool is_word_on(const Tokens& tokens, std::size_t at, PartyList list) {
    return is(tokens, at, Kind::word) && is_on(list, tokens[at].folded);
}

bool calls(const Tokens& tokens, std::size_t at) {
    return is_word_on(tokens, at, &PartyWords::called) ||
           is_word_on(tokens, at, &PartyWords::fillers);
}

/// "(vuokraaja)", but not "(omsorgsförvaltningen)".
bool is_role(std::string_view word) {
    // "(työnantaja)" tells the side.
    return !ends_on(&PartyWords::employer, word) && !ends_on(&PartyWords::employee, word) &&
           (ends_on(&PartyWords::roles, word) || has_ending(&PartyWords::agents, word));
}

/// The words between the quotes that open there, but for terms that stand for all.
std::optional<Span> term_in_quotes(const Tokens& tokens, std::size_t open, std::size_t last) {
    std::size_t end = open + 1;
    while (end < last && is(tokens, end, Kind::word)) ++end;
    if (end == open + 1 || is_word_on(tokens, open + 1, &PartyWords::together)) return std::nullopt;
    return Span{tokens[open + 1].span.begin, tokens[end - 1].span.end};
}

} // namespace

bool is_plural_role(std::string_view folded) {
    constexpr std::size_t longest = 4, shortest = 4; // bytes of the ending, and of what is left
    for (std::size_t size = 1; size <= longest && folded.size() >= shortest + size; ++size)
        if (is_on(&PartyWords::plurals, folded.substr(folded.size() - size)) &&
            ends_on(&PartyWords::roles, folded.substr(0, folded.size() - size)))
            return true;
    return false;
}

std::size_t close_of(const Tokens& tokens, std::size_t open) {
    constexpr std::size_t longest = 80;
    std::size_t depth = 0;
    for (std::size_t i = open; i < tokens.size() && i < open + longest; ++i) {
        if (tokens[i].kind == Kind::open) ++depth;
        if (tokens[i].kind == Kind::close && --depth == 0) return i;
    }
    return tokens.size();
}

std::optional<Span> term_in_brackets(const Tokens& tokens, std::size_t open, std::size_t close,
                                     Definable may) {
    if (close >= tokens.size()) return std::nullopt;
    std::size_t first = open + 1;
    for (std::size_t i = first; i < close; ++i) {
        if (!may.together && is_word_on(tokens, i, &PartyWords::together)) return std::nullopt;
        if (is(tokens, i, Kind::quote)) return term_in_quotes(tokens, i, close);
    }
    const std::size_t begin = first;
    while (first < close && calls(tokens, first)) ++first;
    if (first >= close || !is(tokens, first, Kind::word)) return std::nullopt;
    const bool is_mark = std::ranges::all_of(
        tokens[first].folded, [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
    const bool is_single =
        close == first + 1 && !is_mark && tokens[first].folded.size() > 1 &&
        !tokens[first].figure &&
        (tokens[first].capital || (may.lower_case && is_role(tokens[first].folded)));
    if ((first > begin || is_single) && close - first <= 4)
        return Span{tokens[first].span.begin, tokens[close - 1].span.end};
    return std::nullopt;
}

std::optional<Span> term_behind(const Tokens& tokens, std::size_t& at) {
    while (calls(tokens, at)) ++at;
    if (is(tokens, at, Kind::quote)) {
        const auto term = term_in_quotes(tokens, at, std::min(tokens.size(), at + 6));
        while (term && at < tokens.size() && tokens[at].span.begin < term->end) ++at;
        return term;
    }
    const std::size_t first = at;
    if (!is(tokens, at, Kind::word) || is_word_on(tokens, at, &PartyWords::together))
        return std::nullopt;
    while (is(tokens, at, Kind::word) && at - first < 3 &&
           !is_word_on(tokens, at, &PartyWords::conjunctions) &&
           (at == first || tokens[at].capital))
        ++at;
    if (at == first) return std::nullopt;
    return Span{tokens[first].span.begin, tokens[at - 1].span.end};
}

} // namespace clausula
