#include "cli/render/markdown.h"

#include "cli/render/terminal.h"

#include <algorithm>

namespace clausula {

namespace {

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t") + 1 - begin));
}

// Emphasis must touch its words: white space goes outside of the asterisks.
std::string emphasised(const std::string& text, std::string_view mark) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string::npos) return text;
    const std::size_t end = text.find_last_not_of(' ') + 1;
    return text.substr(0, begin) + std::string(mark) + text.substr(begin, end - begin) +
           std::string(mark) + text.substr(end);
}

// Asterisks and tildes can't stand against each other or within a word; these can.
std::pair<std::string_view, std::string_view> redline_tags(Style style) {
    switch (style) {
    case Style::removed:
        return {"<del>", "</del>"};
    case Style::added:
        return {"<ins>", "</ins>"};
    case Style::moved_away:
        return {"<del><em>", "</em></del>"};
    case Style::moved_here:
        return {"<ins><em>", "</em></ins>"};
    default:
        return {};
    }
}

std::string line_of(const StyledLine& line, bool is_heading = false) {
    std::string text;
    for (const StyledText& run : line) {
        const std::string safe =
            markdown_safe(run.text, text.find_first_not_of(" 0123456789") == std::string::npos);
        const bool strong = run.style == Style::match || run.style == Style::failure ||
                            (run.style == Style::title && !is_heading);
        const auto [begin, end] = redline_tags(run.style);
        text.append(begin).append(strong ? emphasised(safe, "**") : safe).append(end);
    }
    return trimmed(text);
}

std::string row_of(const std::vector<StyledLine>& cells) {
    std::string row = "|";
    for (const StyledLine& cell : cells) row += " " + line_of(cell) + " |";
    return row + "\n";
}

std::string table_of(const std::vector<std::vector<StyledLine>>& rows) {
    std::string table;
    for (const auto& row : rows) {
        table += row_of(row);
        if (&row != &rows.front()) continue;
        table += "|";
        for (std::size_t column = 0; column < row.size(); ++column) table += " --- |";
        table += "\n";
    }
    return table;
}

std::string lines_of(const AnswerBlock& block, std::string_view start, std::string_view end) {
    std::string text;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const int depth = i < block.depths.size() ? block.depths[i] : 0;
        text += std::string(static_cast<std::size_t>(depth) * 2, ' ');
        text += start;
        text += line_of(block.lines[i], block.kind == AnswerBlock::Kind::heading);
        if (i + 1 < block.lines.size()) text += end;
        text += "\n";
    }
    return text;
}

std::string block_of(const AnswerBlock& block) {
    switch (block.kind) {
    case AnswerBlock::Kind::heading:
        return lines_of(block, "## ", "");
    case AnswerBlock::Kind::paragraph:
        return lines_of(block, "", "\\");
    case AnswerBlock::Kind::quote:
        return lines_of(block, "> ", "\\");
    case AnswerBlock::Kind::outline:
        return lines_of(block, "- ", "");
    case AnswerBlock::Kind::verbatim:
        return lines_of(block, "", "\n");
    case AnswerBlock::Kind::fields: {
        std::string list;
        for (const auto& field : block.cells)
            list += "- " + line_of(field.front()) + ": " + line_of(field.back()) + "\n";
        return list;
    }
    case AnswerBlock::Kind::table:
    case AnswerBlock::Kind::parallel:
        return table_of(block.cells);
    }
    return {};
}

std::string render(const Answer& answer, const Look&) {
    std::string page;
    for (const AnswerBlock& block : answer.page) {
        if (!page.empty()) page += "\n";
        page += block_of(block);
    }
    return page;
}

} // namespace

std::string markdown_safe(std::string_view bytes, bool at_line_start) {
    static constexpr std::string_view always = "\\`*_{}[]<>#|~&!@$^";
    // At the beginning of a line: a list, a rule, an underline of a heading, "1.", "1)", a
    // definition.
    static constexpr std::string_view start = "+-=.):";
    std::string safe;
    bool is_start = at_line_start;
    const std::string visible = terminal_safe(bytes);
    for (std::size_t i = 0; i < visible.size(); ++i) {
        const char c = visible[i];
        const bool is_address = (c == ':' && visible.compare(i, 3, "://") == 0) ||
                                (c == '.' && i >= 3 && visible.compare(i - 3, 3, "www") == 0);
        if (always.find(c) != std::string_view::npos || is_address ||
            (is_start && start.find(c) != std::string_view::npos))
            safe += '\\';
        safe += c;
        is_start = is_start && (c == ' ' || (c >= '0' && c <= '9'));
    }
    return safe;
}

const Renderer markdown_renderer = {"markdown", render};

} // namespace clausula
