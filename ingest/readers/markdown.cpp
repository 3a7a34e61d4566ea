#include "ingest/readers/markdown.h"

#include "ingest/readers/encoding.h"
#include "ingest/readers/markdown_inline.h"
#include "ingest/readers/markup_page.h"
#include "ingest/readers/text.h"
#include "ingest/readers/text_lines.h"

#include <algorithm>

namespace clausula {

namespace {

// The level of a line such as "## Title"; 0 when it is none.
int heading_level(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    const bool is_heading = level >= 1 && level <= 6 && level < line.size() &&
                            (line[level] == ' ' || line[level] == '\t');
    return is_heading ? static_cast<int>(level) : 0;
}

// A line made of this sign alone, spaces aside.
bool is_rule_of(std::string_view line, char sign, std::size_t least) {
    std::size_t count = 0;
    for (const char c : line) {
        if (c != sign && c != ' ') return false;
        count += c == sign;
    }
    return count >= least;
}

bool is_rule(std::string_view line) {
    return is_rule_of(line, '-', 3) || is_rule_of(line, '*', 3) || is_rule_of(line, '_', 3);
}

bool is_table_rule(std::string_view line) {
    return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

bool has_bold_pair(std::string_view line) {
    const std::size_t open = line.find("**");
    if (open == std::string_view::npos || open + 2 >= line.size() || line[open + 2] == ' ' ||
        line[open + 2] == '*' || line[open + 2] == ']')
        return false;
    return line.find("**", open + 2) != std::string_view::npos;
}

int bid(std::string_view bytes) {
    if (!looks_like_text(bytes)) return 0;
    bytes = bytes.substr(0, head_size);
    const std::string text = decode(bytes, guess_encoding(bytes)).text;
    const std::vector<SourceLine> lines = split_lines(text);
    std::size_t marks = 0, written = 0;
    for (const SourceLine& line : lines) {
        written += !line.blank();
        // One heading, table or bold pair is sign enough; in a program's comments, "#" is not.
        marks += heading_level(line.text) > 0 || is_table_rule(line.text) ||
                 has_bold_pair(line.text) || line.text.find("](http") != std::string_view::npos;
    }
    return marks > 0 && marks * 200 >= written ? 20 : 0;
}

class MarkdownReader {
public:
    MarkdownReader(std::vector<SourceLine> lines, MarkupPages& pages)
        : lines_(std::move(lines)), usual_(usual_width(lines_)), pages_(pages) {}

    void read() {
        for (std::size_t at = 0; at < lines_.size();) at = read_line(at);
        end_paragraphs();
    }

private:
    std::size_t read_line(std::size_t at) {
        SourceLine line = lines_[at];
        if (line.new_page) {
            end_paragraphs();
            pages_.page_break();
        }
        while (line.text.starts_with('>')) {
            line.text.remove_prefix(1);
            line.text.remove_prefix(std::min(line.text.find_first_not_of(' '), line.text.size()));
        }
        const std::string_view text = line.text;
        if (line.blank()) {
            end_paragraphs();
        } else if (is_fence(text)) {
            return read_code(at);
        } else if (const int level = heading_level(text); level > 0) {
            end_paragraphs();
            read_heading(text.substr(static_cast<std::size_t>(level)), level);
        } else if (open_.size() == 1 && list_mark(open_[0].text).size == 0 &&
                   (is_rule_of(text, '=', 2) || is_rule_of(text, '-', 2))) {
            const std::string_view title = open_[0].text;
            open_.clear();
            read_heading(title, text[0] == '=' ? 1 : 2);
        } else if (is_rule(text)) {
            end_paragraphs();
        } else if (at + 1 < lines_.size() && text.find('|') != std::string_view::npos &&
                   is_table_rule(lines_[at + 1].text)) {
            return read_table(at);
        } else {
            open_.push_back(line);
        }
        return at + 1;
    }

    void read_heading(std::string_view text, int level) {
        const std::size_t closing = text.find_last_not_of("# ");
        pages_.begin({.kind = BlockKind::heading, .level = level});
        read_inline(text.substr(0, closing + 1));
        pages_.end();
    }

    std::size_t read_code(std::size_t at) {
        end_paragraphs();
        const std::string_view fence = lines_[at].text.substr(0, 3);
        for (++at; at < lines_.size() && !lines_[at].text.starts_with(fence); ++at) {
            pages_.text(lines_[at].text);
            if (lines_[at].blank()) pages_.end();
            pages_.line_break();
        }
        pages_.end();
        return at + 1;
    }

    std::size_t read_table(std::size_t at) {
        end_paragraphs();
        const int table = pages_.new_table();
        read_row(lines_[at].text, table, 0);
        int row = 1;
        for (at += 2; at < lines_.size() && !lines_[at].new_page; ++at, ++row) {
            if (lines_[at].text.find('|') == std::string_view::npos) break;
            read_row(lines_[at].text, table, row);
        }
        return at;
    }

    void read_row(std::string_view line, int table, int row) {
        if (line.starts_with('|')) line.remove_prefix(1);
        for (int column = 0; !line.empty(); ++column) {
            std::size_t end = 0;
            while (end < line.size() && line[end] != '|') end += line[end] == '\\' ? 2 : 1;
            end = std::min(end, line.size());
            pages_.begin({.kind = BlockKind::cell, .table = table, .row = row, .column = column});
            read_inline(line.substr(0, end));
            pages_.end();
            line.remove_prefix(std::min(end + 1, line.size()));
        }
    }

    void read_inline(std::string_view text) {
        for (const MarkdownRun& run : read_markdown_inline(text)) pages_.lines(run.text, run.bold);
    }

    // The lines since the last blank one: paragraphs and list items.
    void end_paragraphs() {
        if (open_.empty()) return;
        const std::vector<bool> starts = paragraph_starts(open_, 0, open_.size(), usual_);
        for (std::size_t at = 0; at < open_.size();) {
            std::size_t last = at + 1;
            while (last < open_.size() && !starts[last]) ++last;
            std::string text;
            const ListMark mark = list_mark(open_[at].text);
            const bool item = mark.bullet || mark.number > 0;
            if (item)
                pages_.begin({.kind = BlockKind::list_item, .level = item_level(open_[at].indent)});
            else
                pages_.begin({});
            for (std::size_t line = at; line < last; ++line) {
                std::string_view words = open_[line].text;
                // Printed, "-", "*" and "+" are all the same dot.
                if (line == at && mark.bullet && mark.size == 1) {
                    pages_.text("• ");
                    words.remove_prefix(mark.size);
                }
                text += words;
                text += '\n';
            }
            read_inline(text);
            pages_.end();
            at = last;
        }
        if (list_mark(open_.back().text).size == 0 && open_.back().indent == 0) indents_.clear();
        open_.clear();
    }

    int item_level(std::size_t indent) {
        while (!indents_.empty() && indents_.back() >= indent) indents_.pop_back();
        indents_.push_back(indent);
        return static_cast<int>(indents_.size());
    }

    const std::vector<SourceLine> lines_;
    const std::size_t usual_;
    MarkupPages& pages_;
    std::vector<SourceLine> open_;
    std::vector<std::size_t> indents_; ///< of the list items that are open
};

void read(std::string_view bytes, ReaderOutput& output) {
    const std::string text = read_text(bytes, "", output);
    MarkupPages pages(output);
    MarkdownReader(split_lines(text), pages).read();
    pages.finish();
}

} // namespace

const Reader markdown_reader = {.name = "markdown", .version = 1, .bid = bid, .read = read};

} // namespace clausula
