#include "index/store/decision_rows.h"

#include "index/sql/statements.h"
#include "index/store/clause_index.h"
#include "index/store/database.h"
#include "index/store/decisions.h"
#include "index/store/redact_rows.h"
#include "index/store/row_digest.h"

#include <array>
#include <map>
#include <set>
#include <string>

namespace clausula {

namespace {

std::map<std::string, Decision> written_restrictions(const Database& database) {
    std::map<std::string, Decision> written;
    Statement row(database, sql::restrictions);
    while (row.step()) {
        const std::string sha256(row.text(0));
        written[sha256] = {.sha256 = sha256,
                           .who = std::string(row.text(1)),
                           .why = std::string(row.text(2)),
                           .at = std::string(row.text(3))};
    }
    return written;
}

void write_restrictions(Database& database, const std::map<std::string, Decision>& standing) {
    if (standing == written_restrictions(database)) return;
    Transaction transaction(database);
    Statement(database, sql::drop_restrictions).run();
    Statement add(database, sql::add_restriction);
    for (const auto& [sha256, decision] : standing) {
        add.bind(":sha256", sha256);
        add.bind(":who", decision.who);
        add.bind(":why", decision.why);
        add.bind(":at", decision.at);
        add.run();
    }
    transaction.commit();
}

/// "none" is how a row tells of an unlink.
std::string_view kind_of(const Decision& decision) {
    return decision.act == Decision::Act::link ? std::string_view(decision.kind) : "none";
}

using LinkRow = std::array<std::string, 6>;

std::set<LinkRow> standing_links(const Decisions& decisions) {
    std::set<LinkRow> standing;
    for (const auto& [pair, link] : decisions.links())
        standing.insert(
            {link.sha256, link.other, std::string(kind_of(link)), link.who, link.why, link.at});
    return standing;
}

std::set<LinkRow> written_links(const Database& database) {
    std::set<LinkRow> written;
    Statement row(database, sql::links);
    while (row.step()) {
        LinkRow values;
        for (int i = 0; i < 6; ++i) values[static_cast<std::size_t>(i)] = row.text(i);
        written.insert(values);
    }
    return written;
}

void write_links(Database& database, const Decisions& decisions) {
    const std::set<LinkRow> standing = standing_links(decisions);
    if (standing == written_links(database)) return;
    Transaction transaction(database);
    Statement(database, sql::drop_links).run();
    Statement add(database, sql::add_link);
    for (const LinkRow& values : standing) {
        constexpr const char* names[] = {":sha256", ":other", ":kind", ":who", ":why", ":at"};
        for (std::size_t i = 0; i < values.size(); ++i) add.bind(names[i], values[i]);
        add.run();
    }
    transaction.commit();
}

/// How many decisions about each document are carried out.
std::map<std::string, std::int64_t> written_counts(const Database& database, std::string_view sql) {
    std::map<std::string, std::int64_t> written;
    Statement row(database, sql);
    while (row.step()) written[std::string(row.text(0))] = row.integer(1);
    return written;
}

void write_redactions(Database& database, const Decisions& decisions) {
    const std::map<std::string, std::int64_t> standing = decisions.redactions();
    std::map<std::string, std::int64_t> written = written_counts(database, sql::redactions);
    if (standing == written) return;
    Transaction transaction(database);
    Statement(database, sql::drop_redactions).run();
    Statement add(database, sql::add_redaction), find(database, sql::find_document);
    for (const auto& [sha256, count] : standing) {
        add.bind(":sha256", sha256);
        add.bind(":decisions", count);
        add.run();
        find.bind(":sha256", sha256);
        if (find.step())
            redact_rows(database, find.integer(0), decisions.words_of(sha256, written[sha256]));
        find.reset();
    }
    compact_clause_index(database);
    transaction.commit();
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

/// Facts of which something else is said now are read anew: a document without extractions asks for
/// that.
void write_fact_decisions(Database& database, const Decisions& decisions) {
    const std::map<std::string, std::int64_t> standing = decisions.fact_decisions();
    std::map<std::string, std::int64_t> written = written_counts(database, sql::fact_decisions);
    if (standing == written) return;
    Transaction transaction(database);
    Statement(database, sql::drop_fact_decisions).run();
    Statement add(database, sql::add_fact_decision), find(database, sql::find_document),
        forget(database, sql::forget_extractions);
    for (const auto& [sha256, count] : standing) {
        add.bind(":sha256", sha256);
        add.bind(":decisions", count);
        add.run();
        find.bind(":sha256", sha256);
        if (written[sha256] != count && find.step()) {
            const std::int64_t id = find.integer(0);
            forget.bind(":document", id);
            forget.run();
            note_document_digest(database, id);
        }
        find.reset();
    }
    transaction.commit();
}

} // namespace

void write_decisions(Database& database, const Decisions& decisions) {
    write_restrictions(database, decisions.restrictions());
    write_links(database, decisions);
    write_redactions(database, decisions);
    write_fact_decisions(database, decisions);
}

std::vector<std::string> unwritten_decisions(const Database& database, const Decisions& decisions) {
    std::vector<std::string> tables;
    if (decisions.restrictions() != written_restrictions(database))
        tables.emplace_back("restrictions");
    if (standing_links(decisions) != written_links(database)) tables.emplace_back("links");
    if (decisions.redactions() != written_counts(database, sql::redactions))
        tables.emplace_back("redactions");
    if (decisions.fact_decisions() != written_counts(database, sql::fact_decisions))
        tables.emplace_back("fact_decisions");
    return tables;
}

} // namespace clausula
