#include "ingest/worker/codec.h"

#include "index/model/error.h"
#include "tests/catch.h"

#include <limits>

using namespace clausula;

namespace {

Page a_page() {
    return {
        .number = 7,
        .width = 595.28,
        .height = 841.89,
        .origin = PageOrigin::ocr,
        .turned = 90,
        .confidence = 0.93,
        .language = "fi",
        .picture_cover = 0.5,
        .words = {{"4", {1, 2, 3, 4}, 11, true, 0.9, false}, {"§", {4, 2, 5, 4}, 11, true, 0.8}},
        .lines = {{0, 2}},
        .blocks = {{BlockKind::cell, 0, 1, 0, 1, 2, 3}}};
}

Document a_document() {
    Document document;
    document.format = "pdf";
    document.title = "Sopimus";
    document.language = "fi";
    document.kind = KindFact{DocumentKind::agreement, Evidence({0, 7}, "kind/title", 0.9)};
    document.date = DateFact{{2021, 3, std::nullopt}, Evidence({11, 17}, "date/signed", 0.8)};
    document.pages = {{1, 595, 842, PageOrigin::text_layer, 0, std::nullopt, "fi", {0, 17}}};
    document.text.content = "Sopimus\nÄ 3.2021";
    document.text.places = {{{0, 7}, 1, {1, 2, 3, 4}, 1}, {{8, 10}, 1, {1, 5, 3, 7}, 0.5}};
    document.text.paragraphs = {{.span = {0, 7}, .lines = {{0, 7}}}, {.span = {8, 17}}};
    document.text.furniture = {{1, {0, 0, 9, 9}, "sivu 1"}};
    document.clauses = {{.kind = ClauseKind::preamble, .span = {0, 7}},
                        {.number = "1",
                         .path = "1",
                         .span = {8, 17},
                         .parent = 0,
                         .language = "sv",
                         .items = {{8, 10}}}};
    document.problems = {{Severity::note, Stage::ocr, 1, "faint", "scan it again"}};
    return document;
}

/// Neither a crash nor a value that breaks its type's rules, whatever the bytes.
void require_safe(std::string_view bytes) {
    try {
        const Document document = decode_document(bytes);
        for (const Clause& clause : document.clauses) (void)document.text[clause.span];
    } catch (const Error&) {
    }
    try {
        const Page page = decode_page(bytes);
        for (const Line& line : page.lines) REQUIRE(line.last <= page.words.size());
    } catch (const Error&) {
    }
}

} // namespace

TEST_CASE("a value comes back as it was") {
    CHECK(decode_page(encode(a_page())) == a_page());
    CHECK(decode_page(encode(Page{})) == Page{});
    CHECK(decode_document(encode(a_document())) == a_document());
    CHECK(decode_document(encode(Document{})) == Document{});
    const Problems problems = {{Severity::error, Stage::reader, 3, "m", "h"}, {}};
    CHECK(decode_problems(encode(problems)) == problems);
    CHECK(decode_problem(encode(problems[0])) == problems[0]);
    const std::vector<std::string> names = {"a\nb", "\xff", ""};
    CHECK(decode_texts(encode(names)) == names);
    for (const int number :
         {0, -1, 1, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}) {
        Problem problem;
        problem.page = number;
        CHECK(decode_problem(encode(problem)) == problem);
    }
}

TEST_CASE("bytes cut off anywhere are refused") {
    const std::string bytes = encode(a_document());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_THROWS_AS(decode_document(std::string_view(bytes).substr(0, size)), Error);
    CHECK_THROWS_AS(decode_document(bytes + "x"), Error);
}

TEST_CASE("any byte changed gives an error or a sound value") {
    for (const std::string& bytes : {encode(a_document()), encode(a_page())})
        for (std::size_t at = 0; at < bytes.size(); ++at)
            for (const int value : {0, 1, 2, 0x3f, 0x7f, 0x80, 0xc3, 0xff}) {
                std::string changed = bytes;
                changed[at] = static_cast<char>(value);
                require_safe(changed);
            }
}

TEST_CASE("what breaks a type's rules is refused") {
    const auto refused = [](auto change) {
        Document document = a_document();
        change(document);
        CHECK_THROWS_AS(decode_document(encode(document)), Error);
    };
    refused([](Document& d) { d.clauses[0].span.end = 100; });
    refused([](Document& d) { d.clauses[0].span = {9, 10}; }); // inside "Ä"
    refused([](Document& d) { d.clauses[0].parent = 0; });
    refused([](Document& d) { d.text.places[1].span.begin = 3; });
    refused([](Document& d) { d.text.content[8] = '\xff'; });
    refused([](Document& d) { d.pages[0].width = std::numeric_limits<double>::quiet_NaN(); });
    refused([](Document& d) { d.kind->evidence.span = {5, 4}; });
}

TEST_CASE("a count can't make the decoder take memory it has no bytes for") {
    std::string lying = encode(std::vector<std::string>{});
    lying = "\xff\xff\xff\xff\xff\xff\xff\xff\x7f";
    CHECK_THROWS_AS(decode_texts(lying), Error);
    CHECK_THROWS_AS(decode_problems(lying), Error);
}
