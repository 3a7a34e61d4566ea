#include "ingest/facts/parties/letter.h"

#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

/// The organisation that the line names, with nothing else or behind a comma or brackets.
std::optional<NamedParty> addressed(const Text& text, Span line) {
    constexpr std::size_t longest = 160;
    if (line.size() > longest) return std::nullopt;
    const Tokens tokens = party_tokens(text, line);
    const PrintedPartyName name = read_party_name(text, tokens, 0);
    const bool ends = name.end >= tokens.size() || tokens[name.end].kind == Kind::comma ||
                      tokens[name.end].kind == Kind::open;
    const bool is_person = !name.empty() && // "The District Secretary"
                           ends_on(&PartyWords::titles, tokens[name.end - 1].folded);
    if (!name.organisation || !ends || is_person) return std::nullopt;
    return NamedParty{name, std::nullopt, name.span};
}

bool greets(const Text& text, Span paragraph) {
    const std::string_view words = clipped(text[paragraph], 60);
    const Tokens tokens = party_tokens(text, {paragraph.begin, paragraph.begin + words.size()});
    return !tokens.empty() && words_on(&PartyWords::greetings, tokens, 0) > 0;
}

/// Whether the reader is asked to sign, or signs below: "Agreed and accepted", "Ovanstående
/// godkännes", in a line near the end.
bool is_countersigned(const Text& text, std::span<const Paragraph> body) {
    constexpr std::size_t longest = 16, last_lines = 16, nearest = 7; // tokens, lines
    std::vector<Span> lines;
    for (const Paragraph& paragraph : body)
        lines.insert(lines.end(), paragraph.lines.begin(), paragraph.lines.end());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Tokens tokens = party_tokens(text, lines[i]);
        if (tokens.empty()) continue;
        const bool is_last = i + last_lines >= lines.size() && i > 0 && tokens.size() <= longest &&
                             (tokens.front().capital || !tokens.front().is_word());
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            if (!tokens[at].is_word()) continue;
            if (begins_on(&PartyWords::countersigns, tokens[at].folded)) return true;
            if (is_last && at < nearest && words_on(&PartyWords::accepts, tokens, at) > 0)
                return true;
        }
    }
    return false;
}

} // namespace

std::vector<NamedParty> read_letter(const Document& document) {
    constexpr std::size_t most_above = 30, most_bytes = 100'000; // paragraphs above the greeting
    const Text& text = document.text;
    const auto& all = text.paragraphs;
    if (all.empty() || text.content.size() > most_bytes) return {};
    std::size_t greeting = 0;
    while (greeting < std::min(all.size(), most_above) && !greets(text, all[greeting].span))
        ++greeting;
    if (greeting < 2 || greeting >= std::min(all.size(), most_above)) return {};
    std::vector<NamedParty> parties;
    for (std::size_t i = 0; i < greeting; ++i)
        for (const Span line : all[i].lines) {
            const auto party = addressed(text, line);
            if (i == 0 && !party && parties.empty()) return {}; // its writer heads it
            const bool is_new =
                party && std::ranges::none_of(parties, [&](const NamedParty& other) {
                    return name_key(text[other.name.span]) == name_key(text[party->name.span]);
                });
            if (is_new) parties.push_back(*party);
        }
    constexpr std::size_t most = 4; // a list of copies is not addressed
    if (parties.size() < 2 || parties.size() > most ||
        !is_countersigned(text, std::span(all).subspan(greeting)))
        return {};
    return parties;
}

} // namespace clausula
