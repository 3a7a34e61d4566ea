#pragma once

namespace clausula {

class Database;

class InForceDays;
class NamesAsked;

/// Gives a connection the functions of search/printed.h as SQL functions: has_words(text, words)
/// and is_number(number, path, asked).
void register_functions(const Database& database);

/// Gives it in_force_on(document, day), which asks `days`: it must outlive the use.
void register_in_force(const Database& database, InForceDays& days);

/// Gives it is_named(printed, asked), which asks `names`: it must outlive the use.
void register_names(const Database& database, NamesAsked& names);

} // namespace clausula
