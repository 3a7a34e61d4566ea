#include "versions/identity/agreements.h"

#include "index/files/digest.h"
#include "index/store/verify.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"
#include "tests/versions/identity_texts.h"
#include "versions/identity/file_date.h"
#include "versions/identity/order_versions.h"
#include "versions/identity/recognise.h"

#include <algorithm>
#include <random>
#include <vector>

using namespace clausula;
using namespace clausula::identity_texts;

namespace {

PrintedDate day(int year, unsigned month, unsigned day) { return {year, month, day}; }

/// A document without clauses whose bytes are its text.
Document document(const std::string& path, const std::string& text, const std::string& title,
                  std::optional<PrintedDate> date = {}) {
    Document made;
    made.text.content = text;
    made.text.paragraphs = {{.span = {0, text.size()}}};
    made.clauses = {{.kind = ClauseKind::passage, .span = {0, text.size()}}};
    made.file = {.sha256 = sha256_hex(path + text), .size = text.size(), .path = path};
    made.format = "text";
    made.title = title;
    made.language = "en";
    if (date) made.date = DateFact{*date, {{0, 1}, "date/signature-block", 0.9}};
    return made;
}

/// An archive that documents are put into one by one.
struct Room {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder.path() / "archive");

    DocumentId put(const Document& made) {
        const std::string bytes = made.file.path + made.text.content;
        const Incoming file = {{made.file, sha512_hex(bytes)}, bytes};
        archive.take_in({&file, 1});
        const DocumentId id = archive.add(made);
        Recogniser(archive).recognise(id);
        return id;
    }

    void decide(Decision::Act act, DocumentId first, DocumentId second, const std::string& kind) {
        archive.decide({.act = act,
                        .sha256 = archive.summary(first)->file.sha256,
                        .who = "test",
                        .why = "known from elsewhere",
                        .at = "2026-01-01T00:00:00Z",
                        .other = archive.summary(second)->file.sha256,
                        .kind = kind});
    }

    /// "1: a.txt; 2: b.txt, c.txt (2020-03-12 …); 3: a.txt as 1"
    std::string shown(DocumentId of) {
        std::string text;
        for (const Version& version : agreement_of(archive, of).versions) {
            std::vector<std::string> paths;
            for (const DocumentId id : version.documents)
                paths.push_back(archive.summary(id)->file.path);
            std::ranges::sort(paths);
            if (!text.empty()) text += "; ";
            text += std::to_string(version.number) + ":";
            for (const std::string& path : paths) text += " " + path;
            if (version.as_version) text += " as " + std::to_string(*version.as_version);
            if (!version.date) text += " undated";
        }
        return text;
    }
};

std::string terms(int sentence) {
    std::string text = services("Terms", "no day", "everybody", true);
    return text + "\n6 Changes\n\nSentence number " + std::to_string(sentence) + " is new here.\n";
}

} // namespace

TEST_CASE("a date in a file's name is read where it can mean one day only") {
    struct Row {
        std::string_view path;
        std::optional<PrintedDate> date;
    };

    const Row rows[] = {
        {"in/Sopimus 2020-03-12.pdf", day(2020, 3, 12)},
        {"20200312_avtal.docx", day(2020, 3, 12)},
        {"v007_2022-08-24.md", day(2022, 8, 24)},
        {"terms_2022_08_24.html", day(2022, 8, 24)},
        {"sopimus 12.3.2020.pdf", day(2020, 3, 12)},
        {"contract 12-25-2019.pdf", day(2019, 12, 25)},
        {"contract 03-04-2020.pdf", PrintedDate{2020, {}, {}}},
        {"jäsenet 2021-02.pdf", PrintedDate{2021, 2u, {}}},
        {"Avtal 2020.pdf", PrintedDate{2020, {}, {}}},
        {"2020/sopimus.pdf", {}},
        {"sopimus 1234.pdf", {}},
        {"2020-13-45.pdf", PrintedDate{2020, {}, {}}},
        {"99999999999999999999.pdf", {}},
        {"", {}},
    };
    for (const Row& row : rows) {
        INFO(row.path);
        CHECK(date_in_file_name(row.path) == row.date);
    }
}

TEST_CASE("versions stand in the order of their dates, whichever came first") {
    std::vector<Document> documents = {
        document("terms 2021-01-01.txt", terms(1), "Terms"),
        document("terms 2021-05-01.txt", terms(2), "Terms"),
        document("copy/terms 2021-05-01.txt", terms(2), "Terms"),
        document("terms 2022-01-01.txt", terms(3), "Terms"),
        document("terms 2022-03-01.txt", terms(1), "Terms"),
        document("other 2021-01-01.txt",
                 lease("Matti Virtanen", "Liisa Korhonen", "1.3.2020", "850"), "Lease"),
    };
    std::mt19937 random(7);
    for (int turn = 0; turn < 6; ++turn) {
        Room room;
        for (const Document& made : documents) room.put(made);
        const DocumentId of =
            *room.archive.find_by_sha256(sha256_hex("terms 2021-01-01.txt" + terms(1)));
        CHECK(room.shown(of) ==
              "1: terms 2021-01-01.txt; 2: copy/terms 2021-05-01.txt terms "
              "2021-05-01.txt; 3: terms 2022-01-01.txt; 4: terms 2022-03-01.txt as 1");
        CHECK(all_agreements(room.archive).size() == 1);
        std::ranges::shuffle(documents, random);
    }
}

TEST_CASE("the same bytes under a later name are the version again") {
    Room room;
    const DocumentId first = room.put(document("terms 2021-01-01.txt", terms(1), "Terms"));
    room.put(document("terms 2022-01-01.txt", terms(2), "Terms"));
    SourceFile again = room.archive.summary(first)->file;
    again.path = "terms 2023-01-01.txt";
    room.archive.add_path(first, again);
    CHECK(room.shown(first) ==
          "1: terms 2021-01-01.txt; 2: terms 2022-01-01.txt; 3: terms 2021-01-01.txt as 1");
}

TEST_CASE("what has no date stands apart, and equal dates are told") {
    Room room;
    const DocumentId first = room.put(document("a.txt", terms(1), "Terms", day(2020, 3, 12)));
    room.put(document("b.txt", terms(2), "Terms", day(2020, 3, 12)));
    room.put(document("c.txt", terms(3), "Terms"));
    const Agreement agreement = agreement_of(room.archive, first);
    REQUIRE(agreement.versions.size() == 3);
    CHECK(agreement.versions[1].note ==
          "the same date as version 1: which came first is not known");
    CHECK_FALSE(agreement.versions[2].date);
    CHECK(agreement.versions[2].note == "undated");
}

TEST_CASE("what people link and unlink wins") {
    Room room;
    const DocumentId a = room.put(document("a 2020-01-01.txt", terms(1), "Terms"));
    const DocumentId b = room.put(document("b 2021-01-01.txt", terms(2), "Terms"));
    const DocumentId c = room.put(document("c 2022-01-01.txt", terms(3), "Terms"));
    const DocumentId other = room.put(document(
        "d 2023-01-01.txt", lease("Matti Virtanen", "Liisa Korhonen", "1.3.2020", "850"), "Lease"));
    CHECK(room.shown(a) == "1: a 2020-01-01.txt; 2: b 2021-01-01.txt; 3: c 2022-01-01.txt");
    room.decide(Decision::Act::link, other, a, "wording");
    CHECK(room.shown(other) ==
          "1: a 2020-01-01.txt; 2: b 2021-01-01.txt; 3: c 2022-01-01.txt; 4: d 2023-01-01.txt");
    room.decide(Decision::Act::unlink, other, a, "");
    CHECK(room.shown(other) == "1: d 2023-01-01.txt");
    room.decide(Decision::Act::unlink, a, b, "");
    CHECK(room.shown(a).find("b 2021") == std::string::npos);
    CHECK(room.shown(b).find("a 2020") == std::string::npos);
    CHECK((room.shown(a).find("c 2022") == std::string::npos) !=
          (room.shown(b).find("c 2022") == std::string::npos));
    room.decide(Decision::Act::link, a, b, "wording");
    CHECK(room.shown(c) == "1: a 2020-01-01.txt; 2: b 2021-01-01.txt; 3: c 2022-01-01.txt");
}

TEST_CASE("a chain of successors with a cycle ends, and says so") {
    Room room;
    std::vector<DocumentId> ids;
    for (int i = 0; i < 3; ++i)
        ids.push_back(room.put(document(std::to_string(i) + ".txt",
                                        "Quite another text each time, number " + std::to_string(i),
                                        "Text", day(2020 + i, 1, 1))));
    for (std::size_t i = 0; i < 3; ++i)
        room.decide(Decision::Act::link, ids[i], ids[(i + 1) % 3], "successor");
    const Agreement agreement = agreement_of(room.archive, ids[0]);
    CHECK(predecessors_of(room.archive, agreement).size() == 2);
    REQUIRE(agreement.problems.size() == 2);
    CHECK(agreement.problems[0] == "document 1 succeeds document 2, but is dated before it");
    CHECK(agreement.problems[1] == "its successors lead in a circle back to it");
}

TEST_CASE("nothing is left of what was erased, and what it tied is compared anew") {
    Room room;
    const DocumentId a = room.put(document("a 2020-01-01.txt", terms(1), "Terms"));
    const DocumentId b = room.put(document("b 2021-01-01.txt", terms(2), "Terms"));
    const DocumentId c = room.put(document("c 2022-01-01.txt", terms(3), "Terms"));
    room.decide(Decision::Act::link, a, b, "wording");
    room.archive.erase({.act = Decision::Act::erase,
                        .sha256 = room.archive.summary(b)->file.sha256,
                        .who = "test",
                        .why = "asked for",
                        .at = "2026-01-01T00:00:00Z"},
                       false);
    Recogniser(room.archive).recognise_missing();
    CHECK(room.shown(a) == "1: a 2020-01-01.txt; 2: c 2022-01-01.txt");
    for (const Relation& relation : read_relations(room.archive, {}, true))
        CHECK((relation.document != b && relation.other != b));
    CHECK(room.shown(c) == room.shown(a));
    CHECK(room.shown(b).empty());
}

TEST_CASE("a restricted document is not shown among the versions") {
    Room room;
    const DocumentId a = room.put(document("a 2020-01-01.txt", terms(1), "Terms"));
    const DocumentId b = room.put(document("b 2021-01-01.txt", terms(2), "Terms"));
    room.archive.decide({.act = Decision::Act::restrict,
                         .sha256 = room.archive.summary(b)->file.sha256,
                         .who = "test",
                         .why = "health data",
                         .at = "2026-01-01T00:00:00Z"});
    CHECK(room.shown(a) == "1: a 2020-01-01.txt");
    CHECK(agreement_of(room.archive, a).relations.empty());
    CHECK(agreement_of(room.archive, b).versions.empty());
    CHECK(agreement_of(room.archive, a, true).versions.size() == 2);
}
