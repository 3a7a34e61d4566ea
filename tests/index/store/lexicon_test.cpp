#include "index/store/lexicon.h"

#include "index/files/digest.h"
#include "index/store/archive.h"
#include "index/store/check_lexicon.h"
#include "index/store/database.h"
#include "index/store/migrations.h"
#include "index/store/verify_index.h"
#include "index/store/word_index.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace clausula;

namespace {

using Forms = std::vector<std::string>;

struct Index {
    Index() : database(":memory:", Database::Mode::write) {
        migrate(database);
        prepare_words(database);
    }

    Lexicon& lexicon() { return database.lexicon(); }

    Database database;
};

} // namespace

TEST_CASE("a reading is kept, and not made again") {
    Index index;
    index.lexicon().terms_of("xqzzy");
    index.lexicon().save();
    // What the dictionaries would say now does not matter any more.
    index.database.run("UPDATE lexicon SET terms = 'kept' WHERE form = 'xqzzy'");
    index.lexicon().clear_memory();
    CHECK(index.lexicon().terms_of("xqzzy") == "kept");
}

TEST_CASE("what is rolled back is analysed again") {
    Index index;
    {
        Transaction transaction(index.database);
        index.lexicon().terms_of("xqzzy");
        index.lexicon().save();
    }
    index.lexicon().terms_of("xqzzy");
    index.lexicon().save();
    CHECK(index.lexicon().forms_with("xq", 10) == Forms{"xqzzy"});
}

TEST_CASE("forms are found by their beginnings") {
    Index index;
    for (const char* form : {"xaa", "xab", "xb", "y", "xä"}) index.lexicon().terms_of(form);
    index.lexicon().save();
    CHECK(index.lexicon().forms_with("xa", 10) == Forms{"xaa", "xab"});
    CHECK(index.lexicon().forms_with("x", 3) == Forms{"xaa", "xab", "xb"});
    CHECK(index.lexicon().forms_with("z", 3).empty());
    CHECK(index.lexicon().forms_of("xb") == Forms{"xb"});
}

TEST_CASE("a misread word is one letter away, or one that looks like two") {
    Index index;
    index.lexicon().note_ocr("xopimvs xopimu xopinnus xopimmus oxpimus xpoimus xopimsu yxopimus "
                             "xopimusx axopimus kopimos xopimus");
    CHECK(index.lexicon().misreadings_of("xopimus") ==
          Forms{"axopimus", "oxpimus", "xopimmus", "xopimsu", "xopimu", "xopimusx", "xopimvs",
                "xopinnus", "xpoimus", "yxopimus"});
    CHECK(index.lexicon().misreadings_of("xop").empty());
}

TEST_CASE("words of other dictionaries are not added to") {
    Index index;
    index.database.run("UPDATE words_version SET version = 'voikko of 1999'");
    CHECK_THROWS_WITH(prepare_words(index.database),
                      Catch::Contains("voikko of 1999") && Catch::Contains("other dictionaries"));
    CHECK(other_dictionaries(index.database));
}

TEST_CASE("what is made of the lexicon is checked against it") {
    Index index;
    index.lexicon().terms_of("xqzzy");
    index.lexicon().save();
    CHECK_FALSE(check_lexicon(index.database));
    SECTION("a term is missing") { index.database.run("DELETE FROM lexicon_terms"); }
    SECTION("a term is another") {
        index.database.run("UPDATE lexicon_terms SET term = 'xqzzz' WHERE term = 'xqzzy'");
    }
    SECTION("a misread form that no clause has") { index.lexicon().note_ocr("xqzzy"); }
    CHECK(check_lexicon(index.database));
}

TEST_CASE("a number is not another one, misread") {
    Index index;
    index.lexicon().note_ocr("2021 2o20");
    CHECK(index.lexicon().misreadings_of("2020") == Forms{"2o20"});
}

TEST_CASE("of a long word two letters may be misread") {
    Index index;
    // Its first or its last third must be as it was; with three letters it is another word.
    index.lexicon().note_ocr("xopimuzkausl yopymuskausi xopymuskausl yopymuzkausi xopimuskarmij");
    CHECK(index.lexicon().misreadings_of("xopimuskausi") == Forms{"xopimuzkausl", "yopymuskausi"});
}

TEST_CASE("an index made before words were read is read anew when it is written to") {
    const TemporaryFolder folder;
    {
        Archive archive = Archive::create(folder / "archive");
        Document document;
        document.file = {.sha256 = sha256_hex("old"), .path = "old.txt"};
        document.language = "fi";
        document.text.content = "Osapuolet irtisanoivat työsopimuksen ennen kauden loppua.";
        document.clauses = {{.span = {0, document.text.content.size()}, .language = "fi"}};
        archive.add(document);
        // As the third migration left it.
        archive.database().run("DROP TABLE lexicon; DROP TABLE lexicon_terms; DROP TABLE ocr_forms;"
                               "DROP TABLE words_version; DROP TABLE sketches;"
                               "DROP TABLE sketch_hashes; DROP TABLE relations; DROP TABLE links;"
                               "DROP TABLE dates; DROP TABLE facts; DROP TABLE fact_fields;"
                               "DROP TABLE fact_decisions; DROP TABLE extractions;"
                               "ALTER TABLE clauses DROP COLUMN language;"
                               "PRAGMA user_version = 3");
    }
    CHECK_THROWS_WITH(Archive::open(folder / "archive"), Catch::Contains("older version"));
    Archive::open(folder / "archive", Archive::Mode::write);
    Archive archive = Archive::open(folder / "archive");
    CHECK(archive.document(1)->clauses.front().language == "fi");
    Statement found(archive.database(),
                    "SELECT rowid FROM clause_index WHERE clause_index MATCH '\"irtisanoa +työ\"'");
    CHECK(found.step());
    CHECK(check_index(folder / "archive" / "index.db").empty());
}
