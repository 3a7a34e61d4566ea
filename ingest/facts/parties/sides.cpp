#include "ingest/facts/parties/sides.h"

#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

bool is_of(PartyList side, std::string_view folded) {
    return ends_on(side, folded) || begins_on(side, folded);
}

/// What stands behind a party, up to the next one or the end of its line or sentence.
Span tail_of(const Text& text, const NamedParty& party, const NamedParty* next) {
    constexpr std::size_t longest = 160;
    const std::size_t begin = party.name.span.end;
    const std::string_view rest = clipped(std::string_view(text.content).substr(begin), longest);
    std::size_t end = begin + rest.find_first_of("\n\t");
    if (end < begin) end = begin + rest.size();
    if (next && next->name.span.begin >= begin) end = std::min(end, next->name.span.begin);
    return {begin, end};
}

/// Only signs and "and" stand between two parties that are told of together.
bool is_joined(const Text& text, Span between) {
    return std::ranges::all_of(party_tokens(text, between), [](const PartyToken& token) {
        return !token.is_word() || is_on(&PartyWords::conjunctions, token.folded);
    });
}

/// The side that the words right behind a name tell, before anything else is told of it.
std::string_view side_behind(const Text& text, Span tail) {
    constexpr std::size_t most = 9; // "å andra sidan, såsom arbetstagarnas företrädare"
    std::size_t words = 0;
    for (const PartyToken& token : party_tokens(text, tail)) {
        // What is in quotes may be told of the next.
        if (token.kind == PartyToken::Kind::stop || token.kind == PartyToken::Kind::quote) break;
        if (!token.is_word()) continue;
        if (++words > most) break;
        if (token.figure) continue;
        if (is_of(&PartyWords::employer, token.folded)) return "employer";
        if (is_of(&PartyWords::employee, token.folded)) return "employee";
    }
    return "";
}

} // namespace

std::string_view side_of_words(const Text& text, Span words) {
    std::string_view side;
    for (const PartyToken& token : party_tokens(text, words)) {
        if (!token.is_word()) continue;
        if (is_of(&PartyWords::employer, token.folded)) return "employer";
        if (is_of(&PartyWords::employee, token.folded)) side = "employee";
    }
    return side;
}

std::vector<std::string_view> sides_of(const Text& text, const std::vector<NamedParty>& parties) {
    std::vector<std::string_view> sides(parties.size());
    for (std::size_t i = 0; i < parties.size(); ++i) {
        const NamedParty& party = parties[i];
        if (party.label) sides[i] = side_of_words(text, *party.label);
        if (sides[i].empty() && party.defined_as) sides[i] = side_of_words(text, *party.defined_as);
        if (sides[i].empty())
            sides[i] = side_of_words(
                text, {std::min(party.words.begin, party.name.span.begin), party.name.span.end});
        const NamedParty* next = i + 1 < parties.size() ? &parties[i + 1] : nullptr;
        const std::string_view told = side_behind(text, tail_of(text, party, next));
        if (sides[i].empty()) sides[i] = told;
        // "A, B and C, as …"
        for (std::size_t j = i; j-- > 0 && !told.empty() && sides[j].empty();) {
            const std::size_t begin = parties[j].name.span.end;
            const std::size_t end = parties[j + 1].name.span.begin;
            if (end < begin || !is_joined(text, {begin, end})) break;
            sides[j] = told;
        }
    }
    // Of two, the other side of a person who is employed is who employs him.
    if (parties.size() == 2)
        for (const std::size_t i : {0, 1})
            if (sides[i] == "employee" && !parties[i].name.organisation && sides[1 - i].empty())
                sides[1 - i] = "employer";
    return sides;
}

} // namespace clausula
