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
    case Style::removed:
        return "\x1b[9;31m";
    case Style::added:
        return "\x1b[4;32m";
    case Style::moved_away:
        return "\x1b[9;36m";
    case Style::moved_here:
        return "\x1b[4;36m";
    case Style::misread:
        return "\x1b[2;4m";
    }
    return "";
}

struct Marks {
    std::string_view begin, end;
};

Marks marks_of(Style style) {
    switch (style) {
    case Style::removed:
        return {"[-", "-]"};
    case Style::added:
        return {"{+", "+}"};
    case Style::moved_away:
        return {"[>", ">]"};
    case Style::moved_here:
        return {"{>", ">}"};
    case Style::misread:
        return {"{~", "~}"};
    default:
        return {};
    }
}

std::string painted(const std::string& safe, Style style, const Look& look) {
    if (!look.color || style == Style::plain || safe.empty()) return safe;
    return std::string(escape_of(style)) + safe + "\x1b[0m";
}

std::size_t width_of(const StyledLine& line) {
    std::size_t width = 0;
    for (const StyledText& run : line) width += display_width(terminal_safe(run.text));
    return width;
}

struct PrintedWord {
    StyledLine parts; // a word may have several styles: "(**rahoitus**)"
    std::size_t spaces_before;
};

std::vector<PrintedWord> words_of(const StyledLine& line) {
    std::vector<PrintedWord> words;
    std::size_t spaces = 0;
    bool is_open = false;
    for (const StyledText& run : line) {
        for (std::size_t at = 0; at < run.text.size();) {
            const std::size_t end = std::min(run.text.find(' ', at), run.text.size());
            if (end == at) {
                ++spaces;
                ++at;
                is_open = false;
                continue;
            }
            if (!is_open) words.push_back({{}, spaces});
            words.back().parts.push_back({run.text.substr(at, end - at), run.style});
            spaces = 0;
            is_open = true;
            at = end;
        }
    }
    return words;
}

struct PrintedLine {
    std::string text;
    std::size_t width = 0; ///< columns on the terminal
};

/// The line broken before words that would reach over `width`; later lines begin at `hanging`.
std::vector<PrintedLine> broken(const StyledLine& line, std::size_t indent, std::size_t hanging,
                                std::size_t width, const Look& look) {
    std::vector<PrintedLine> lines = {{std::string(indent, ' '), indent}};
    for (bool is_first = true; const auto& [parts, spaces_before] : words_of(line)) {
        const std::size_t spaces = is_first ? 0 : spaces_before;
        const std::size_t word_width = width_of(parts);
        if (!is_first && lines.back().width + spaces + word_width > width) {
            lines.push_back({std::string(hanging, ' '), hanging});
        } else {
            lines.back().text.append(spaces, ' ');
            lines.back().width += spaces;
        }
        lines.back().text += styled(parts, look);
        lines.back().width += word_width;
        is_first = false;
    }
    return lines;
}

std::size_t width_of(const Look& look) {
    return static_cast<std::size_t>(std::max(look.width, 40));
}

std::string wrapped(const StyledLine& line, std::size_t indent, std::size_t hanging,
                    const Look& look) {
    std::string text;
    for (const PrintedLine& printed : broken(line, indent, hanging, width_of(look), look))
        text += printed.text + "\n";
    return text;
}

std::string parallel_of(const std::vector<std::vector<StyledLine>>& rows, const Look& look) {
    constexpr std::size_t gap = 3;
    const std::size_t width = (width_of(look) - gap) / 2;
    std::string text;
    for (const auto& row : rows) {
        const auto left = broken(row.front(), 0, 0, width, look);
        const auto right = broken(row.back(), 0, 0, width, look);
        for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
            const PrintedLine line = i < left.size() ? left[i] : PrintedLine();
            text += line.text;
            if (i < right.size() && right[i].width > 0)
                text += std::string(width + gap - std::min(width, line.width), ' ') + right[i].text;
            text += '\n';
        }
        if (&row != &rows.back()) text += '\n';
    }
    return text;
}

std::string columns_of(const std::vector<std::vector<StyledLine>>& rows, bool has_header,
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
            StyledLine cell = row[i];
            if (has_header && &row == &rows.front())
                for (StyledText& run : cell) run.style = Style::quiet;
            table += styled(cell, look);
            const std::size_t width = width_of(cell);
            if (i + 1 < row.size()) table.append(widths[i] - std::min(width, widths[i]) + 2, ' ');
        }
        table.erase(table.find_last_not_of(' ') + 1);
        table += '\n';
    }
    return table;
}

std::string block_of(AnswerBlock block, const Look& look) {
    if (!look.color)
        for (StyledLine& line : block.lines) line = with_marks(line);
    if (block.kind == AnswerBlock::Kind::fields || block.kind == AnswerBlock::Kind::table)
        return columns_of(block.cells, block.kind == AnswerBlock::Kind::table, look);
    if (block.kind == AnswerBlock::Kind::parallel) return parallel_of(block.cells, look);
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
            for (const StyledText& run : block.lines[i])
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

StyledLine with_marks(const StyledLine& line) {
    StyledLine marked;
    for (const StyledText& run : line) {
        const Marks marks = marks_of(run.style);
        marked.push_back({std::string(marks.begin) + run.text + std::string(marks.end), run.style});
    }
    return marked;
}

std::string styled(const StyledLine& line, const Look& look) {
    std::string text;
    for (const StyledText& run : line) text += painted(terminal_safe(run.text), run.style, look);
    return text;
}

const Renderer text_renderer = {"text", render};

} // namespace clausula
