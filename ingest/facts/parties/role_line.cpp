#include "ingest/facts/parties/role_line.h"

#include "ingest/facts/parties/definitions.h"
#include "ingest/facts/parties/persons.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;

/// "|", "....", "–": what stands between a label and its value.
bool is_rule(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (word.compare(at, 3, "–") == 0 || word.compare(at, 3, "…") == 0)
            at += 3;
        else if (word[at] == '|' || word[at] == '.' || word[at] == '-' || word[at] == '_')
            ++at;
        else
            return false;
    }
    return true;
}

} // namespace

std::optional<LineLabel> RoleLine::label() const {
    constexpr std::size_t longest = 8;
    const std::size_t first = behind_mark();
    for (std::size_t i = first; i < tokens_.size() && i <= first + longest; ++i) {
        const bool is_sign = tokens_[i].kind == Kind::colon || is_rule_at(i) || is_leader(i);
        if (is_sign && i > first)
            return LineLabel{first,
                             i,
                             behind_rules(i + 1),
                             true,
                             is_role(first, i, true) || is_agent(first, i),
                             !is_role(first, i, true)};
        if (!tokens_[i].is_word() && tokens_[i].kind != Kind::comma) break;
    }
    std::size_t last = first;
    while (last < tokens_.size() && last < first + 2 && tokens_[last].is_word() &&
           is_role(last, last + 1, false))
        ++last;
    if (last == first || last >= tokens_.size() || !tokens_[first].capital) return std::nullopt;
    const std::size_t number = last; // "Työntekijät 1. …"
    std::size_t value = tokens_[number].figure ? number + 1 : number;
    while (value < tokens_.size() && value > number && !tokens_[value].is_word()) ++value;
    if (value >= tokens_.size() || !tokens_[value].capital) return std::nullopt;
    return LineLabel{first, last, value, false, true, false};
}

std::size_t RoleLine::behind_mark() const {
    std::size_t at = behind_rules(0);
    while (at < tokens_.size() && at < 3 &&
           (tokens_[at].figure || !tokens_[at].is_word() || tokens_[at].folded.size() == 1 ||
            text_[tokens_[at].span] == "§"))
        ++at;
    return at;
}

std::optional<Span> RoleLine::term() const {
    std::size_t first = 0, last = tokens_.size();
    const bool is_set_off =
        last > 2 && (tokens_[0].kind == Kind::quote || tokens_[0].kind == Kind::open);
    while (first < last && !tokens_[first].is_word()) ++first;
    if (!is_set_off) // "Hyresgäster (solidariskt ansvariga)"
        last = static_cast<std::size_t>(std::ranges::find(tokens_, Kind::open, &PartyToken::kind) -
                                        tokens_.begin());
    while (last > first && !tokens_[last - 1].is_word()) --last;
    if (first == last || last - first > 4 || signs_for(first)) return std::nullopt;
    for (std::size_t i = first; i < last; ++i)
        if (!tokens_[i].is_word() || is_on(&PartyWords::forms, tokens_[i].folded))
            return std::nullopt; // "neuvottelujärjestö JUKO ry"
    // "Kunnallinen työmarkkinalaitos" is an employer's name, and none for a role.
    const PrintedPartyName name = read_party_name(text_, tokens_, first);
    if (last - first > 1 && name.organisation && name.end >= last) return std::nullopt;
    const bool is_quoted = is_set_off && tokens_[0].kind == Kind::quote;
    const bool is_numbered = last - first == 2 && tokens_[first + 1].figure;
    const bool is_side = last - first <= 3 && tells_side(first, last);
    if (!is_role(first, last, true) && !is_quoted && !is_side &&
        !(is_agent(first, last) && (is_set_off || is_numbered)))
        return std::nullopt;
    return Span{tokens_[first].span.begin, tokens_[last - 1].span.end};
}

bool RoleLine::is_plural_term() const {
    return std::ranges::any_of(tokens_, [](const PartyToken& token) {
        return token.is_word() && is_plural_role(token.folded);
    });
}

std::optional<Span> RoleLine::agent_term() const {
    const bool is_one = tokens_.size() == 1 && tokens_.front().capital && is_agent(0, 1);
    return is_one ? std::optional(tokens_.front().span) : std::nullopt;
}

std::size_t RoleLine::behind_name_label(std::size_t at) const {
    at += words_on(&PartyWords::name_labels, tokens_, at);
    return behind_rules(at);
}

std::size_t RoleLine::name_labels() const {
    std::size_t count = 0;
    for (std::size_t at = behind_mark(); at < tokens_.size(); ++count) {
        const std::size_t behind = behind_name_label(at);
        if (behind == at) return 0;
        at = behind;
    }
    return count;
}

std::vector<NamedParty> RoleLine::persons(std::size_t count) const {
    if (count == 0 || tokens_.size() % count != 0) return {};
    std::vector<NamedParty> persons;
    const std::size_t size = tokens_.size() / count;
    for (std::size_t at = 0; at < tokens_.size(); at += size) {
        if (!is_person_name(text_, tokens_, at, at + size)) return {};
        PrintedPartyName name;
        name.end = at + size;
        name.span = {tokens_[at].span.begin, tokens_[name.end - 1].span.end};
        name.words = size;
        persons.push_back({name, std::nullopt, name.span});
    }
    return persons;
}

std::optional<NamedParty> RoleLine::party(std::size_t at, bool surely) const {
    constexpr std::size_t most_before = 3; // "lantbrukaren", "herr"
    for (std::size_t n = 0; n < most_before && at < tokens_.size(); ++n) {
        const PartyToken& token = tokens_[at];
        const bool is_before = token.is_word() && !token.figure &&
                               (!token.capital || is_on(&PartyWords::honorifics, token.folded));
        if (!is_before) break;
        ++at;
    }
    if (at >= tokens_.size() || signs_for(at)) return std::nullopt;
    const PrintedPartyName name = without_person(at, read_party_name(text_, tokens_, at));
    if (name.empty()) return std::nullopt;
    const bool ends = name.end >= tokens_.size() || !tokens_[name.end].is_word() ||
                      is_rule_at(name.end) || tokens_[name.end].figure ||
                      is_on(&PartyWords::called, tokens_[name.end].folded) ||
                      is_on(&PartyWords::represented, tokens_[name.end].folded) ||
                      (name.form && begins_person(name.end)) || joins_person(at, name.end);
    const bool is_person = is_person_name(text_, tokens_, at, name.end) &&
                           std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                                        tokens_.begin() + static_cast<std::ptrdiff_t>(name.end),
                                        [](const PartyToken& token) {
                                            return is_on(&PartyWords::other_labels, token.folded);
                                        });
    const bool is_named = name.organisation || is_person;
    if (!is_named || (!ends && !(surely && name.organisation))) return std::nullopt;
    NamedParty party{name, std::nullopt, name.span};
    const auto again = read_party_list(text_, tokens_, at, PartyListing::sentence);
    if (!again.empty() && again.front().name.span == name.span) party = again.front();
    return party;
}

/// "Työnantajan edustajat"
bool RoleLine::tells_side(std::size_t first, std::size_t last) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const PartyToken& token) {
                           return begins_on(&PartyWords::employer, token.folded) ||
                                  begins_on(&PartyWords::employee, token.folded);
                       });
}

/// "Tiina Aalto ja Ville Korhonen"
bool RoleLine::joins_person(std::size_t first, std::size_t end) const {
    const std::size_t other = behind_and(end);
    return other < tokens_.size() && is_person_name(text_, tokens_, first, end) &&
           begins_person(other);
}

std::size_t RoleLine::behind_and(std::size_t at) const {
    const bool is_and = at < tokens_.size() && tokens_[at].is_word() &&
                        is_on(&PartyWords::conjunctions, tokens_[at].folded);
    return is_and ? at + 1 : tokens_.size();
}

/// "JUKO ry  Harri Ojansivu, pääluottamusmies" begins with "JUKO ry": whose title follows is a
/// person.
PrintedPartyName RoleLine::without_person(std::size_t at, PrintedPartyName name) const {
    const bool has_title = name.end + 1 < tokens_.size() && tokens_[name.end].kind == Kind::comma &&
                           ends_on(&PartyWords::titles, tokens_[name.end + 1].folded);
    for (std::size_t i = at + 1; has_title && i < name.end; ++i)
        if (is_on(&PartyWords::forms, tokens_[i].folded) &&
            is_person_name(text_, tokens_, i + 1, name.end)) {
            name.end = i + 1;
            name.span.end = tokens_[i].span.end;
        }
    return name;
}

bool RoleLine::begins_person(std::size_t at) const {
    std::size_t end = at;
    while (end < tokens_.size() && tokens_[end].is_word()) ++end;
    return is_person_name(text_, tokens_, at, end);
}

Span RoleLine::role_in(const LineLabel& label) const {
    for (std::size_t at = label.first; at < label.last; ++at)
        if (is_role(at, at + 1, true)) return tokens_[at].span;
    return tokens_[label.first].span;
}

std::optional<NamedParty> RoleLine::party_before_colon(const LineLabel& label) const {
    if (!label.marked) return std::nullopt;
    const std::size_t first = label.first + words_on(&PartyWords::on_behalf, tokens_, label.first);
    for (std::size_t at = first; at < label.last; ++at) {
        if (!tokens_[at].capital || (at == first && is_role(at, at + 1, true))) continue;
        const PrintedPartyName name = read_party_name(text_, tokens_, at);
        if (name.organisation && name.end == label.last)
            return NamedParty{name, std::nullopt, name.span};
    }
    return std::nullopt;
}

bool RoleLine::is_rule_at(std::size_t i) const {
    return tokens_[i].is_word() && is_rule(text_[tokens_[i].span]);
}

/// "For the Employers": in a signature block.
bool RoleLine::signs_for(std::size_t at) const {
    return words_on(&PartyWords::on_behalf, tokens_, at) > 0;
}

/// "........"
bool RoleLine::is_leader(std::size_t i) const {
    return tokens_[i].kind == Kind::stop && tokens_[i].span.size() > 2;
}

std::size_t RoleLine::behind_rules(std::size_t at) const {
    while (at < tokens_.size() &&
           (is_rule_at(at) || tokens_[at].kind == Kind::stop || tokens_[at].kind == Kind::colon))
        ++at;
    return at;
}

/// Whether one of the words says what a party is; endings do so only before a sign.
bool RoleLine::is_role(std::size_t first, std::size_t last, bool marked) const {
    bool role = false;
    for (std::size_t i = first; i < last; ++i) {
        if (!tokens_[i].is_word()) continue;
        const std::string& word = tokens_[i].folded;
        if (is_on(&PartyWords::other_labels, word) || ends_on(&PartyWords::titles, word) ||
            ends_on(&PartyWords::headings, word))
            return false;
        const bool is_name = (!marked || last - first > 1) &&
                             (ends_on(&PartyWords::nouns, word) || is_on(&PartyWords::forms, word));
        role = role || (!is_name && ends_on(&PartyWords::roles, word)) || is_plural_role(word) ||
               is_on(&PartyWords::sides, word) || ends_on(&PartyWords::employer, word) ||
               ends_on(&PartyWords::employee, word);
    }
    return role;
}

/// "tallettaja", "arrendator", "grantee": by its ending alone, so of one word.
bool RoleLine::is_agent(std::size_t first, std::size_t last) const {
    const std::string& word = tokens_[first].folded;
    constexpr std::size_t shortest = 6;
    const bool is_one = last == first + 1 || (last == first + 2 && tokens_[first + 1].figure);
    return is_one && word.size() >= shortest && has_ending(&PartyWords::agents, word) &&
           !is_on(&PartyWords::other_labels, word) && !ends_on(&PartyWords::titles, word) &&
           !ends_on(&PartyWords::headings, word);
}

} // namespace clausula
