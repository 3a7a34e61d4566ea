#include "ingest/readers/odt.h"

#include "index/model/error.h"
#include "ingest/readers/other_office.h"
#include "tests/data.h"
#include "tests/ingest/readers/read_blocks.h"
#include "tests/ingest/readers/zip_of.h"

using namespace clausula;

namespace {

const std::string media_type = "application/vnd.oasis.opendocument.text";

std::string odt(const std::string& body, const std::string& automatic = "",
                const std::string& styles = "") {
    const std::string spaces = " xmlns:office='o' xmlns:text='t' xmlns:table='tb' xmlns:style='s' "
                               "xmlns:fo='f' xmlns:draw='d' xmlns:loext='l'>";
    return zip_of(
        {{"mimetype", media_type},
         {"content.xml", "<office:document-content" + spaces + "<office:automatic-styles>" +
                             automatic + "</office:automatic-styles><office:body><office:text>" +
                             body + "</office:text></office:body></office:document-content>"},
         {"styles.xml",
          "<office:document-styles" + spaces + styles + "</office:document-styles>"}});
}

std::string p(const std::string& text, const std::string& style = "") {
    return "<text:p text:style-name='" + style + "'>" + text + "</text:p>";
}

std::string h(int level, const std::string& text) {
    return "<text:h text:outline-level='" + std::to_string(level) + "'>" + text + "</text:h>";
}

std::string level(int at, const std::string& format, const std::string& more) {
    return "<text:list-level-style-number text:level='" + std::to_string(at) +
           "' style:num-format='" + format + "' " + more + "/>";
}

std::string items(const std::string& content, const std::string& attributes = "") {
    return "<text:list text:style-name='L' " + attributes + ">" + content + "</text:list>";
}

std::string item(const std::string& content, const std::string& attributes = "") {
    return "<text:list-item " + attributes + ">" + content + "</text:list-item>";
}

std::string list_style(const std::string& levels) {
    return "<text:list-style style:name='L'>" + levels + "</text:list-style>";
}

std::string blocks_of(const std::string& body, const std::string& automatic = "",
                      const std::string& styles = "") {
    return shown(read_with(odt_reader, odt(body, automatic, styles)));
}

} // namespace

TEST_CASE("OpenDocument's lists are numbered as printed") {
    const std::string levels = level(1, "1", "style:num-suffix='.'") +
                               level(2, "1", "text:display-levels='2' style:num-suffix='.'") +
                               level(3, "a", "style:num-prefix='(' style:num-suffix=')'");
    const std::string nested =
        items(item(p("a") + items(item(p("b")) + item(p("c") + items(item(p("d")))))) +
              item(p("e") + items(item(p("f")))));
    CHECK(blocks_of(nested, list_style(levels)) == "li1 1. a\nli2 1.1. b\nli2 1.2. c\nli3 (a) d\n"
                                                   "li1 2. e\nli2 2.1. f\n");
    CHECK(blocks_of(items(item(p("a"))) + p("between") + items(item(p("b"))) +
                        items(item(p("c")), "text:continue-numbering='true'"),
                    list_style(levels)) == "li1 1. a\np between\nli1 1. b\nli1 2. c\n");
    CHECK(blocks_of(items(item(p("a")), "xml:id='one'") + items(item(p("x"))) +
                        items(item(p("b")), "text:continue-list='one'"),
                    list_style(levels)) == "li1 1. a\nli1 1. x\nli1 2. b\n");
    // An inner level that a paragraph interrupted is carried on in an item without a number.
    CHECK(blocks_of(items(item(p("a") + items(item(p("b"))))) + p("between") +
                        items(item(items(item(p("c")))), "text:continue-numbering='true'"),
                    list_style(levels)) == "li1 1. a\nli2 1.1. b\np between\nli2 1.2. c\n");
    CHECK(blocks_of(items(item(p("a"), "text:start-value='4'") + item(p("b") + p("more")) +
                          "<text:list-header>" + p("none") + "</text:list-header>"),
                    list_style(levels)) == "li1 4. a\nli1 5. b\nli1 more\nli1 none\n");
}

TEST_CASE("an OpenDocument number may have any text around it") {
    auto first = [](const std::string& one_level) {
        return blocks_of(items(item(p("a"))), list_style(one_level));
    };
    CHECK(first(level(1, "1", "style:num-suffix=' §'")) == "li1 1 § a\n");
    CHECK(first(level(1, "I", "style:num-prefix='Artikla '")) == "li1 Artikla I a\n");
    CHECK(first(level(1, "1", "loext:num-list-format='%1% luku'")) == "li1 1 luku a\n");
    CHECK(first(level(1, "", "style:num-suffix='.'")) == "li1 a\n");
    CHECK(blocks_of(items(item(p("a")) + item(p("<text:soft-page-break/>b"))),
                    list_style(level(1, "1", ""))) == "li1 1 a\n---\nli1 2 b\n");
    CHECK(first("<text:list-level-style-bullet text:level='1' text:bullet-char='\uF0B7'/>") ==
          "li1 • a\n");
}

TEST_CASE("OpenDocument's headings are numbered by the outline") {
    const std::string outline =
        "<office:styles><text:outline-style>"
        "<text:outline-level-style text:level='1' style:num-format='1'/>"
        "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
        "</text:outline-style></office:styles>";
    CHECK(blocks_of(h(1, "Yleistä") + h(2, "Osapuolet") + h(2, "Tarkoitus") + h(1, "Loppu") +
                        h(2, "Alku") + h(3, "Unnumbered"),
                    "", outline) == "h1 1 Yleistä\nh2 1.1 Osapuolet\nh2 1.2 Tarkoitus\n"
                                    "h1 2 Loppu\nh2 2.1 Alku\nh3 Unnumbered\n");
}

TEST_CASE("what LibreOffice shows of a paragraph is its text") {
    struct Row {
        std::string xml, blocks;
    };

    const auto row = GENERATE(values<Row>({
        {"<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", "p a b c / d\n"},
        {"<text:p>Tek<text:span>ry</text:span> <text:span>on</text:span></text:p>", "p Tekry on\n"},
        {"<text:p><text:span text:style-name='B'>a</text:span> b</text:p>", "p *a* b\n"},
        {"<text:p>a\n  b</text:p>", "p a b\n"},
        {"<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
         "</text:deletion></text:changed-region></text:tracked-changes><text:p>kept</text:p>",
         "p kept\n"},
        {"<text:p>palkka<text:note><text:note-citation>1</text:note-citation><text:note-body>"
         "<text:p>Ei lisiä</text:p></text:note-body></text:note> maksetaan</text:p>",
         "p palkka ¹ maksetaan\np ¹ Ei lisiä\n"},
        {"<text:p>a<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>b"
         "</text:p>",
         "p ab\np box\n"},
        {"<text:p>a</text:p><text:p>b<text:soft-page-break/>c</text:p>", "p a\np b\n---\np c\n"},
        {"<text:p>a<office:annotation><text:p>comment</text:p></office:annotation></text:p>",
         "p a\n"},
        {"<table:table><table:table-header-rows><table:table-row><table:table-cell "
         "table:number-columns-spanned='2'><text:p>K</text:p></table:table-cell>"
         "<table:covered-table-cell/><table:table-cell><text:p>N</text:p></table:table-cell>"
         "</table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>a"
         "</text:p><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
         "td1:0,0 K\ntd1:0,2 N\ntd1:1,0 a / b\n"},
    }));
    CAPTURE(row.xml);
    CHECK(blocks_of(row.xml, "<style:style style:name='B'><style:text-properties "
                             "fo:font-weight='bold'/></style:style>") == row.blocks);
}

TEST_CASE("an OpenDocument text is told by its media type") {
    CHECK(odt_reader.bid(odt("")) == 95);
    CHECK(odt_reader.bid(zip_of({{"content.xml", "<a/>"}})) == 0);
    CHECK(other_office_reader.bid(
              zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}})) == 90);
}

TEST_CASE("an office file that can't be read says what it is") {
    struct Row {
        std::string bytes, why;
    };

    using namespace std::string_literals;
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const auto row = GENERATE_COPY(values<Row>({
        {compound + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s,
         "it is an encrypted office file"},
        {compound + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s, "it is an old Word file (.doc)"},
        {zip_of({{"xl/workbook.xml", "<a/>"}}), "it is a spreadsheet (XLSX)"},
        {zip_of({{"ppt/presentation.xml", "<a/>"}}), "it is a presentation (PPTX)"},
    }));
    CHECK(other_office_reader.bid(row.bytes) == 90);
    CHECK_THROWS_WITH(read_with(other_office_reader, row.bytes), row.why);
    CHECK(other_office_reader.bid(zip_of({{"a.txt", "text"}})) == 0);
    CHECK_THROWS_WITH(read_with(odt_reader, zip_of({{"mimetype", media_type},
                                                    {"META-INF/manifest.xml",
                                                     "<manifest><encryption-data/></manifest>"},
                                                    {"content.xml", "\x01\x02"}})),
                      "it is encrypted");
}

TEST_CASE("no file of the torture sets crashes a bid", "[data]") {
    std::size_t files = 0;
    for (const std::string folder : {"archives", "pdf-torture"}) {
        const auto path = test_data(folder);
        if (!path) return;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(*path)) {
            if (!entry.is_regular_file()) continue;
            const std::string bytes = read_file(entry.path());
            for (const Reader* reader : all_readers()) CHECK(reader->bid(bytes) <= 100);
            ++files;
        }
    }
    CHECK(files > 100);
}
