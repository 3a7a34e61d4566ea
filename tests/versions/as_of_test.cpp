#include "versions/as_of.h"

#include "index/files/digest.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"
#include "versions/identity/recognise.h"

using namespace clausula;

namespace {

std::optional<PrintedDate> date(const char* iso) { return parse_iso_date(iso); }

/// An archive of documents of one clause, which state the days given.
struct Room {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder.path() / "archive");

    /// Days as ISO 8601; empty for none.
    DocumentId put(const std::string& title, DocumentKind kind, const char* made, const char* from,
                   const char* until, bool renews = false) {
        const std::string text = "7 Voimassaolo: " + title;
        const Evidence evidence({0, 1}, "date/made", 0.9);
        Document document;
        document.file = {.sha256 = sha256_hex(text), .size = text.size(), .path = title};
        document.title = title;
        document.text.content = text;
        document.clauses = {{.number = "7", .path = "7", .span = {0, text.size()}}};
        document.kind = KindFact{kind, evidence};
        if (const auto day = date(made)) document.date = DateFact{*day, evidence};
        if (date(from) || date(until))
            document.dates = {{DateKind::in_force, {date(from), date(until)}, evidence}};
        if (renews) document.facts = {{FactKind::renewal, {}, {{0, text.size()}, "renewal", 0.8}}};
        const Incoming file = {{document.file, sha512_hex(text)}, text};
        archive.take_in({&file, 1});
        const DocumentId id = archive.add(document);
        Recogniser(archive).recognise(id);
        return id;
    }

    void link(DocumentId first, DocumentId second, const std::string& kind) {
        archive.decide({.act = Decision::Act::link,
                        .sha256 = archive.summary(first)->file.sha256,
                        .who = "test",
                        .why = "known from elsewhere",
                        .at = "2026-01-01T00:00:00Z",
                        .other = archive.summary(second)->file.sha256,
                        .kind = kind});
    }

    std::vector<DocumentId> in_force(const char* day) const {
        std::vector<DocumentId> found;
        for (const auto& [document, in_force] : in_force_on(archive, first_day(*date(day)), false))
            if (in_force.answer == InForce::yes) found.push_back(document);
        return found;
    }

    std::string reason(DocumentId document) const {
        return in_force_on(archive, Day(), false).at(document).interval.reason;
    }
};

using Documents = std::vector<DocumentId>;
constexpr auto agreement = DocumentKind::agreement;

} // namespace

TEST_CASE("agreements, acts and what says so can be in force; reports can't") {
    Room room;
    const auto signed_one = room.put("a", agreement, "2018-01-15", "", "2020-12-31");
    const auto act = room.put("b", DocumentKind::statute, "2005-05-27", "2005-07-01", "");
    const auto terms = room.put("c", DocumentKind::web_page, "", "2019-06-01", "");
    room.put("d", DocumentKind::report, "2018-01-15", "", "");
    CHECK(room.in_force("2005-06-30").empty());
    CHECK(room.in_force("2018-01-15") == Documents{signed_one, act});
    CHECK(room.in_force("2019-06-01") == Documents{signed_one, act, terms});
    CHECK(room.in_force("2021-01-01") == Documents{act, terms});
    CHECK(room.reason(act) ==
          "in force from 2005-07-01 as its clause 7 says; nothing says that it ended");
}

TEST_CASE("of an agreement's wordings one is in force, in all its files") {
    Room room;
    const auto old_one = room.put("a", agreement, "2018-01-01", "", "");
    const auto new_one = room.put("b", agreement, "2020-03-12", "", "");
    const auto copy = room.put("c", agreement, "2020-03-12", "", "");
    room.link(old_one, new_one, "wording");
    room.link(new_one, copy, "copy");
    CHECK(room.in_force("2020-03-11") == Documents{old_one});
    CHECK(room.in_force("2020-03-12") == Documents{new_one, copy});
}

TEST_CASE("an agreement ends when another succeeds it, or it is terminated") {
    Room room;
    const auto first = room.put("a", agreement, "2018-01-01", "", "2025-12-31");
    const auto second = room.put("b", agreement, "2020-02-01", "2020-03-01", "");
    room.link(second, first, "successor");
    const auto notice = room.put("Sopimuksen irtisanominen", DocumentKind::amendment, "2021-05-01",
                                 "", "2021-06-30");
    room.link(notice, second, "amendment");
    CHECK(room.in_force("2020-02-29") == Documents{first});
    CHECK(room.in_force("2020-03-01") == Documents{second});
    CHECK(room.in_force("2021-06-30") == Documents{second, notice});
    CHECK(room.in_force("2021-07-01").empty());
    CHECK(room.reason(first) == "in force from 2018-01-01 on which it was made, until 2020-02-29: "
                                "document " +
                                    std::to_string(second) + " came in its place");
    CHECK(succession_of(room.archive, first, false) == Documents{first, second});
}

TEST_CASE("agreements that succeed each other in a circle are not looked through for ever") {
    Room room;
    const auto one = room.put("a", agreement, "2018-01-01", "", "");
    const auto other = room.put("b", agreement, "2020-01-01", "", "");
    const auto third = room.put("c", agreement, "2022-01-01", "", "");
    room.link(other, one, "successor");
    room.link(third, other, "successor");
    room.link(one, third, "successor");
    CHECK(succession_of(room.archive, one, false) == Documents{one, other, third});
    CHECK_NOTHROW(room.in_force("2021-01-01"));
}

TEST_CASE("whether an agreement that renews went on is not known") {
    Room room;
    const auto contract = room.put("a", agreement, "2020-05-14", "2020-06-01", "2024-05-31", true);
    const auto on = [&](const char* day) {
        return in_force_on(room.archive, first_day(*date(day)), false).at(contract).answer;
    };
    CHECK(on("2024-05-31") == InForce::yes);
    CHECK(on("2024-06-01") == InForce::unknown);
    CHECK(room.reason(contract) ==
          "in force from 2020-06-01 as its clause 7 says, until a day not before 2024-05-31: it "
          "ends as its clause 7 says, unless it goes on, as its clause 7 says");
}

TEST_CASE("an amendment is told, and what it lets go on is unknown") {
    Room room;
    const auto contract = room.put("a", agreement, "2020-05-14", "2020-06-01", "2024-05-31");
    const auto change =
        room.put("b", DocumentKind::amendment, "2022-12-01", "2023-01-01", "2026-05-31");
    room.link(change, contract, "amendment");
    const auto on = [&](const char* day) {
        return in_force_on(room.archive, first_day(*date(day)), false).at(contract);
    };
    CHECK(on("2022-12-31").changes.empty());
    CHECK(on("2023-06-01").answer == InForce::yes);
    CHECK(on("2023-06-01").changes ==
          std::vector<std::string>{"document 2 changes it from 2023-01-01 on"});
    CHECK(on("2025-01-01").answer == InForce::unknown);
    CHECK(on("2025-01-01").interval.reason.ends_with("says until 2026-05-31"));
    CHECK(on("2026-06-01").answer == InForce::no);
}
