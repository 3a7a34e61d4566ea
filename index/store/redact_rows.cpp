#include "index/store/redact_rows.h"

#include "index/sql/statements.h"
#include "index/store/clause_index.h"
#include "index/store/database.h"
#include "index/store/document_reader.h"
#include "index/store/fact_rows.h"
#include "index/store/layout_codec.h"
#include "index/store/lexicon.h"
#include "index/store/row_digest.h"
#include "index/store/sketch_rows.h"
#include "index/store/source_rows.h"
#include "index/store/varint.h"
#include "index/text/redact.h"
#include "index/text/word_forms.h"

namespace clausula {

namespace {

void write_clauses(Database& database, std::int64_t id, const Document& document) {
    Statement write(database, sql::redact_clause);
    std::size_t end = 0;
    std::string lengths;
    for (std::size_t i = 0; i < document.clauses.size(); ++i) {
        const Clause& clause = document.clauses[i];
        write.bind(":document", id);
        write.bind(":position", i);
        write.bind(":number", clause.number);
        write.bind(":path", clause.path);
        write.bind(":heading", clause.heading);
        write.bind(":gap", document.text[{end, clause.span.begin}]);
        write.bind(":text", document.text[clause.span]);
        write.run();
        put_number(lengths, count_word_forms(document.text[clause.span]));
        end = clause.span.end;
    }
    Statement write_lengths(database, sql::redact_clause_lengths);
    write_lengths.bind(":document", id);
    write_lengths.bind_blob(":lengths", lengths);
    write_lengths.run();

    Statement rest(database, sql::redact_document);
    rest.bind(":document", id);
    rest.bind(":title", document.title);
    rest.bind_blob(":furniture", encode_furniture(document.text.furniture));
    rest.bind(":tail", std::string_view(document.text.content).substr(end));
    rest.run();
}

void write_problems(Database& database, std::int64_t id, const Problems& problems) {
    Statement write(database, sql::redact_problem);
    for (std::size_t i = 0; i < problems.size(); ++i) {
        write.bind(":document", id);
        write.bind(":position", i);
        write.bind(":message", problems[i].message);
        write.bind(":hint", problems[i].hint);
        write.run();
    }
}

void redact_sightings(Database& database, std::int64_t id, std::span<const std::string> wordings) {
    std::vector<std::pair<std::int64_t, SourceFile>> sightings;
    Statement row(database, sql::document_sightings);
    for (row.bind(":document", id); row.step();)
        sightings.emplace_back(row.integer(0), redact(read_source_file(row, 1), wordings));
    Statement write(database, sql::redact_sighting);
    for (const auto& [sighting, file] : sightings) {
        write.bind(":id", sighting);
        bind_sighting(write, file);
        write.run();
    }
}

} // namespace

void redact_rows(Database& database, std::int64_t id, std::span<const std::string> wordings) {
    const std::optional<Document> document = read_document(database, id);
    if (!document) return;
    const Document redacted = redact(*document, wordings);
    unindex_clauses(database, id);
    write_clauses(database, id, redacted);
    index_clauses(database, id);
    database.lexicon().forget_unused();
    write_problems(database, id, redacted.problems);
    replace_facts(database, id, redacted);
    redact_sightings(database, id, wordings);
    forget_sketch(database, id);
    note_document_digest(database, id);
}

} // namespace clausula
