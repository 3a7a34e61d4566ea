#include "index/store/verify_index.h"

#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/check_lexicon.h"
#include "index/store/database.h"
#include "index/store/migrations.h"
#include "index/store/row_digest.h"

#include <functional>

namespace clausula {

namespace {

constexpr const char* what_to_do = "`clausula rebuild` makes the index again";

using Fault = std::function<void(const std::string&)>;

std::string schema_of(const Database& database) {
    std::string schema;
    Statement row(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                            "ORDER BY type, name");
    while (row.step())
        for (int column = 0; column < row.columns(); ++column)
            schema.append(row.text(column)) += '\n';
    return schema;
}

std::string true_schema() {
    Database fresh(":memory:", Database::Mode::write);
    migrate(fresh);
    return schema_of(fresh);
}

/// SQLite's own check; empty when it finds nothing.
std::string structure_fault(const Database& database) {
    Statement row(database, "PRAGMA integrity_check(1)");
    if (!row.step() || row.text(0) == "ok") return {};
    return std::string(row.text(0));
}

/// The table of originals against what is kept. What is kept and not listed is not read yet: a
/// writer was stopped, or is at it, and the next one reads it.
void compare_originals(const Database& database, const std::set<std::string>& kept,
                       const Fault& fault) {
    std::set<std::string> listed;
    Statement row(database, "SELECT sha512 FROM originals");
    while (row.step()) listed.emplace(row.text(0));
    for (const std::string& sha512 : listed)
        if (!kept.contains(sha512)) fault("tells of an original that is not kept: " + sha512);
}

/// Runs checks, and makes damages of their faults and of what stops them.
std::vector<Damage> damages_of(const std::filesystem::path& file,
                               const std::function<void(const Fault&)>& check) {
    std::vector<Damage> damages;
    const Fault fault = [&](const std::string& message) {
        damages.push_back({Damage::Kind::changed, file, message + "; " + what_to_do});
    };
    try {
        check(fault);
    } catch (const Error& error) {
        fault(error.message);
    }
    return damages;
}

} // namespace

std::vector<Damage> check_index(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return {{Damage::Kind::missing, file, what_to_do}};
    return damages_of(file, [&](const Fault& fault) {
        Database database(file, Database::Mode::read);
        database.run("BEGIN"); // one moment of it, whoever writes
        require_current_schema(database);
        if (schema_of(database) != true_schema()) fault("its schema is not what was written");
        if (const std::string what = structure_fault(database); !what.empty()) fault(what);
        for (const std::string& subject : changed_subjects(database))
            fault("the rows of " + subject + " are not what was written");
    });
}

std::vector<Damage> check_quiet_index(const std::filesystem::path& file,
                                      const std::set<std::string>& kept) {
    if (!std::filesystem::exists(file)) return {};
    return damages_of(file, [&](const Fault& fault) {
        Database database(file, Database::Mode::write);
        compare_originals(database, kept, fault);
        // SQLite has the check of the full text against its rows as a write that writes nothing.
        database.run("INSERT INTO clause_index(clause_index, rank) VALUES ('integrity-check', 1)");
        if (const auto what = check_lexicon(database)) fault(*what);
    });
}

} // namespace clausula
