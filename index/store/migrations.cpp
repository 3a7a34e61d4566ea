#include "index/store/migrations.h"

#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/database.h"

#include <string>

namespace clausula {

namespace {

std::int64_t current_version() { return static_cast<std::int64_t>(sql::migrations().size()); }

std::int64_t version_of(const Database& database) {
    Statement version(database, "PRAGMA user_version");
    version.step();
    return version.integer(0);
}

void refuse_unknown(const Database& database, std::int64_t version) {
    if (version < 0)
        throw Error(database.file().string(), "the index is damaged: it has no version",
                    "the originals are not touched by this; delete index.db and ingest again");
    if (version > current_version())
        throw Error(database.file().string(),
                    "made by a newer version of clausula (schema " + std::to_string(version) +
                        ", this one reads up to " + std::to_string(current_version()) + ")",
                    "use the newer version");
}

} // namespace

void migrate(Database& database) {
    std::int64_t version = version_of(database);
    refuse_unknown(database, version);
    for (; version < current_version(); ++version) {
        Transaction transaction(database);
        database.run(sql::migrations()[static_cast<std::size_t>(version)]);
        database.run("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

void require_current_schema(const Database& database) {
    const std::int64_t version = version_of(database);
    refuse_unknown(database, version);
    if (version < current_version())
        throw Error(database.file().string(), "made by an older version of clausula",
                    "`clausula ingest` brings it up to date");
}

} // namespace clausula
