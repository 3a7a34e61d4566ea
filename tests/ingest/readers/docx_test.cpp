#include "ingest/readers/docx.h"

#include "index/model/error.h"
#include "tests/data.h"
#include "tests/ingest/readers/read_blocks.h"
#include "tests/ingest/readers/zip_of.h"

using namespace clausula;

namespace {

const std::string head = "<?xml version='1.0' encoding='UTF-8'?>";

std::string root(const std::string& name, const std::string& content) {
    return head + "<w:" + name + " xmlns:w='w' xmlns:mc='mc' xmlns:wps='wps'>" + content +
           "</w:" + name + ">";
}

struct Docx {
    std::string body;
    std::string numbering = {}, styles = {}, footnotes = {}, header = {};
};

std::string bytes_of(const Docx& docx) {
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::string relations;
    std::vector<std::pair<std::string, std::string>> parts = {
        {"[Content_Types].xml", head + "<Types/>"},
        {"_rels/.rels", head + "<Relationships><Relationship Type='" + type +
                            "officeDocument' Target='word/document.xml'/></Relationships>"},
        {"word/document.xml", root("document", "<w:body>" + docx.body + "</w:body>")}};
    auto add = [&](const std::string& kind, const std::string& content) {
        if (content.empty()) return;
        relations += "<Relationship Type='" + type + kind + "' Target='" + kind + ".xml'/>";
        parts.push_back({"word/" + kind + ".xml", root(kind, content)});
    };
    add("numbering", docx.numbering);
    add("styles", docx.styles);
    add("footnotes", docx.footnotes);
    add("header", docx.header);
    parts.push_back({"word/_rels/document.xml.rels",
                     head + "<Relationships>" + relations + "</Relationships>"});
    return zip_of(parts);
}

std::string blocks_of(const Docx& docx) { return shown(read_with(docx_reader, bytes_of(docx))); }

/// A paragraph: text, and what stands in its <w:pPr>.
std::string p(const std::string& text, const std::string& properties = "") {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space='preserve'>" + text +
           "</w:t></w:r></w:p>";
}

/// A paragraph of list 1 (or another) at a level from 0.
std::string item(int level, const std::string& text, int list = 1) {
    return p(text, "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" +
                       std::to_string(list) + "'/></w:numPr>");
}

std::string level(int at, const std::string& format, const std::string& text,
                  const std::string& more = "") {
    return "<w:lvl w:ilvl='" + std::to_string(at) + "'><w:start w:val='1'/><w:numFmt w:val='" +
           format + "'/>" + more + "<w:lvlText w:val='" + text + "'/></w:lvl>";
}

/// An abstract list of these levels, and list 1 made of it.
std::string list(const std::string& levels) {
    return "<w:abstractNum w:abstractNumId='0'>" + levels +
           "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";
}

/// The numbers that the items at these levels get, "|" between them.
std::string numbers(const std::string& numbering, const std::vector<std::pair<int, int>>& items) {
    std::string body;
    for (const auto& [at, id] : items) body += item(at, "x", id);
    std::string found;
    const KeptOutput output = read_with(docx_reader, bytes_of({body, numbering}));
    for (const Page& page : output.pages)
        for (const Block& block : page.blocks) {
            const std::string line = shown_lines(page, block.first, block.last);
            found += (found.empty() ? "" : "|") + line.substr(0, line.rfind('x'));
        }
    return found;
}

} // namespace

TEST_CASE("automatic numbers are printed as Word prints them") {
    struct Row {
        std::string why, levels;
        std::vector<int> items;
        std::string printed;
    };

    const auto row = GENERATE(values<Row>({
        {"decimal", level(0, "decimal", "%1."), {0, 0, 0}, "1. |2. |3. "},
        {"a section sign", level(0, "decimal", "%1 §"), {0, 0}, "1 § |2 § "},
        {"a word before",
         level(0, "upperRoman", "Artikla %1:"),
         {0, 0},
         "Artikla I: |Artikla II: "},
        {"three levels",
         level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") +
             level(2, "lowerLetter", "(%3)"),
         {0, 1, 1, 2, 2, 1, 2, 0, 1},
         "1. |1.1 |1.2 |(a) |(b) |1.3 |(a) |2. |2.1 "},
        {"roman inside letters",
         level(0, "upperLetter", "%1.") + level(1, "lowerRoman", "(%2)"),
         {0, 1, 1, 1, 1, 0, 1},
         "A. |(i) |(ii) |(iii) |(iv) |B. |(i) "},
        {"legal style writes all levels in decimal",
         level(0, "upperRoman", "%1.") + level(1, "lowerLetter", "%1.%2", "<w:isLgl/>"),
         {0, 0, 1, 1},
         "I. |II. |2.1 |2.2 "},
        {"a level that never restarts",
         level(0, "decimal", "%1 luku") + level(1, "decimal", "%2 §", "<w:lvlRestart w:val='0'/>"),
         {0, 1, 1, 0, 1},
         "1 luku |1 § |2 § |2 luku |3 § "},
        {"a level that restarts at the top level only",
         level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") +
             level(2, "lowerLetter", "%3)", "<w:lvlRestart w:val='1'/>"),
         {0, 1, 2, 1, 2, 0, 1, 2},
         "1 |1.1 |a) |1.2 |b) |2 |2.1 |a) "},
        {"a level above that was not used shows its start",
         level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2"),
         {1, 1, 0, 1},
         "1.1 |1.2 |1. |1.1 "},
        {"leading zeros", level(0, "decimalZero", "%1"), {0, 0}, "01 |02 "},
        {"a level without a number", level(0, "none", "Liite %1"), {0}, "Liite "},
        {"a bullet in a symbol font", level(0, "bullet", "\uF0B7"), {0, 0}, "• |• "},
        {"a dash", level(0, "bullet", "–"), {0}, "– "},
        {"a percent sign that is no number", level(0, "decimal", "%1 %"), {0}, "1 % "},
    }));
    CAPTURE(row.why);
    std::vector<std::pair<int, int>> items;
    for (int at : row.items) items.emplace_back(at, 1);
    CHECK(numbers(list(row.levels), items) == row.printed);
}

TEST_CASE("letters and roman numbers go on past the alphabet") {
    std::vector<std::pair<int, int>> items(29, {0, 1});
    CHECK(numbers(list(level(0, "lowerLetter", "%1)")), items).ends_with("|z) |aa) |bb) |cc) "));
    CHECK(numbers(list(level(0, "upperRoman", "%1.")), items).ends_with("|XXVIII. |XXIX. "));
}

TEST_CASE("two lists of one abstract list count on, unless one starts anew") {
    const std::string abstract =
        "<w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1.") + "</w:abstractNum>";
    auto num = [](int id, const std::string& more) {
        return "<w:num w:numId='" + std::to_string(id) + "'><w:abstractNumId w:val='0'/>" + more +
               "</w:num>";
    };
    const std::string anew =
        "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>";
    CHECK(numbers(abstract + num(1, "") + num(2, ""), {{0, 1}, {0, 1}, {0, 2}}) == "1. |2. |3. ");
    CHECK(numbers(abstract + num(1, "") + num(2, anew), {{0, 1}, {0, 1}, {0, 2}, {0, 2}}) ==
          "1. |2. |1. |2. ");
    const std::string own =
        "<w:lvlOverride w:ilvl='0'>" + level(0, "upperLetter", "%1)") + "</w:lvlOverride>";
    CHECK(numbers(abstract + num(1, own), {{0, 1}, {0, 1}}) == "A) |B) ");
}

TEST_CASE("a list may start later than at one") {
    CHECK(numbers(list("<w:lvl w:ilvl='0'><w:start w:val='7'/><w:numFmt w:val='decimal'/>"
                       "<w:lvlText w:val='%1 §'/></w:lvl>"),
                  {{0, 1}, {0, 1}}) == "7 § |8 § ");
}

TEST_CASE("headings are numbered through their styles") {
    const std::string levels = level(0, "decimal", "%1", "<w:pStyle w:val='Otsikko1'/>") +
                               level(1, "decimal", "%1.%2", "<w:pStyle w:val='Otsikko2'/>");
    const std::string styles =
        "<w:style w:type='paragraph' w:styleId='Otsikko1'><w:name w:val='heading 1'/><w:pPr>"
        "<w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr>"
        "<w:rPr><w:b/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Otsikko2'><w:name w:val='heading 2'/>"
        "<w:basedOn w:val='Otsikko1'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr>"
        "<w:outlineLvl w:val='1'/></w:pPr><w:rPr><w:b w:val='0'/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='Body'><w:name w:val='Body'/>"
        "<w:basedOn w:val='Otsikko1'/><w:pPr><w:numPr><w:numId w:val='0'/></w:numPr>"
        "<w:outlineLvl w:val='9'/></w:pPr></w:style>";
    auto styled = [](const std::string& style, const std::string& text) {
        return p(text, "<w:pStyle w:val='" + style + "'/>");
    };
    CHECK(blocks_of({styled("Otsikko1", "Yleistä") + styled("Otsikko2", "Osapuolet") +
                         styled("Body", "Teksti") + styled("Otsikko2", "Tarkoitus") +
                         styled("Otsikko1", "Voimassaolo") + styled("Otsikko2", "Alku"),
                     list(levels), styles}) == "h1 *1* *Yleistä*\n"
                                               "h2 1.1 Osapuolet\n"
                                               "p *Teksti*\n"
                                               "h2 1.2 Tarkoitus\n"
                                               "h1 *2* *Voimassaolo*\n"
                                               "h2 2.1 Alku\n");
}

TEST_CASE("a heading is told by its style's level or name") {
    struct Row {
        std::string style, block;
    };

    const auto row = GENERATE(values<Row>({
        {"<w:name w:val='heading 3'/>", "h3"},
        {"<w:name w:val='Rubrik 2'/>", "h2"},
        {"<w:name w:val='Title'/>", "h1"},
        {"<w:name w:val='Headings of tables'/>", "p"},
        {"<w:name w:val='Pykälä'/><w:pPr><w:outlineLvl w:val='3'/></w:pPr>", "h4"},
        {"<w:name w:val='heading 1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>", "p"},
        {"<w:name w:val='Ring'/><w:basedOn w:val='S'/>", "p"},
    }));
    CHECK(blocks_of({p("text", "<w:pStyle w:val='S'/>"), "",
                     "<w:style w:type='paragraph' w:styleId='S'>" + row.style + "</w:style>"}) ==
          row.block + " text\n");
}

TEST_CASE("what Word shows of a paragraph is its text") {
    struct Row {
        std::string why, xml, blocks;
    };

    const auto row = GENERATE(values<Row>({
        {"a word in two runs", "<w:p><w:r><w:t>Tek</w:t></w:r><w:r><w:t>ry</w:t></w:r></w:p>",
         "p Tekry\n"},
        {"tab and break",
         "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>",
         "p a b / c\n"},
        {"bold, and bold off",
         "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>a </w:t></w:r>"
         "<w:r><w:rPr><w:b w:val='false'/></w:rPr><w:t>b</w:t></w:r></w:p>",
         "p *a* b\n"},
        {"hyphens",
         "<w:p><w:r><w:t>EU</w:t><w:noBreakHyphen/><w:t>raho</w:t><w:softHyphen/><w:t>itus</w:t>"
         "</w:r></w:p>",
         "p EU-rahoitus\n"},
        {"tracked changes",
         "<w:p><w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
         "<w:ins><w:r><w:t>c</w:t></w:r></w:ins></w:p>",
         "p ac\n"},
        {"a deleted paragraph mark",
         "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>a </w:t></w:r>"
         "</w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>",
         "p a b\n"},
        {"a field",
         "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF x</w:instrText>"
         "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>4 §</w:t></w:r>"
         "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
         "p 4 §\n"},
        {"a field that never ends",
         "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>X</w:instrText>"
         "</w:r></w:p><w:p><w:r><w:t>kept</w:t></w:r></w:p>",
         "p kept\n"},
        {"links and controls",
         "<w:p><w:hyperlink><w:r><w:t>linkki</w:t></w:r></w:hyperlink></w:p>"
         "<w:sdt><w:sdtPr><w:alias w:val='n'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>osapuoli"
         "</w:t></w:r></w:p></w:sdtContent></w:sdt>",
         "p linkki\np osapuoli\n"},
        {"hidden text",
         "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r></w:p>",
         "p a\n"},
        {"a text box, once, after its paragraph",
         "<w:p><w:r><w:t>a</w:t><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p>"
         "<w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback>"
         "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
         "</mc:AlternateContent><w:t>b</w:t></w:r></w:p>",
         "p ab\np box\n"},
        {"pages",
         "<w:p><w:r><w:t>a</w:t><w:br w:type='page'/></w:r></w:p><w:p><w:r>"
         "<w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>",
         "p a\n---\np b\n"},
        {"a form's box",
         "<w:p><w:r><w:fldChar "
         "w:fldCharType='begin'><w:ffData><w:checkBox><w:checked/></w:checkBox>"
         "</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t "
         "xml:space='preserve'> kyllä</w:t></w:r></w:p>",
         "p ☒ kyllä\n"},
    }));
    CAPTURE(row.why);
    CHECK(blocks_of({row.xml}) == row.blocks);
}

TEST_CASE("the number of a paragraph that begins a page is on that page") {
    CHECK(blocks_of({item(0, "a") + "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
                                    "<w:r><w:lastRenderedPageBreak/><w:t>b</w:t></w:r></w:p>",
                     list(level(0, "decimal", "%1."))}) == "li1 1. a\n---\nli1 2. b\n");
}

TEST_CASE("a number that stands against its text is a word all the same") {
    const KeptOutput output = read_with(
        docx_reader, bytes_of({item(0, "text") + item(0, " text"),
                               list(level(0, "decimal", "(%1)", "<w:suff w:val='nothing'/>"))}));
    const std::vector<Word>& words = output.pages.at(0).words;
    REQUIRE(words.size() == 4);
    CHECK(words[0].text == "(1)");
    CHECK_FALSE(words[0].space_after);
    CHECK(words[2].text == "(2)");
    CHECK(words[2].space_after);
}

TEST_CASE("tables are rows and cells; a table of one column is a frame") {
    auto cell = [](const std::string& content, const std::string& properties = "") {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    };
    auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
    CHECK(blocks_of({"<w:tbl>" +
                     row(cell(p("Kunta")) + cell(p("Edustajat"), "<w:gridSpan w:val='2'/>") +
                         cell(p("Vara"))) +
                     row(cell(p("Oulu")) + cell(p("A") + p("B")) + cell(p("")) + cell(p("C"))) +
                     "</w:tbl>" + p("after") + "<w:tbl>" + row(cell(p("in a frame") + p("too"))) +
                     "</w:tbl>"}) == "td1:0,0 Kunta\ntd1:0,1 Edustajat\ntd1:0,3 Vara\n"
                                     "td1:1,0 Oulu\ntd1:1,1 A / B\ntd1:1,3 C\n"
                                     "p after\np in a frame\np too\n");
    CHECK(blocks_of({"<w:tbl>" +
                     row(cell(p("a") + "<w:tbl>" + row(cell(p("b")) + cell(p("c"))) + "</w:tbl>" +
                              p("d")) +
                         cell(p("e"))) +
                     "</w:tbl>"}) == "td1:0,0 a / b / c / d\ntd1:0,1 e\n");
}

TEST_CASE("a footnote follows its paragraph, and is read once") {
    const std::string mark = "<w:r><w:footnoteReference w:id='2'/></w:r>";
    CHECK(blocks_of({"<w:p><w:r><w:t>palkka</w:t></w:r>" + mark +
                         "<w:r><w:t>maksetaan</w:t></w:r>" + mark + "</w:p>" + p("next"),
                     "", "",
                     "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Ei lisiä"
                     "</w:t></w:r>" +
                         mark + "</w:p></w:footnote>"}) ==
          "p palkka ¹ maksetaan ¹\np ¹ Ei lisiä ¹\np next\n");
}

TEST_CASE("running headers are furniture") {
    CHECK(blocks_of({p("text"), "", "", "", p("KT")}) == "f KT\np text\n");
}

TEST_CASE("what is left out is said") {
    const KeptOutput output = read_with(
        docx_reader, bytes_of({"<w:p><w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:r><w:t>a"
                               "</w:t></w:r></w:p>"}));
    REQUIRE(output.problems.size() == 1);
    CHECK(output.problems[0].severity == Severity::note);
    CHECK(output.problems[0].message == "1 tracked deletions are left out");
}

TEST_CASE("a DOCX that was cut off is read, and said to be cut off") {
    std::string zip = bytes_of({p("text")});
    zip.resize(zip.rfind("PK\x05\x06")); // its directory's end
    const KeptOutput output = read_with(docx_reader, zip);
    REQUIRE(output.problems.size() == 1);
    CHECK(output.problems[0].severity == Severity::error);
    CHECK(output.problems[0].message == "the file is cut off: its end is missing");
}

TEST_CASE("a hostile DOCX is refused with a reason") {
    auto why = [](const std::string& bytes) -> std::string {
        try {
            read_with(docx_reader, bytes);
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    };
    std::string deep;
    for (int at = 0; at < 1000; ++at) deep += "<w:sdt>";
    for (int at = 0; at < 1000; ++at) deep += "</w:sdt>";
    CHECK(why(bytes_of({deep})) == "word/document.xml is nested deeper than 300 elements");
    CHECK(why(zip_of({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}})) ==
          "word/document.xml has a DOCTYPE, which office files never have");
    CHECK(why(zip_of({{"word/document.xml", "<a>"}}))
              .starts_with("word/document.xml is not well-formed XML"));
    CHECK(why(zip_of({{"other", ""}})) ==
          "it has no word/document.xml, where a DOCX keeps its text");
    const std::string whole = bytes_of({p("text")});
    for (std::size_t size = 0; size < whole.size(); size += 7) why(whole.substr(0, size));
}

TEST_CASE("a part that unpacks to too much is refused") {
    CHECK_THROWS_WITH(
        read_with(docx_reader, zip_of({{"word/document.xml", std::string((128 << 20) + 1, ' ')}})),
        "word/document.xml unpacks to more than 128 MiB");
}

TEST_CASE("a DOCX is told from other ZIPs") {
    CHECK(docx_reader.bid(bytes_of({p("text")})) == 95);
    CHECK(docx_reader.bid(zip_of({{"a.txt", "text"}})) == 0);
    CHECK(docx_reader.bid("PK\x03\x04") == 0);
    CHECK(docx_reader.bid("") == 0);
}
