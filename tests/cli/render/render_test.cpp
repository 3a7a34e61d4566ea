#include "cli/render/render.h"
#include "cli/render/terminal.h"
#include "index/model/error.h"
#include "tests/catch.h"

using namespace clausula;

namespace {

using Kind = AnswerBlock::Kind;

Answer sample() {
    Answer answer;
    answer.head = {{"query", "rahoitus"}, {"total", 2}};
    answer.rows_name = "hits";
    answer.rows = {
        {{"document", 12}, {"number", "4 §"}, {"score", 1.5}, {"date", Value()}, {"text", "a\tb"}},
        {{"document", 13}, {"number", "(a)"}, {"score", 1.0}, {"date", "2020"}, {"text", "x, y"}},
    };
    answer.columns = {"document", "number", "score", "date", "text"};
    answer.page = {
        {.kind = Kind::heading,
         .lines = {{{"12/4", Style::id}, {"  Sopimus", Style::title}, {" · 4 § Rahoitus"}}}},
        {.kind = Kind::quote,
         .lines = {{{"Osapuolet sopivat ("}, {"rahoituksesta", Style::match}, {") vuosittain."}}},
         .apart = false},
        {.kind = Kind::outline, .lines = {{{"1 luku"}}, {{"1 §"}}}, .depths = {0, 1}},
        {.kind = Kind::table,
         .cells = {{{{"id"}}, {{"title"}}}, {{{"1"}}, {{"Työ"}}}, {{{"12"}}, {{"B"}}}}},
    };
    return answer;
}

std::string rendered(std::string_view format, const Look& look) {
    return find_renderer(format)->render(sample(), look);
}

} // namespace

TEST_CASE("text is wrapped to the width, a match is never cut from its brackets") {
    CHECK(rendered("text", {.color = false, .width = 40}) ==
          "12/4  Sopimus · 4 § Rahoitus\n"
          "    Osapuolet sopivat (rahoituksesta)\n"
          "    vuosittain.\n"
          "\n"
          "1 luku\n"
          "  1 §\n"
          "\n"
          "id  title\n"
          "1   Työ\n"
          "12  B\n");
}

TEST_CASE("on a terminal matches are bold") {
    CHECK(rendered("text", {.color = true, .width = 100})
              .starts_with("\x1b[32m12/4\x1b[0m\x1b[1m  Sopimus\x1b[0m · 4 § Rahoitus\n"
                           "    Osapuolet sopivat (\x1b[1;31mrahoituksesta\x1b[0m) vuosittain.\n"));
}

TEST_CASE("a redline has marks, colours or tags") {
    Answer answer;
    answer.page = {{.kind = Kind::quote,
                    .lines = {{{"a "},
                               {"b", Style::removed},
                               {"c", Style::added},
                               {"d", Style::moved_away},
                               {"e", Style::moved_here},
                               {"f|g", Style::misread}}}}};
    const auto shown = [&](std::string_view format, bool color) {
        return find_renderer(format)->render(answer, {.color = color});
    };
    CHECK(shown("text", false) == "    a [-b-]{+c+}[>d>]{>e>}{~f|g~}\n");
    CHECK(shown("text", true) ==
          "    a \x1b[9;31mb\x1b[0m\x1b[4;32mc\x1b[0m\x1b[9;36md\x1b[0m\x1b[4;36me\x1b[0m"
          "\x1b[2;4mf|g\x1b[0m\n");
    CHECK(shown("markdown", false) == "> a <del>b</del><ins>c</ins><del><em>d</em></del>"
                                      "<ins><em>e</em></ins>f\\|g\n");
    CHECK(shown("html", false)
              .find("<blockquote>\n<p>a <del>b</del><ins>c</ins><del class=\"moved\">d</del>"
                    "<ins class=\"moved\">e</ins><span class=\"misread\">f|g</span></p>\n") !=
          std::string::npos);
}

TEST_CASE("HTML is a page by itself that may load nothing") {
    const std::string page = rendered("html", {});
    CHECK(page.starts_with("<!DOCTYPE html>\n"));
    CHECK(page.find("content=\"default-src 'none'; style-src 'unsafe-inline'\"") !=
          std::string::npos);
    CHECK(page.ends_with("<tr><td>12</td><td>B</td></tr>\n</table>\n</body>\n</html>\n"));
}

TEST_CASE("Markdown has headings, quotes, lists and tables") {
    CHECK(rendered("markdown", {}) == "## 12/4  Sopimus · 4 § Rahoitus\n"
                                      "\n"
                                      "> Osapuolet sopivat (**rahoituksesta**) vuosittain.\n"
                                      "\n"
                                      "- 1 luku\n"
                                      "  - 1 §\n"
                                      "\n"
                                      "| id | title |\n"
                                      "| --- | --- |\n"
                                      "| 1 | Työ |\n"
                                      "| 12 | B |\n");
}

TEST_CASE("JSON keeps the order of fields") {
    CHECK(rendered("json", {}) == R"json({
  "query": "rahoitus",
  "total": 2,
  "hits": [
    {
      "document": 12,
      "number": "4 §",
      "score": 1.5,
      "date": null,
      "text": "a\tb"
    },
    {
      "document": 13,
      "number": "(a)",
      "score": 1.0,
      "date": "2020",
      "text": "x, y"
    }
  ]
}
)json");
}

TEST_CASE("JSON Lines and CSV have a line for each row") {
    CHECK(
        rendered("jsonl", {}) ==
        "{\"document\":12,\"number\":\"4 §\",\"score\":1.5,\"date\":null,\"text\":\"a\\tb\"}\n"
        "{\"document\":13,\"number\":\"(a)\",\"score\":1.0,\"date\":\"2020\",\"text\":\"x, y\"}\n");
    CHECK(rendered("csv", {}) == "document,number,score,date,text\r\n"
                                 "12,4 §,1.5,,\"a\tb\"\r\n"
                                 "13,(a),1,2020,\"x, y\"\r\n");
}

TEST_CASE("wide letters take two columns and combining marks none") {
    CHECK(display_width("työ") == 3);
    CHECK(display_width("契約") == 4);
    CHECK(display_width("e\u0301") == 1);
}

TEST_CASE("a line of time is drawn with bars, points and open ends, and says what it shows") {
    using namespace std::chrono_literals;
    Answer answer;
    answer.chart =
        Chart{.title = "Timeline: a < b", .description = "1 period", .marks = {}, .columns = {}};
    const std::chrono::sys_days first = 2015y / 1 / 1, last = 2017y / 12 / 31;
    answer.chart->marks = {{"Kunteko", "page 3", "programme", first, last, false, "2015 – 2017"},
                           {"KT", "registry", "name", first, std::nullopt, false, "from 2015"},
                           {"signed", "page 1", "event", last, last, true, "2017-12-31"}};
    const std::string svg = find_renderer("svg")->render(answer, {});
    for (const char* part :
         {"role=\"img\" aria-labelledby=\"title description\"",
          "<title id=\"title\">Timeline: a &lt; b</title>",
          "<desc id=\"description\">1 period</desc>", "<title>Kunteko, 2015 – 2017: page 3</title>",
          "stroke-dasharray", "<circle "}) {
        INFO(part);
        CHECK(svg.find(part) != std::string::npos);
    }
    answer.chart->columns = {{"2015", 3}, {"undated", 1}};
    CHECK(find_renderer("svg")->render(answer, {}).find("<title>2015: 3</title>") !=
          std::string::npos);
}

TEST_CASE("an answer without a picture can't be drawn") {
    CHECK_THROWS_AS(find_renderer("svg")->render(Answer(), {}), Error);
}
