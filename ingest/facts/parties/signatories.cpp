#include "ingest/facts/parties/signatories.h"

#include "index/text/unicode.h"
#include "ingest/facts/parties/names.h"
#include "ingest/facts/parties/signature_cells.h"
#include "ingest/facts/parties/signature_rows.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

using Line = SignatureLine::Kind;
using Unit = SignatureUnit;

bool has_digit(std::string_view words) {
    return words.find_first_of("0123456789") != std::string_view::npos;
}

class BlockReader {
public:
    explicit BlockReader(const SignatureContext& context)
        : context_(context), text_(context.text), known_(context.known), rows_(context) {}

    SignatureBlockRead read(const std::vector<Unit>& units) {
        find_order(units, false);
        for (std::size_t first = 0; first < units.size();) {
            std::size_t last = first + 1;
            while (last < units.size() && units[last].row == units[first].row) ++last;
            rest_ = std::span(units).subspan(first);
            row(rest_.first(last - first));
            first = last;
        }
        for (auto& [column, persons] : waiting_) {
            Signatory* above = persons_first_.contains(column) ? signatory_over(column) : nullptr;
            if (!above) continue;
            for (Signer& person : persons) add_person(*above, person);
            persons.clear();
        }
        end_group();
        for (Signatory& alone : alone_)
            if (read_.signatories.empty())
                read_.persons.push_back(alone.persons.front());
            else
                add(std::move(alone));
        return std::move(read_);
    }

private:
    /// Who signed below a place and day of their own, and for nobody named there, signed for
    /// themselves where others signed for somebody.
    void end_group() {
        for (auto& [column, persons] : waiting_)
            for (Signer& person : persons) {
                const auto date = dates_.find(0);
                if (date == dates_.end() || !date->second.day || has_title(person)) {
                    read_.persons.push_back(person);
                    continue;
                }
                person.implied = true;
                alone_.push_back({.name = person.name,
                                  .persons = {person},
                                  .day = date->second.day,
                                  .day_words = date->second.day_words,
                                  .words = person.name});
            }
        waiting_.clear();
        current_.clear();
    }

    bool has_title(const Signer& person) const {
        if (!person.title) return false;
        const std::vector<PartyToken> tokens = party_tokens(text_, *person.title);
        return std::ranges::any_of(tokens, [](const PartyToken& token) {
            return ends_on(&PartyWords::titles, token.folded);
        });
    }

    /// In which columns the persons stand above whom they sign for: "Jane Orr" above "Acme Ltd".
    void find_order(std::span<const Unit> units, bool accepted) {
        std::map<int, std::pair<Line, Line>> ends; // the first and last of persons and signers
        bool is_over = false, begun = !accepted;
        for (const Unit& unit : units) {
            for (const SignatureLine& line : lines_of(unit)) {
                const bool is_signer = line.kind == Line::signer && !line.natural;
                is_over = is_over || (line.accepts && begun);
                begun = begun || line.accepts;
                if (is_over) break;
                if (!begun) continue;
                if (line.timed || line.witness || line.ends) break;
                if (!is_signer && line.kind != Line::person) continue;
                const auto [at, is_new] = ends.try_emplace(unit.column, line.kind, line.kind);
                at->second.second = line.kind;
            }
            if (is_over) break;
        }
        persons_first_.clear();
        for (const auto& [column, kinds] : ends)
            if (kinds.first == Line::person && kinds.second == Line::signer)
                persons_first_.insert(column);
    }

    std::vector<SignatureLine> lines_of(const Unit& unit) const {
        std::vector<SignatureLine> lines;
        for (std::size_t i = 0; i < unit.lines.size();) {
            auto [line, count] = line_at(unit.lines, i);
            lines.push_back(line);
            i += count;
        }
        return lines;
    }

    /// A line, or the two or three that a name runs over.
    std::pair<SignatureLine, std::size_t> line_at(const std::vector<Span>& lines,
                                                  std::size_t at) const {
        const SignatureLine single = read_signature_line(context_, lines[at]);
        constexpr std::size_t most = 3;
        const std::size_t left = std::min(most, lines.size() - at);
        std::pair<SignatureLine, std::size_t> longer = {single, 1};
        for (std::size_t count = 2; count <= left; ++count) {
            const Span last = lines[at + count - 1];
            if (read_signature_line(context_, last).on_behalf) break;
            const SignatureLine line = read_signature_line(context_, {lines[at].begin, last.end});
            if (line.kind != Line::signer || line.name.end <= last.begin) continue;
            if (is_known(line.name)) return {line, count};
            if (longer.second == 1 && goes_on(single, last, line)) longer = {line, count};
        }
        return longer;
    }

    bool is_known(Span name) const { return find_known(known_, text_, name) != nullptr; }

    /// Whether the last line only ends the name that begins above it.
    bool goes_on(const SignatureLine& above, Span last, const SignatureLine& together) const {
        if (above.kind != Line::unknown && above.kind != Line::person &&
            (above.kind != Line::signer || above.name.begin != together.name.begin))
            return false;
        std::size_t at = last.begin;
        const char32_t first = next_code_point(text_.content, at);
        if (is_letter(first) && !is_upper(first)) return together.name.end == last.end;
        const std::size_t words = folded_words(text_[last]).size();
        const SignatureLine alone = read_signature_line(context_, last);
        if (above.kind == Line::unknown) return alone.kind != Line::person;
        return above.kind == Line::person && words <= 2 && alone.kind != Line::person &&
               together.name.end >= last.end - 1 && alone.kind != Line::title && words == 1;
    }

    void row(std::span<const Unit> units) {
        if (ended_) return;
        std::vector<std::vector<SignatureLine>> lines;
        bool timed = false;
        for (const Unit& unit : units) {
            lines.push_back(lines_of(unit));
            for (const SignatureLine& line : lines.back()) timed = timed || line.timed;
        }
        if (rows_.is_header(units)) return;
        if (auto signatory = rows_.read(units, lines)) {
            electronic_ = timed;
            add(std::move(*signatory));
            return;
        }
        if (units.size() > 1) {
            std::set<int> others = persons_first_;
            others.insert(recorders_.begin(), recorders_.end());
            sign_for_themselves(text_, units, lines, others);
        }
        if (is_label_and_date(text_, units, lines))
            return take(lines.back().front(), {units.front().row, 0, false, {}});
        if (units.size() == 1 && signs_for_above(lines.front())) return;
        bool first_signer = true;
        for (std::size_t i = 0; i < units.size(); ++i)
            for (const SignatureLine& line : lines[i]) {
                if (line.ends) ended_ = true;
                if (ended_) return;
                read_.recorded = read_.recorded || line.records;
                if (line.records) recorders_.insert(units[i].column);
                if (line.witness)
                    witnessed_.insert(units[i].cell && !only_witnesses(lines) ? units[i].column
                                                                              : everywhere);
                if (line.accepts) accept();
                if (line.role && !last_person_.contains(units[i].column)) {
                    current_.clear();
                    accepted_ = true;
                }
                if (line.kind == Line::signer && (first_signer || !units[i].cell) &&
                    adds_signer(line, units[i])) {
                    current_.clear();
                    first_signer = false;
                }
                take(line, units[i]);
            }
    }

    void accept() {
        current_.clear();
        accepted_ = true;
        if (!read_.accepted) read_.writers = read_.signatories.size();
        read_.accepted = true;
        for (auto& [column, persons] : waiting_)
            read_.persons.insert(read_.persons.end(), persons.begin(), persons.end());
        waiting_.clear();
        find_order(rest_, true);
    }

    /// "Acme Oy:n puolesta" below the row of who signed electronically.
    bool signs_for_above(const std::vector<SignatureLine>& lines) {
        if (!electronic_ || lines.empty() || !lines.front().on_behalf) return false;
        Signatory& above = read_.signatories.back();
        if (above.organisation) return false;
        above.name = lines.front().name;
        above.organisation = true;
        above.words.end = std::max(above.words.end, lines.front().name.end);
        return true;
    }

    /// A person who signed for himself and signs again is somebody's signer.
    bool adds_signer(const SignatureLine& line, const Unit& unit) {
        if (!line.natural || line.on_behalf) return true;
        const auto found = current_.find(unit.column);
        const Signatory* above =
            found == current_.end() ? nullptr : &read_.signatories[found->second];
        const std::string key = name_key(text_[line.name]);
        const bool again = std::ranges::any_of(read_.signatories, [&](const Signatory& other) {
            return name_key(text_[other.name]) == key;
        });
        return !(above && above->organisation && (again || above->persons.empty()));
    }

    void take(const SignatureLine& line, const Unit& unit) {
        switch (line.kind) {
        case Line::signer:
            if (adds_signer(line, unit))
                signer(line, unit);
            else
                person({line.name, std::nullopt}, unit, line.proxy);
            break;
        case Line::person:
            person({line.name, line.title}, unit, line.proxy);
            break;
        case Line::unknown:
            if (has_digit(text_[line.name])) break;
            [[fallthrough]];
        case Line::title:
            title(line, unit);
            break;
        case Line::date:
            date(line, unit);
            break;
        case Line::no_date:
            if (Signatory* above = signatory_over(unit.column); above && !dates_first_)
                above->undated = true;
            else
                dates_[unit.cell ? unit.column : 0] = line;
            read_any_date_ = true;
            break;
        case Line::nothing:
            break;
        }
    }

    void signer(const SignatureLine& line, const Unit& unit) {
        Signatory signatory;
        witnessed_.clear();
        signatory.name = signatory.words = line.name;
        signatory.organisation = !line.natural;
        accepted_ = false;
        if (line.natural) {
            forget(line.name, unit.column);
            signatory.persons.push_back({line.name, std::nullopt, true});
        }
        for (auto it = dates_.begin(); it != dates_.end() && it->first <= unit.column; ++it) {
            signatory.undated = it->second.kind == Line::no_date;
            signatory.day = it->second.day;
            signatory.day_words = it->second.day_words;
            signatory.shares_day = true;
        }
        // Who signed above the name: "Signed by A. Smith for and on behalf of Acme".
        if (const auto waiting = waiting_.find(unit.column); waiting != waiting_.end()) {
            for (Signer& person : waiting->second) {
                signatory.words.begin = std::min(signatory.words.begin, person.name.begin);
                add_person(signatory, person);
            }
            waiting_.erase(waiting);
        }
        current_[unit.column] = add(std::move(signatory));
        last_person_.erase(unit.column);
    }

    /// "Jane Orr", "Jane Orr, individually": she signs for nobody above.
    void forget(Span name, int column) {
        const auto is_same = [&](const Signer& person) {
            return name_key(text_[person.name]) == name_key(text_[name]);
        };
        std::erase_if(waiting_[column], is_same);
        constexpr std::size_t nearest = 80; // bytes
        for (Signatory& other : read_.signatories)
            if (other.persons.size() > 1 && name.begin - other.persons.back().name.end < nearest)
                std::erase_if(other.persons, is_same);
    }

    std::size_t add(Signatory signatory) {
        const std::string key = name_key(text_[signatory.name]);
        const auto same = std::ranges::find_if(read_.signatories, [&](const Signatory& other) {
            return name_key(text_[other.name]) == key ||
                   (!other.organisation && !signatory.organisation &&
                    abbreviates_person(text_, signatory.name, other.name));
        });
        if (same == read_.signatories.end()) {
            read_.signatories.push_back(std::move(signatory));
            return read_.signatories.size() - 1;
        }
        for (Signer& person : signatory.persons) {
            // "SIGNED by OLIVE MAY ORR   O. M. Orr"
            person.implied = person.implied && name_key(text_[same->name]) == key;
            add_person(*same, person);
        }
        if (!same->day) {
            same->day = signatory.day;
            same->day_words = signatory.day_words;
        }
        return static_cast<std::size_t>(same - read_.signatories.begin());
    }

    Signatory* signatory_over(int column) {
        Signatory* over = nullptr;
        for (const auto& [at, signatory] : current_)
            if (at <= column) over = &read_.signatories[signatory];
        return over;
    }

    void add_person(Signatory& signatory, const Signer& person) const {
        const std::string key = name_key(text_[person.name]);
        if (!person.implied) std::erase_if(signatory.persons, &Signer::implied);
        for (Signer& other : signatory.persons)
            if (name_key(text_[other.name]) == key ||
                abbreviates_person(text_, person.name, other.name)) {
                if (key.size() > name_key(text_[other.name]).size()) other.name = person.name;
                if (!other.title) other.title = person.title;
                return;
            }
        signatory.persons.push_back(person);
        signatory.words.end =
            std::max(signatory.words.end, (person.title ? *person.title : person.name).end);
    }

    void person(const Signer& person, const Unit& unit, bool proxy) {
        if (witnessed_.contains(everywhere) || witnessed_.contains(unit.column)) return;
        Signatory* above = signatory_over(unit.column);
        const bool alone = above && !above->organisation && !proxy && !person.title &&
                           !abbreviates_person(text_, person.name, above->name) &&
                           name_key(text_[person.name]) != name_key(text_[above->name]);
        const bool below = persons_first_.contains(unit.column);
        if ((alone || (!above && accepted_)) && !below)
            signer({.kind = Line::signer, .name = person.name, .natural = true}, unit);
        else if (above && !below)
            add_person(*above, person);
        else if (std::vector<Signer>& waiting = waiting_[unit.column];
                 waiting.empty() ||
                 name_key(text_[waiting.back().name]) != name_key(text_[person.name]))
            waiting.push_back(person);
        last_person_[unit.column] = name_key(text_[person.name]);
    }

    void title(const SignatureLine& line, const Unit& unit) {
        const auto last = last_person_.find(unit.column);
        if (last == last_person_.end()) return;
        const auto set = [&](Signer& person) {
            if (name_key(text_[person.name]) == last->second && !person.title)
                person.title = line.name;
        };
        if (Signatory* above = signatory_over(unit.column))
            for (Signer& person : above->persons) set(person);
        for (Signer& person : waiting_[unit.column]) set(person);
    }

    /// Place and day stand above all who sign then, or below each.
    void date(const SignatureLine& line, const Unit& unit) {
        if (!read_any_date_) dates_first_ = current_.empty();
        read_any_date_ = true;
        if (!read_.day) {
            read_.day = line.day;
            read_.day_words = line.day_words;
        }
        // "For Acme Ltd, 1 May 2020"
        constexpr std::size_t nearest = 16; // bytes
        Signatory* above = signatory_over(unit.column);
        const bool is_beside = above && line.day_words.begin >= above->name.end &&
                               line.day_words.begin - above->name.end < nearest;
        if (above && (line.labelled || !dates_first_ || is_beside)) {
            if (above->day && !above->shares_day) return;
            above->day = line.day;
            above->day_words = line.day_words;
            above->shares_day = false;
            return;
        }
        if (!unit.cell || unit.row != dates_row_) end_group();
        dates_row_ = unit.row;
        if (!unit.cell) dates_.clear();
        dates_[unit.cell ? unit.column : 0] = line;
    }

    const SignatureContext& context_;
    const Text& text_;
    const std::vector<KnownSigner>& known_;
    SignatureRows rows_;
    SignatureBlockRead read_;
    std::span<const Unit> rest_;                 ///< from the row that is being read
    std::map<int, std::size_t> current_;         ///< by column
    std::map<int, std::vector<Signer>> waiting_; ///< by column: above the first signatory
    std::map<int, std::string> last_person_;     ///< by column
    std::set<int> persons_first_;                ///< columns
    std::set<int> recorders_;                    ///< columns of who wrote the minutes
    std::set<int> witnessed_;                    ///< columns where persons only saw others sign
    std::map<int, SignatureLine> dates_;         ///< by column: of those who follow
    std::vector<Signatory> alone_;               ///< persons, in what has been read
    int dates_row_ = -1;                         ///< where the last of them stands
    static constexpr int everywhere = -1;
    bool electronic_ = false; ///< a row of a sheet stood above
    bool ended_ = false;      ///< what follows is no signature: to whom copies go
    bool accepted_ = false;   ///< who signs next signs for himself
    bool dates_first_ = false, read_any_date_ = false;
};

/// "12/02/2022" is read as the other dates are, or as those of the sheet of signatures are.
SlashOrder order_of_dates(const Document& document) {
    const std::string_view content = document.text.content;
    const SlashOrder order = slash_order(content);
    if (order != SlashOrder::unknown) return order;
    for (const Clause& clause : document.clauses)
        if (clause.kind == ClauseKind::signature)
            return slash_order(content.substr(clause.span.begin));
    return order;
}

} // namespace

SignatureBlockRead read_signature_block(const Document& document,
                                        const std::vector<KnownSigner>& known, bool of_agreement) {
    const SignatureContext context{document.text, known, order_of_dates(document)};
    return BlockReader(context).read(signature_units(document, context, of_agreement));
}

} // namespace clausula
