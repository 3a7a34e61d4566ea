#include "index/store/row_digest.h"

#include "index/files/digest.h"
#include "index/sql/statements.h"
#include "index/store/database.h"

#include <array>
#include <set>

namespace clausula {

namespace {

/// The rows about one document, whose number is ?1. The full text has a check of its own.
constexpr std::array<const char*, 11> document_rows = {
    "SELECT * FROM documents WHERE id = ?1",
    "SELECT * FROM sightings WHERE document = ?1 ORDER BY id",
    "SELECT * FROM pages WHERE document = ?1 ORDER BY position",
    "SELECT * FROM places WHERE document = ?1 ORDER BY begin",
    "SELECT * FROM clauses WHERE document = ?1 ORDER BY position",
    "SELECT * FROM problems WHERE document = ?1 ORDER BY position",
    "SELECT * FROM clause_lengths WHERE document = ?1",
    "SELECT * FROM dates WHERE document = ?1 ORDER BY position",
    "SELECT * FROM facts WHERE document = ?1 ORDER BY position",
    "SELECT * FROM fact_fields WHERE document = ?1 ORDER BY fact, position",
    "SELECT * FROM extractions WHERE document = ?1 ORDER BY extractor"};

/// What it is to others, which changes when others come.
constexpr std::array<const char*, 2> relation_rows = {
    "SELECT * FROM sketches WHERE document = ?1",
    "SELECT * FROM relations WHERE document = ?1 ORDER BY other"};

constexpr const char* file_row = "SELECT * FROM undocumented_files WHERE sha256 = ?1";

/// Whether there were any.
bool add_rows(Digest& digest, Statement& row) {
    bool any = false;
    for (; row.step(); any = true) {
        digest.add("row");
        for (int column = 0; column < row.columns(); ++column) {
            const std::string_view value = row.is_null(column) ? "" : row.text(column);
            digest.add(row.is_null(column) ? "null" : std::to_string(value.size()));
            digest.add(":");
            digest.add(value);
        }
    }
    return any;
}

std::string document_digest(const Database& database, std::int64_t document) {
    Digest digest(DigestAlgorithm::sha256);
    for (const char* sql : document_rows) {
        Statement row(database, sql);
        row.bind("?1", document);
        add_rows(digest, row);
    }
    return digest.hex();
}

/// Empty when there are no such rows.
std::string relations_digest(const Database& database, std::int64_t document) {
    Digest digest(DigestAlgorithm::sha256);
    bool any = false;
    for (const char* sql : relation_rows) {
        Statement row(database, sql);
        row.bind("?1", document);
        any = add_rows(digest, row) || any;
    }
    return any ? digest.hex() : "";
}

std::string file_digest_of_row(const Database& database, std::string_view sha256) {
    Digest digest(DigestAlgorithm::sha256);
    Statement row(database, file_row);
    row.bind("?1", sha256);
    add_rows(digest, row);
    return digest.hex();
}

std::string subject_of(std::int64_t document) { return "document " + std::to_string(document); }

std::string relations_subject(std::int64_t document) {
    return "relations of document " + std::to_string(document);
}

std::string subject_of(std::string_view sha256) { return "file " + std::string(sha256); }

void note(Database& database, const std::string& subject, const std::string& sha256) {
    Statement put(database, sql::put_row_digest);
    put.bind(":subject", subject);
    put.bind(":sha256", sha256);
    put.run();
}

void forget(Database& database, const std::string& subject) {
    Statement forget(database, sql::forget_row_digest);
    forget.bind(":subject", subject);
    forget.run();
}

} // namespace

void note_document_digest(Database& database, std::int64_t document) {
    note(database, subject_of(document), document_digest(database, document));
}

void note_file_digest(Database& database, std::string_view sha256) {
    note(database, subject_of(sha256), file_digest_of_row(database, sha256));
}

void note_relations_digest(Database& database, std::int64_t document) {
    const std::string digest = relations_digest(database, document);
    if (digest.empty())
        forget(database, relations_subject(document));
    else
        note(database, relations_subject(document), digest);
}

void forget_document_digest(Database& database, std::int64_t document) {
    forget(database, subject_of(document));
}

void forget_file_digest(Database& database, std::string_view sha256) {
    forget(database, subject_of(sha256));
}

std::vector<std::string> changed_subjects(const Database& database) {
    // Both ways: rows without a digest are as wrong as a digest without its rows.
    std::set<std::pair<std::string, std::string>> noted, found;
    Statement digests(database, sql::row_digests);
    while (digests.step()) noted.emplace(digests.text(0), digests.text(1));
    std::set<std::int64_t> documents;
    for (const char* table : {"SELECT id FROM documents", "SELECT document FROM sightings",
                              "SELECT document FROM pages", "SELECT document FROM places",
                              "SELECT document FROM clauses", "SELECT document FROM problems",
                              "SELECT document FROM clause_lengths", "SELECT document FROM dates",
                              "SELECT document FROM facts", "SELECT document FROM fact_fields",
                              "SELECT document FROM extractions"}) {
        Statement row(database, table);
        while (row.step()) documents.insert(row.integer(0));
    }
    for (const std::int64_t document : documents)
        found.emplace(subject_of(document), document_digest(database, document));
    std::set<std::int64_t> related;
    for (const char* table : {"SELECT document FROM sketches", "SELECT document FROM relations"}) {
        Statement row(database, table);
        while (row.step()) related.insert(row.integer(0));
    }
    for (const std::int64_t document : related)
        found.emplace(relations_subject(document), relations_digest(database, document));
    Statement file(database, "SELECT sha256 FROM undocumented_files");
    while (file.step()) {
        const std::string sha256(file.text(0));
        found.emplace(subject_of(sha256), file_digest_of_row(database, sha256));
    }
    std::set<std::string> changed;
    for (const auto& one : noted)
        if (!found.contains(one)) changed.insert(one.first);
    for (const auto& one : found)
        if (!noted.contains(one)) changed.insert(one.first);
    return {changed.begin(), changed.end()};
}

} // namespace clausula
