#include "index/store/archive.h"

#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/store/database.h"
#include "index/store/journal.h"
#include "index/store/originals.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/temporary_folder.h"

#include <fstream>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace clausula;

namespace {

SourceFile file_of(const std::string& bytes, const std::string& path) {
    return {.sha256 = sha256_hex(bytes), .size = bytes.size(), .path = path};
}

Incoming incoming(std::string_view bytes, const std::string& path) {
    return {{file_of(std::string(bytes), path), sha512_hex(bytes)}, bytes};
}

void take_in(Archive& archive, std::string_view bytes, const std::string& path) {
    const Incoming file = incoming(bytes, path);
    archive.take_in({&file, 1});
}

using Lines = std::vector<std::string>;

/// "event path" of each line; the chain must hold.
Lines journal_of(const std::filesystem::path& archive) {
    Lines lines;
    const JournalReading reading =
        read_journal(archive / "journal", [&](const JournalEntry& entry) {
            lines.push_back(entry.event);
            if (entry.event == "ingest") lines.back() += " " + parse_arrival(*entry.details).path;
        });
    CHECK(reading.faults.empty());
    return lines;
}

/// Words side by side on a line, ten points each.
void print(Text& text, const std::string& line, int page, double top) {
    if (!text.content.empty()) text.content += "\n";
    const std::size_t begin = text.content.size();
    double left = 72.35;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        text.places.push_back(
            {{begin + at, begin + end}, page, {left, top, left + 9.6, top + 11.2}});
        left += 12.5;
        at = end + 1;
    }
    text.content += line;
    text.paragraphs.push_back({.span = {begin, text.content.size()},
                               .page = page,
                               .font_size = 11,
                               .gap_above = 6.5,
                               .lines = {{begin, text.content.size()}}});
}

/// A two-page agreement with a bit of everything that a document can hold.
Document agreement() {
    Document document;
    document.file = file_of("%PDF agreement", "sopimukset/A\n\xFF.pdf");
    document.format = "pdf";
    document.title = "Yhteistyösopimus";
    document.language = "fi";
    Text& text = document.text;
    print(text, "Yhteistyösopimus", 1, 72);
    print(text, "1. Tarkoitus Osapuolet kehittävät työelämää.", 1, 100);
    print(text, "2. Voimassaolo", 1, 700.4);
    print(text, "Sopimus on voimassa vuoden 2021 loppuun.", 2, 72);
    text.places[3].confidence = 0.876;
    text.places.back().box = {};
    text.furniture = {{1, {500, 20, 540, 31}, "1 (2)"}, {2, {500, 20, 540, 31}, "2 (2)"}};
    const auto& lines = text.paragraphs;
    document.clauses = {
        {.kind = ClauseKind::preamble, .span = lines[0].span},
        {.number = "1.",
         .path = "1.",
         .heading = "Tarkoitus",
         .span = lines[1].span,
         .number_span = {lines[1].span.begin, lines[1].span.begin + 2},
         .heading_span = {lines[1].span.begin + 3, lines[1].span.begin + 12},
         .language = "sv",
         .items = {{lines[1].span.begin + 13, lines[1].span.end}}},
        {.number = "2.",
         .path = "2.",
         .heading = "Voimassaolo",
         .span = {lines[2].span.begin, lines[3].span.end},
         .parent = 1,
         .depth = 1,
         .first_page = 1,
         .last_page = 2},
    };
    document.kind = {DocumentKind::agreement, {lines[0].span, "kind/title", 0.9}};
    document.date = {{2020, 3, std::nullopt}, {lines[3].span, "date/signature-block", 0.8}};
    document.dates = {
        {DateKind::signing, {{{2020, 3, {}}}, {{2020, 3, {}}}}, {lines[3].span, "date/title", 0.8}},
        {DateKind::in_force, {{}, {{2021, 12, 31}}}, {lines[3].span, "in-force/until", 0.5}},
        {DateKind::in_force, {}, {lines[3].span, "in-force/indefinite", 0.5}}};
    document.facts = {{FactKind::commitment,
                       {{"actor", "Osapuolet", Span{lines[1].span.begin, lines[1].span.begin + 4}},
                        {"strength", "binding", std::nullopt}},
                       {lines[1].span, "commitment/binding", 0.9}},
                      {FactKind::event, {}, {lines[2].span, "event", 0.5}}};
    document.extractions = {{"dates", 3}, {"kind", 1}};
    document.pages = {{.number = 1,
                       .width = 595.276,
                       .height = 841.89,
                       .origin = PageOrigin::text_layer,
                       .language = "fi",
                       .span = {0, lines[2].span.end}},
                      {.number = 2,
                       .width = 841.89,
                       .height = 595.276,
                       .origin = PageOrigin::ocr,
                       .turned = 90,
                       .confidence = 0.91,
                       .language = "fi",
                       .span = lines[3].span}};
    document.problems = {{.severity = Severity::note,
                          .stage = Stage::ocr,
                          .page = 2,
                          .message = "page 2 was turned",
                          .hint = ""},
                         {.message = "no page labels", .hint = "nothing to do"}};
    return document;
}

/// Runs in a child process; true when it ended well.
template <typename F>
bool in_another_process(F&& action) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(action() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

ErrorKind kind_of_error(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        UNSCOPED_INFO(error.what());
        return error.kind;
    }
    FAIL("no error");
    return {};
}

void require_near(const Box& a, const Box& b) {
    for (auto side : {&Box::left, &Box::top, &Box::right, &Box::bottom})
        REQUIRE(a.*side == Approx(b.*side).margin(0.05));
}

} // namespace

TEST_CASE("a document comes back as it was added") {
    TemporaryFolder folder;
    Document added = agreement();
    DocumentId id = 0;
    {
        Archive archive = Archive::create(folder / "a");
        id = archive.add(added);
    }
    const Archive archive = Archive::open(folder / "a");
    std::optional<Document> found = archive.document(id);
    REQUIRE(found);

    // Lengths come back rounded, everything else exactly.
    REQUIRE(found->text.places.size() == added.text.places.size());
    for (std::size_t i = 0; i < added.text.places.size(); ++i) {
        Place& there = found->text.places[i];
        require_near(there.box, added.text.places[i].box);
        CHECK(there.confidence == Approx(added.text.places[i].confidence).margin(0.001));
        there.box = added.text.places[i].box;
        there.confidence = added.text.places[i].confidence;
    }
    CHECK(found->text == added.text);
    CHECK(found->clauses == added.clauses);
    CHECK(found->pages == added.pages);
    CHECK(found->problems == added.problems);
    CHECK(*found == added);
}

TEST_CASE("a document's rows tell what a list shows") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    const Document added = agreement();
    const DocumentId id = archive.add(added);
    const std::optional<DocumentSummary> summary = archive.summary(id);
    REQUIRE(summary);
    CHECK(summary->file == added.file);
    CHECK(summary->title == "Yhteistyösopimus");
    CHECK(summary->kind == added.kind);
    CHECK(summary->date == added.date);
    CHECK(summary->pages == 2);
    CHECK(summary->clauses == 3);
    CHECK(summary->problems == 2);
    CHECK(summary->confidence == 0.91);
    CHECK(archive.list().size() == 1);
    CHECK(archive.find_by_sha256(added.file.sha256) == id);
    CHECK_FALSE(archive.find_by_sha256(sha256_hex("other")));
    CHECK_FALSE(archive.summary(id + 1));
    CHECK_FALSE(archive.document(id + 1));
}

TEST_CASE("an original is kept byte for byte, once, under its digest") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    const std::string bytes("%PDF\0\xFF\n", 7);
    take_in(archive, bytes, "x.pdf");
    take_in(archive, bytes, "x.pdf");
    const std::string sha512 = sha512_hex(bytes);
    const std::filesystem::path kept = archive.original_path(sha256_hex(bytes));
    CHECK(read_file(kept) == bytes);
    CHECK(kept == folder / "a" / "originals" / sha512.substr(0, 2) / sha512.substr(2, 2) / sha512 /
                      "v1" / "content" / "original");
    CHECK(journal_of(folder / "a") == Lines{"create", "ingest x.pdf"});
}

TEST_CASE("bytes that came from two places are kept once, and both are in the journal") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    const Incoming twins[] = {incoming("bytes", "x"), incoming("bytes", "y")};
    archive.take_in(twins);
    take_in(archive, "bytes", "z");
    CHECK(journal_of(folder / "a") == Lines{"create", "ingest x", "ingest y", "ingest z"});
    CHECK(archive.originals().all() == Lines{sha512_hex("bytes")});
}

TEST_CASE("a name that is not UTF-8 stands in the journal and beside the original exactly") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    take_in(archive, "bytes", "in/A\n\xFF");
    CHECK(journal_of(folder / "a") == Lines{"create", "ingest in/A\n\xFF"});
    CHECK(archive.originals().arrival_of(sha512_hex("bytes")).file.path == "in/A\n\xFF");
}

TEST_CASE("the original of a bundle's member is the bundle") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    take_in(archive, "bundle", "b.zip");
    Document member = agreement();
    member.file.members = {"inner.zip", "A.pdf"};
    member.file.bundle_sha256 = sha256_hex("bundle");
    const DocumentId id = archive.add(member);
    CHECK(archive.summary(id)->file == member.file);
    CHECK(read_file(archive.original_path(member.file.sha256)) == "bundle");
}

TEST_CASE("what was taken in and not read is told to the next who opens the archive") {
    TemporaryFolder folder;
    const Document document = agreement();
    {
        Archive archive = Archive::create(folder / "a");
        CHECK(archive.take_unread().empty());
        take_in(archive, "%PDF agreement", document.file.path);
        take_in(archive, "other", "other.txt");
        archive.add(document);
    }
    Archive archive = Archive::open(folder / "a", Archive::Mode::write);
    CHECK(archive.take_unread() == std::vector{incoming("other", "other.txt").arrival});
    CHECK(archive.take_unread().empty());
}

TEST_CASE("what was put in place by a run that could not tell it is in the journal at last") {
    TemporaryFolder folder;
    {
        Archive archive = Archive::create(folder / "a");
        take_in(archive, "first", "1");
    }
    {
        Originals originals(folder / "a");
        originals.stage(incoming("second", "2").arrival, "second");
        originals.put_in_place({incoming("second", "2").arrival,
                                incoming("second", "twin").arrival}); // and then the power went
    }
    Archive archive = Archive::open(folder / "a", Archive::Mode::write);
    CHECK(journal_of(folder / "a") == Lines{"create", "ingest 1", "ingest 2", "ingest twin"});
    CHECK(archive.take_unread().size() == 3);
}

TEST_CASE("every path of the same bytes is told, each once") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    Document document = agreement();
    const DocumentId id = archive.add(document);
    SourceFile other = document.file;
    other.path = "kopio.pdf";
    archive.add_path(id, other);
    archive.add_path(id, other);
    CHECK(archive.paths(id) == std::vector{document.file, other});
}

TEST_CASE("the same bytes are not added twice") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    archive.add(agreement());
    CHECK_THROWS_AS(archive.add(agreement()), Error);
    CHECK(archive.list().size() == 1);
}

TEST_CASE("clauses that overlap are refused and leave nothing behind") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    Document document = agreement();
    document.clauses[2].span.begin = 5;
    CHECK_THROWS_AS(archive.add(document), Error);
    CHECK(archive.list().empty());
}

TEST_CASE("a file that could not be read is told until it is read") {
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    const Document document = agreement();
    const std::string& sha256 = document.file.sha256;
    CHECK_FALSE(archive.find_undocumented(sha256));
    const Undocumented encrypted = {"pdf", 3, "it is encrypted", "save it without a password"};
    archive.add_undocumented(document.file, {"pdf", 2, "it is broken", ""});
    archive.add_undocumented(document.file, encrypted);
    CHECK(archive.find_undocumented(sha256) == encrypted);
    archive.add(document);
    CHECK_FALSE(archive.find_undocumented(sha256));
}

TEST_CASE("one process writes at a time, and the second is told who") {
    TemporaryFolder folder;
    std::optional<Archive> writer = Archive::create(folder / "a");
    CHECK(in_another_process([&] {
        try {
            Archive::open(folder / "a", Archive::Mode::write);
        } catch (const Error& error) {
            return error.kind == ErrorKind::locked &&
                   error.message.find(std::to_string(::getppid())) != std::string::npos;
        }
        return false;
    }));
    CHECK_NOTHROW(Archive::open(folder / "a", Archive::Mode::read));
    writer.reset();
    CHECK_NOTHROW(Archive::open(folder / "a", Archive::Mode::write));
}

TEST_CASE("a folder without an archive says so") {
    TemporaryFolder folder;
    CHECK(kind_of_error([&] { Archive::open(folder.path()); }) == ErrorKind::no_archive);
    std::ofstream(folder / "x.txt") << "x";
    CHECK(kind_of_error([&] { Archive::create(folder.path()); }) == ErrorKind::failure);
}

TEST_CASE("an index of a newer version is refused") {
    TemporaryFolder folder;
    Archive::create(folder / "a").database().run("PRAGMA user_version = 999");
    CHECK_THROWS_WITH(Archive::open(folder / "a"), Catch::Contains("newer version"));
    CHECK_THROWS_WITH(Archive::open(folder / "a", Archive::Mode::write),
                      Catch::Contains("newer version"));
}

TEST_CASE("an index whose version makes no sense is damaged") {
    TemporaryFolder folder;
    Archive::create(folder / "a").database().run("PRAGMA user_version = -3");
    CHECK_THROWS_WITH(Archive::open(folder / "a"), Catch::Contains("damaged"));
    CHECK_THROWS_WITH(Archive::open(folder / "a", Archive::Mode::write),
                      Catch::Contains("damaged"));
}

TEST_CASE("what a crash left unfinished is gone at the next start") {
    TemporaryFolder folder;
    {
        Archive archive = Archive::create(folder / "a");
        take_in(archive, "bytes", "x");
    }
    std::ofstream(folder / "a" / "staging" / "half") << "half a file";
    std::ofstream(folder / "a" / "journal", std::ios::app) << R"({"half a)";
    Archive archive = Archive::open(folder / "a", Archive::Mode::write);
    CHECK(std::filesystem::is_empty(folder / "a" / "staging"));
    CHECK(read_file(folder / "a" / "journal").back() == '\n');
    CHECK(read_file(archive.original_path(sha256_hex("bytes"))) == "bytes");
}

TEST_CASE("eight readers see whole documents while one process writes") {
    TemporaryFolder folder;
    // SQLite must not be carried over a fork, so the writer opens after it.
    { Archive::create(folder / "a"); }
    std::vector<pid_t> readers;
    for (int i = 0; i < 8; ++i) {
        const pid_t child = ::fork();
        if (child == 0) {
            std::size_t seen = 0;
            try {
                const Archive reader = Archive::open(folder / "a");
                while (seen < 30) {
                    seen = reader.list().size();
                    if (seen > 0 &&
                        reader.document(static_cast<DocumentId>(seen))->clauses.size() != 3)
                        ::_exit(1);
                }
            } catch (...) {
                ::_exit(2);
            }
            ::_exit(0);
        }
        readers.push_back(child);
    }
    Archive writer = Archive::open(folder / "a", Archive::Mode::write);
    for (int i = 0; i < 30; ++i) {
        Document document = agreement();
        document.file = file_of(std::to_string(i), std::to_string(i) + ".pdf");
        writer.add(document);
    }
    for (pid_t reader : readers) {
        int status = 0;
        ::waitpid(reader, &status, 0);
        CHECK(status == 0);
    }
}

TEST_CASE("a reader needs no right to write") {
    if (::geteuid() == 0) return; // root may write everywhere
    TemporaryFolder folder;
    Archive::create(folder / "a").add(agreement());
    std::filesystem::permissions(folder / "a", std::filesystem::perms::owner_read |
                                                   std::filesystem::perms::owner_exec);
    CHECK(Archive::open(folder / "a").list().size() == 1);
    std::filesystem::permissions(folder / "a", std::filesystem::perms::owner_all);
}

TEST_CASE("schema.sql is what the migrations make") {
    // SQLite keeps the statements as they were written, without comments before them.
    const auto schema_of = [](Database& database) {
        std::string schema;
        Statement row(database,
                      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
        while (row.step()) schema += std::string(row.text(0)) + "\n";
        return schema;
    };
    TemporaryFolder folder;
    Archive archive = Archive::create(folder / "a");
    Database described(folder / "described.db", Database::Mode::write);
    described.run(read_file(std::filesystem::path(CLAUSULA_SOURCE_DIR) / "index/sql/schema.sql"));
    CHECK(schema_of(archive.database()) == schema_of(described));
}

TEST_CASE("an archive of format 1 is brought up to date by who writes to it") {
    TemporaryFolder folder;
    const std::string bytes = "%PDF\xFF", sha256 = sha256_hex(bytes);
    const std::filesystem::path kept =
        folder / "a" / "originals" / sha256.substr(0, 2) / sha256.substr(2, 2);
    std::filesystem::create_directories(kept);
    std::ofstream(kept / sha256, std::ios::binary) << bytes;
    std::ofstream(folder / "a" / "archive.json")
        << R"({"format": "clausula archive", "version": 1})";
    std::ofstream(folder / "a" / "index.db") << "what was read then";
    std::ofstream(folder / "a" / "journal")
        << R"({"at":"2026-01-01T00:00:00Z","event":"original","sha256":")" << sha256
        << R"(","size":5,"path":"x.pdf"})"
        << "\n"
        << R"({"at":"2026-01-01T00:00:00Z","event":"seen","sha256":")" << sha256
        << R"(","size":5,"path_hex":"79ff"})"
        << "\n"
        << R"({"at":"2026-01-01T00:00:00Z","event":"original","sha256":")"
        << sha256_hex("never kept") << R"(","size":10,"path":"z"})"
        << "\n{\"at";
    CHECK_THROWS_WITH(Archive::open(folder / "a"), Catch::Contains("older version"));
    Archive archive = Archive::open(folder / "a", Archive::Mode::write);
    CHECK(journal_of(folder / "a") == Lines{"create", "ingest x.pdf", "ingest y\xFF"});
    CHECK(read_file(archive.original_path(sha256)) == bytes);
    CHECK(archive.take_unread().size() == 2);
    CHECK_FALSE(std::filesystem::exists(folder / "a" / "originals.v1"));
    CHECK_FALSE(std::filesystem::exists(folder / "a" / "journal.v1"));
}

TEST_CASE("an archive that somebody else wrote leads nowhere out of its folder") {
    TemporaryFolder folder;
    Archive::create(folder / "a");
    std::filesystem::create_directories(folder / "home" / "v1");
    std::ofstream(folder / "home" / "letter") << "mine";
    const Originals originals(folder / "a");
    for (const std::string& name : {std::string("../../home"), (folder / "home").string(),
                                    std::string(), std::string("ab")}) {
        CHECK_THROWS_WITH(originals.object_of(name), Catch::Contains("is no SHA-512 digest"));
        CHECK_THROWS_AS(originals.has(name), Error);
    }
    for (const char* name :
         {"originals", "staging", "journal", "journal-head", "index.db-wal", "lock"}) {
        INFO(name);
        const std::filesystem::path link = folder / "a" / name, aside = folder / "aside";
        const bool there = std::filesystem::exists(link);
        if (there) std::filesystem::rename(link, aside);
        const std::string to = std::filesystem::is_directory(aside) ? "home" : "home/letter";
        std::filesystem::create_symlink(folder / to, link);
        CHECK_THROWS_WITH(Archive::open(folder / "a", Archive::Mode::write),
                          Catch::Contains("is a link") || Catch::Contains("symbolic link"));
        std::filesystem::remove(link);
        if (there) std::filesystem::rename(aside, link);
    }
    CHECK_NOTHROW(Archive::open(folder / "a", Archive::Mode::write));
    CHECK(read_file(folder / "home" / "letter") == "mine");
}
