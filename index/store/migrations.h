#pragma once

namespace clausula {

class Database;

/// Brings the schema up to date, step by step, each step whole or not at all. Throws Error when the
/// index was made by a newer version.
void migrate(Database& database);

/// Throws Error unless the schema is the one this program reads.
void require_current_schema(const Database& database);

} // namespace clausula
