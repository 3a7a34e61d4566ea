#include "ingest/readers/html.h"

#include "ingest/readers/docx.h"
#include "ingest/readers/html_tree.h"
#include "tests/data.h"
#include "tests/ingest/readers/read_blocks.h"

#include <algorithm>

using namespace clausula;

namespace {

std::string blocks_of(const std::string& html) { return shown(read_with(html_reader, html)); }

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int at = 0; at < times; ++at) all += text;
    return all;
}

} // namespace

TEST_CASE("a page's text is what a person reads on it") {
    struct Row {
        std::string html, blocks;
    };

    const auto row = GENERATE(values<Row>({
        {"<p>one\ntwo <b>three</b><p>four", "p one two *three*\np four\n"},
        {"<h2>2 §</h2>text<div>more</div>rest", "h2 2 §\np text\np more\np rest\n"},
        {"a<br>b<br><br>c", "p a / b\np c\n"},
        {"<p>ty&ouml; &amp; el&auml;m&auml;&nbsp;4&#160;§", "p työ & elämä 4 §\n"},
        {"wo<i>r</i>d <span>an</span>d", "p word and\n"},
        {"<pre>a\n  b</pre>", "p a / b\n"},
        {"<ul><li>a<ul><li>b</ul><li>c</ul>", "li1 • a\nli2 • b\nli1 • c\n"},
        {"<ol><li>a<li value=5>b<li>c</ol>", "li1 1. a\nli1 5. b\nli1 6. c\n"},
        {"<ol type=a start=26><li>y<li>z</ol>", "li1 z. y\nli1 aa. z\n"},
        {"<ol type=I><li>a<li>b</ol>", "li1 I. a\nli1 II. b\n"},
        {"<ol reversed><li>a<li>b</ol>", "li1 2. a\nli1 1. b\n"},
        {"<ol><li>1. typed<li>2) typed<li>2020 alkaen</ol>",
         "li1 1. typed\nli1 2) typed\nli1 3. 2020 alkaen\n"},
        {"<ol style='list-style-type: none'><li>a</ol>", "li1 a\n"},
        {"<ol><li><p>a</p><p>b</p></ol>", "li1 1. a\nli1 b\n"},
        {"<dl><dt>term<dd>what it is</dl>", "p term\np what it is\n"},
        {"<table><tr><th>Kunta<th>Nimi<tr><td>Oulu<td><p>A<p>B</table>",
         "td1:0,0 *Kunta*\ntd1:0,1 *Nimi*\ntd1:1,0 Oulu\ntd1:1,1 A / B\n"},
        {"<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e</table>",
         "td1:0,0 a\ntd1:0,1 b\ntd1:0,3 c\ntd1:1,1 d\ntd1:1,2 e\n"},
        {"<table><tr><td>a<tr><td>b</table>", "p a\np b\n"},
        {"<table><tr><td><h1>T</h1>x<td><table><tr><td>a<td>b</table></table>",
         "h1 T\np x\ntd1:0,0 a\ntd1:0,1 b\n"},
        {"a<script>x()</script><style>y</style><!-- z --><img alt=w>b", "p ab\n"},
        {"<p>shown</p><p hidden>a</p><p style='display: none'>b</p><p aria-hidden=true>c",
         "p shown\n"},
        {"<svg><title>icon</title></svg>text", "p text\n"},
    }));
    CAPTURE(row.html);
    CHECK(blocks_of(row.html) == row.blocks);
}

TEST_CASE("a page's furniture is dropped") {
    const std::string text = "<p>" + repeated("sopimus ", 40) + "</p>";
    const std::string only = "p " + repeated("sopimus ", 39) + "sopimus\n";
    const auto furniture = GENERATE(values<std::string>({
        "<nav><a>menu</a></nav>",
        "<header>logo</header>",
        "<footer>address</footer>",
        "<div role=navigation>menu</div>",
        "<div role='search'>search</div>",
        "<div role=contentinfo>address</div>",
        "<aside>see also</aside>",
        "<form><label>name</label><input></form>",
        "<div id=cookie-consent>we use cookies</div>",
        "<select><option>fi</select>",
    }));
    CAPTURE(furniture);
    CHECK(blocks_of(furniture + text) == only);
    CHECK(blocks_of(text + furniture) == only);
}

TEST_CASE("what looks like furniture but is the text is kept") {
    CHECK(blocks_of("<form><h1>A</h1><p>all of it</form>") == "h1 A\np all of it\n");
    CHECK(blocks_of("<nav><p>only this</nav>") == "p only this\n");
    CHECK(blocks_of("<p>" + repeated("text ", 9) + "</p><article><header>B</header>a</article>") ==
          "p " + repeated("text ", 8) + "text\np B\np a\n");
    CHECK(blocks_of("<header><nav>menu</nav><h1>Title</h1></header><p>long text here") ==
          "h1 Title\np long text here\n");
    CHECK(blocks_of("<h1>Title</h1><div>teaser</div><main><p>" + repeated("text ", 20) +
                    "</main><div>more</div>") == "h1 Title\np " + repeated("text ", 19) + "text\n");
    CHECK(blocks_of("<div>" + repeated("text ", 20) + "</div><main>a</main>") ==
          "p " + repeated("text ", 19) + "text\np a\n");
}

TEST_CASE("a page says its title and its encoding") {
    const KeptOutput output = read_with(
        html_reader, "<html><head><meta http-equiv='Content-Type' content='text/html; "
                     "charset=ISO-8859-1'><title>Ty\xF6</title></head><body>El\xE4m\xE4 \x96 ok");
    CHECK(output.title == "Työ");
    CHECK(words_of(output) == "Elämä – ok");
    CHECK(words_of(read_with(html_reader, "<?xml version='1.0' encoding='windows-1251'?><html>"
                                          "<body>\xC4\xEE\xE3\xEE\xE2\xEE\xF0</body></html>")) ==
          "Договор");
}

TEST_CASE("HTML is told by its bytes") {
    CHECK(html_reader.bid("<!DOCTYPE html><title>x</title>") == 50);
    CHECK(html_reader.bid("\xEF\xBB\xBF \n<?xml version='1.0'?><!-- c -->\n<HTML lang=fi>") == 50);
    CHECK(html_reader.bid("<p>a piece<br>of a page") == 30);
    CHECK(html_reader.bid("# Markdown\n\n<div>with <b>tags</b></div>") == 0);
    CHECK(html_reader.bid("<akomaNtoso><p>xml</p></akomaNtoso>") == 0);
    CHECK(html_reader.bid("plain") == 0);
}

TEST_CASE("deep nesting costs its tags, never its text, nor the stack") {
    const int depth = 20'000;
    const auto tag = GENERATE(values<std::string>({"div", "b", "table><tr><td", "ul><li", "font"}));
    CAPTURE(tag);
    const KeptOutput output =
        read_with(html_reader, "<p>before</p>" + repeated("<" + tag + ">", depth) + "deep" +
                                   repeated("</div>", depth) + "<p>after</p>");
    CHECK(words_of(output).find("before") != std::string::npos);
    CHECK(words_of(output).find("deep") != std::string::npos);
    CHECK(words_of(output).find("after") != std::string::npos);
    CHECK(output.problems.size() == 1);
}

TEST_CASE("tags that only seem to nest are left alone") {
    const auto html = GENERATE(values<std::string>({
        repeated("<p>text", 1000),
        "<ul>" + repeated("<li>text", 1000) + "</ul>",
        "<table>" + repeated("<tr><td>a<td>b", 1000) + "</table>",
        repeated("<div title=\"it's > this\">text</div>", 1000),
        "<script>" + repeated("'<div>'", 1000) + "</script>text",
        "<!--" + repeated("<div>", 1000) + "-->text",
        repeated("<b>a<i>b</b>c</i>", 1000),
    }));
    CHECK(limit_nesting(html) == html);
}

TEST_CASE("the DOCX of a set of questions reads as its HTML twin", "[data]") {
    const auto folder = test_data("squad-fi");
    if (!folder) return;
    int twins = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder / "docx")) {
        const std::filesystem::path html =
            *folder / "html" / entry.path().filename().replace_extension(".html");
        CAPTURE(html.string());
        const std::string from_docx = words_of(read_with(docx_reader, read_file(entry.path())));
        const std::string from_html = words_of(read_with(html_reader, read_file(html)));
        const auto [left, right] = std::ranges::mismatch(from_docx, from_html);
        const auto at = static_cast<std::size_t>(left - from_docx.begin());
        INFO("they part at: " << from_docx.substr(at, 60) << " | " << from_html.substr(at, 60));
        CHECK(from_docx == from_html);
        ++twins;
    }
    CHECK(twins == 3);
}
