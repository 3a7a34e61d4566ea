#include "index/store/replace_index.h"

#include "index/model/error.h"
#include "index/store/database.h"

#include <memory>
#include <sqlite3.h>

namespace clausula {

namespace {

/// Whether it could be done. `whole_steps`: pages at a time; all, as readers never wait for it.
bool copy_into(const Database& made, sqlite3* old) {
    sqlite3_backup* backup = sqlite3_backup_init(old, "main", made.handle(), "main");
    if (backup == nullptr) return false;
    constexpr int all_pages = -1;
    sqlite3_backup_step(backup, all_pages);
    return sqlite3_backup_finish(backup) == SQLITE_OK;
}

} // namespace

void replace_index(const Database& made, const std::filesystem::path& file) {
    {
        sqlite3* opened = nullptr;
        const int result = sqlite3_open_v2(file.c_str(), &opened,
                                           SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        const std::unique_ptr<sqlite3, int (*)(sqlite3*)> old(opened, sqlite3_close);
        sqlite3_busy_timeout(old.get(), 10'000);
        if (result == SQLITE_OK && copy_into(made, old.get())) {
            sqlite3_exec(old.get(), "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr);
            sqlite3_exec(old.get(), "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
            return;
        }
    }
    // Nobody can be reading it: it can't be opened. Without its file the index is made anew at the
    // next start, so a crash between these steps costs time only.
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);
    sqlite3* opened = nullptr;
    const int result =
        sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> fresh(opened, sqlite3_close);
    if (result != SQLITE_OK || !copy_into(made, fresh.get()))
        throw Error(file.string(), "the new index can't be put in its place",
                    "look whether the disk has room, and run it again");
}

} // namespace clausula
