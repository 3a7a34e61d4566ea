#include "search/functions.h"

#include "index/model/error.h"
#include "index/store/database.h"
#include "search/in_force_days.h"
#include "search/names_asked.h"
#include "search/printed.h"

#include <sqlite3.h>

namespace clausula {

namespace {

std::string_view text_of(sqlite3_value* value) {
    const void* data = sqlite3_value_text(value);
    const int size = sqlite3_value_bytes(value);
    return {static_cast<const char*>(data), data == nullptr ? 0 : static_cast<std::size_t>(size)};
}

/// SQLite's interface is C: an exception must not leave a function.
template <auto function>
void call(sqlite3_context* context, int, sqlite3_value** values) {
    try {
        sqlite3_result_int(context, function(context, values) ? 1 : 0);
    } catch (...) {
        sqlite3_result_error_nomem(context);
    }
}

bool sql_has_words(sqlite3_context*, sqlite3_value** values) {
    return has_words(text_of(values[0]), text_of(values[1]));
}

bool sql_is_number(sqlite3_context*, sqlite3_value** values) {
    return is_number(text_of(values[0]), text_of(values[1]), text_of(values[2]));
}

bool sql_in_force_on(sqlite3_context* context, sqlite3_value** values) {
    auto* days = static_cast<InForceDays*>(sqlite3_user_data(context));
    const auto date = parse_iso_date(text_of(values[1]));
    if (!date) return false;
    const auto& documents = days->on(first_day(*date));
    const auto found = documents.find(sqlite3_value_int64(values[0]));
    return found != documents.end() && found->second.answer == InForce::yes;
}

bool sql_is_named(sqlite3_context* context, sqlite3_value** values) {
    auto* names = static_cast<NamesAsked*>(sqlite3_user_data(context));
    return names->is_named(std::string(text_of(values[0])), std::string(text_of(values[1])));
}

} // namespace

void register_functions(const Database& database) {
    const auto add = [&](const char* name, int arguments, auto* function) {
        if (sqlite3_create_function_v2(database.handle(), name, arguments,
                                       SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                       nullptr, function, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw Error(database.file().string(), sqlite3_errmsg(database.handle()));
    };
    add("has_words", 2, call<sql_has_words>);
    add("is_number", 3, call<sql_is_number>);
}

void register_in_force(const Database& database, InForceDays& days) {
    if (sqlite3_create_function_v2(database.handle(), "in_force_on", 2,
                                   SQLITE_UTF8 | SQLITE_DIRECTONLY, &days, call<sql_in_force_on>,
                                   nullptr, nullptr, nullptr) != SQLITE_OK)
        throw Error(database.file().string(), sqlite3_errmsg(database.handle()));
}

void register_names(const Database& database, NamesAsked& names) {
    if (sqlite3_create_function_v2(database.handle(), "is_named", 2,
                                   SQLITE_UTF8 | SQLITE_DIRECTONLY, &names, call<sql_is_named>,
                                   nullptr, nullptr, nullptr) != SQLITE_OK)
        throw Error(database.file().string(), sqlite3_errmsg(database.handle()));
}

} // namespace clausula
