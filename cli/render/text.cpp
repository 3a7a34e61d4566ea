#include "cli/render/text.h"

#include "cli/render/terminal.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t widest_cell = 60; // a longer one moves its neighbours rather than be cut

std::string_view escape_of(Style style) {
    switch (style) {
    case Style::plain:
        return "";
    case Style::id:
        return "\x1b[32m";
    case Style::title:
        return "\x1b[1m";
    case Style::match:
        return "\x1b[1;31m";
    case Style::quiet:
        return "\x1b[2m";
    case Style::warning:
        return "\x1b[33m";
    case Style::failure:
        return "\x1b[31m";
    }
    return "";
}

std::string painted(const std::string& safe, Style style, const Look& look) {
    if (!look.color || style == Style::plain || safe.empty()) return safe;
    return std::string(escape_of(style)) + safe + "\x1b[0m";
}

std::size_t width_of(const Line& line) {
    std::size_t width = 0;
    for (const Run& run : line) width += display_width(terminal_safe(run.text));
    return width;
}

// A line cut into words; a word may consist of several runs ("(**rahoitus**)").
std::vector<Line> words_of(const Line& line) {
    std::vector<Line> words;
    bool is_open = false;
    for (const Run& run : line) {
        for (std::size_t at = 0; at < run.text.size();) {
            const std::size_t end = std::min(run.text.find(' ', at), run.text.size());
            if (end > at) {
                if (!is_open) words.emplace_back();
                words.back().push_back({run.text.substr(at, end - at), run.style});
            }
            is_open = end == run.text.size() && end > at;
            at = end + (end < run.text.size() ? 1 : 0);
        }
    }
    return words;
}

std::string wrapped(const Line& line, std::size_t indent, std::size_t hanging, const Look& look) {
    const auto width = static_cast<std::size_t>(std::max(look.width, 40));
    std::string text(indent, ' ');
    std::size_t column = indent;
    for (bool is_first = true; const Line& word : words_of(line)) {
        const std::size_t word_width = width_of(word);
        if (!is_first && column + 1 + word_width > width) {
            text += "\n" + std::string(hanging, ' ');
            column = hanging;
        } else if (!is_first) {
            text += ' ';
            ++column;
        }
        text += styled(word, look);
        column += word_width;
        is_first = false;
    }
    return text + "\n";
}

std::string columns_of(const std::vector<std::vector<Line>>& rows, bool has_header,
                       const Look& look) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], std::min(width_of(row[i]), widest_cell));
    }
    std::string table;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            Line cell = row[i];
            if (has_header && &row == &rows.front())
                for (Run& run : cell) run.style = Style::quiet;
            table += styled(cell, look);
            const std::size_t width = width_of(cell);
            if (i + 1 < row.size()) table.append(widths[i] - std::min(width, widths[i]) + 2, ' ');
        }
        table.erase(table.find_last_not_of(' ') + 1);
        table += '\n';
    }
    return table;
}

std::string block_of(const AnswerBlock& block, const Look& look) {
    if (block.kind == AnswerBlock::Kind::fields || block.kind == AnswerBlock::Kind::table)
        return columns_of(block.cells, block.kind == AnswerBlock::Kind::table, look);
    std::string text;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const auto depth = static_cast<std::size_t>(i < block.depths.size() ? block.depths[i] : 0);
        switch (block.kind) {
        case AnswerBlock::Kind::heading:
            text += styled(block.lines[i], look) + "\n";
            break;
        case AnswerBlock::Kind::quote:
            text += wrapped(block.lines[i], 4, 4, look);
            break;
        case AnswerBlock::Kind::outline:
            text += wrapped(block.lines[i], 2 * depth, 2 * depth + 4, look);
            break;
        case AnswerBlock::Kind::verbatim:
            for (const Run& run : block.lines[i])
                text += painted(terminal_safe(run.text, "\t"), run.style, look);
            text += "\n";
            break;
        default:
            text += wrapped(block.lines[i], 0, 0, look);
        }
    }
    return text;
}

std::string render(const Answer& answer, const Look& look) {
    std::string page;
    for (const AnswerBlock& block : answer.page) {
        if (!page.empty() && block.apart) page += "\n";
        page += block_of(block, look);
    }
    return page;
}

} // namespace

std::string styled(const Line& line, const Look& look) {
    std::string text;
    for (const Run& run : line) text += painted(terminal_safe(run.text), run.style, look);
    return text;
}

const Renderer text_renderer = {"text", render};

} // namespace clausula
