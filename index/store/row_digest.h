#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

class Database;

// SQLite does not notice a byte of its file that has changed (measured: PRAGMA integrity_check sees
// one flipped bit in a hundred), so the rows carry digests of their own.

/// Notes the digest of all rows about a document, after they were written or changed. The caller
/// holds the transaction.
void note_document_digest(Database& database, std::int64_t document);
/// The same of a file that is no document.
void note_file_digest(Database& database, std::string_view sha256);
/// Of a document's sketch and of what it was found to be to others; forgets it when there is none.
void note_relations_digest(Database& database, std::int64_t document);
void forget_document_digest(Database& database, std::int64_t document);
void forget_file_digest(Database& database, std::string_view sha256);

/// Every subject whose rows are not what was written: "document 7", "file <sha256>",
/// "relations of document 7".
std::vector<std::string> changed_subjects(const Database& database);

} // namespace clausula
