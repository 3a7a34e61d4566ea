#include "index/bagit/manifest.h"
#include "index/bagit/tag_file.h"
#include "index/bagit/validate.h"
#include "index/bagit/write.h"
#include "index/files/digest.h"
#include "index/model/error.h"
#include "tests/data.h"
#include "tests/temporary_folder.h"

using namespace clausula;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

// "E place" for an error, "W place" for a warning, in their order.
std::string printed(const BagFindings& findings) {
    std::string text;
    for (const BagFinding& finding : findings)
        text += (text.empty() ? "" : ", ") +
                std::string(finding.severity == Severity::error ? "E " : "W ") + finding.place;
    return text;
}

/// A valid bag with one file, without tag manifests.
void make_bag(const fs::path& bag, const std::string& version = "1.0") {
    write(bag / "bagit.txt",
          "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n");
    write(bag / "data/a.txt", "abc");
    write(bag / "manifest-sha256.txt", sha256_hex("abc") + " data/a.txt\n");
}

} // namespace

TEST_CASE("each change to a valid bag is found") {
    struct Row {
        const char* what;
        void (*spoil)(const fs::path& bag);
        const char* findings;
    };

    static const std::string digest = sha256_hex("abc");
    const Row rows[] = {
        {"nothing", [](const fs::path&) {}, ""},
        {"a changed byte", [](const fs::path& b) { write(b / "data/a.txt", "abd"); },
         "E data/a.txt"},
        {"a missing file", [](const fs::path& b) { fs::remove(b / "data/a.txt"); }, "E data/a.txt"},
        {"a file too many", [](const fs::path& b) { write(b / "data/b.txt", ""); }, "E data/b.txt"},
        {"no payload folder", [](const fs::path& b) { fs::remove_all(b / "data"); },
         "E data, E data/a.txt"},
        {"a link in the payload",
         [](const fs::path& b) { fs::create_symlink("/etc/passwd", b / "data/l"); }, "E data/l"},
        {"a link for a listed file",
         [](const fs::path& b) {
             fs::rename(b / "data/a.txt", b / "a.txt");
             fs::create_symlink("../a.txt", b / "data/a.txt");
         },
         "E data/a.txt, E data/a.txt"},
        {"digits in upper case",
         [](const fs::path& b) {
             std::string upper = digest;
             for (char& c : upper) c = static_cast<char>(std::toupper(c));
             write(b / "manifest-sha256.txt", upper + "\tdata/a.txt");
         },
         ""},
        {"a digest that is none",
         [](const fs::path& b) { write(b / "manifest-sha256.txt", "abc data/a.txt\n"); },
         "E manifest-sha256.txt, E data/a.txt"},
        {"a second manifest that lists nothing",
         [](const fs::path& b) { write(b / "manifest-md5.txt", ""); }, "E data/a.txt"},
        {"a manifest of an unknown algorithm beside",
         [](const fs::path& b) { write(b / "manifest-crc32.txt", "352441c2 data/a.txt\n"); },
         "W manifest-crc32.txt"},
        {"no manifest that could be checked",
         [](const fs::path& b) {
             fs::rename(b / "manifest-sha256.txt", b / "manifest-whirlpool.txt");
         },
         "W manifest-whirlpool.txt, E "},
        {"a file still to be fetched",
         [](const fs::path& b) {
             fs::remove(b / "data/a.txt");
             write(b / "fetch.txt", "http://127.0.0.1:9/a 3 data/a.txt\n");
         },
         "E data/a.txt"},
        {"a file to be fetched that no manifest lists",
         [](const fs::path& b) { write(b / "fetch.txt", "http://127.0.0.1:9/a - data/b\n"); },
         "E fetch.txt"},
        {"a length that is none",
         [](const fs::path& b) { write(b / "fetch.txt", "http://127.0.0.1:9/a -3 data/a.txt\n"); },
         "E fetch.txt"},
        {"a right oxum", [](const fs::path& b) { write(b / "bag-info.txt", "Payload-Oxum: 3.1"); },
         ""},
        {"a wrong oxum", [](const fs::path& b) { write(b / "bag-info.txt", "Payload-Oxum: 4.1"); },
         "E bag-info.txt"},
        {"a tag manifest that lists a payload file",
         [](const fs::path& b) { write(b / "tagmanifest-sha256.txt", digest + " data/a.txt\n"); },
         "E tagmanifest-sha256.txt"},
        {"a tag manifest and a changed tag file",
         [](const fs::path& b) {
             write(b / "notes/n.txt", "abd");
             write(b / "tagmanifest-sha256.txt", digest + " notes/n.txt\n");
         },
         "E notes/n.txt"},
        {"an encoding that nobody knows",
         [](const fs::path& b) {
             write(b / "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: X-1\n");
         },
         "E manifest-sha256.txt, E data/a.txt"},
        {"a third line",
         [](const fs::path& b) {
             write(b / "bagit.txt",
                   "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nx: y\n");
         },
         "E bagit.txt"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        TemporaryFolder bag;
        make_bag(bag.path());
        row.spoil(bag.path());
        CHECK(printed(validate_bag(bag.path()).findings) == row.findings);
    }
}

TEST_CASE("before 1.0 a file may stand in one of two manifests") {
    TemporaryFolder bag;
    make_bag(bag.path(), "0.97");
    write(bag / "manifest-md5.txt", "");
    CHECK(validate_bag(bag.path()).is_valid());
}

TEST_CASE("a path is listed once, inside the bag, and in the right manifest") {
    struct Row {
        const char* line;
        int version;
        const char *path, *findings;
    };

    const Row rows[] = {
        {"00 data/a b", 100, "data/a b", ""},       {"00 \t data/a", 100, "data/a", ""},
        {"00 *data/a", 100, "data/a", "W m"},       {"00 ./data/a", 97, "data/a", "W m"},
        {"00 data/%0d%0A", 97, "data/\r\n", ""},    {"00 data/100%25", 100, "data/100%", ""},
        {"00 data/100%25", 97, "data/100%25", ""},  {"00 data/100%", 100, "data/100%", ""},
        {"00 data/%2e%2e", 100, "data/%2e%2e", ""}, {"00", 100, nullptr, "E m"},
        {" data/a", 100, nullptr, "E m"},           {"00 /data/a", 100, nullptr, "E m"},
        {"00 data/../../a", 100, nullptr, "E m"},   {"00 data//a", 100, nullptr, "E m"},
        {"00 data", 100, nullptr, "E m"},           {"00 ~/a", 100, nullptr, "E m"},
        {"00 C:\\a", 100, nullptr, "E m"},          {"00 bag-info.txt", 100, nullptr, "E m"},
    };
    for (const Row& row : rows) {
        INFO(row.line);
        BagFindings findings;
        const auto entries =
            parse_manifest(row.line, row.version, ListedFiles::payload, "m", findings);
        CHECK(printed(findings) == row.findings);
        REQUIRE(entries.size() == (row.path ? 1 : 0));
        if (row.path) CHECK(entries[0].path == row.path);
    }
}

TEST_CASE("an encoded path is the path again when decoded") {
    for (const char* path : {"a", "a%b", "%25", "a\r\nb", "%0D"})
        CHECK(decode_path(encode_path(path), 100) == path);
    CHECK(encode_path("50%\n") == "50%25%0A");
}

TEST_CASE("bag-info.txt is read with its continued lines and repeated labels") {
    BagFindings findings;
    CHECK(parse_tags("A: 1\r\nA: 2\n\tand 3\n\nB:x\n", 100, "bag-info.txt", findings) ==
          std::vector<BagTag>{{"A", "1"}, {"A", "2 and 3"}, {"B", "x"}});
    CHECK(findings.empty());
    parse_tags("A : 1\nno label\n", 100, "bag-info.txt", findings);
    CHECK(printed(findings) == "E bag-info.txt, E bag-info.txt");
}

TEST_CASE("a bag that was written is valid, whatever its files are called") {
    TemporaryFolder folder;
    write(folder / "original", "abc");
    std::vector<BagItem> items;
    for (const char* name : {"a.txt", "50%\r\n", " x ", "..", "\xE4iti", "x/../y", "", "~"})
        items.push_back({folder / "original",
                         std::to_string(items.size()) + "/" + bag_file_name(name),
                         sha256_hex("abc")});
    write_bag(folder / "bag", items, {{"Note", "two\nlines"}}, {});
    const BagCheck check = validate_bag(folder / "bag");
    CHECK(printed(check.findings) == "");
    CHECK(check.version == 100);
    CHECK(check.payload == std::vector<std::string>{"data/0/a.txt", "data/1/50%\r\n", "data/2/ x ",
                                                    "data/3/original", "data/4/\uFFFDiti",
                                                    "data/5/y", "data/6/original", "data/7/~"});
    CHECK(read_file(folder / "bag/bag-info.txt") == "Note: two lines\nPayload-Oxum: 24.8\n");
    CHECK_FALSE(fs::exists(folder / "bag.new"));
}

TEST_CASE("a name that is too long for a file is cut between two letters") {
    std::string name;
    for (int i = 0; i < 150; ++i) name += "ä";
    CHECK(bag_file_name("x" + name) == "x" + name.substr(0, 198));
}

TEST_CASE("a bag is not written over anything, nor with bytes that have changed") {
    TemporaryFolder folder;
    write(folder / "original", "abd");
    fs::create_directory(folder / "there");
    CHECK_THROWS_AS(write_bag(folder / "there", {}, {}), Error);
    const BagItem changed[] = {{folder / "original", "a", sha256_hex("abc")}};
    CHECK_THROWS_AS(write_bag(folder / "bag", changed, {}), Error);
    CHECK_FALSE(fs::exists(folder / "bag"));
    CHECK_FALSE(fs::exists(folder / "bag.new"));
}
