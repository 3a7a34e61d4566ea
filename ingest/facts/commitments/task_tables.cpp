#include "ingest/facts/commitments/task_tables.h"

#include "index/text/unicode.h"
#include "ingest/facts/commitments/calendar_days.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/piece.h"

#include <map>

namespace clausula {

namespace {

/// The cells of a row by their columns, as spans of the text.
using Row = std::map<int, Span>;

bool has(std::string_view text, Span cell, const Language& language, Cue cue) {
    static const PartyNames none;
    return PhrasedSentence(text, cell, language, none).has(cue);
}

struct Header {
    static constexpr int none = -1;
    int task = none, who = none, when = none; ///< columns
};

Header header_of(std::string_view text, const Row& row, const Language& language) {
    Header header;
    for (const auto& [column, cell] : row) {
        if (header.who == Header::none && has(text, cell, language, Cue::who_columns))
            header.who = column;
        else if (header.when == Header::none && has(text, cell, language, Cue::when_columns))
            header.when = column;
        else if (header.task == Header::none && has(text, cell, language, Cue::task_columns))
            header.task = column;
    }
    return header;
}

/// What stands in a column of deadlines: a day, or the words that say it.
FactField deadline_of(std::string_view text, Span cell, const Language& language,
                      const std::optional<Day>& day) {
    static const PartyNames none;
    for (const FoundDate& date : find_dates(text.substr(cell.begin, cell.size())))
        if (date.is_single()) {
            const Span words = {cell.begin + date.span.begin, cell.begin + date.span.end};
            return {"deadline", iso_date(last_day(*date.range.last)), words};
        }
    const PhrasedSentence sentence(text, cell, language, none);
    const DueWords due{sentence, text, cell, language};
    for (const Deadline& one : printed_days_without_year(due, day))
        return {"deadline", one.value, one.words};
    const bool recurs = sentence.has(Cue::recurring);
    return {"deadline", recurs ? "recurring" : "relative", cell};
}

} // namespace

void read_task_tables(Document& document, const Setting& setting) {
    const Language* language = find_language(document.language);
    if (language == nullptr || language->commitments == nullptr) return;
    const std::string_view text = document.text.content;
    std::map<std::pair<int, int>, Row> rows; // by table and row
    for (const Paragraph& paragraph : document.text.paragraphs)
        if (paragraph.table > 0 && !paragraph.span.empty())
            rows[{paragraph.table, paragraph.row}].emplace(paragraph.column, paragraph.span);
    Header header;
    int table = 0;
    for (const auto& [place, row] : rows) {
        if (place.first != table) {
            table = place.first;
            header = header_of(text, row, *language);
            continue;
        }
        const auto task = row.find(header.task), who = row.find(header.who);
        if (task == row.end() || who == row.end()) continue;
        Fact fact{FactKind::commitment,
                  {{"actor", joined(document.text[who->second]), who->second},
                   {"action", joined(document.text[task->second]), task->second},
                   {"strength", "binding", std::nullopt}},
                  {{row.begin()->second.begin, row.rbegin()->second.end}, "commitment/table", 0.7}};
        if (const auto when = row.find(header.when); when != row.end())
            fact.fields.push_back(deadline_of(text, when->second, *language, setting.day));
        document.facts.push_back(std::move(fact));
    }
}

} // namespace clausula
