#include "cli/render/csv.h"
#include "cli/render/html.h"
#include "cli/render/json.h"
#include "cli/render/markdown.h"
#include "cli/render/terminal.h"
#include "index/text/unicode.h"
#include "tests/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace clausula;

namespace {

using namespace std::string_view_literals;

const std::string_view hostile[] = {
    "\x1b]0;PWN\x07"sv,   // sets the window's title
    "\x1b[2J\x1b[1;1H"sv, // clears the screen
    "\xC2\x9B"
    "31m"sv, // C1 as UTF-8
    "\x9B"
    "31m"sv, // C1 as a byte, not UTF-8
    "a\0b"sv,
    "tail\x7F\b\b\r"sv,
    "\u202Efdp.exe"sv, // reordered
    "\u2066x\u2069\u200F\u061C"sv,
    "two\u2028lines\u2029\x85"sv,
    "name\nclausula: forged: line"sv,
    "caf\xE9/\xFF\xFE.pdf"sv,
    "\xF0\x9F\x98"sv, // cut short
    "\xED\xA0\x80"sv, // a surrogate
    "\xC0\xAF"sv,     // overlong
    "=1+1"sv,
    "=cmd|' /C calc'!A0"sv,
    "+1+1"sv,
    "-1+1"sv,
    "@SUM(A1)"sv,
    "\t=1"sv,
    "\n=1"sv,
    "\r=1"sv,
    "＝1+1"sv,
    "＋1"sv,
    "－1"sv,
    "＠x"sv,
    "\"quoted\", and \"again\""sv,
    "<script>alert(1)</script>"sv,
    "<!-- x --> &lt;b&gt; &#x3c;"sv,
    "[link](javascript:alert(1))"sv,
    "![beacon](http://127.0.0.1:9/x.png)"sv,
    "# heading"sv,
    "1. list"sv,
    "- item"sv,
    "a|b|c"sv,
    "`code` *bold* _it_ ~~no~~ $x$"sv,
    "```"sv,
    "    code"sv,
    "http://127.0.0.1:9/"sv,
    "www.127.0.0.1"sv,
    "a\u200Bb\u200D\uFEFF"sv,          // zero width
    "a\U000E0041\U000E007F"sv,         // tags
    "\x1bP+q544e\x1b\\\x1b_x\x1b\\"sv, // device control, application command
    "-rf"sv,
    "it's; =1"sv,
    "\\"sv,
    ""sv,
};

Answer answer_with(std::string_view text) {
    const std::string bytes(text);
    const StyledLine line = {{bytes, Style::title}, {bytes, Style::match}, {bytes, Style::plain}};
    Answer answer;
    answer.head = {{"path", bytes}};
    answer.rows_name = "rows";
    answer.rows = {{{"path", bytes}, {"list", std::vector<Value>{bytes}}}};
    answer.columns = {"path", "list"};
    using Kind = AnswerBlock::Kind;
    for (Kind kind : {Kind::heading, Kind::paragraph, Kind::quote, Kind::outline, Kind::verbatim})
        answer.page.push_back({.kind = kind, .lines = {line, line}, .depths = {0, 3}});
    for (Kind kind : {Kind::fields, Kind::table})
        answer.page.push_back({.kind = kind, .cells = {{line, line}, {line, line}}});
    answer.chart = Chart{.title = bytes, .description = bytes, .marks = {}, .columns = {}};
    using namespace std::chrono_literals;
    answer.chart->marks.push_back(
        {bytes, bytes, bytes, std::chrono::sys_days(2020y / 1 / 1), std::nullopt, false, bytes});
    return answer;
}

} // namespace

TEST_CASE("no output lets a control character of a document through") {
    const Look looks[] = {{.color = false, .width = 100}, {.color = false, .width = 1}};
    for (const Renderer* renderer : all_renderers())
        for (std::string_view text : hostile)
            for (const Look& look : looks) {
                const std::string output = renderer->render(answer_with(text), look);
                INFO(renderer->name << ": " << terminal_safe(text) << "\n" << output);
                REQUIRE(is_utf8(output));
                for (std::size_t at = 0; at < output.size();) {
                    const char32_t code_point = next_code_point(output, at);
                    const bool is_layout = code_point == U'\n' || code_point == U'\t' ||
                                           (code_point == U'\r' && renderer->name == "csv");
                    CHECK((is_layout || !is_control(code_point)));
                }
            }
}

TEST_CASE("the only escape sequences on a terminal are our own colours") {
    for (std::string_view text : hostile) {
        std::string output = find_renderer("text")->render(answer_with(text), {.color = true});
        for (std::string_view ours : {"\x1b[32m"sv, "\x1b[1m"sv, "\x1b[1;31m"sv, "\x1b[2m"sv,
                                      "\x1b[33m"sv, "\x1b[31m"sv, "\x1b[0m"sv})
            for (std::size_t at; (at = output.find(ours)) != std::string::npos;)
                output.erase(at, ours.size());
        INFO(output);
        CHECK(output.find('\x1b') == std::string::npos);
    }
}

TEST_CASE("what a terminal is shown instead of control characters can be read") {
    const std::pair<std::string_view, std::string_view> table[] = {
        {"työ\u00A0elämä – 4 §", "työ\u00A0elämä – 4 §"},
        {"\x1b[2J", "\\x1b[2J"},
        {"a\nb", "a\\x0ab"},
        {"\u202Ex", "\\u202ex"},
        {"\xC2\x9B", "\\u009b"},
        {"\xFF.pdf", "\\xff.pdf"},
        {"\xF0\x9F\x98", "\\xf0\\x9f\\x98"},
        {"\uFFFD", "\uFFFD"},
    };
    for (const auto& [bytes, shown] : table) CHECK(terminal_safe(bytes) == shown);
    CHECK(terminal_safe("a\nb\tc\r", "\n\t") == "a\nb\tc\\x0d");
}

TEST_CASE("no markup of a document comes alive in HTML") {
    for (std::string_view text : hostile) {
        const std::string safe = html_safe(text);
        INFO(safe);
        CHECK(safe.find_first_of("<>\"'") == std::string::npos);
        for (std::size_t at = 0; (at = safe.find('&', at)) != std::string::npos; ++at) {
            const std::string_view entity = std::string_view(safe).substr(at, 6);
            CHECK((entity.starts_with("&amp;") || entity.starts_with("&lt;") ||
                   entity.starts_with("&gt;") || entity == "&quot;" ||
                   entity.starts_with("&#39;")));
        }
    }
}

TEST_CASE("JSON gives every byte back") {
    for (std::string_view text : hostile) {
        const Record record = {{"path", std::string(text)}};
        const auto json = nlohmann::json::parse(to_json(record));
        if (is_utf8(text)) {
            CHECK(json["path"] == std::string(text));
            CHECK_FALSE(json.contains("path_bytes"));
        } else {
            std::string bytes;
            const std::string hex = json["path_bytes"];
            for (std::size_t i = 0; i < hex.size(); i += 2)
                bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
            CHECK(bytes == text);
        }
    }
}

TEST_CASE("a spreadsheet gets no formula, and numbers stay numbers") {
    const std::pair<std::string_view, std::string_view> table[] = {
        {"=1+1", "\"'=1+1\""},
        {"＝1+1", "\"'＝1+1\""},
        {"@x", "\"'@x\""},
        {"\t=1", "\"'\t=1\""},
        {"\n=1", "\"'\n=1\""},
        {"-1", "-1"},
        {"+3.50", "+3.50"},
        {"-1+1", "\"'-1+1\""},
        {"-", "\"'-\""},
        {"-1.", "\"'-1.\""},
        {"- item", "\"'- item\""},
        {"plain", "plain"},
        {"a,b", "\"a,b\""},
        {"say \"so\"", "\"say \"\"so\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {" x", "\" x\""},
        {"", ""},
    };
    for (const auto& [bytes, cell] : table) CHECK(csv_cell(bytes) == cell);
}

TEST_CASE("Markdown of a document stays text") {
    const std::pair<std::string_view, std::string_view> table[] = {
        {"4 § Rahoitus (2.3)", "4 § Rahoitus (2.3)"},
        {"# x", "\\# x"},
        {"1. x", "1\\. x"},
        {"12) x", "12\\) x"},
        {"- x", "\\- x"},
        {"ei-sitova", "ei-sitova"},
        {"<b>", "\\<b\\>"},
        {"![a](b)", "\\!\\[a\\](b)"},
        {"&lt;", "\\&lt;"},
        {"a|b", "a\\|b"},
        {"http://x", "http\\://x"},
        {"www.x.fi", "www\\.x.fi"},
        {"(www.x.fi)", "(www\\.x.fi)"},
        {"\x1b", "\\\\x1b"},
    };
    for (const auto& [bytes, shown] : table) CHECK(markdown_safe(bytes) == shown);
}
