#pragma once

struct sqlite3;
struct fts5_api;

namespace clausula {

/// Gives a connection the FTS5 tokenizer "clausula", which cuts text as index/text/tokens.h does.
/// A connection without it can read every table but the full-text one.
void register_tokenizer(sqlite3* connection);

/// A connection's FTS5, for what extends it. Throws Error when SQLite was built without it.
fts5_api& fts5_of(sqlite3* connection);

} // namespace clausula
