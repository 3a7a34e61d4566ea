#include "index/store/tokenizer.h"

#include "index/model/error.h"
#include "index/text/tokens.h"

#include <sqlite3.h>

namespace clausula {

namespace {

// FTS5's interface is C: an exception must not leave these functions.

int create(void*, const char**, int, Fts5Tokenizer** out) {
    static int nothing_to_keep;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing_to_keep);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int /*flags*/, const char* data, int size,
             int (*give)(void*, int, const char*, int, int, int)) {
    const std::string_view text(data, static_cast<std::size_t>(size));
    try {
        for (std::size_t at = 0; std::optional<Token> token = next_token(text, at);) {
            const int result =
                give(context, 0, token->term.data(), static_cast<int>(token->term.size()),
                     static_cast<int>(token->span.begin), static_cast<int>(token->span.end));
            if (result != SQLITE_OK) return result;
        }
        return SQLITE_OK;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
}

} // namespace

void register_tokenizer(sqlite3* connection) {
    fts5_api& fts5 = fts5_of(connection);
    fts5_tokenizer functions = {create, destroy, tokenize};
    fts5.xCreateTokenizer(&fts5, "clausula", nullptr, &functions, nullptr);
}

fts5_api& fts5_of(sqlite3* connection) {
    // As the FTS5 manual says, in "Extending FTS5".
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api == nullptr)
        throw Error("SQLite", "this libsqlite3 was built without FTS5",
                    "use the distribution's package");
    return *api;
}

} // namespace clausula
