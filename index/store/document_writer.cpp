#include "index/store/document_writer.h"

#include "index/model/error.h"
#include "index/model/names.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/fact_rows.h"
#include "index/store/layout_codec.h"
#include "index/store/lexicon.h"
#include "index/store/source_rows.h"
#include "index/store/varint.h"
#include "index/text/word_forms.h"

#include <algorithm>

namespace clausula {

namespace {

/// Places of one row: few enough that a hit's boxes are read at the cost of a page, many enough
/// that the row's own cost is small.
constexpr std::size_t places_per_row = 100;

std::int64_t add_document(Database& database, const Document& document, std::string_view tail) {
    Statement add(database, sql::add_document);
    add.bind(":sha256", document.file.sha256);
    add.bind(":size", static_cast<std::int64_t>(document.file.size));
    add.bind(":format", document.format);
    add.bind(":title", document.title);
    add.bind(":language", document.language);
    bind_own_facts(add, document);
    add.bind_blob(":paragraphs", encode_paragraphs(document.text.paragraphs));
    add.bind_blob(":furniture", encode_furniture(document.text.furniture));
    add.bind(":tail", tail);
    add.bind(":reader_version", document.reader_version);
    add.run();
    return database.last_id();
}

void add_pages(Database& database, std::int64_t id, const std::vector<PageInfo>& pages) {
    Statement add(database, sql::add_page);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PageInfo& page = pages[i];
        add.bind(":document", id);
        add.bind(":position", i);
        add.bind(":number", page.number);
        add.bind(":width", page.width);
        add.bind(":height", page.height);
        add.bind(":origin", name_of(page.origin));
        add.bind(":turned", page.turned);
        add.bind(":confidence", page.confidence);
        add.bind(":language", page.language);
        add.bind(":begin", page.span.begin);
        add.bind(":end", page.span.end);
        add.run();
    }
}

void add_places(Database& database, std::int64_t id, std::span<const Place> places) {
    Statement add(database, sql::add_places);
    while (!places.empty()) {
        // Touching places may begin at the same byte; a row's first one must not.
        std::size_t count = std::min(places_per_row, places.size());
        while (count < places.size() && places[count].span.begin == places[count - 1].span.begin)
            ++count;
        add.bind(":document", id);
        add.bind(":begin", places.front().span.begin);
        add.bind_blob(":data", encode_places(places.first(count)));
        add.run();
        places = places.subspan(count);
    }
}

void add_clauses(Database& database, std::int64_t id, const Document& document) {
    Statement add(database, sql::add_clause);
    Statement index(database, sql::index_clause);
    std::size_t end = 0;
    std::int64_t first = 0;
    std::string lengths;
    for (std::size_t i = 0; i < document.clauses.size(); ++i) {
        const Clause& clause = document.clauses[i];
        const std::string_view text = document.text[clause.span];
        add.bind(":document", id);
        add.bind(":position", i);
        add.bind(":kind", name_of(clause.kind));
        add.bind(":number", clause.number);
        add.bind(":path", clause.path);
        add.bind(":heading", clause.heading);
        add.bind(":parent", clause.parent);
        add.bind(":depth", clause.depth);
        add.bind(":first_page", clause.first_page);
        add.bind(":last_page", clause.last_page);
        add.bind(":begin", clause.span.begin);
        add.bind(":number_begin", clause.number_span.begin);
        add.bind(":number_end", clause.number_span.end);
        add.bind(":heading_begin", clause.heading_span.begin);
        add.bind(":heading_end", clause.heading_span.end);
        add.bind_blob(":items", encode_spans(clause.items));
        add.bind(":language", clause.language);
        add.bind(":gap", document.text[{end, clause.span.begin}]);
        add.bind(":text", text);
        add.run();
        end = clause.span.end;
        const std::int64_t clause_id = database.last_id();
        if (i == 0) first = clause_id;
        put_number(lengths, count_word_forms(text));
        index.bind(":id", clause_id);
        index.bind(":heading", clause.heading);
        index.bind(":text", text);
        index.run();
    }
    Statement add_lengths(database, sql::add_clause_lengths);
    add_lengths.bind(":document", id);
    add_lengths.bind(":first_clause", first);
    add_lengths.bind_blob(":lengths", lengths);
    add_lengths.run();
}

bool was_read_by_ocr(const Document& document, const Clause& clause) {
    return std::ranges::any_of(document.pages, [&](const PageInfo& page) {
        return page.origin == PageOrigin::ocr && page.number >= clause.first_page &&
               page.number <= clause.last_page;
    });
}

/// After the words of the clauses were indexed, and so read.
void add_words(Database& database, const Document& document) {
    for (const Clause& clause : document.clauses)
        if (was_read_by_ocr(document, clause))
            database.lexicon().note_ocr(document.text[clause.span]);
    database.lexicon().save();
}

void add_problems(Database& database, std::int64_t id, const Problems& problems) {
    Statement add(database, sql::add_problem);
    for (std::size_t i = 0; i < problems.size(); ++i) {
        const Problem& problem = problems[i];
        add.bind(":document", id);
        add.bind(":position", i);
        add.bind(":severity", name_of(problem.severity));
        add.bind(":stage", name_of(problem.stage));
        add.bind(":page", problem.page);
        add.bind(":message", problem.message);
        add.bind(":hint", problem.hint);
        add.run();
    }
}

/// What stands behind the last clause. The text is kept once, cut into clauses and the gaps between
/// them, so the clauses must follow each other.
std::string_view tail_of(const Document& document) {
    std::size_t end = 0;
    for (const Clause& clause : document.clauses) {
        if (clause.span.begin < end || clause.span.end < clause.span.begin)
            throw Error(document.file.display_path(),
                        "its clauses overlap at byte " + std::to_string(clause.span.begin));
        end = clause.span.end;
    }
    if (end > document.text.content.size())
        throw Error(document.file.display_path(), "its last clause ends behind the text");
    return std::string_view(document.text.content).substr(end);
}

} // namespace

std::int64_t write_document(Database& database, const Document& document) {
    const std::int64_t id = add_document(database, document, tail_of(document));
    Statement sighting(database, sql::add_sighting);
    sighting.bind(":document", id);
    bind_sighting(sighting, document.file);
    sighting.run();
    add_pages(database, id, document.pages);
    add_places(database, id, document.text.places);
    add_clauses(database, id, document);
    add_words(database, document);
    add_problems(database, id, document.problems);
    add_facts(database, id, document);
    Statement forget(database, sql::forget_undocumented);
    forget.bind(":sha256", document.file.sha256);
    forget.run();
    return id;
}

} // namespace clausula
