#include "ingest/readers/markdown.h"

#include "ingest/readers/text.h"
#include "tests/data.h"
#include "tests/ingest/readers/read_blocks.h"

using namespace clausula;

TEST_CASE("Markdown is read as it is printed") {
    struct Row {
        std::string text, blocks;
    };

    const auto row = GENERATE(values<Row>({
        {"# Sopimus #\n## 1 § Yleistä\ntext", "h1 Sopimus\nh2 1 § Yleistä\np text\n"},
        {"Title\n=====\nLower\n---\ntext", "h1 Title\nh2 Lower\np text\n"},
        {"**1. Osapuolet sopivat.**\n\nTeksti", "p *1.* *Osapuolet* *sopivat.*\np Teksti\n"},
        {"a **b c** d __e__ *f* _g_", "p a *b* *c* d *e* f g\n"},
        {"2*3*4 snake_case_name **open [**] x [**]",
         "p 2*3*4 snake_case_name **open [**] x [**]\n"},
        {"\\*not\\* `code_x` and ``a`b``", "p *not* code_x and a`b\n"},
        {"[linkki](https://kt.fi) ![kuva](a.png) [1] <https://kt.fi>",
         "p linkki [1] https://kt.fi\n"},
        {"- a\n  - b\n- c", "li1 • a\nli2 • b\nli1 • c\n"},
        {"1. a\n2. b", "li1 1. a\nli1 2. b\n"},
        {"Julkisalan koulutettujen  \nneuvottelujärjestö JUKO ry",
         "p Julkisalan koulutettujen / neuvottelujärjestö JUKO ry\n"},
        {"a<br>b\\\nc", "p a / b / c\n"},
        {"| Kunta | Nimi |\n|---|---|\n| Oulu | **A** |\n| Turku | |\n",
         "td1:0,0 Kunta\ntd1:0,1 Nimi\ntd1:1,0 Oulu\ntd1:1,1 *A*\ntd1:2,0 Turku\n"},
        {"```\n# not a heading\n**x**\n```\nafter", "p # not a heading / **x**\np after\n"},
        {"> quoted\n\n---\n\n_____", "p quoted\n"},
        {"a\n\n***\n\nb", "p a\np b\n"},
    }));
    CAPTURE(row.text);
    CHECK(shown(read_with(markdown_reader, row.text)) == row.blocks);
}

TEST_CASE("Markdown is told from plain text by its marks") {
    const auto marked = GENERATE(values<std::string>(
        {"# Title\n\ntext", "**bold** text", "see [this](https://kt.fi)", "a | b\n--|--\n1 | 2"}));
    CHECK(markdown_reader.bid(marked) > text_reader.bid(marked));
    const auto plain = GENERATE(values<std::string>(
        {"text", "#hashtag", "5 * 3 * 2", "Redacted [**] and [**]", "_____ signature _____"}));
    CHECK(markdown_reader.bid(plain) == 0);
}

TEST_CASE("marks without partners cost no more time than others") {
    for (const std::string mark : {"**a ", "`", "[", "](", "<", "_a ", "> ", "\\"}) {
        std::string text;
        while (text.size() < 300'000) text += mark;
        CAPTURE(mark);
        CHECK_NOTHROW(read_with(markdown_reader, text));
    }
}

TEST_CASE("the founding agreement keeps its clauses and its signatories", "[data]") {
    const auto seeds = test_data("seeds");
    if (!seeds) return;
    const std::string bytes = read_file(*seeds / "agreement-fi.txt");
    REQUIRE(markdown_reader.bid(bytes) > text_reader.bid(bytes));
    const std::string blocks = shown(read_with(markdown_reader, bytes));
    CHECK(blocks.starts_with("h1 Sopimus työelämän kehittämistä koskevasta yhteistyöstä\n"));
    for (int clause = 1; clause <= 5; ++clause)
        CHECK(blocks.find("\np *" + std::to_string(clause) + ".* *") != std::string::npos);
    CHECK(blocks.find("\np Tavoitteena on kunta-alan yhteisvoimin") != std::string::npos);
    CHECK(blocks.ends_with("\np Kunnallinen työmarkkinalaitos\n"
                           "p Julkisalan koulutettujen / neuvottelujärjestö JUKO ry\n"
                           "p Julkisen alan unioni JAU ry\n"
                           "p Sosiaali- ja terveysalan / neuvottelujärjestö Sote ry\n"));
}
