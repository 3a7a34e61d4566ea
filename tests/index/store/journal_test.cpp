#include "index/store/journal.h"

#include "tests/catch.h"
#include "tests/data.h"
#include "tests/temporary_folder.h"

#include <fstream>

using namespace clausula;

namespace {

const std::string aa(128, 'a'), bb(128, 'b');

struct Reading {
    std::vector<JournalEntry> entries;
    std::vector<std::string> faults;
    std::string head;
};

Reading read(const std::filesystem::path& file) {
    Reading result;
    const JournalReading reading =
        read_journal(file, [&](const JournalEntry& entry) { result.entries.push_back(entry); });
    for (const JournalFault& fault : reading.faults)
        result.faults.push_back(std::to_string(fault.line) + " " + fault.message);
    result.head = reading.head;
    return result;
}

/// ARCHIVE/journal with three lines in it.
struct Room {
    TemporaryFolder folder;
    std::filesystem::path file = folder / "journal";

    Room() {
        std::filesystem::create_directory(folder / "staging");
        Journal journal(file, {});
        journal.append("ingest", aa, R"({"path":"Maija Virtanen.pdf"})");
        journal.append("ingest", bb, R"({"path":"B.pdf"})");
        journal.append("erase", aa, R"({"why":"asked for"})");
        journal.sync();
    }

    void edit(const std::string& from, const std::string& to) const {
        std::string text = read_file(file);
        REQUIRE(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), to);
        std::ofstream(file, std::ios::binary) << text;
    }
};

} // namespace

TEST_CASE("a journal tells what was appended, and its chain holds over a second opening") {
    Room room;
    const JournalReading so_far = read_journal(room.file, [](const JournalEntry&) {});
    Journal(room.file, so_far).append("backup", "", "{}");
    const Reading reading = read(room.file);
    CHECK(reading.faults.empty());
    REQUIRE(reading.entries.size() == 4);
    CHECK(reading.entries[1].number == 2);
    CHECK(reading.entries[1].event == "ingest");
    CHECK(reading.entries[1].sha512 == bb);
    CHECK(reading.entries[3].event == "backup");
    CHECK(reading.head != so_far.head);
}

TEST_CASE("whatever is changed in a journal is found") {
    struct Case {
        const char *from, *to, *fault;
    };

    const Case cases[] = {
        {R"("event":"ingest","sha512":"b)", R"("event":"ingest","sha512":"c)",
         "3 does not follow the line before"},
        {"B.pdf", "C.pdf", "2 its details are not what was written"},
        {R"("number":2)", R"("number":7)", "2 has the number 7 instead of 2"},
        {R"("previous":")", R"("previous":"00)", "1 does not follow the line before"},
        {R"({"number":2)", R"(["number":2)", "2 is no line of a journal"},
        {R"("sha512":"b)", R"("sha512":"/)", "2 is no line of a journal"},
    };
    for (const Case& one : cases) {
        Room room;
        room.edit(one.from, one.to);
        CAPTURE(one.from);
        const Reading reading = read(room.file);
        REQUIRE_FALSE(reading.faults.empty());
        CHECK(reading.faults.front() == one.fault);
    }
}

TEST_CASE("a line that is missing in a journal is found") {
    Room room;
    const std::string text = read_file(room.file);
    const auto second = text.find('\n') + 1, third = text.find('\n', second) + 1;
    std::ofstream(room.file, std::ios::binary) << text.substr(0, second) << text.substr(third);
    CHECK(read(room.file).faults.front() == "2 has the number 3 instead of 2");
}

TEST_CASE("details that were erased are gone, and the chain still holds") {
    Room room;
    const std::string head = read(room.file).head;
    {
        Journal journal(room.file, read_journal(room.file, [](const JournalEntry&) {}));
        journal.erase_details(aa);
        journal.append("backup", "", "{}");
    }
    CHECK(read_file(room.file).find("Virtanen") == std::string::npos);
    const Reading reading = read(room.file);
    CHECK(reading.faults.empty());
    REQUIRE(reading.entries.size() == 4);
    CHECK_FALSE(reading.entries[0].details);
    CHECK(reading.entries[1].details);
    CHECK(reading.entries[2].details);
    CHECK(reading.head != head);
}

TEST_CASE("details that were removed without an erasure are missed") {
    Room room;
    const std::string text = read_file(room.file);
    const auto begin = text.find("{\"path\":\"B.pdf\"");
    room.edit(text.substr(begin, text.find('}', begin) + 1 - begin), "null");
    CHECK(read(room.file).faults.front() == "2 its details were removed without an erasure");
}

TEST_CASE("a last line that a crash cut short is dropped") {
    Room room;
    std::ofstream(room.file, std::ios::app) << R"({"number":4)";
    Journal journal(room.file, read_journal(room.file, [](const JournalEntry&) {}));
    journal.append("backup", "", "{}");
    const Reading reading = read(room.file);
    CHECK(reading.faults.empty());
    CHECK(reading.entries.size() == 4);
}

TEST_CASE("lines that are cut off at the end are missed, by what was noted of them") {
    Room room;
    {
        Journal journal(room.file, read_journal(room.file, [](const JournalEntry&) {}));
        journal.note_head();
        journal.append("verify", "", "{}"); // not noted: no harm when it goes
    }
    const std::string text = read_file(room.file);
    const auto second = text.find('\n') + 1, third = text.find('\n', second) + 1;
    CHECK(read(room.file).faults.empty());
    std::ofstream(room.file, std::ios::binary)
        << text.substr(0, text.rfind('\n', text.size() - 2) + 1);
    CHECK(read(room.file).faults.empty());
    std::ofstream(room.file, std::ios::binary) << text.substr(0, third);
    CHECK(read(room.file).faults == std::vector<std::string>{"3 is missing"});
    // Who writes next tells so for good.
    const JournalReading so_far = read_journal(room.file, [](const JournalEntry&) {});
    {
        Journal journal(room.file, so_far);
        CHECK(journal.note_cut(so_far));
        journal.note_head();
    }
    const Reading reading = read(room.file);
    CHECK(reading.faults.empty());
    REQUIRE(reading.entries.size() == 3);
    CHECK(reading.entries[2].event == "cut");
    CHECK(reading.entries[2].details->starts_with(R"({"lines":1,)"));
}

TEST_CASE("a last line that was written anew is not the one that was noted") {
    Room room, other;
    {
        Journal journal(room.file, read_journal(room.file, [](const JournalEntry&) {}));
        journal.note_head();
    }
    std::filesystem::copy_file(other.file, room.file,
                               std::filesystem::copy_options::overwrite_existing);
    const JournalReading so_far = read_journal(room.file, [](const JournalEntry&) {});
    CHECK(so_far.faults.size() == 1);
    CHECK(so_far.faults.front().message == "is not the one that was noted in journal-head");
    {
        Journal journal(room.file, so_far);
        CHECK(journal.note_cut(so_far));
        journal.note_head();
    }
    CHECK(read(room.file).faults.empty());
    CHECK(read(room.file).entries.back().event == "cut");
}

TEST_CASE("a head file that is damaged is told") {
    for (const char* bytes :
         {"", "3", "x", "3 abc\n", "-1 ", "99999999999999999999 x",
          "0 0000000000000000000000000000000000000000000000000000000000000000\n",
          "3 x000000000000000000000000000000000000000000000000000000000000000\n"}) {
        Room room;
        std::ofstream(head_file_of(room.file), std::ios::binary) << bytes;
        CAPTURE(bytes);
        CHECK(read(room.file).faults ==
              std::vector<std::string>{
                  "3 can't be compared: journal-head beside the journal is damaged, or "
                  "can't be read"});
    }
}
