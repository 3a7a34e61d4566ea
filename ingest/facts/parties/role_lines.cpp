#include "ingest/facts/parties/role_lines.h"

#include "ingest/facts/parties/persons.h"
#include "ingest/facts/parties/sides.h"

#include <algorithm>
#include <optional>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

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

struct Label {
    std::size_t first = 0, last = 0; ///< of its words
    std::size_t value = 0;           ///< where what it tells begins
    bool marked = false;             ///< a sign stands behind it
    bool role = false;
    bool agent = false; ///< says so by its ending only
};

class LineReader {
public:
    LineReader(const Text& text, Span part) : text_(text), tokens_(party_tokens(text, part)) {}

    const Tokens& tokens() const { return tokens_; }

    /// What stands in front: a label with a sign behind it, or a role's word before a name.
    std::optional<Label> label() const {
        constexpr std::size_t longest = 8;
        const std::size_t first = behind_mark();
        for (std::size_t i = first; i < tokens_.size() && i <= first + longest; ++i) {
            const bool is_sign = tokens_[i].kind == Kind::colon || is_rule_at(i) || is_leader(i);
            if (is_sign && i > first)
                return Label{first,
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
        return Label{first, last, value, false, true, false};
    }

    /// Behind "1.", "(a)", "|", "§".
    std::size_t behind_mark() const {
        std::size_t at = behind_rules(0);
        while (at < tokens_.size() && at < 3 &&
               (tokens_[at].figure || !tokens_[at].is_word() || tokens_[at].folded.size() == 1 ||
                text_[tokens_[at].span] == "§"))
            ++at;
        return at;
    }

    /// Whether the whole line is what somebody is called: "Buyer", "(Landlord)", "”saaja”".
    std::optional<Span> term() const {
        std::size_t first = 0, last = tokens_.size();
        const bool is_set_off =
            last > 2 && (tokens_[0].kind == Kind::quote || tokens_[0].kind == Kind::open);
        while (first < last && !tokens_[first].is_word()) ++first;
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
        if (!is_role(first, last, true) && !is_quoted &&
            !(is_agent(first, last) && (is_set_off || is_numbered)))
            return std::nullopt;
        return Span{tokens_[first].span.begin, tokens_[last - 1].span.end};
    }

    /// The party that is named there: an organisation, or a person behind what he is.
    std::optional<NamedParty> party(std::size_t at, bool surely) const {
        constexpr std::size_t most_before = 3; // "lantbrukaren", "herr"
        for (std::size_t n = 0; n < most_before && at < tokens_.size(); ++n) {
            const PartyToken& token = tokens_[at];
            const bool is_before = token.is_word() && !token.figure &&
                                   (!token.capital || is_on(&PartyWords::honorifics, token.folded));
            if (!is_before) break;
            ++at;
        }
        if (at >= tokens_.size() || signs_for(at)) return std::nullopt;
        const PrintedPartyName name = read_party_name(text_, tokens_, at);
        if (name.empty()) return std::nullopt;
        const bool ends = name.end >= tokens_.size() || !tokens_[name.end].is_word() ||
                          is_rule_at(name.end) || tokens_[name.end].figure;
        const bool is_person = is_person_name(text_, tokens_, at, name.end);
        const bool is_named = name.organisation || is_person;
        if (!is_named || (!ends && !(surely && name.organisation))) return std::nullopt;
        NamedParty party{name, std::nullopt, name.span};
        const auto again = read_party_list(text_, tokens_, at, PartyListing::sentence);
        if (!again.empty() && again.front().name.span == name.span) party = again.front();
        return party;
    }

    Span role_in(const Label& label) const {
        for (std::size_t at = label.first; at < label.last; ++at)
            if (is_role(at, at + 1, true)) return tokens_[at].span;
        return tokens_[label.first].span;
    }

    /// "För arbetsgivaren Norrby kommun: Anna Ek": whom the persons behind the colon are for.
    std::optional<NamedParty> party_before_colon(const Label& label) const {
        if (!label.marked) return std::nullopt;
        for (std::size_t at = label.first; at < label.last; ++at) {
            if (!tokens_[at].capital || (at == label.first && is_role(at, at + 1, true))) continue;
            const PrintedPartyName name = read_party_name(text_, tokens_, at);
            if (name.organisation && name.end == label.last)
                return NamedParty{name, std::nullopt, name.span};
        }
        return std::nullopt;
    }

private:
    bool is_rule_at(std::size_t i) const {
        return tokens_[i].is_word() && is_rule(text_[tokens_[i].span]);
    }

    /// "For the Employers": in a signature block.
    bool signs_for(std::size_t at) const {
        return words_on(&PartyWords::on_behalf, tokens_, at) > 0;
    }

    /// "........"
    bool is_leader(std::size_t i) const {
        return tokens_[i].kind == Kind::stop && tokens_[i].span.size() > 2;
    }

    std::size_t behind_rules(std::size_t at) const {
        while (at < tokens_.size() && (is_rule_at(at) || tokens_[at].kind == Kind::stop ||
                                       tokens_[at].kind == Kind::colon))
            ++at;
        return at;
    }

    /// Whether one of the words says what a party is; endings do so only before a sign.
    bool is_role(std::size_t first, std::size_t last, bool marked) const {
        bool role = false;
        for (std::size_t i = first; i < last; ++i) {
            if (!tokens_[i].is_word()) continue;
            const std::string& word = tokens_[i].folded;
            if (is_on(&PartyWords::other_labels, word) || ends_on(&PartyWords::titles, word) ||
                ends_on(&PartyWords::headings, word))
                return false;
            const bool is_name =
                (!marked || last - first > 1) &&
                (ends_on(&PartyWords::nouns, word) || is_on(&PartyWords::forms, word));
            role = role || (!is_name && ends_on(&PartyWords::roles, word)) ||
                   ends_on(&PartyWords::employer, word) || ends_on(&PartyWords::employee, word);
        }
        return role;
    }

    /// "tallettaja", "arrendator", "grantee": by its ending alone, so of one word.
    bool is_agent(std::size_t first, std::size_t last) const {
        const std::string& word = tokens_[first].folded;
        constexpr std::size_t shortest = 6;
        const bool is_one = last == first + 1 || (last == first + 2 && tokens_[first + 1].figure);
        return is_one && word.size() >= shortest && has_ending(&PartyWords::agents, word) &&
               !is_on(&PartyWords::other_labels, word) && !ends_on(&PartyWords::titles, word);
    }

    const Text& text_;
    Tokens tokens_;
};

class RoleLines {
public:
    RoleLines(const Text& text, Span front) : text_(text), front_(front) {}

    std::vector<NamedParty> read() {
        const auto& all = text_.paragraphs;
        for (std::size_t i = 0; i < all.size() && all[i].span.end <= front_.end;) {
            std::size_t last = i + 1;
            if (all[i].kind == BlockKind::cell) {
                while (last < all.size() && all[last].kind == BlockKind::cell &&
                       all[last].table == all[i].table && all[last].row == all[i].row)
                    ++last;
                row(std::span(all).subspan(i, last - i));
            } else {
                lines(all[i]);
            }
            if (++idle_ > farthest_ && !parties_.empty()) break;
            i = last;
        }
        // A word before a name says little where it does so once.
        if (unmarked_ == static_cast<std::size_t>(std::ranges::count_if(
                             parties_, [](const NamedParty& p) { return p.label.has_value(); })) &&
            unmarked_ < 2)
            return {};
        return std::move(parties_);
    }

private:
    /// The lines of a paragraph; a line without a label goes on.
    void lines(const Paragraph& paragraph) {
        const std::vector<Span> whole = {paragraph.span};
        const std::vector<Span>& all = paragraph.lines.empty() ? whole : paragraph.lines;
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::size_t last = i + 1;
            while (last < all.size() && !LineReader(text_, all[last]).label()) ++last;
            line({all[i].begin, all[last - 1].end});
            i = last - 1;
        }
    }

    void line(Span span) {
        constexpr std::size_t longest = 600;
        if (span.size() > longest) return end_label();
        const LineReader reader(text_, span);
        const auto label = reader.label();
        if (!label) return unlabelled(reader, 0);
        // "B Union: Eva Ek" below "For the employees, A Union: Bo Ek"
        if (!label->role && label_ && reader.party_before_colon(*label))
            return unlabelled(reader, label->first);
        end_label();
        if (!label->role) return;
        // "Arbetsgivare och arbetstagare": a heading of both.
        const auto signs_for = reader.party_before_colon(*label);
        auto party = signs_for ? signs_for : reader.party(label->value, label->marked);
        if (!party || (label->agent && !party->name.organisation)) return;
        const Tokens& tokens = reader.tokens();
        Span words = {tokens[label->first].span.begin, tokens[label->last - 1].span.end};
        if (signs_for) words = reader.role_in(*label);
        add(*party, words, label->marked);
        label_ = words;
    }

    /// "Parties on the employees' side: A ry" goes on with "B ry" on the next line.
    void unlabelled(const LineReader& reader, std::size_t at) {
        if (!label_ || reader.tokens().empty()) return;
        if (at == 0) at = reader.behind_mark();
        const auto party = reader.party(at, false);
        if (!party || !party->name.organisation || side_of_words(text_, *label_).empty())
            return end_label();
        parties_.push_back(*party);
        parties_.back().label = label_;
        idle_ = 0;
    }

    void end_label() { label_.reset(); }

    /// Cells side by side: what they are called in one, who they are in the other.
    void row(std::span<const Paragraph> cells) {
        end_label();
        for (const Paragraph& cell : cells) lines_of_cell(cell);
        for (std::size_t i = 0; i < cells.size(); ++i)
            for (std::size_t j = 0; j < cells.size(); ++j)
                if (j == i + 1 || (j > i + 1 && i == 0) || j + 1 == i) pair(cells[j], cells[i]);
    }

    void lines_of_cell(const Paragraph& cell) {
        if (cell.lines.size() > 4) return;
        lines(cell);
        end_label();
    }

    void pair(const Paragraph& one, const Paragraph& other) {
        constexpr std::size_t most = 12;
        if (one.lines.size() > most || other.lines.size() > most) return;
        std::vector<Span> terms;
        for (const Span line : one.lines)
            if (const auto term = LineReader(text_, line).term()) terms.push_back(*term);
        std::vector<NamedParty> named;
        for (const Span line : other.lines) {
            const LineReader reader(text_, line);
            if (reader.tokens().empty() || reader.label()) continue;
            if (const auto party = reader.party(0, false)) named.push_back(*party);
        }
        if (terms.empty() || terms.size() != named.size()) return;
        for (std::size_t i = 0; i < terms.size(); ++i) add(named[i], terms[i], true);
    }

    void add(NamedParty party, Span label, bool marked) {
        const std::string key = name_key(text_[party.name.span]);
        for (const NamedParty& other : parties_)
            if (name_key(text_[other.name.span]) == key) return;
        idle_ = 0;
        party.label = label;
        if (!party.defined_as && !is_side(label)) party.defined_as = label;
        party.words.begin = std::min(party.words.begin, label.begin);
        party.words.end = std::max(party.words.end, label.end);
        if (!marked) ++unmarked_;
        parties_.push_back(party);
    }

    /// "Arbetstagarna:", "För arbetsgivarsidan:": a side is no term for one party.
    bool is_side(Span label) const {
        return std::ranges::any_of(party_tokens(text_, label), [](const PartyToken& token) {
            return is_on(&PartyWords::sides, token.folded);
        });
    }

    static constexpr std::size_t farthest_ = 8; ///< paragraphs behind the last party

    const Text& text_;
    Span front_;
    std::vector<NamedParty> parties_;
    std::optional<Span> label_;
    std::size_t idle_ = 0, unmarked_ = 0;
};

} // namespace

std::vector<NamedParty> read_role_lines(const Text& text, Span front) {
    return RoleLines(text, front).read();
}

} // namespace clausula
