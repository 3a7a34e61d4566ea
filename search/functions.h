#pragma once

namespace clausula {

class Database;

/// The type of the pointer that stands_in() takes.
constexpr const char* meaning_pointer = "clausula::Meaning";

/// Gives a connection the functions of search/printed.h as SQL functions: has_words(text, words),
/// is_number(number, path, asked); and stands_in(meaning, text) of search/marks.h.
void register_functions(const Database& database);

} // namespace clausula
