#pragma once

struct sqlite3;

namespace clausula {

/// Gives a connection the FTS5 tokenizer "clausula", which cuts text as index/text/tokens.h does.
/// A connection without it can read every table but the full-text one. Throws Error when SQLite has
/// no FTS5.
void register_tokenizer(sqlite3* connection);

} // namespace clausula
