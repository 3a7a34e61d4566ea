#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace clausula {

class Lexicon; // index/store/lexicon.h

/// A connection to index.db, hardened, with our tokenizer in it. One thread at a time. Every call
/// may throw Error, whose subject is the file.
class Database {
public:
    enum class Mode { read, write };

    Database(const std::filesystem::path& file, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs SQL that gives no rows; several statements, one after the other.
    void run(std::string_view sql);
    std::int64_t last_id() const;
    /// Rows that the last statement added, changed or removed.
    int changes() const;

    const std::filesystem::path& file() const { return file_; }

    /// What its full-text index reads words by. Reading a word may keep it in memory, which no
    /// caller sees: so a const database has one too.
    Lexicon& lexicon() const { return *lexicon_; }

    sqlite3* handle() const { return handle_; }

private:
    void close();

    std::filesystem::path file_;
    sqlite3* handle_ = nullptr;
    std::unique_ptr<Lexicon> lexicon_;
};

/// One SQL statement with its values. `SELECT`s are stepped row by row:
///
///     Statement pages(database, sql::document_pages);
///     for (pages.bind(":document", 7); pages.step();) use(pages.integer(0));
class Statement {
public:
    Statement(const Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Text and blobs are copied. Unnamed `?1` are named "?1".
    void bind(const char* name, std::int64_t value);

    void bind(const char* name, int value) { bind(name, std::int64_t{value}); }

    void bind(const char* name, std::size_t value) { bind(name, static_cast<std::int64_t>(value)); }

    void bind(const char* name, double value);
    void bind(const char* name, std::string_view text);

    void bind(const char* name, const char* text) { bind(name, std::string_view(text)); }

    void bind_blob(const char* name, std::string_view bytes);
    void bind_null(const char* name);
    /// For a function of ours that asks for this type of pointer; SQL sees a null.
    void bind_pointer(const char* name, const void* pointer, const char* type);

    template <typename T>
    void bind(const char* name, const std::optional<T>& value) {
        value ? bind(name, *value) : bind_null(name);
    }

    /// Goes to the next row; false behind the last one.
    bool step();
    /// Makes it ready for the next values, before its last row.
    void reset();
    /// Runs a statement that gives no rows, and makes it ready for the next values.
    void run();

    /// Columns of the row, from 0. A null is 0 or empty; text and blobs last until the next step().
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    bool is_null(int column) const;
    int columns() const;

private:
    void check(int result) const;
    const Database& database_;
    sqlite3_stmt* handle_ = nullptr;
};

/// While one lives, all that is read through the connection is of one moment.
class Snapshot {
public:
    explicit Snapshot(const Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    const Database& database_;
};

/// Rolled back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace clausula
