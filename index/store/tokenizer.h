#pragma once

struct sqlite3;
struct fts5_api;

namespace clausula {

class WordTerms; // index/text/terms.h

/// Gives a connection the FTS5 tokenizer "clausula". A clause's words go into the index under all
/// their terms, which share the word's place; see indexed_words(). A query in FTS5's own language
/// is not read so: it gives terms ready-made, one space apart. Searches have none: see postings.h.
///
/// `terms` must outlive the connection, which without the tokenizer can read every table but the
/// full-text one.
void register_tokenizer(sqlite3* connection, WordTerms& terms);

/// A connection's FTS5, for what extends it. Throws Error when SQLite was built without it.
fts5_api& fts5_of(sqlite3* connection);

} // namespace clausula
