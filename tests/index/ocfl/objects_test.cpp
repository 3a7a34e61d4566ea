#include "index/files/digest.h"
#include "index/ocfl/validate.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <set>

using namespace clausula;

namespace {

namespace fs = std::filesystem;

std::string codes(const OcflFindings& findings) {
    std::set<std::string> found;
    for (const OcflFinding& finding : findings) found.insert(finding.code);
    std::string text;
    for (const std::string& code : found) text += (text.empty() ? "" : " ") + code;
    return text;
}

void write(const fs::path& file, const std::string& bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// A valid OCFL 1.1 object of one version with one file, which a test then spoils.
class MadeObject {
public:
    explicit MadeObject(fs::path folder) : folder_(std::move(folder)) {
        write(folder_ / "0=ocfl_object_1.1", "ocfl_object_1.1\n");
        write(folder_ / "v1/content/a.txt", "abc");
        put_inventory(inventory());
    }

    static std::string inventory(const std::string& id = "urn:example:1") {
        return R"({"id":")" + id +
               R"(","type":"https://ocfl.io/1.1/spec/#inventory","digestAlgorithm":"sha512",)"
               R"("head":"v1","manifest":{")" +
               sha512_hex("abc") +
               R"(":["v1/content/a.txt"]},"versions":{"v1":{"created":"2020-02-29T23:59:60Z",)"
               R"("message":"m","user":{"name":"n","address":"mailto:n@example.org"},"state":{")" +
               sha512_hex("abc") + R"(":["a.txt"]}}}})";
    }

    void put_inventory(const std::string& bytes) {
        for (const char* folder : {"", "v1/"}) {
            write(folder_ / (folder + std::string("inventory.json")), bytes);
            write(folder_ / (folder + std::string("inventory.json.sha512")),
                  sha512_hex(bytes) + "  inventory.json\n");
        }
    }

    std::string validate() const { return codes(validate_ocfl_object(folder_)); }

    const fs::path& folder() const { return folder_; }

private:
    fs::path folder_;
};

} // namespace

TEST_CASE("each change to a valid inventory breaks the rule it breaks") {
    struct Row {
        const char *from, *to, *codes;
    };

    const Row rows[] = {
        {R"("id")", R"("id")", ""},
        {R"({"id")", R"(["id")", "E033"},
        {R"("id":"urn:example:1")", R"("id":["x"])", "E037"},
        {R"("id":"urn:example:1")", R"("id":"an archive")", "W005"},
        {R"("id":)", R"("id":"urn:x","id":)", "E033"},
        {R"("head":"v1")", R"("head":"v1","colour":"red")", "E102"},
        {R"("head":"v1")", R"("head":"V1")", "E040"},
        {R"(1.1/spec)", R"(1.0/spec)", "E038"},
        {R"(1.1/spec)", R"(2.0/spec)", "E038"},
        {R"("head":"v1",)", R"("head":"v1","contentDirectory":"content",)", ""},
        {R"("head":"v1",)", R"("head":"v1","contentDirectory":"..",)", "E018"},
        {R"("head":"v1",)", R"("head":"v1","contentDirectory":"",)", "E108"},
        {R"("head":"v1",)", R"("head":"v1","fixity":{},)", ""},
        {R"("head":"v1",)", R"("head":"v1","fixity":[],)", "E111"},
        {R"("head":"v1",)", R"("head":"v1","fixity":{"md5":[]},)", "E057"},
        {R"("head":"v1",)", R"("head":"v1","fixity":{"crc7":{}},)", "E056"},
        {R"("head":"v1",)", R"("head":"v1","fixity":{"blake2b-160":{"x":["v1/content/a.txt"]}},)",
         ""},
        {R"("head":"v1",)", R"("head":"v1","fixity":{"sha1":{"x":["v1/content/a.txt"]}},)",
         "E029 E093"},
        {R"("head":"v1",)",
         R"("head":"v1","fixity":{"sha1":{"A9993E364706816ABA3E25717850C26C9CD0D89D":["v1/content/a.txt"]}},)",
         ""},
        {R"("manifest":{)", R"("manifest":{"":7,)", "E031 E092 E107"},
        {R"(["v1/content/a.txt"])", R"(["v1/content/a.txt","v2/content/a.txt"])", "E014 E092"},
        {R"(["v1/content/a.txt"])", R"(["v1/content/a.txt/b"])", "E023 E092"},
        {R"(["v1/content/a.txt"])", R"(["v1/content/a.txt","v1/content/a.txt/b"])", "E092 E101"},
        {R"(["v1/content/a.txt"])", R"(["v1/content/./a.txt"])", "E023 E092 E099"},
        {R"(["v1/content/a.txt"])", R"(["v1/content/a.txt","../../../../etc/passwd"])",
         "E042 E092 E099"},
        {R"("versions":{)", R"("versions":[],"x":{)", "E014 E040 E045 E046 E102 E107"},
        {R"("versions":{)", R"("versions":{"v0":{},)", "E046 E048 E105 W007"},
        {R"("versions":{)", R"("versions":{"v3":{},)", "E010 E040 E046 E048 W007"},
        {R"("v1":{"created")", R"("v1":7,"v2":{"created")", "E040 E046 E047"},
        {R"("2020-02-29T23:59:60Z")", R"("2020-02-29t23:59:59.5+03:00")", ""},
        {R"("2020-02-29T23:59:60Z")", R"("2021-02-29T23:59:59Z")", "E049"},
        {R"("2020-02-29T23:59:60Z")", R"("2020-02-29 23:59:59Z")", "E049"},
        {R"("2020-02-29T23:59:60Z")", R"("2020-02-29T24:00:00Z")", "E049"},
        {R"("2020-02-29T23:59:60Z")", R"("2020-02-29T23:59:59+3:00")", "E049"},
        {R"("2020-02-29T23:59:60Z")", R"("2020-02-29T23:59:59.Z")", "E049"},
        {R"("message":"m",)", R"()", "W007"},
        {R"("message":"m",)", R"("message":null,)", "E094"},
        {R"("name":"n",)", R"()", "E054"},
        {R"("name":"n",)", R"("name":"n","role":"x",)", "E102"},
        {R"(,"address":"mailto:n@example.org")", R"()", "W008"},
        {R"("mailto:n@example.org")", R"("n@example.org")", "W009"},
        {R"(["a.txt"])", R"(["a.txt","b/c","b"])", "E095"},
        {R"(["a.txt"])", R"(["a.txt","b-c/d","b","b-c"])", "E095"},
        {R"(["a.txt"])", R"(["a.txt","b","b-c","b.d"])", ""},
        {R"(["a.txt"])", R"(["a.txt/"])", "E053"},
        {R"(["a.txt"])", R"([""])", "E052"},
        {R"(["a.txt"])", R"([])", ""},
        {R"(["a.txt"])", R"("a.txt")", "E050"},
    };
    for (const Row& row : rows) {
        INFO(row.from << " -> " << row.to);
        TemporaryFolder folder;
        MadeObject object(folder.path());
        object.put_inventory(replaced(MadeObject::inventory(), row.from, row.to));
        CHECK(object.validate() == row.codes);
    }
}

TEST_CASE("each change to a valid object's files breaks the rule it breaks") {
    struct Row {
        const char* what;
        void (*spoil)(const fs::path& object);
        const char* codes;
    };

    const Row rows[] = {
        {"nothing", [](const fs::path&) {}, ""},
        {"a changed byte", [](const fs::path& o) { write(o / "v1/content/a.txt", "abd"); }, "E092"},
        {"a missing file", [](const fs::path& o) { fs::remove(o / "v1/content/a.txt"); },
         "E092 W003"},
        {"no content directory", [](const fs::path& o) { fs::remove_all(o / "v1/content"); },
         "E016 E092"},
        {"a file too many", [](const fs::path& o) { write(o / "v1/content/b.txt", ""); }, "E023"},
        {"an empty directory", [](const fs::path& o) { fs::create_directory(o / "v1/content/d"); },
         "E024"},
        {"a link among the content",
         [](const fs::path& o) { fs::create_symlink("/etc/passwd", o / "v1/content/l"); }, "E090"},
        {"content that is a link to itself elsewhere",
         [](const fs::path& o) {
             fs::rename(o / "v1/content/a.txt", o / "a.txt");
             fs::create_symlink(o / "a.txt", o / "v1/content/a.txt");
         },
         "E001 E090 E092"},
        {"a version directory that is a link",
         [](const fs::path& o) {
             fs::rename(o / "v1", o / "logs");
             fs::create_directory_symlink("logs", o / "v1");
         },
         "E008 E046 E090 E092"},
        {"a second declaration",
         [](const fs::path& o) { write(o / "0=ocfl_object_1.0", "ocfl_object_1.0\n"); }, "E003"},
        {"another tag", [](const fs::path& o) { write(o / "1=ocfl_object_1.1", ""); }, "E005"},
        {"a declaration of the future",
         [](const fs::path& o) {
             fs::remove(o / "0=ocfl_object_1.1");
             write(o / "0=ocfl_object_9.0", "ocfl_object_9.0\n");
         },
         "E006"},
        {"no line feed",
         [](const fs::path& o) { write(o / "0=ocfl_object_1.1", "ocfl_object_1.1"); }, "E007"},
        {"a sidecar in upper case and with a tab",
         [](const fs::path& o) {
             std::string digest = sha512_hex(MadeObject::inventory());
             for (char& c : digest) c = static_cast<char>(std::toupper(c));
             write(o / "inventory.json.sha512", digest + "\t inventory.json");
         },
         ""},
        {"a sidecar of another file",
         [](const fs::path& o) { write(o / "inventory.json.sha512", "00 v1/inventory.json\n"); },
         "E061"},
        {"two sidecars", [](const fs::path& o) { write(o / "inventory.json.sha256", ""); },
         "E001 E059"},
        {"logs", [](const fs::path& o) { write(o / "logs/log.txt", "x"); }, ""},
        {"a registered extension",
         [](const fs::path& o) { write(o / "extensions/0005-mutable-head/x", ""); }, ""},
        {"no inventory in the version",
         [](const fs::path& o) {
             fs::remove(o / "v1/inventory.json");
             fs::remove(o / "v1/inventory.json.sha512");
         },
         "W010"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        TemporaryFolder folder;
        MadeObject object(folder.path());
        row.spoil(object.folder());
        CHECK(object.validate() == row.codes);
    }
}

TEST_CASE("an inventory that nests deep or is cut is an error, not a crash") {
    const std::string good = MadeObject::inventory();
    for (const std::string& bad :
         {std::string(1 << 20, '['), std::string(R"({"id":)") + std::string(1 << 20, '['),
          good.substr(0, good.size() / 2), std::string(), std::string("\xFF\xFE"),
          replaced(good, "urn:example:1", "\xFF")}) {
        TemporaryFolder folder;
        MadeObject object(folder.path());
        object.put_inventory(bad);
        CHECK(object.validate().find("E033") != std::string::npos);
    }
}

TEST_CASE("each change to a valid storage root breaks the rule it breaks") {
    struct Row {
        const char* what;
        void (*spoil)(const fs::path& root);
        const char* codes;
    };

    const Row rows[] = {
        {"nothing", [](const fs::path&) {}, ""},
        {"no declaration", [](const fs::path& r) { fs::remove(r / "0=ocfl_1.1"); }, "E069"},
        {"two declarations", [](const fs::path& r) { write(r / "0=ocfl_1.0", "ocfl_1.0\n"); },
         "E076"},
        {"a wrong declaration", [](const fs::path& r) { write(r / "0=ocfl_1.1", ""); }, "E080"},
        {"an earlier OCFL",
         [](const fs::path& r) {
             fs::remove(r / "0=ocfl_1.1");
             write(r / "0=ocfl_1.0", "ocfl_1.0\n");
         },
         "E081"},
        {"a text beside", [](const fs::path& r) { write(r / "README.md", "x"); }, ""},
        {"a layout",
         [](const fs::path& r) {
             write(r / "ocfl_layout.json",
                   R"({"extension":"0002-flat-direct-storage-layout","description":"d"})");
         },
         ""},
        {"a layout of one's own",
         [](const fs::path& r) {
             write(r / "ocfl_layout.json", R"({"extension":"mine","description":"d"})");
         },
         "E071"},
        {"half a layout", [](const fs::path& r) { write(r / "ocfl_layout.json", "{}"); }, "E070"},
        {"no layout but its file", [](const fs::path& r) { write(r / "ocfl_layout.json", "["); },
         "E070"},
        {"a file on the way", [](const fs::path& r) { write(r / "a/note.txt", ""); }, "E072 E084"},
        {"a folder of files", [](const fs::path& r) { write(r / "b/note.txt", ""); }, "E072 E085"},
        {"an empty folder", [](const fs::path& r) { fs::create_directory(r / "b"); }, "E073"},
        {"a link", [](const fs::path& r) { fs::create_directory_symlink("a", r / "b"); }, "E090"},
        {"a file among the extensions", [](const fs::path& r) { write(r / "extensions/x", ""); },
         "E112"},
        {"an extension of one's own",
         [](const fs::path& r) { write(r / "extensions/mine/config.json", "{}"); }, "W016"},
        {"the same id twice", [](const fs::path& r) { MadeObject copy(r / "a/2"); }, "E037"},
        {"objects at two depths",
         [](const fs::path& r) {
             MadeObject(r / "b").put_inventory(MadeObject::inventory("urn:example:2"));
         },
         "W014 W015"},
        {"damage in an object", [](const fs::path& r) { write(r / "a/1/v1/content/a.txt", ""); },
         "E092"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        TemporaryFolder folder;
        write(folder / "0=ocfl_1.1", "ocfl_1.1\n");
        MadeObject object(folder / "a/1");
        row.spoil(folder.path());
        OcflFindings findings;
        const OcflRootSummary summary = validate_ocfl_root(
            folder.path(), [&](const OcflFinding& finding) { findings.push_back(finding); });
        CHECK(codes(findings) == row.codes);
        CHECK(summary.errors + summary.warnings == findings.size());
    }
}

TEST_CASE("what is wrong in an object of a root is named by its path from the root") {
    TemporaryFolder folder;
    write(folder / "0=ocfl_1.1", "ocfl_1.1\n");
    MadeObject object(folder / "a/1");
    write(folder / "a/1/v1/content/a.txt", "");
    std::vector<std::string> places;
    validate_ocfl_root(folder.path(),
                       [&](const OcflFinding& finding) { places.push_back(finding.place); });
    CHECK(places == std::vector<std::string>{"a/1/v1/content/a.txt"});
}
