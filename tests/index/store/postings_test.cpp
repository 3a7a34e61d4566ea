#include "index/model/error.h"
#include "index/store/clause_set.h"
#include "index/store/database.h"
#include "index/store/migrations.h"
#include "index/store/postings_reader.h"
#include "index/store/word_index.h"
#include "tests/catch.h"

#include <map>
#include <random>
#include <sqlite3.h>

using namespace clausula;

namespace {

using Places = std::map<std::uint32_t, std::vector<std::uint32_t>>; ///< of each clause

constexpr int clauses = 2000;

/// An index of random words, some of them very common, of which some were taken out again.
class Index {
public:
    Index() : database(":memory:", Database::Mode::write) {
        migrate(database);
        prepare_words(database);
        for (int clause = 1; clause <= clauses; ++clause) texts_[clause] = random_text(clause);
        for (int first = 1; first <= clauses; first += 100) {
            Transaction transaction(database);
            for (int clause = first; clause < first + 100; ++clause) change("", clause);
            transaction.commit();
        }
    }

    /// A clause in `every` gets other words, and another loses them all.
    void rewrite(int every) {
        for (int clause = every; clause <= clauses; clause += every) {
            change("'delete'", clause);
            texts_[clause] = random_text(clause);
            if (clause % (2 * every) != 0) change("", clause);
        }
    }

    void compact() { database.run("INSERT INTO clause_index(clause_index) VALUES ('optimize')"); }

    /// What FTS5 says.
    std::map<std::string, Places> all_places() {
        database.run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words "
                     "USING fts5vocab(main, clause_index, instance)");
        std::map<std::string, Places> all;
        Statement row(database, "SELECT term, doc, col = 'heading', offset FROM words");
        while (row.step())
            all[std::string(row.text(0))][static_cast<std::uint32_t>(row.integer(1))].push_back(
                static_cast<std::uint32_t>(row.integer(3)) +
                (row.integer(2) != 0 ? Postings::heading_bit : 0));
        return all;
    }

    Database database;

private:
    std::string random_text(int clause) {
        std::string text;
        const std::size_t words = clause % 500 == 0 ? 5000 : 10; // the places of some fill pages
        for (std::size_t i = 0; i < words; ++i) {
            const auto number = random_() % 1000;
            text += "xq" + std::to_string(number < 700 ? number % 3 : number) + ' ';
        }
        return text;
    }

    void change(const std::string& command, int clause) {
        Statement add(
            database,
            command.empty()
                ? "INSERT INTO clause_index (rowid, text, heading) VALUES (?1, ?2, ?3)"
                : "INSERT INTO clause_index (clause_index, rowid, text, heading) VALUES (" +
                      command + ", ?1, ?2, ?3)");
        add.bind("?1", clause);
        add.bind("?2", texts_[clause]);
        add.bind("?3", clause % 7 == 0 ? texts_[clause].substr(0, 20) : "");
        add.run();
    }

    std::map<int, std::string> texts_;
    std::mt19937 random_{20210630};
};

ClauseSet all_clauses() {
    ClauseSet all(clauses + 1);
    for (std::size_t clause = 0; clause <= clauses; ++clause) all.insert(clause);
    return all;
}

Places places_of(const Postings& postings) {
    Places all;
    for (std::size_t i = 0; i < postings.size(); ++i) {
        auto& places = all[postings.clause(i)];
        CHECK(places.empty()); // none twice
        postings.for_each_place(i, [&](std::uint32_t place) { places.push_back(place); });
    }
    CHECK(all.size() == postings.size());
    return all;
}

void check_all(Index& index) {
    PostingsReader reader(index.database);
    const ClauseSet all = all_clauses();
    for (const auto& [term, places] : index.all_places()) {
        INFO(term);
        REQUIRE(places_of(reader.read(term, all)) == places);
    }
    for (const char* term : {"", "x", "xq1x", "zzz"}) CHECK(reader.read(term, all).size() == 0);
}

} // namespace

TEST_CASE("postings are those that FTS5 finds") {
    Index index;
    check_all(index);
    index.rewrite(10);
    check_all(index);
    index.rewrite(3);
    index.compact();
    check_all(index);
}

TEST_CASE("postings of some clauses are read alone") {
    Index index;
    PostingsReader reader(index.database);
    ClauseSet some(clauses + 1);
    for (std::size_t clause = 0; clause <= clauses; clause += 5) some.insert(clause);
    Places wanted = places_of(reader.read("xq1", all_clauses()));
    std::erase_if(wanted, [](const auto& entry) { return entry.first % 5 != 0; });
    CHECK(places_of(reader.read("xq1", some)) == wanted);
    CHECK(reader.leaves_of("xq1") > reader.leaves_of("xq999"));
}

TEST_CASE("what stands under any of some terms stands at each place once") {
    constexpr std::uint32_t heading = Postings::heading_bit;
    std::vector<Postings> lists(3);
    lists[0].add(1, std::vector<std::uint32_t>{2, 300, 70000});
    lists[0].add(3, std::vector<std::uint32_t>{0, heading});
    lists[1].add(1, std::vector<std::uint32_t>{0, 300});
    lists[1].add(2, std::vector<std::uint32_t>{heading | 5});
    lists[1].add(3, std::vector<std::uint32_t>{heading | 1});
    lists[2].add(3, std::vector<std::uint32_t>{0});
    const Places wanted = {
        {1, {0, 2, 300, 70000}}, {2, {heading | 5}}, {3, {0, heading, heading | 1}}};
    for (const std::size_t most : {3U, 2U, 1U}) {
        merge_smallest(lists, most);
        CHECK(lists.size() == most);
        PostingsUnion all;
        for (const Postings& list : lists) all.add(list);
        for (const std::uint32_t clause : {1U, 2U, 4U, 3U, 3U, 1U, 2U}) {
            std::vector<std::uint32_t> places;
            all.for_each_place(clause, [&](std::uint32_t place) { places.push_back(place); });
            CHECK(places == (clause == 4 ? std::vector<std::uint32_t>{} : wanted.at(clause)));
        }
    }
}

TEST_CASE("a damaged full-text index is an error, or finds something else") {
    Index index;
    const ClauseSet all = all_clauses();
    std::mt19937 random(20210630);
    sqlite3_db_config(index.database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    int errors = 0;
    for (int i = 0; i < 100; ++i) {
        index.database.run("SAVEPOINT damage");
        Statement damage(index.database,
                         "UPDATE clause_index_data SET block = CAST(substr(block, 1, ?1) || ?2 || "
                         "substr(block, ?1 + 1 + length(?2)) AS BLOB) WHERE id = (SELECT id FROM "
                         "clause_index_data WHERE id >= 10 ORDER BY id LIMIT 1 OFFSET ?3)");
        damage.bind("?1", static_cast<std::int64_t>(random() % (i % 2 == 0 ? 60 : 4000)));
        damage.bind_blob("?2", std::string(1 + random() % 3, static_cast<char>(random() % 256)));
        damage.bind("?3", static_cast<std::int64_t>(random() % 20));
        damage.run();
        try {
            PostingsReader reader(index.database);
            for (const char* term : {"xq0", "xq1", "xq999"}) places_of(reader.read(term, all));
        } catch (const Error&) {
            ++errors;
        }
        index.database.run("ROLLBACK TO damage; RELEASE damage");
    }
    CHECK(errors > 0);
}
