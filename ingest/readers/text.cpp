#include "ingest/readers/text.h"

#include "ingest/readers/encoding.h"
#include "ingest/readers/markup_page.h"
#include "ingest/readers/text_bars.h"
#include "ingest/readers/text_columns.h"
#include "ingest/readers/text_grid.h"
#include "ingest/readers/text_lines.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

// Formats that are written in ASCII but that nobody reads as text.
constexpr std::array<std::string_view, 4> not_text = {"%PDF-", "%!PS", "{\\rtf", "#!/"};

int bid(std::string_view bytes) { return looks_like_text(bytes) ? 10 : 0; }

// The level of a list item, from how far the items before it are indented.
class ItemLevels {
public:
    int level(std::size_t indent) {
        while (!indents_.empty() && indents_.back() >= indent) indents_.pop_back();
        indents_.push_back(indent);
        return static_cast<int>(indents_.size());
    }

    void end_list() { indents_.clear(); }

private:
    std::vector<std::size_t> indents_; // grows from item to item
};

void read_paragraphs(const std::vector<SourceLine>& lines, std::size_t first, std::size_t last,
                     std::size_t usual, MarkupPages& pages) {
    const std::vector<bool> starts = paragraph_starts(lines, first, last, usual);
    std::size_t numbered = 0;
    for (std::size_t at = first; at < last; ++at)
        numbered += starts[at - first] && lines[at].indent > 0 && list_mark(lines[at].text).number;
    ItemLevels levels;
    for (std::size_t at = first; at < last; ++at) {
        const SourceLine& line = lines[at];
        if (line.new_page && at > first) pages.page_break();
        if (starts[at - first]) {
            // Numbers at the margin may be clauses as well; whoever reads the text will tell.
            const ListMark mark = list_mark(line.text);
            if (mark.bullet || (mark.number && line.indent > 0 && numbered > 1)) {
                pages.begin({.kind = BlockKind::list_item, .level = levels.level(line.indent)});
            } else {
                levels.end_list();
                pages.begin({});
            }
        }
        pages.text(line.text);
        pages.line_break();
    }
    pages.end();
}

void write_cells(const std::vector<ColumnCell>& cells, MarkupPages& pages) {
    if (cells.empty()) return;
    const int table = pages.new_table();
    for (const ColumnCell& cell : cells) {
        pages.begin({.kind = BlockKind::cell,
                     .table = table,
                     .row = static_cast<int>(cell.row),
                     .column = static_cast<int>(cell.column)});
        for (const std::string_view line : cell.lines) {
            pages.text(line);
            pages.line_break();
        }
    }
    pages.end();
}

void write_columns(ColumnTable& columns, MarkupPages& pages) { write_cells(columns.take(), pages); }

void read(std::string_view bytes, ReaderOutput& output) {
    const std::string text = read_text(bytes, "", output);
    const std::vector<SourceLine> lines = split_lines(text);
    const std::size_t usual = usual_width(lines);
    MarkupPages pages(output);
    ColumnTable columns;
    bool in_letterhead = true; // what stands beside the sender is no column
    for (std::size_t first = 0; first < lines.size();) {
        if (lines[first].new_page) {
            write_columns(columns, pages);
            pages.page_break();
        }
        if (lines[first].blank()) {
            ++first;
            continue;
        }
        std::size_t last = first + 1;
        const bool has_bars = is_bar_row(lines[first]);
        while (last < lines.size() && !lines[last].blank() && is_bar_row(lines[last]) == has_bars)
            ++last;
        const bool one_page = std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                                           lines.begin() + static_cast<std::ptrdiff_t>(last),
                                           [](const SourceLine& line) { return line.new_page; });
        if (has_bars && one_page) {
            write_columns(columns, pages);
            write_cells(bar_cells(lines, first, last), pages);
        } else if (in_letterhead || !one_page || !columns.add(lines, first, last)) {
            write_columns(columns, pages);
            if (const std::optional<TextGrid> grid = grid_at(lines, first)) {
                write_cells(grid->cells, pages);
                last = grid->end;
            } else {
                read_paragraphs(lines, first, last, usual, pages);
            }
        }
        in_letterhead = false;
        first = last;
    }
    write_columns(columns, pages);
    pages.finish();
}

} // namespace

bool looks_like_text(std::string_view bytes) {
    bytes = bytes.substr(0, head_size);
    if (bytes.empty()) return false;
    if (std::ranges::any_of(not_text, [&](auto magic) { return bytes.starts_with(magic); }))
        return false;
    const std::string encoding = guess_encoding(bytes);
    const bool wide = encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32");
    const Decoded decoded = wide ? decode(bytes, encoding) : Decoded{.text = std::string(bytes)};
    std::size_t controls = decoded.replaced;
    for (char c : decoded.text) {
        const auto byte = static_cast<unsigned char>(c);
        // What DOS and old printers left in texts: page and line controls, and the end-of-file
        // mark.
        const bool allowed = (byte >= '\b' && byte <= '\r') || byte == 0x1A;
        if (byte == 0) return false;
        controls += (byte < ' ' && !allowed) || byte == 0x7F;
    }
    return controls * 500 <= decoded.text.size();
}

std::string read_text(std::string_view bytes, std::string_view declared_encoding,
                      ReaderOutput& output) {
    Decoded decoded = decode(bytes, guess_encoding(bytes, declared_encoding));
    if (decoded.replaced > 0)
        output.problem({.message = std::to_string(decoded.replaced) + " bytes are not " +
                                   decoded.encoding + "; each was read as U+FFFD",
                        .hint = "save the file again as UTF-8"});
    return std::move(decoded.text);
}

const Reader text_reader = {.name = "text", .version = 7, .bid = bid, .read = read};

} // namespace clausula
