#include "index/store/erase.h"

#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/clause_index.h"
#include "index/store/database.h"
#include "index/store/journal.h"
#include "index/store/lexicon.h"
#include "index/store/originals.h"
#include "index/store/row_digest.h"
#include "index/store/sketch_rows.h"

#include <set>
#include <string>
#include <vector>

namespace clausula {

namespace {

void run_with(Database& database, std::string_view sql, const char* name, std::string_view value) {
    Statement statement(database, sql);
    statement.bind(name, value);
    statement.run();
}

std::vector<std::int64_t> documents_of(const Database& database, const std::string& sha256) {
    std::vector<std::int64_t> documents;
    Statement row(database, sql::documents_of_original);
    for (row.bind(":sha256", sha256); row.step();) documents.push_back(row.integer(0));
    return documents;
}

void forget_undocumented(Database& database, const std::string& sha256) {
    std::vector<std::string> files;
    Statement row(database, sql::undocumented_of_original);
    for (row.bind(":sha256", sha256); row.step();) files.emplace_back(row.text(0));
    row.reset();
    for (const std::string& file : files) forget_file_digest(database, file);
    run_with(database, sql::forget_undocumented_of, ":sha256", sha256);
}

void forget_rows(Database& database, const std::string& sha512) {
    Statement find(database, sql::original_sha256);
    find.bind(":sha512", sha512);
    if (!find.step()) return;
    const std::string sha256(find.text(0));
    find.reset();
    const std::vector<std::int64_t> seen_in_it = documents_of(database, sha256);
    run_with(database, sql::forget_sightings, ":sha256", sha256);
    forget_undocumented(database, sha256);
    run_with(database, sql::forget_original, ":sha512", sha512);
    Statement unsighted(database, sql::unsighted_documents);
    std::set<std::int64_t> going;
    while (unsighted.step()) going.insert(unsighted.integer(0));
    unsighted.reset();
    for (const std::int64_t document : going) {
        unindex_clauses(database, document);
        forget_sketch(database, document);
        forget_document_digest(database, document);
    }
    database.run(sql::forget_unsighted);
    for (const std::int64_t document : seen_in_it)
        if (!going.contains(document)) note_document_digest(database, document);
}

/// Deleted bytes leave the index's file by VACUUM, which writes all of it anew, and its log when
/// that is emptied.
void drop_old_bytes(Database& database) {
    database.run("VACUUM");
    Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    checkpoint.step();
    if (checkpoint.integer(0) != 0)
        throw Error(ErrorKind::locked, database.file().string(),
                    "is being read, so that erased bytes are still in its log",
                    "wait until it is done; the next command that writes goes on");
}

} // namespace

void carry_out(std::span<const Erasure> erasures, Originals& originals, Database& database,
               Journal& journal) {
    if (erasures.empty()) return;
    for (const Erasure& erasure : erasures) originals.bury(erasure);
    Transaction transaction(database);
    for (const Erasure& erasure : erasures) forget_rows(database, erasure.sha512);
    database.lexicon().forget_unused();
    compact_clause_index(database);
    transaction.commit();
    drop_old_bytes(database);
    for (const Erasure& erasure : erasures) journal.erase_details(erasure.sha512);
}

} // namespace clausula
