#include "ingest/facts/commitments/task_tables.h"

#include "ingest/facts/commitments/subject.h"
#include "ingest/facts/commitments/table_deadlines.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/piece.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

/// The cells of a row by their columns, as spans of the text.
using Row = std::map<int, Span>;

struct Columns {
    static constexpr int none = -1;
    int task = none, who = none, when = none;

    /// Where two are known, the task stands in the first of the others.
    void add_task(const Row& row) {
        for (const auto& [column, cell] : row)
            if (task == none && column != who && column != when) task = column;
    }
};

class TaskTable {
public:
    TaskTable(Document& document, const Setting& setting, const Language& language)
        : document_(document), setting_(setting), language_(language) {}

    void read(const std::vector<Row>& rows) {
        Columns columns = headed(rows.front());
        const bool has_header = columns.who != Columns::none && columns.task != Columns::none;
        if (!has_header) columns = unheaded(rows);
        if (columns.who == Columns::none) return;
        for (std::size_t row = has_header ? 1 : 0; row < rows.size(); ++row)
            add(rows[row], columns);
    }

private:
    PhrasedSentence phrased(Span cell) const {
        return {document_.text.content, cell, language_, setting_.names};
    }

    Columns headed(const Row& row) const {
        Columns columns;
        for (const auto& [column, cell] : row) {
            const PhrasedSentence words = phrased(cell);
            if (columns.who == Columns::none && words.has(Cue::who_columns))
                columns.who = column;
            else if (columns.when == Columns::none && words.has(Cue::when_columns))
                columns.when = column;
            else if (columns.task == Columns::none && words.has(Cue::task_columns))
                columns.task = column;
        }
        if (columns.when != Columns::none) columns.add_task(row);
        return columns;
    }

    /// "Startmöte | Beställaren | 3 mars": all of a column's cells are parties, and those of
    /// another say when. What stands among the signatures signs.
    Columns unheaded(const std::vector<Row>& rows) const {
        Columns columns;
        constexpr std::size_t wanted = 3;
        const bool is_full =
            std::ranges::all_of(rows, [](const Row& row) { return row.size() == wanted; });
        if (rows.size() < 2 || !is_full || !setting_.lays_down || is_signed(rows.front()))
            return columns;
        const auto all = [&](int column, auto&& test) {
            return std::ranges::all_of(rows, [&](const Row& row) {
                const auto cell = row.find(column);
                return cell != row.end() && test(cell->second);
            });
        };
        for (const auto& [column, cell] : rows.front()) {
            if (all(column, [&](Span one) { return is_actor(one); })) {
                if (columns.who != Columns::none) return {};
                columns.who = column;
            } else if (all(column, [&](Span one) { return says_when(one); })) {
                columns.when = column;
            }
        }
        if (columns.who == Columns::none || columns.when == Columns::none) return {};
        columns.add_task(rows.front());
        return columns;
    }

    bool is_actor(Span cell) const {
        const PhrasedSentence words = phrased(cell);
        const auto actor = actor_at(words, 0);
        return actor && actor->last == words.words.size();
    }

    bool says_when(Span cell) const {
        const auto found = table_deadlines(document_.text.content, cell, language_, setting_.day);
        const PhrasedSentence words = phrased(cell);
        return found.front().value != "relative" || words.has(Cue::before_event) ||
               words.has(Cue::units) || words.has(Cue::at_once);
    }

    bool is_signed(const Row& row) const {
        const std::size_t at = row.begin()->second.begin;
        return std::ranges::any_of(document_.clauses, [&](const Clause& clause) {
            return clause.kind == ClauseKind::signature && clause.span.contains(at);
        });
    }

    /// "8/2022–2/2023": a phase of a project rather than a task.
    bool has_stretch(const Row& row) const {
        return std::ranges::any_of(row, [&](const auto& cell) {
            return std::ranges::any_of(find_dates(document_.text[cell.second]),
                                       [](const FoundDate& date) { return !date.is_single(); });
        });
    }

    void add(const Row& row, const Columns& columns) {
        const auto task = row.find(columns.task), who = row.find(columns.who);
        if (task == row.end() || who == row.end() || has_stretch(row)) return;
        Fact fact{FactKind::commitment,
                  {{"actor", joined(document_.text[who->second]), who->second},
                   {"action", joined(document_.text[task->second]), task->second},
                   {"strength", "binding", std::nullopt}},
                  {{row.begin()->second.begin, row.rbegin()->second.end}, "commitment/table", 0.7}};
        if (const auto when = row.find(columns.when); when != row.end())
            for (const Deadline& one :
                 table_deadlines(document_.text.content, when->second, language_, setting_.day)) {
                if (one.either)
                    fact.fields.push_back({"or", joined(document_.text[*one.either]), one.either});
                fact.fields.push_back({"deadline", one.value, one.words});
            }
        document_.facts.push_back(std::move(fact));
    }

    Document& document_;
    const Setting& setting_;
    const Language& language_;
};

} // namespace

void read_task_tables(Document& document, const Setting& setting) {
    const Language* language = find_language(document.language);
    if (language == nullptr || language->commitments == nullptr) return;
    std::map<int, std::map<int, Row>> tables; // by their numbers, and those of their rows
    for (const Paragraph& paragraph : document.text.paragraphs)
        if (paragraph.table > 0 && !paragraph.span.empty())
            tables[paragraph.table][paragraph.row].emplace(paragraph.column, paragraph.span);
    TaskTable table(document, setting, *language);
    for (const auto& [number, numbered] : tables) {
        std::vector<Row> rows;
        for (const auto& [place, row] : numbered) // what stands alone above is a caption
            if (!rows.empty() || row.size() > 1) rows.push_back(row);
        if (!rows.empty()) table.read(rows);
    }
}

} // namespace clausula
