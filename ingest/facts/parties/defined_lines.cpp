#include "ingest/facts/parties/defined_lines.h"

#include "ingest/facts/parties/definitions.h"
#include "ingest/facts/parties/persons.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

/// The term in quotes that a line ends in, in brackets or not.
std::optional<Span> term_at_end(const Tokens& tokens) {
    std::size_t last = tokens.size();
    while (last > 0 &&
           (tokens[last - 1].kind == Kind::close || tokens[last - 1].kind == Kind::stop ||
            tokens[last - 1].kind == Kind::semicolon))
        --last;
    if (last < 3 || tokens[last - 1].kind != Kind::quote) return std::nullopt;
    std::size_t first = last - 1;
    while (first > 0 && tokens[first - 1].is_word()) --first;
    constexpr std::size_t longest = 4;
    if (first == 0 || first + 1 == last || last - first > longest ||
        tokens[first - 1].kind != Kind::quote || is_on(&PartyWords::together, tokens[first].folded))
        return std::nullopt;
    return Span{tokens[first].span.begin, tokens[last - 2].span.end};
}

std::optional<NamedParty> party_in(const Text& text, Span line) {
    const Tokens tokens = party_tokens(text, line);
    const auto term = term_at_end(tokens);
    if (!term) return std::nullopt;
    std::size_t at = 0;
    while (at < 3 && at < tokens.size() && (!tokens[at].is_word() || tokens[at].figure)) ++at;
    at = behind_occupation(text, tokens, behind_honorifics(tokens, at));
    PrintedPartyName name = read_party_name(text, tokens, at);
    // What may stand behind a name: brackets, a comma, or the term itself.
    if (name.words < 2 || name.end >= tokens.size() || tokens[name.end].is_word())
        return std::nullopt;
    return NamedParty{name, term, {name.span.begin, term->end}};
}

} // namespace

std::vector<NamedParty> read_defined_lines(const Text& text, Span front) {
    constexpr std::size_t most_looked_at = 30, most_between = 3; // lines
    std::vector<NamedParty> parties;
    std::size_t looked_at = 0, idle = 0;
    for (const Paragraph& paragraph : text.paragraphs) {
        if (paragraph.span.end > front.end || paragraph.kind == BlockKind::cell) break;
        for (const Span line : paragraph.lines) {
            if (++looked_at > most_looked_at || idle > most_between) break;
            if (auto party = party_in(text, line)) {
                parties.push_back(*party);
                idle = 0;
            } else if (!parties.empty()) {
                ++idle;
            }
        }
    }
    const bool is_sure =
        parties.size() > 1 && std::ranges::any_of(parties, [](const NamedParty& party) {
            return party.name.organisation;
        });
    return is_sure ? parties : std::vector<NamedParty>{};
}

} // namespace clausula
