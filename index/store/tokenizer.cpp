#include "index/store/tokenizer.h"

#include "index/model/error.h"
#include "index/text/terms.h"

#include <algorithm>
#include <sqlite3.h>

namespace clausula {

namespace {

// FTS5's interface is C: an exception must not leave these functions.

using Give = int (*)(void*, int, const char*, int, int, int);

/// Gives FTS5 the terms of one word after the other, until it wants no more.
class Giver {
public:
    Giver(Give take, void* context) : take_(take), context_(context) {}

    void begin_word(Span span) {
        span_ = span;
        flags_ = 0;
    }

    void give(std::string_view term) {
        if (result_ != SQLITE_OK) return;
        result_ = take_(context_, flags_, term.data(), static_cast<int>(term.size()),
                        static_cast<int>(span_.begin), static_cast<int>(span_.end));
        flags_ = FTS5_TOKEN_COLOCATED;
    }

    int result() const { return result_; }

private:
    Give take_;
    void* context_;
    Span span_;
    int flags_ = 0, result_ = SQLITE_OK;
};

void give_text(std::string_view text, WordTerms& terms, Giver& giver) {
    const auto give = [&](std::string_view term) { giver.give(term); };
    for (const IndexedWord& word : indexed_words(text, terms)) {
        giver.begin_word(word.span);
        for_each_term(word.terms, give);
        for_each_term(word.completed, give);
        if (!word.beginning.empty()) giver.give(word.beginning);
    }
}

void give_query(std::string_view query, Giver& giver) {
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find(' ', at), query.size());
        giver.begin_word({at, end});
        giver.give(query.substr(at, end - at));
        at = end + 1;
    }
}

int create(void* context, const char**, int, Fts5Tokenizer** out) {
    *out = static_cast<Fts5Tokenizer*>(context);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* data, int size,
             Give take) {
    const std::string_view text(data, static_cast<std::size_t>(size));
    Giver giver(take, context);
    try {
        if ((flags & FTS5_TOKENIZE_QUERY) != 0)
            give_query(text, giver);
        else
            give_text(text, *reinterpret_cast<WordTerms*>(tokenizer), giver);
        return giver.result();
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
}

} // namespace

void register_tokenizer(sqlite3* connection, WordTerms& terms) {
    fts5_api& fts5 = fts5_of(connection);
    fts5_tokenizer functions = {create, destroy, tokenize};
    fts5.xCreateTokenizer(&fts5, "clausula", &terms, &functions, nullptr);
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
