#include "ingest/layout/columns.h"
#include "ingest/layout/layout.h"
#include "ingest/layout/lines.h"
#include "ingest/layout/paragraphs.h"
#include "ingest/layout/tables.h"

#include <algorithm>
#include <span>

namespace clausula {

namespace {

/// Puts words, lines and blocks into a page in reading order.
class PageBuilder {
public:
    explicit PageBuilder(Page& page) : page_(page), old_(std::move(page.words)) {
        page_.words.clear();
        page_.words.reserve(old_.size());
    }

    const std::vector<Word>& words() const { return old_; }

    void block(std::span<const TextLine> lines, Block block) {
        block.first = page_.lines.size();
        for (const TextLine& line : lines) {
            const std::size_t first = page_.words.size();
            for (std::size_t index : line.words) page_.words.push_back(std::move(old_[index]));
            page_.lines.push_back({first, page_.words.size()});
        }
        block.last = page_.lines.size();
        page_.blocks.push_back(block);
    }

private:
    Page& page_;
    std::vector<Word> old_;
};

/// Text that runs up or down the page: a stamp, a margin note.
bool is_sideways(const Word& word) {
    return word.text.size() >= 3 && word.box.height() > 1.8 * word.box.width() &&
           word.box.height() > 1.8 * word.font_size;
}

/// Where the column's lines could end. On a page of short lines only (signatures, a title page)
/// that is further right than any of them.
double right_edge(const Column& column, double page_width) {
    constexpr double short_lines = 0.6, usual_edge = 0.8; // of the page's width
    double right = column.front().box.right;
    for (const TextLine& line : column) right = std::max(right, line.box.right);
    return right < short_lines * page_width ? usual_edge * page_width : right;
}

void add_paragraphs(PageBuilder& builder, const Column& column, std::size_t begin, std::size_t end,
                    const Spacing& spacing, double right) {
    const std::span<const TextLine> lines = std::span(column).subspan(begin, end - begin);
    const std::vector<std::size_t> starts = find_paragraphs(builder.words(), lines, spacing, right);
    for (std::size_t p = 0; p < starts.size(); ++p) {
        const std::size_t last = p + 1 < starts.size() ? starts[p + 1] : lines.size();
        builder.block(lines.subspan(starts[p], last - starts[p]), {});
    }
}

} // namespace

Page lay_out(Page page) {
    if (!page.blocks.empty() || page.words.empty()) return page;
    std::vector<std::size_t> upright, sideways;
    for (std::size_t i = 0; i < page.words.size(); ++i)
        (is_sideways(page.words[i]) ? sideways : upright).push_back(i);

    PageBuilder builder(page);
    const std::vector<Word>& words = builder.words();
    const double em = usual_size(words, upright);
    std::vector<TextLine> lines = find_lines(words, upright);
    std::vector<Column> columns = read_columns(words, std::move(lines), em);
    std::vector<TextLine> all;
    for (const Column& column : columns) all.insert(all.end(), column.begin(), column.end());
    const Spacing spacing = measure_spacing(all, em);

    int tables = 0;
    for (const Column& column : columns) {
        const double right = right_edge(column, columns.size() == 1 ? page.width : 0);
        std::size_t done = 0;
        for (const Table& table : find_tables(words, column, right, em)) {
            add_paragraphs(builder, column, done, table.first, spacing, right);
            ++tables;
            for (const TableCell& cell : table.cells)
                builder.block(cell.lines, {.kind = BlockKind::cell,
                                           .table = tables,
                                           .row = cell.row,
                                           .column = cell.column});
            done = table.last;
        }
        add_paragraphs(builder, column, done, column.size(), spacing, right);
    }
    for (std::size_t index : sideways) {
        const TextLine line{{index}, words[index].box};
        builder.block({&line, 1}, {});
    }
    return page;
}

} // namespace clausula
