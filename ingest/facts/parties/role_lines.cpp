#include "ingest/facts/parties/role_lines.h"

#include "ingest/facts/parties/party_table.h"
#include "ingest/facts/parties/role_line.h"
#include "ingest/facts/parties/sides.h"

#include <algorithm>
#include <utility>

namespace clausula {

namespace {

using Kind = PartyToken::Kind;
using Tokens = std::vector<PartyToken>;

class RoleLines {
public:
    RoleLines(const Text& text, Span front) : text_(text), front_(front) {}

    std::vector<NamedParty> read() {
        const auto& all = text_.paragraphs;
        for (std::size_t i = 0; i < all.size() && all[i].span.end <= front_.end;) {
            std::size_t last = i + 1;
            if (all[i].kind == BlockKind::cell) {
                while (last < all.size() && all[last].kind == BlockKind::cell &&
                       all[last].table == all[i].table)
                    ++last;
                table(std::span(all).subspan(i, last - i));
            } else {
                lines(all[i]);
                is_below_heading_ = is_heading(all[i].span);
                ++idle_;
            }
            if (idle_ > farthest_ && !parties_.empty()) break;
            i = last;
        }
        // A word before a name says little where it does so once.
        if (unmarked_ == 1 && std::ranges::count_if(parties_, [](const NamedParty& p) {
                                  return p.label.has_value();
                              }) == 1)
            return {};
        return std::move(parties_);
    }

private:
    using Cells = std::span<const Paragraph>;

    /// Names stand below what they are called, or beside it.
    void table(Cells cells) {
        const std::size_t known = parties_.size();
        for (NamedParty& party : read_party_table(text_, cells, is_below_heading_)) keep(party);
        if (parties_.size() > known) return;
        columns(cells);
        if (parties_.size() > known) return;
        for (std::size_t i = 0; i < cells.size();) {
            std::size_t last = i + 1;
            while (last < cells.size() && cells[last].row == cells[i].row) ++last;
            row(cells.subspan(i, last - i));
            if (++idle_ > farthest_ && !parties_.empty()) return;
            i = last;
        }
    }

    /// "Members of the consortium"
    bool is_heading(Span span) const {
        constexpr std::size_t longest = 80;
        if (span.size() > longest) return false;
        const RoleLine line(text_, span);
        const std::size_t at = line.behind_mark();
        return words_on(&PartyWords::headings, line.tokens(), at) > 0;
    }

    void columns(Cells cells) {
        constexpr int most = 6;
        const int count = std::ranges::max(cells, {}, &Paragraph::column).column + 1;
        for (int column = 0; column < std::min(count, most); ++column) {
            end_label();
            for (const Paragraph& cell : cells)
                if (cell.column == column) lines(cell);
        }
        end_label();
    }

    /// The lines of a paragraph; below a label that stands by itself one goes on with the next.
    void lines(const Paragraph& paragraph) {
        const std::vector<Span> whole = {paragraph.span};
        const std::vector<Span>& all = paragraph.lines.empty() ? whole : paragraph.lines;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (heading(all[i])) continue;
            std::size_t last = i + 1;
            while (last < all.size() && !expecting_ && !begins_anew(all[last])) ++last;
            line({all[i].begin, all[last - 1].end});
            i = last - 1;
        }
    }

    bool begins_anew(Span span) const {
        const RoleLine reader(text_, span);
        return reader.label() || reader.term();
    }

    /// "Vuokranantaja", "Hyresgäster (solidariskt ansvariga)", above those who are.
    bool heading(Span span) {
        constexpr std::size_t longest = 100;
        if (span.size() > longest) return false;
        const RoleLine reader(text_, span);
        const Tokens& tokens = reader.tokens();
        if (tokens.empty() || tokens.back().kind == Kind::stop || !is_capital(tokens)) return false;
        const auto term = reader.term();
        const auto words = term ? term : reader.agent_term();
        if (!words) return false;
        label_ = words;
        expecting_ = true;
        is_agent_ = !term;
        several_ = reader.is_plural_term();
        waited_ = 0;
        return true;
    }

    static bool is_capital(const Tokens& tokens) {
        const auto first = std::ranges::find_if(tokens, &PartyToken::is_word);
        return first != tokens.end() && first->capital;
    }

    void line(Span span) {
        constexpr std::size_t longest = 600;
        if (span.size() > longest) return end_label();
        const RoleLine reader(text_, span);
        const auto label = reader.label();
        // "Byggkonsult Norr AB" is a name below a label, and a role and a name elsewhere.
        const bool is_labelled = label && label->role && (label->marked || !expecting_);
        if (label_ && !is_labelled && (expecting_ || several_)) return below_heading(reader, label);
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
        add(*party, words, label->marked, !signs_for);
        label_ = words;
        if (!signs_for) joined(reader, *party);
    }

    /// The name that stands there, behind "Namn" or on the line below that, and not behind what
    /// else is told.
    void below_heading(const RoleLine& reader, const std::optional<LineLabel>& label) {
        constexpr std::size_t most_waited = 3;
        const std::size_t begin = reader.behind_mark();
        const std::size_t at = reader.behind_name_label(begin);
        const bool is_name_label = at > begin;
        if (++waited_ > most_waited && expecting_) return end_label();
        const std::size_t asked = std::exchange(names_asked_, reader.name_labels());
        if (names_asked_ > 0 || (asked > 1 && side_by_side(reader, asked))) return;
        const auto party = reader.party(at, false);
        if (label && !is_name_label && !(party && party->name.organisation)) return;
        if (party && (!is_agent_ || party->name.form)) {
            add(*party, *label_, true);
            expecting_ = false;
            joined(reader, *party);
        } else if (!tells_contact(reader)) {
            end_label();
        }
        if (!reader.tokens().empty() && reader.tokens().back().kind == Kind::colon)
            several_ = false; // "A's estate, whose shareholders are:"
    }

    /// "Malin Ek Yusuf Demir" below "Namn Namn": what stood in columns.
    bool side_by_side(const RoleLine& reader, std::size_t count) {
        const std::vector<NamedParty> persons = reader.persons(count);
        for (const NamedParty& person : persons) add(person, *label_, true);
        expecting_ = expecting_ && persons.empty();
        return !persons.empty();
    }

    /// "Malin Ek och Yusuf Demir"
    void joined(const RoleLine& reader, const NamedParty& party) {
        const Span label = *label_;
        const Tokens& tokens = reader.tokens();
        auto behind = std::ranges::lower_bound(tokens, party.name.span.end, {},
                                               [](const PartyToken& t) { return t.span.begin; });
        const std::size_t at = reader.behind_and(static_cast<std::size_t>(behind - tokens.begin()));
        if (const auto other = reader.party(at, false)) add(*other, label, true);
    }

    /// "Org.nr 212000-9917", "(Hälso- och sjukvårdsnämnden)"
    static bool tells_contact(const RoleLine& reader) {
        const Tokens& tokens = reader.tokens();
        return tokens.empty() || tokens.front().kind == Kind::open ||
               std::ranges::any_of(tokens, &PartyToken::figure);
    }

    /// "Parties on the employees' side: A ry" goes on with "B ry" on the next line, or below the
    /// persons who speak for it.
    void unlabelled(const RoleLine& reader, std::size_t at) {
        if (!label_ || reader.tokens().empty()) return;
        if (at == 0) at = reader.behind_mark();
        const auto party = reader.party(at, false);
        if (!party || side_of_words(text_, *label_).empty()) return end_label();
        if (!party->name.organisation) return;
        add(*party, *label_, true);
    }

    void end_label() {
        label_.reset();
        expecting_ = several_ = is_agent_ = false;
    }

    /// Cells side by side: what they are called in one, who they are in the other.
    void row(Cells row) {
        end_label();
        std::vector<const Paragraph*> cells; // without "|" between two
        for (const Paragraph& cell : row)
            if (!party_tokens(text_, cell.span).empty() && text_[cell.span] != "|")
                cells.push_back(&cell);
        for (const Paragraph* cell : cells) lines_of_cell(*cell);
        for (std::size_t i = 0; i < cells.size(); ++i)
            for (std::size_t j = 0; j < cells.size(); ++j)
                if (j == i + 1 || (j > i + 1 && i == 0) || j + 1 == i) pair(*cells[j], *cells[i]);
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
            if (const auto term = RoleLine(text_, line).term()) terms.push_back(*term);
        std::vector<NamedParty> named;
        for (const Span line : other.lines) {
            const RoleLine reader(text_, line);
            if (reader.tokens().empty() || reader.label()) continue;
            if (const auto party = reader.party(0, false)) named.push_back(*party);
        }
        if (terms.empty() || terms.size() != named.size()) return;
        for (std::size_t i = 0; i < terms.size(); ++i) add(named[i], terms[i], true);
    }

    void add(NamedParty party, Span label, bool marked, bool calls = true) {
        party.label = label;
        if (calls && !party.defined_as && !is_side(label) && !is_common(label))
            party.defined_as = label;
        party.words.begin = std::min(party.words.begin, label.begin);
        party.words.end = std::max(party.words.end, label.end);
        if (keep(party) && !marked) ++unmarked_;
    }

    /// Whether nobody was known by that name.
    bool keep(const NamedParty& party) {
        const std::string key = name_key(text_[party.name.span]);
        for (const NamedParty& other : parties_)
            if (name_key(text_[other.name.span]) == key) return false;
        idle_ = 0;
        parties_.push_back(party);
        return true;
    }

    /// "Arbetstagarna:", "För arbetsgivarsidan:": a side is no term for one party.
    bool is_side(Span label) const {
        return std::ranges::any_of(party_tokens(text_, label), [](const PartyToken& token) {
            return is_on(&PartyWords::sides, token.folded);
        });
    }

    /// "Osapuoli": what all of them are; "Närvarande för arbetsgivaren": tells the side.
    bool is_common(Span label) const {
        const std::vector<PartyToken> words = party_tokens(text_, label);
        if (words.size() > 1 && !words.back().figure && !side_of_words(text_, label).empty())
            return true;
        return std::ranges::all_of(words, [](const PartyToken& token) {
            return token.figure || is_on(&PartyWords::together, token.folded);
        });
    }

    static constexpr std::size_t farthest_ = 16; ///< paragraphs behind the last party

    const Text& text_;
    Span front_;
    std::vector<NamedParty> parties_;
    std::optional<Span> label_; ///< of the line, or of all below it
    bool is_below_heading_ = false;
    bool expecting_ = false;      ///< nobody has been named below it
    bool several_ = false;        ///< it is for more than one
    bool is_agent_ = false;       ///< it says only by its ending that it is somebody
    std::size_t waited_ = 0;      ///< lines below it
    std::size_t names_asked_ = 0; ///< labels of names on the line above
    std::size_t idle_ = 0, unmarked_ = 0;
};

} // namespace

std::vector<NamedParty> read_role_lines(const Text& text, Span front) {
    return RoleLines(text, front).read();
}

} // namespace clausula
