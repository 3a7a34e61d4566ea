#include "ingest/layout/columns.h"
#include "ingest/layout/layout.h"
#include "ingest/layout/lines.h"
#include "ingest/layout/paragraphs.h"

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

    for (const Column& column : columns) {
        double right = column.front().box.right;
        for (const TextLine& line : column) right = std::max(right, line.box.right);
        const std::span<const TextLine> all_lines = column;
        const std::vector<std::size_t> starts = find_paragraphs(words, all_lines, spacing, right);
        for (std::size_t p = 0; p < starts.size(); ++p) {
            const std::size_t end = p + 1 < starts.size() ? starts[p + 1] : column.size();
            builder.block(all_lines.subspan(starts[p], end - starts[p]), {});
        }
    }
    for (std::size_t index : sideways) {
        const TextLine line{{index}, words[index].box};
        builder.block({&line, 1}, {});
    }
    return page;
}

} // namespace clausula
