#pragma once

#include "ingest/facts/parties/party_list.h"

#include <optional>

namespace clausula {

/// What stands in front of a line: "Tilaaja:", "Långivare ........", "Buyer".
struct LineLabel {
    std::size_t first = 0, last = 0; ///< of its words
    std::size_t value = 0;           ///< where what it tells begins
    bool marked = false;             ///< a sign stands behind it
    bool role = false;               ///< says what a party is
    bool agent = false;              ///< says so by its ending only
};

/// A line of those that name the parties beside or below what they are called.
class RoleLine {
public:
    RoleLine(const Text& text, Span line) : text_(text), tokens_(party_tokens(text, line)) {}

    const std::vector<PartyToken>& tokens() const { return tokens_; }

    /// A label with a sign behind it, or a role's word before a name.
    std::optional<LineLabel> label() const;

    /// Behind "1.", "(a)", "|", "§".
    std::size_t behind_mark() const;

    /// Behind "Namn", "Name:"; `at` where no such word stands there.
    std::size_t behind_name_label(std::size_t at) const;

    /// How many labels for names the line has, where it has nothing else: "Namn    Namn".
    std::size_t name_labels() const;

    /// The persons whose names stand side by side, where the line has the names of that many.
    std::vector<NamedParty> persons(std::size_t count) const;

    /// The whole line, where it is what somebody is called: "Buyer", "(Landlord)", "”saaja”",
    /// "Hyresgäster (solidariskt ansvariga)".
    std::optional<Span> term() const;

    /// Whether that is said of several: "Hyresgäster".
    bool is_plural_term() const;

    /// The whole line, where it is one word that says by its ending who does something.
    std::optional<Span> agent_term() const;

    /// The party that is named there: an organisation, or a person behind what he is. `surely`:
    /// more may stand behind an organisation's name.
    std::optional<NamedParty> party(std::size_t at, bool surely) const;

    /// Behind an "and" that stands there; the end of the line where none does.
    std::size_t behind_and(std::size_t at) const;

    /// The words of a label that say what the party is.
    Span role_in(const LineLabel& label) const;

    /// "För arbetsgivaren Norrby kommun: Anna Ek": whom the persons behind the colon are for.
    std::optional<NamedParty> party_before_colon(const LineLabel& label) const;

private:
    bool is_rule_at(std::size_t i) const;
    bool signs_for(std::size_t at) const;
    PrintedPartyName without_person(std::size_t at, PrintedPartyName name) const;
    bool tells_side(std::size_t first, std::size_t last) const;
    bool joins_person(std::size_t first, std::size_t end) const;
    bool begins_person(std::size_t at) const;
    bool is_leader(std::size_t i) const;
    std::size_t behind_rules(std::size_t at) const;
    bool is_role(std::size_t first, std::size_t last, bool marked) const;
    bool is_agent(std::size_t first, std::size_t last) const;

    const Text& text_;
    std::vector<PartyToken> tokens_;
};

} // namespace clausula
