#include "index/store/verify_index.h"

#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/arrival.h"
#include "index/store/check_lexicon.h"
#include "index/store/database.h"
#include "index/store/decision_rows.h"
#include "index/store/decisions.h"
#include "index/store/journal.h"
#include "index/store/migrations.h"
#include "index/store/row_digest.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

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

/// What the journal says that the index has.
struct Told {
    std::map<std::string, std::string> originals; ///< SHA-512 to SHA-256
    Decisions decisions;
};

/// None of a journal that is damaged: that is told, and the index is not at fault.
std::optional<Told> read_told(const std::filesystem::path& journal) {
    Told told;
    const JournalReading reading = read_journal(journal, [&](const JournalEntry& entry) {
        try {
            told.decisions.take(entry);
            if (entry.event == "ingest" && entry.details)
                told.originals[entry.sha512] = parse_arrival(*entry.details).sha256;
        } catch (const Error&) { // who writes tells of it
        }
    });
    if (!reading.faults.empty()) return std::nullopt;
    std::erase_if(told.originals, [&](const auto& original) {
        return told.decisions.erasure_of(original.first) != nullptr;
    });
    return told;
}

/// What the index lacks may be what a writer that was stopped did not come to: the next one does.
constexpr const char* next_writer = ": rows were lost, or a run was stopped, and the next command "
                                    "that writes goes on";

void compare_originals(const Database& database, const Told& told, const Fault& fault) {
    std::map<std::string, std::string> listed;
    Statement row(database, "SELECT sha512, sha256 FROM originals");
    while (row.step()) listed.emplace(row.text(0), row.text(1));
    for (const auto& [sha512, sha256] : listed) {
        const auto kept = told.originals.find(sha512);
        if (kept == told.originals.end())
            fault("tells of an original that is not kept: " + sha512);
        else if (kept->second != sha256)
            fault("tells another SHA-256 than the journal of the original " + sha512);
    }
    const auto lacks = static_cast<std::size_t>(std::ranges::count_if(
        told.originals, [&](const auto& kept) { return !listed.contains(kept.first); }));
    if (lacks > 0)
        fault("lacks " + std::to_string(lacks) + " of the originals that the journal tells of" +
              next_writer);
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
                                      const std::filesystem::path& journal) {
    if (!std::filesystem::exists(file)) return {};
    return damages_of(file, [&](const Fault& fault) {
        Database database(file, Database::Mode::write);
        if (const auto told = read_told(journal)) {
            compare_originals(database, *told, fault);
            for (const std::string& table : unwritten_decisions(database, told->decisions))
                fault("its table " + table + " is not what the journal tells" + next_writer);
        }
        // SQLite has the check of the full text against its rows as a write that writes nothing.
        database.run("INSERT INTO clause_index(clause_index, rank) VALUES ('integrity-check', 1)");
        if (const auto what = check_lexicon(database)) fault(*what);
    });
}

} // namespace clausula
