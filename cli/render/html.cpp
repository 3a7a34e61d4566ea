#include "cli/render/html.h"

#include "cli/render/terminal.h"

namespace clausula {

namespace {

constexpr std::string_view page_begin = R"html(<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Clausula</title>
<style>
body { font: 1rem/1.5 Georgia, serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
h2 { font: bold 1rem/1.5 system-ui, sans-serif; margin: 2rem 0 .5rem }
blockquote { margin: 0 0 0 1.5rem }
p { margin: 0 0 .5rem }
pre { white-space: pre-wrap }
table { border-collapse: collapse; font: .9rem/1.4 system-ui, sans-serif }
td, th { text-align: left; vertical-align: top; padding: .1rem 1rem .1rem 0 }
.id { color: #175c2c } .quiet { color: #666 } .warning { color: #8a5a00 } .failure { color: #a40000 }
del { color: #a40000; background: #fdeaea } ins { color: #175c2c; background: #e6f4ea }
.moved { color: #1a4b8c; background: #e8f0fb } del.moved { text-decoration: line-through dotted }
.misread { color: #666; text-decoration: underline dotted }
</style>
</head>
<body>
)html";

constexpr std::string_view page_end = "</body>\n</html>\n";

struct Tags {
    std::string_view begin, end;
};

Tags tags_of(Style style) {
    switch (style) {
    case Style::plain:
        break;
    case Style::id:
        return {"<span class=\"id\">", "</span>"};
    case Style::title:
        return {"<strong>", "</strong>"};
    case Style::match:
        return {"<mark>", "</mark>"};
    case Style::quiet:
        return {"<span class=\"quiet\">", "</span>"};
    case Style::warning:
        return {"<span class=\"warning\">", "</span>"};
    case Style::failure:
        return {"<span class=\"failure\">", "</span>"};
    case Style::removed:
        return {"<del>", "</del>"};
    case Style::added:
        return {"<ins>", "</ins>"};
    case Style::moved_away:
        return {"<del class=\"moved\">", "</del>"};
    case Style::moved_here:
        return {"<ins class=\"moved\">", "</ins>"};
    case Style::misread:
        return {"<span class=\"misread\">", "</span>"};
    }
    return {};
}

std::string line_of(const StyledLine& line, std::string_view keep = {}) {
    std::string html;
    for (const StyledText& run : line) {
        const Tags tags = tags_of(run.style);
        html += tags.begin;
        html += html_safe(run.text, keep);
        html += tags.end;
    }
    return html;
}

std::string table_of(const std::vector<std::vector<StyledLine>>& rows, bool has_header) {
    std::string html = "<table>\n";
    for (const auto& row : rows) {
        const std::string_view cell = has_header && &row == &rows.front() ? "th" : "td";
        html += "<tr>";
        for (const StyledLine& line : row)
            html.append("<")
                .append(cell)
                .append(">")
                .append(line_of(line))
                .append("</")
                .append(cell) += ">";
        html += "</tr>\n";
    }
    return html + "</table>\n";
}

std::string lines_of(const AnswerBlock& block, std::string_view begin, std::string_view end) {
    std::string html;
    for (const StyledLine& line : block.lines)
        html.append(begin).append(line_of(line)).append(end) += "\n";
    return html;
}

std::string block_of(const AnswerBlock& block) {
    std::string html;
    switch (block.kind) {
    case AnswerBlock::Kind::heading:
        return lines_of(block, "<h2>", "</h2>");
    case AnswerBlock::Kind::paragraph:
        return lines_of(block, "<p>", "</p>");
    case AnswerBlock::Kind::quote:
        return "<blockquote>\n" + lines_of(block, "<p>", "</p>") + "</blockquote>\n";
    case AnswerBlock::Kind::outline:
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            const int depth = i < block.depths.size() ? block.depths[i] : 0;
            html += "<p style=\"margin-left: " + std::to_string(2 * depth) + "rem\">" +
                    line_of(block.lines[i]) + "</p>\n";
        }
        return html;
    case AnswerBlock::Kind::verbatim:
        html = "<pre>";
        for (const StyledLine& line : block.lines) html += line_of(line, "\t") + "\n";
        return html + "</pre>\n";
    case AnswerBlock::Kind::fields:
        return table_of(block.cells, false);
    case AnswerBlock::Kind::table:
    case AnswerBlock::Kind::parallel:
        return table_of(block.cells, true);
    }
    return html;
}

std::string render(const Answer& answer, const Look&) {
    std::string page(page_begin);
    for (const AnswerBlock& block : answer.page) page += block_of(block);
    return page.append(page_end);
}

} // namespace

std::string html_safe(std::string_view bytes, std::string_view keep) {
    std::string safe;
    for (char c : terminal_safe(bytes, keep)) switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += c;
        }
    return safe;
}

const Renderer html_renderer = {"html", render};

} // namespace clausula
