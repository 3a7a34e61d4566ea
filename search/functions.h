#pragma once

namespace clausula {

class Database;

/// Gives a connection the functions of search/printed.h as SQL functions: has_words(text, words)
/// and is_number(number, path, asked).
void register_functions(const Database& database);

} // namespace clausula
