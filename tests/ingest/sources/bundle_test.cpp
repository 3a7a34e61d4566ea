#include "ingest/sources/bundle.h"

#include "index/model/error.h"
#include "ingest/sources/magic.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/ingest/sources/make_bundle.h"

using namespace clausula;
using Catch::Matchers::Contains;

namespace {

constexpr BundleLimits limits{
    .members = 100, .depth = 3, .bytes = 40 << 20, .member_bytes = 30 << 20, .ratio = 200};

/// Writes down what comes out, a line each: "a/b=bytes", "a: why not", "[zip] inner".
struct Written : BundleOutput {
    std::vector<std::string> lines;

    static std::string joined(const MemberPath& path) {
        std::string all;
        for (const std::string& name : path) all += (all.empty() ? "" : "!/") + name;
        return all;
    }

    void member(const MemberPath& path, std::string_view bytes) override {
        lines.push_back(joined(path) + "=" + std::string(bytes.substr(0, 40)));
    }

    void refused(const MemberPath& path, std::string error, std::string) override {
        lines.push_back(joined(path) + ": " + error);
    }

    void nested(const MemberPath& path, std::string_view, std::string_view format,
                const Problems&) override {
        lines.push_back("[" + std::string(format) + "] " + joined(path));
    }
};

using Lines = std::vector<std::string>;

Lines unpack(std::string_view bundle, const BundleLimits& with = limits,
             std::string_view name = "notes.txt.gz") {
    Written written;
    for (const Problem& problem : walk_bundle(bundle, name, with, written))
        written.lines.push_back("problem: " + problem.message);
    return written.lines;
}

} // namespace

TEST_CASE("every kind of bundle gives its members in order") {
    const std::vector<TestMember> members = {{"a.txt", "one"}, {"b/c.txt", "two"}};
    const Lines expected = {"a.txt=one", "b/c.txt=two"};
    for (const char* format : {"zip", "tar", "7z"}) {
        CAPTURE(format);
        const std::string bundle = make_bundle(members, format);
        CHECK(recognise_bundle(bundle) == format);
        CHECK(unpack(bundle) == expected);
    }
    for (const char* filter : {"gz", "bz2", "xz", "zst"}) {
        CAPTURE(filter);
        const std::string bundle = make_bundle(members, "tar", filter);
        CHECK(recognise_bundle(bundle) == filter);
        CHECK(unpack(bundle) == expected);
    }
}

TEST_CASE("a bundle that begins with a PDF is no PDF") {
    const std::vector<TestMember> members = {{"a.pdf", "%PDF-1.4\n1 0 obj\n<< >>\nendobj\n"},
                                             {"b.txt", "yes"}};
    for (const char* format : {"tar", "zip"})
        CHECK(recognise_bundle(make_bundle(members, format)) == format);
}

TEST_CASE("a file packed alone is a bundle of one, named after the bundle") {
    for (const char* filter : {"gz", "bz2", "xz", "zst"}) {
        CAPTURE(filter);
        CHECK(unpack(make_bundle({{"x", "alone"}}, "raw", filter)) == Lines{"notes.txt=alone"});
    }
}

TEST_CASE("a name that leads outside is only a name") {
    const std::vector<TestMember> members = {{"../../etc/a", "x"}, {"/b", "y"}, {"..\\c", "z"}};
    CHECK(unpack(make_bundle(members, "tar")) == Lines{"../../etc/a=x", "/b=y", "..\\c=z"});
}

TEST_CASE("a link in a bundle is told and not followed") {
    CHECK(unpack(make_bundle({{"l", "", "/etc/passwd"}, {"a", "x"}}, "tar")) ==
          Lines{"l: is a link, which is not followed", "a=x"});
}

TEST_CASE("a bundle in a bundle is unpacked, as deep as the limit") {
    std::string bundle = make_bundle({{"deep.txt", "found"}}, "zip");
    bundle = make_bundle({{"2.zip", bundle}}, "zip");
    bundle = make_bundle({{"1.zip", bundle}}, "zip");
    CHECK(unpack(bundle) ==
          Lines{"1.zip!/2.zip!/deep.txt=found", "[zip] 1.zip!/2.zip", "[zip] 1.zip"});
    bundle = make_bundle({{"0.zip", bundle}}, "zip");
    CHECK(unpack(bundle) == Lines{"0.zip!/1.zip!/2.zip: is a bundle inside bundles, deeper than "
                                  "the 3 levels that are unpacked",
                                  "[zip] 0.zip!/1.zip", "[zip] 0.zip"});
}

TEST_CASE("each limit stops the unpacking and is named with its number") {
    const std::string zeros(20 << 20, '\0');
    const std::string bomb = make_bundle({{"a", "x"}, {"big", zeros}}, "zip");
    SECTION("ratio") {
        CHECK(unpack(bomb) ==
              Lines{"a=x", "problem: unpacks to more than 200 times its size (the limit; it is " +
                               std::string("20.2 KiB); stopped at member 2, big")});
    }
    BundleLimits without_ratio = limits;
    without_ratio.ratio = 1e9;
    SECTION("one member") {
        without_ratio.member_bytes = 10 << 20;
        CHECK(unpack(bomb, without_ratio) ==
              Lines{"a=x",
                    "big: unpacks to more than the 10.0 MiB that one file may have (the limit)"});
    }
    SECTION("all members, those of nested bundles included") {
        const std::string outer = make_bundle({{"1.zip", bomb}, {"2.zip", bomb}}, "zip");
        const Lines lines = unpack(outer, without_ratio);
        REQUIRE(lines.size() == 5);
        CHECK(lines[4] == "problem: unpacks to more than 40.0 MiB (the limit); stopped at member "
                          "2, 2.zip");
    }
    SECTION("number of members") {
        std::vector<TestMember> many(101, {"m", "x"});
        const Lines lines = unpack(make_bundle(many, "tar"));
        REQUIRE(lines.size() == 101);
        CHECK(lines.back() ==
              "problem: has more than 100 members (the limit); stopped at member 101, m");
    }
}

TEST_CASE("a broken member costs that member") {
    std::string noise; // which deflate can't shrink, so that a byte of it is a byte of the bundle
    for (unsigned i = 0, x = 1; i < 1000; ++i)
        noise += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
    std::string bundle = make_bundle({{"a", noise}, {"b", "fine"}}, "zip");
    bundle[bundle.find(noise.substr(500, 20))] ^= 0x55;
    const Lines lines = unpack(bundle);
    REQUIRE(lines.size() == 2);
    CHECK_THAT(lines[0], Contains("a: is broken"));
    CHECK(lines[1] == "b=fine");
}

TEST_CASE("a bundle cut off gives what stands before the cut, and says so") {
    std::string bundle = make_bundle({{"a", "whole"}, {"b", std::string(5000, 'b')}}, "tar");
    bundle.resize(std::size_t{3} * 512 + 1000);
    const Lines lines = unpack(bundle);
    REQUIRE(lines.size() >= 2);
    CHECK(lines[0] == "a=whole");
    CHECK_THAT(lines.back(), Contains("problem: breaks off"));
}

TEST_CASE("what is no bundle is not unpacked") {
    CHECK(recognise_bundle("") == "");
    CHECK(recognise_bundle("Agreement of the parties") == "");
    CHECK(recognise_bundle(std::string(1024, '\0')) == "");
    // a chain of filters is one bundle in another, not an archive
    const std::string twice =
        make_bundle({{"x", make_bundle({{"x", "inside"}}, "raw", "gz")}}, "raw", "gz");
    CHECK(unpack(twice, limits, "n.gz.gz") == Lines{"n.gz!/n=inside", "[gz] n.gz"});
}

TEST_CASE("an office file is no bundle, though it is a ZIP") {
    const std::string xlsx =
        make_bundle({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<w/>"}}, "zip");
    CHECK(recognise_bundle(xlsx) == "");
    CHECK(name_unread_format(xlsx) == "an Excel workbook (XLSX)");
    const std::string epub = make_bundle({{"mimetype", "application/epub+zip"}}, "zip");
    CHECK(recognise_bundle(epub) == "");
}

TEST_CASE("public bundles never stop the walk", "[data]") {
    const auto folder = test_data("archives");
    if (!folder) return;
    std::size_t bundles = 0, members = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
        if (!entry.is_regular_file()) continue;
        const std::string bytes = read_file(entry.path());
        if (recognise_bundle(bytes).empty()) continue;
        CAPTURE(entry.path().string());
        ++bundles;
        Written written;
        try {
            walk_bundle(bytes, entry.path().filename().string(), limits, written);
        } catch (const Error& error) {
            CHECK_FALSE(error.message.empty());
        }
        members += written.lines.size();
    }
    CHECK(bundles > 30);
    CHECK(members > 50);
}
