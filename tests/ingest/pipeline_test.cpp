#include "index/store/archive.h"
#include "ingest/ingest.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/ingest/sources/make_bundle.h"
#include "tests/ingest/sources/scratch.h"

#include <filesystem>
#include <sys/stat.h>

using namespace clausula;
namespace fs = std::filesystem;

namespace {

std::string name_of(IngestOutcome outcome) {
    switch (outcome) {
    case IngestOutcome::added:
        return "added";
    case IngestOutcome::duplicate:
        return "duplicate";
    case IngestOutcome::bundle:
        return "bundle";
    case IngestOutcome::kept:
        return "kept";
    case IngestOutcome::failed:
        return "failed";
    }
    return "?";
}

struct Reports : IngestObserver {
    explicit Reports(const fs::path& folder) : root(folder.string() + "/") {}

    std::string root;
    std::vector<std::string> lines;
    std::uint64_t done = 0, found = 0;

    void progress(std::uint64_t now_done, std::uint64_t now_found) override {
        CHECK(now_done >= done);
        CHECK(now_found >= found);
        CHECK(now_done <= now_found);
        done = now_done;
        found = now_found;
    }

    void report(const IngestReport& report) override {
        std::string path = report.file.display_path();
        if (path.starts_with(root)) path.erase(0, root.size());
        lines.push_back(name_of(report.outcome) + " " + path +
                        (report.error.empty() ? "" : ": " + report.error));
        if (report.outcome == IngestOutcome::kept || report.outcome == IngestOutcome::failed)
            CHECK_FALSE(report.error.empty());
        CHECK(report.document.has_value() ==
              (report.outcome == IngestOutcome::added ||
               (report.outcome == IngestOutcome::duplicate && report.error.empty() &&
                !report.format.ends_with("zip"))));
    }
};

using Lines = std::vector<std::string>;

std::string a_text(const std::string& words) {
    return "Agreement on " + words + "\n\n1 Purpose\n\nThe parties agree on " + words +
           " and on all that belongs to it.\n";
}

/// A folder of files beside an archive.
struct Room {
    Scratch scratch;
    fs::path in = scratch.folder() / "in";
    Archive archive = Archive::create(scratch.folder() / "archive");

    Room() { fs::create_directory(in); }

    void write(const std::string& name, const std::string& bytes) const {
        scratch.write("in/" + name, bytes);
    }

    Lines take_in(const IngestOptions& options = {.workers = 2}) {
        Reports reports(in);
        ingest(archive, {in}, options, reports);
        CHECK(reports.done == reports.lines.size());
        CHECK(reports.found == reports.done);
        return reports.lines;
    }
};

} // namespace

TEST_CASE("files are taken in once, in the order of their names") {
    Room room;
    room.write("b.txt", a_text("bread"));
    room.write("a.txt", a_text("water"));
    room.write("c/again.txt", a_text("bread"));
    CHECK(room.take_in() == Lines{"added a.txt", "added b.txt", "duplicate c/again.txt"});
    const auto documents = room.archive.list();
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].title == "Agreement on water");
    CHECK(room.archive.paths(documents[1].id).size() == 2);
    CHECK(read_file(room.archive.original_path(documents[0].file.sha256)) == a_text("water"));
    CHECK(room.take_in() == Lines{"duplicate a.txt", "duplicate b.txt", "duplicate c/again.txt"});
    CHECK(room.archive.list().size() == 2);
}

TEST_CASE("the members of a bundle are taken in, and the bundle is what is kept") {
    Room room;
    room.write("a.txt", a_text("water"));
    const std::string inner = make_bundle({{"deep.txt", a_text("depth")}}, "tar", "gz");
    const std::string zip = make_bundle({{"m/one.txt", a_text("one")},
                                         {"m/inner.tgz", inner},
                                         {"again.txt", a_text("water")},
                                         {"empty.txt", ""},
                                         {"../up.txt", a_text("up")}},
                                        "zip");
    room.write("b.zip", zip);
    room.write("c.txt", a_text("last"));
    CHECK(room.take_in() == Lines{"added a.txt", "added b.zip!/m/one.txt",
                                  "added b.zip!/m/inner.tgz!/deep.txt", "bundle b.zip!/m/inner.tgz",
                                  "duplicate b.zip!/again.txt", "kept b.zip!/empty.txt: is empty",
                                  "added b.zip!/../up.txt", "bundle b.zip", "added c.txt"});
    const auto documents = room.archive.list();
    REQUIRE(documents.size() == 5);
    CHECK(documents[2].file.members == std::vector<std::string>{"m/inner.tgz", "deep.txt"});
    CHECK(read_file(room.archive.original_path(documents[2].file.sha256)) == zip);
    CHECK_FALSE(fs::exists(room.scratch.folder() / "up.txt"));
    CHECK(room.take_in() == Lines{"duplicate a.txt", "duplicate b.zip", "duplicate c.txt"});
}

TEST_CASE("each input that can't be read ends as one line that says why") {
    Room room;
    room.write("a.txt", a_text("water"));
    room.write("empty.pdf", "");
    room.write("name\nwith\xffnewline.txt", a_text("odd"));
    room.write("old.rar", "Rar!\x1A\x07\x01 and more");
    room.write("torn.pdf", "%PDF-1.4\nnothing here");
    room.write("torn.zip", "PK\x03\x04 and then nothing");
    room.write("unknown.bin", std::string("\x01\x02\x00\x03\x04\x05\x00\x80\x81\xfe", 10));
    fs::create_directory_symlink(".", room.in / "loop");
    REQUIRE(mkfifo((room.in / "pipe").c_str(), 0600) == 0);
    const Lines lines = room.take_in();
    for (const std::string& line : lines) INFO(line);
    REQUIRE(lines.size() == 9);
    CHECK(lines[0] == "added a.txt");
    CHECK(lines[1] == "failed empty.pdf: is empty");
    CHECK(lines[2] == "failed loop: is a link, which is not followed");
    CHECK(lines[3] == "added name\nwith\xffnewline.txt");
    CHECK(lines[4] == "kept old.rar: is a RAR archive, a format that is not read");
    CHECK(lines[5] == "failed pipe: is a named pipe, not a file");
    CHECK(lines[6].starts_with("kept torn.pdf: "));
    CHECK(lines[7].starts_with("kept torn.zip: this zip can't be unpacked"));
    CHECK(lines[8] == "kept unknown.bin: is of an unknown format");
    CHECK(room.take_in().size() == 9);
    CHECK(room.archive.list().size() == 2);
}

TEST_CASE("twins of which nothing came are told with the same reason") {
    Room room;
    room.write("1.rar", "Rar!\x1A\x07\x01 and more");
    room.write("2.rar", "Rar!\x1A\x07\x01 and more");
    CHECK(room.take_in() == Lines{"kept 1.rar: is a RAR archive, a format that is not read",
                                  "kept 2.rar: is a RAR archive, a format that is not read"});
}

TEST_CASE("a run that is interrupted stops and can be taken up again") {
    Room room;
    for (int i = 0; i < 20; ++i)
        room.write(std::to_string(100 + i) + ".txt", a_text("item " + std::to_string(i)));

    struct StopsAfterFive : IngestObserver {
        volatile bool stop = false;
        int reports = 0;

        void progress(std::uint64_t done, std::uint64_t) override { stop = done >= 5; }

        void report(const IngestReport&) override { ++reports; }
    } observer;

    ingest(room.archive, {room.in}, {.workers = 2}, observer, &observer.stop);
    CHECK(observer.reports >= 5);
    CHECK(room.archive.list().size() == static_cast<std::size_t>(observer.reports));
    CHECK(room.take_in().size() == 20);
    CHECK(room.archive.list().size() == 20);
}

TEST_CASE("one worker and four give the same documents under the same numbers") {
    std::vector<std::vector<Document>> results;
    const Scratch scratch;
    for (int i = 0; i < 30; ++i)
        scratch.write("in/" + std::to_string(i * 37 % 30) + ".txt",
                      a_text(std::string(static_cast<std::size_t>(i * 997 % 5000), 'x')));
    scratch.write("in/2x.zip",
                  make_bundle({{"a.txt", a_text("a")}, {"b.txt", a_text("b")}}, "zip"));
    for (const int workers : {1, 4}) {
        Archive archive = Archive::create(scratch.folder() / ("archive" + std::to_string(workers)));
        Reports reports(scratch.folder());
        ingest(archive, {scratch.folder() / "in"}, {.workers = workers}, reports);
        auto& documents = results.emplace_back();
        for (const auto& summary : archive.list()) {
            CHECK(summary.id == static_cast<DocumentId>(documents.size() + 1));
            documents.push_back(*archive.document(summary.id));
        }
    }
    CHECK(results[0].size() == 32);
    CHECK(results[0] == results[1]);
}

TEST_CASE("public bundles, malformed and hostile ones too, each end as one report", "[data]") {
    const auto folder = test_data("archives");
    if (!folder) return;
    const Scratch scratch;
    Archive archive = Archive::create(scratch.folder() / "archive");
    Reports reports(*folder);
    ingest(archive, {*folder}, {.workers = 2, .seconds_without_page = 20}, reports);
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(*folder))
        files += entry.is_regular_file();
    std::size_t told = 0;
    for (const std::string& line : reports.lines) told += line.find("!/") == std::string::npos;
    CHECK(told == files);
    CHECK(std::distance(fs::directory_iterator(scratch.folder()), {}) == 1);
}

TEST_CASE("public broken PDFs each end as one report", "[data][torture]") {
    const auto folder = test_data("pdf-torture");
    if (!folder) return;
    const Scratch scratch;
    Archive archive = Archive::create(scratch.folder() / "archive");
    Reports reports(*folder);
    ingest(archive, {*folder}, {.workers = 2, .seconds_without_page = 10}, reports);
    CHECK(reports.lines.size() == 121);
    CHECK(archive.list().size() >= 63); // in so many, pdftotext finds words
}
