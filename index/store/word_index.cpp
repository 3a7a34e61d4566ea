#include "index/store/word_index.h"

#include "index/language/clause_languages.h"
#include "index/language/words.h"
#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/clause_index.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/store/row_digest.h"
#include "index/store/varint.h"
#include "index/text/word_forms.h"

#include <span>
#include <vector>

namespace clausula {

namespace {

std::optional<std::string> kept_version(const Database& database) {
    Statement row(database, sql::words_version);
    if (!row.step()) return std::nullopt;
    return std::string(row.text(0));
}

void write_lengths(Database& database, std::int64_t document, std::span<const std::string> texts) {
    std::string lengths;
    for (const std::string& text : texts) put_number(lengths, count_word_forms(text));
    Statement write(database, sql::redact_clause_lengths);
    write.bind(":document", document);
    write.bind_blob(":lengths", lengths);
    write.run();
}

void write_languages(Database& database, std::int64_t document,
                     std::span<const std::int64_t> clauses, std::span<const std::string> texts) {
    Statement row(database, "SELECT language FROM documents WHERE id = ?1");
    row.bind("?1", document);
    row.step();
    const std::string language(row.text(0));
    row.reset();
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const std::vector<std::string> languages = clause_languages(views, language);
    Statement set(database, sql::set_clause_language);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        set.bind(":id", clauses[i]);
        set.bind(":language", languages[i]);
        set.run();
    }
}

/// What is told of clauses by their words.
void write_words(Database& database, std::int64_t document) {
    std::vector<std::int64_t> clauses;
    std::vector<std::string> texts;
    Statement clause(database, sql::indexed_clauses);
    for (clause.bind(":document", document); clause.step();) {
        clauses.push_back(clause.integer(0));
        texts.emplace_back(clause.text(2));
    }
    clause.reset();
    write_lengths(database, document, texts);
    write_languages(database, document, clauses, texts);
}

void note_misread(Database& database) {
    Statement clause(database, sql::clause_texts);
    while (clause.step())
        if (clause.integer(2) != 0) database.lexicon().note_ocr(clause.text(1));
}

/// Reads every clause's words anew.
void read_words(Database& database) {
    std::vector<std::int64_t> documents;
    Statement row(database, sql::indexed_documents);
    while (row.step()) documents.push_back(row.integer(0));
    row.reset();
    database.run("INSERT INTO clause_index (clause_index) VALUES ('delete-all')");
    database.lexicon().clear();
    for (const std::int64_t document : documents) {
        index_clauses(database, document);
        write_words(database, document);
        note_document_digest(database, document);
    }
    note_misread(database);
}

} // namespace

void prepare_words(Database& database) {
    const std::optional<std::string> kept = kept_version(database);
    const std::string version = Words::version();
    if (kept && *kept != version)
        throw Error(database.file().string(),
                    "its words were read by other dictionaries (" + *kept + ") than are here (" +
                        version + ")",
                    "`clausula rebuild` reads them anew; until then it can be searched as it is");
    if (kept) return;
    Transaction transaction(database);
    read_words(database);
    Statement put(database, sql::put_words_version);
    put.bind(":version", version);
    put.run();
    transaction.commit();
}

std::optional<std::string> other_dictionaries(const Database& database) {
    const std::optional<std::string> kept = kept_version(database);
    if (!kept || *kept == Words::version()) return std::nullopt;
    return "words of the archive were read by other dictionaries (" + *kept +
           "); `clausula rebuild` reads them anew";
}

} // namespace clausula
