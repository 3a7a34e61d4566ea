#include "index/store/database.h"

#include "index/model/error.h"
#include "index/store/lexicon.h"
#include "index/store/tokenizer.h"

#include <sqlite3.h>

namespace clausula {

namespace {

/// How long a reader waits for the writer's checkpoint, or a second writer for the first.
constexpr int busy_milliseconds = 10'000;

[[noreturn]] void fail(const std::filesystem::path& file, sqlite3* handle, int result) {
    const std::string message = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
    switch (result & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(ErrorKind::locked, file.string(), "another process is using the index",
                    "try again when it is done");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw Error(file.string(), "the index is damaged: " + message,
                    "the originals are not touched by this; delete index.db and ingest again");
    case SQLITE_FULL:
        throw Error(file.string(), "the disk is full", "make room and run it again");
    default:
        throw Error(file.string(), message,
                    "check that the file is there, that you may read and write it, and that the "
                    "disk has room");
    }
}

/// A reader of a folder that it may not write to (a read-only disk, another's folder) can't make
/// the shared memory that WAL needs. Without a writer's log beside it the file does not change, and
/// can be read so.
bool must_be_immutable(const std::filesystem::path& file) {
    std::error_code error;
    const auto log = std::filesystem::file_size(file.string() + "-wal", error);
    return error || log == 0;
}

std::string immutable_uri(const std::filesystem::path& file) {
    std::string uri = "file:";
    for (char c : std::filesystem::absolute(file).string()) {
        if (c == '%' || c == '?' || c == '#') {
            constexpr char digits[] = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', digits[byte >> 4], digits[byte & 0xF]};
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

} // namespace

Database::Database(const std::filesystem::path& file, Mode mode) : file_(file) {
    const int flags = mode == Mode::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                          : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    const auto open = [&](const std::string& name) {
        int result = sqlite3_open_v2(name.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
        if (result == SQLITE_OK) {
            sqlite3_busy_timeout(handle_, busy_milliseconds);
            result =
                sqlite3_exec(handle_, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
        }
        return result;
    };
    int result = open(file.string());
    const bool no_log = (result & 0xFF) == SQLITE_CANTOPEN || (result & 0xFF) == SQLITE_READONLY;
    if (mode == Mode::read && no_log && must_be_immutable(file)) {
        sqlite3_close(handle_);
        result = open(immutable_uri(file));
    }
    try {
        if (result != SQLITE_OK) fail(file_, handle_, result);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        lexicon_ = std::make_unique<Lexicon>(*this);
        register_tokenizer(handle_, *lexicon_);
        // What was to be kept in the lexicon was not.
        const auto forget = [](void* lexicon) { static_cast<Lexicon*>(lexicon)->clear_memory(); };
        sqlite3_rollback_hook(handle_, forget, lexicon_.get());
        run("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 2147418112;");
        // NORMAL: a power cut may undo the last transactions, never break the file. What they held
        // is read again out of the originals, which are always synced.
        if (mode == Mode::write) run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    } catch (...) {
        close();
        throw;
    }
}

Database::~Database() { close(); }

void Database::close() {
    // Its statements hold the connection open.
    if (lexicon_) lexicon_->close();
    sqlite3_rollback_hook(handle_, nullptr, nullptr);
    sqlite3_close(handle_);
}

void Database::run(std::string_view sql) {
    const int result = sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) fail(file_, handle_, result);
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(handle_); }

int Database::changes() const { return sqlite3_changes(handle_); }

Statement::Statement(const Database& database, std::string_view sql) : database_(database) {
    check(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &handle_,
                             nullptr));
}

Statement::~Statement() { sqlite3_finalize(handle_); }

void Statement::check(int result) const {
    if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE)
        fail(database_.file(), database_.handle(), result);
}

void Statement::bind(const char* name, std::int64_t value) {
    check(sqlite3_bind_int64(handle_, sqlite3_bind_parameter_index(handle_, name), value));
}

void Statement::bind(const char* name, double value) {
    check(sqlite3_bind_double(handle_, sqlite3_bind_parameter_index(handle_, name), value));
}

void Statement::bind(const char* name, std::string_view text) {
    // An empty view's null pointer would bind NULL.
    const char* data = text.data() != nullptr ? text.data() : "";
    check(sqlite3_bind_text64(handle_, sqlite3_bind_parameter_index(handle_, name), data,
                              text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_blob(const char* name, std::string_view bytes) {
    const char* data = bytes.data() != nullptr ? bytes.data() : "";
    check(sqlite3_bind_blob64(handle_, sqlite3_bind_parameter_index(handle_, name), data,
                              bytes.size(), SQLITE_TRANSIENT));
}

void Statement::bind_null(const char* name) {
    check(sqlite3_bind_null(handle_, sqlite3_bind_parameter_index(handle_, name)));
}

void Statement::bind_pointer(const char* name, const void* pointer, const char* type) {
    check(sqlite3_bind_pointer(handle_, sqlite3_bind_parameter_index(handle_, name),
                               const_cast<void*>(pointer), type, nullptr));
}

bool Statement::step() {
    const int result = sqlite3_step(handle_);
    check(result);
    return result == SQLITE_ROW;
}

void Statement::reset() { check(sqlite3_reset(handle_)); }

void Statement::run() {
    step();
    reset();
}

int Statement::columns() const { return sqlite3_column_count(handle_); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

double Statement::real(int column) const { return sqlite3_column_double(handle_, column); }

std::string_view Statement::text(int column) const {
    // For text and blobs alike: SQLite gives the bytes as they are.
    const void* data = sqlite3_column_blob(handle_, column);
    const int size = sqlite3_column_bytes(handle_, column);
    return {static_cast<const char*>(data), data == nullptr ? 0 : static_cast<std::size_t>(size)};
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

Snapshot::Snapshot(const Database& database) : database_(database) {
    const int result =
        sqlite3_exec(database.handle(), "SAVEPOINT snapshot", nullptr, nullptr, nullptr);
    if (result != SQLITE_OK) fail(database.file(), database.handle(), result);
}

Snapshot::~Snapshot() {
    sqlite3_exec(database_.handle(), "RELEASE snapshot", nullptr, nullptr, nullptr);
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

} // namespace clausula
