#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/store/archive.h"
#include "index/store/database.h"
#include "index/store/journal.h"
#include "index/store/originals.h"
#include "index/store/row_digest.h"
#include "index/store/verify.h"
#include "index/text/unicode.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/temporary_folder.h"

#include <fstream>

using namespace clausula;

namespace {

namespace fs = std::filesystem;

/// A document whose only bytes are its text: two clauses of a paragraph each.
Document document_of(const std::string& name, const std::string& words, const std::string& path) {
    Document document;
    document.text.content = "1. " + name + "\n2. " + words;
    document.file = {.sha256 = sha256_hex(document.text.content),
                     .size = document.text.content.size(),
                     .path = path};
    document.format = "text";
    document.title = "Sopimus " + name;
    const std::size_t end = 3 + name.size();
    document.clauses = {
        {.number = "1.", .path = "1.", .heading = name, .span = {0, end}, .number_span = {0, 2}},
        {.number = "2.", .path = "2.", .span = {end + 1, document.text.content.size()}}};
    document.clauses[0].heading_span = {3, end};
    document.text.furniture = {{1, {}, name + " 1 (1)"}};
    document.problems = {{.message = "page of " + name + " was turned", .hint = ""}};
    document.pages = {{.number = 1, .span = {0, document.text.content.size()}}};
    return document;
}

DocumentId take_in(Archive& archive, const Document& document) {
    const std::string& bytes = document.text.content;
    const Incoming file = {{document.file, sha512_hex(bytes)}, bytes};
    archive.take_in({&file, 1});
    return archive.add(document);
}

/// Some dozen words that stand nowhere else.
std::string words_of(int number) {
    std::string words;
    for (int i = 0; i < 40; ++i)
        words += "w" + sha256_hex(std::to_string(number * 100 + i)).substr(0, 12) + " ";
    return words;
}

const std::string name = "Maija Virtanen";
const Document secret = document_of(name, "Mäkelän puhelin on 0401234567", "in/Virtanen.txt");
const std::string secret_sha512 = sha512_hex(secret.text.content);

/// An archive of documents around the one that is to go.
void fill(const fs::path& folder, int others = 30) {
    Archive archive = Archive::create(folder);
    for (int i = 0; i < others; ++i) {
        if (i == others / 2) take_in(archive, secret);
        take_in(archive, document_of("Osapuoli " + std::to_string(i), words_of(i),
                                     "in/" + std::to_string(i) + ".txt"));
        if (i % 10 == 0) archive.commit();
    }
}

Decision decision(Decision::Act act, std::vector<std::string> words = {}) {
    return {act, secret.file.sha256, "tsv", "pyyntö 4/2026", "2026-05-03T12:00:00Z", words};
}

/// Files under the folder that hold one of the words, in any case.
std::vector<std::string> files_with(const fs::path& folder, std::vector<std::string> words) {
    std::vector<std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        std::string bytes = entry.path().filename().string();
        if (entry.is_regular_file()) bytes += read_file(entry.path());
        for (char& c : bytes)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
        for (const std::string& word : words)
            if (bytes.find(word) != std::string::npos)
                found.push_back(entry.path().filename().string() + ": " + word);
    }
    return found;
}

// In lower case. "Mäkelän" has its ä in both forms of UTF-8 it is folded to.
const std::vector<std::string> secrets = {"maija", "virtanen", "kelän", "puhelin", "0401234567"};

void require_erased(const fs::path& folder) {
    CHECK(files_with(folder, secrets) == std::vector<std::string>());
    const JournalReading reading = read_journal(folder / "journal", [](const JournalEntry&) {});
    CHECK(reading.faults.empty());
    const Archive archive = Archive::open(folder);
    CHECK_FALSE(archive.find_by_sha256(secret.file.sha256));
    CHECK(archive.list().size() == 30);
    CHECK(archive.originals().is_erased(secret_sha512));
    CHECK(changed_subjects(archive.database()) == std::vector<std::string>());
    for (const Damage& damage : verify_archive(folder, {}).damages)
        FAIL_CHECK(damage.place.string() << ": " << damage.message);
}

/// All rows of a table, as text.
std::string dump(Archive& archive, const std::string& table) {
    std::string rows;
    Statement columns(archive.database(), "SELECT name FROM pragma_table_info(?1)");
    std::string list;
    for (columns.bind("?1", table); columns.step();)
        list += (list.empty() ? "quote(\"" : " || ',' || quote(\"") + std::string(columns.text(0)) +
                "\")";
    Statement row(archive.database(), "SELECT " + list + " FROM " + table + " ORDER BY 1");
    while (row.step()) rows += std::string(row.text(0)) + "\n";
    return rows;
}

/// Every table but the full-text index's own, which is checked against the clauses.
std::string dump(Archive& archive) {
    archive.database().run("INSERT INTO clause_index (clause_index, rank) VALUES "
                           "('integrity-check', 1)");
    CHECK(changed_subjects(archive.database()) == std::vector<std::string>());
    std::string all;
    for (const char* table :
         {"documents", "originals", "sightings", "pages", "places", "clauses", "problems",
          "undocumented_files", "restrictions", "redactions", "clause_lengths", "row_digests"})
        all += std::string(table) + "\n" + dump(archive, table);
    return all;
}

/// Reads everything again into a new index, as `rebuild` does.
std::string rebuilt_dump(const fs::path& folder) {
    Archive archive = Archive::open(folder, Archive::Mode::rebuild);
    for (const Arrival& arrival : archive.take_unread()) {
        const std::string text = read_file(archive.originals().path_of(arrival.sha512));
        const auto line = text.find('\n');
        archive.add(
            document_of(text.substr(3, line - 3), text.substr(line + 4), arrival.file.path));
    }
    const std::string dumped = dump(archive);
    archive.replace_index();
    return dumped;
}

std::string dump_of(const fs::path& folder) {
    Archive archive = Archive::open(folder, Archive::Mode::write);
    return dump(archive);
}

} // namespace

TEST_CASE("a decision comes back as it was printed") {
    const Decision redaction = decision(Decision::Act::redact, {"Maija Virtanen", "Virta*"});
    CHECK(parse_decision(print_decision(redaction)) == redaction);
    CHECK_THROWS_AS(parse_decision("{}"), Error);
    CHECK_THROWS_AS(parse_decision(R"({"act":"praise","sha256":"","who":"","why":"","at":""})"),
                    Error);
}

TEST_CASE("decisions are kept beside the original, in the journal and through a rebuild") {
    TemporaryFolder folder;
    fill(folder / "a");
    const std::vector<Decision> decisions = {
        decision(Decision::Act::restrict), decision(Decision::Act::redact, {"maija virtanen"}),
        decision(Decision::Act::redact, {"Virtanen"}), decision(Decision::Act::redact, {"Mäke*"})};
    {
        Archive archive = Archive::open(folder / "a", Archive::Mode::write);
        archive.decide(decisions[0]);
        archive.decide(decisions[1]);
        CHECK_THROWS_AS(archive.decide({.sha256 = sha256_hex("other")}), Error);
        archive.decide(decisions[3]);
    }
    const fs::path object = Originals(folder / "a").object_of(secret_sha512);
    CHECK(parse_decision(read_file(object / "v2/content/decision-0033.json")) == decisions[0]);
    CHECK(parse_decision(read_file(object / "v3/content/decision-0034.json")) == decisions[1]);
    CHECK(parse_decision(read_file(object / "v4/content/decision-0035.json")) == decisions[3]);
    const std::string before = dump_of(folder / "a");
    CHECK(before.find("*****") != std::string::npos);
    CHECK(rebuilt_dump(folder / "a") == before);
    CHECK(dump_of(folder / "a") == before);
}

TEST_CASE("redacted words are nowhere in the index, and everything else is as it was") {
    TemporaryFolder folder;
    fill(folder / "a");
    const auto id = *Archive::open(folder / "a").find_by_sha256(secret.file.sha256);
    {
        Archive archive = Archive::open(folder / "a", Archive::Mode::write);
        SourceFile other = secret.file;
        other.path = "in/copies/virtanen.txt";
        archive.add_path(id, other);
        archive.decide(decision(Decision::Act::redact, {"Maija*", "Virtanen"}));
        archive.add_path(id, secret.file);
        CHECK(archive.paths(id).size() == 2);
        CHECK(archive.paths(id)[1].path == "in/copies/********.txt");
    }
    fs::create_directory(folder / "i");
    fs::copy(folder / "a" / "index.db", folder / "i" / "index.db");
    CHECK(files_with(folder / "i", {"maija", "virtanen"}) == std::vector<std::string>());
    const Archive archive = Archive::open(folder / "a");
    Statement hits(
        archive.database(),
        "SELECT count(*) FROM clause_index WHERE clause_index MATCH 'maija OR virtanen'");
    hits.step();
    CHECK(hits.integer(0) == 0);
    const Document document = *archive.document(id);
    CHECK(document.text.content == "1. ***** ********\n2. Mäkelän puhelin on 0401234567");
    CHECK(document.clauses[0].heading == "***** ********");
    CHECK(archive.summary(id)->title == "Sopimus ***** ********");
    CHECK(archive.summary(id)->redacted);
}

TEST_CASE("no byte of what was erased is left, and a rebuild does not bring it back") {
    TemporaryFolder folder;
    fill(folder / "a");
    {
        Archive archive = Archive::open(folder / "a", Archive::Mode::write);
        archive.decide(decision(Decision::Act::restrict));
        archive.decide(decision(Decision::Act::redact, {"Virtanen"}));
        archive.erase(decision(Decision::Act::erase), false);
        CHECK(archive.find_erasure(secret.file.sha256, "") != nullptr);
        CHECK(archive.find_erasure("", secret_sha512) != nullptr);
        CHECK(archive.find_erasure(sha256_hex("other"), sha512_hex("other")) == nullptr);
        CHECK_THROWS_AS(archive.erase(decision(Decision::Act::erase), false), Error);
    }
    require_erased(folder / "a");
    CHECK(read_file(folder / "a" / "lock").empty());
    rebuilt_dump(folder / "a");
    require_erased(folder / "a");
    CHECK(read_erasures(folder / "a") ==
          std::vector{Erasure{secret_sha512, decision(Decision::Act::erase)}});
}

TEST_CASE("an erasure that was cut short is finished by whoever writes next") {
    TemporaryFolder folder;
    const fs::path a = folder / "a";
    fill(a);
    const std::string text = print_decision(decision(Decision::Act::erase));
    const auto tell = [&] {
        Journal(a / "journal", read_journal(a / "journal", [](const JournalEntry&) {}))
            .append("erase", secret_sha512, text);
    };
    const std::string end = GENERATE("told", "buried", "all but the journal", "rebuild");
    if (end == "told" || end == "rebuild") tell();
    if (end == "buried") {
        tell();
        Originals(a).bury({secret_sha512, decision(Decision::Act::erase)});
    }
    if (end == "all but the journal") {
        fs::copy(a / "journal", folder / "journal");
        Archive::open(a, Archive::Mode::write).erase(decision(Decision::Act::erase), false);
        fs::rename(folder / "journal", a / "journal");
        tell();
    }
    CHECK(files_with(a, secrets).size() > 0);
    if (end == "rebuild")
        rebuilt_dump(a);
    else
        CHECK(Archive::open(a, Archive::Mode::write).take_unread().empty());
    require_erased(a);
}

TEST_CASE("of a lost journal decisions stand as they were made, whatever the clock was") {
    TemporaryFolder folder;
    const fs::path a = folder / "a";
    fill(a, 1);
    for (const auto& [act, at] : {std::pair(Decision::Act::restrict, "2026-05-04T10:00:00Z"),
                                  std::pair(Decision::Act::lift, "2026-05-04T10:30:00Z"),
                                  std::pair(Decision::Act::restrict, "2026-05-04T09:00:00Z")}) {
        Decision made = decision(act);
        made.at = at;
        Archive::open(a, Archive::Mode::write).decide({&made, 1});
    }
    fs::remove(a / "journal");
    Archive archive = Archive::open(a, Archive::Mode::write);
    CHECK(dump(archive, "restrictions").find("09:00:00") != std::string::npos);
}

TEST_CASE("what a repair set aside or brought back of an erased original goes, too") {
    TemporaryFolder folder;
    const fs::path a = folder / "a";
    fill(a);
    const fs::path object = Originals(a).object_of(secret_sha512);
    const fs::path aside = a / "damaged" / "2026-05-03" / object.lexically_relative(a);
    fs::create_directories(aside.parent_path());
    fs::copy(object, aside, fs::copy_options::recursive);
    fs::copy(object, folder / "old", fs::copy_options::recursive);
    Archive::open(a, Archive::Mode::write).erase(decision(Decision::Act::erase), false);
    require_erased(a);
    fs::remove_all(object);
    const bool is_back = GENERATE(true, false);
    if (is_back) fs::copy(folder / "old", object, fs::copy_options::recursive);
    Archive::open(a, Archive::Mode::write);
    require_erased(a);
}

TEST_CASE("a bundle goes whole, when that is wanted") {
    TemporaryFolder folder;
    fill(folder / "a");
    Archive archive = Archive::open(folder / "a", Archive::Mode::write);
    const std::string bundle = "a bundle";
    const Incoming file = {
        {{.sha256 = sha256_hex(bundle), .size = 8, .path = "in/paketti.zip"}, sha512_hex(bundle)},
        bundle};
    archive.take_in({&file, 1});
    archive.add_undocumented(file.arrival.file, {.format = "zip"});
    Document one = document_of("Matti", "asuu Turussa", "in/paketti.zip");
    Document two = document_of("Liisa", "asuu Oulussa", "in/paketti.zip");
    for (Document* member : {&one, &two}) {
        member->file.members = {member->title + ".txt"};
        member->file.bundle_sha256 = file.arrival.file.sha256;
        archive.add(*member);
    }
    SourceFile known = *std::optional(archive.list().front().file); // came by itself, and here
    const std::string path = known.path;
    known.path = "in/paketti.zip";
    known.members = {"tuttu.txt"};
    known.bundle_sha256 = file.arrival.file.sha256;
    archive.add_path(archive.list().front().id, known);

    Decision erasure = decision(Decision::Act::erase);
    erasure.sha256 = one.file.sha256;
    CHECK_THROWS_WITH(archive.erase(erasure, false),
                      Catch::Contains("with it would go the documents 1, 32, 33 and"));
    CHECK(archive.find_by_sha256(one.file.sha256));
    archive.erase(erasure, true);
    CHECK(archive.list().size() == 31);
    CHECK(archive.paths(archive.list().front().id).size() == 1);
    CHECK(archive.find_erasure(one.file.sha256, "") != nullptr);
    CHECK(archive.find_erasure(two.file.sha256, "") == nullptr);
    CHECK(changed_subjects(archive.database()) == std::vector<std::string>());
    CHECK(files_with(folder / "a", {"matti", "liisa", "paketti", "tuttu"}) ==
          std::vector<std::string>());
}

TEST_CASE("what another archive erased is erased here, once") {
    TemporaryFolder folder;
    fill(folder / "a");
    fs::copy(folder / "a", folder / "old", fs::copy_options::recursive);
    Archive::open(folder / "a", Archive::Mode::write).erase(decision(Decision::Act::erase), false);
    {
        Archive old = Archive::open(folder / "old", Archive::Mode::write);
        for (const Erasure& erasure : read_erasures(folder / "a")) {
            old.erase_again(erasure);
            old.erase_again(erasure);
        }
        old.erase_again({sha512_hex("other"), decision(Decision::Act::erase)});
    }
    require_erased(folder / "old");
    CHECK(read_erasures(folder / "old") == read_erasures(folder / "a"));
}
