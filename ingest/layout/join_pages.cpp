#include "ingest/layout/furniture.h"
#include "ingest/layout/hyphens.h"
#include "ingest/layout/layout.h"
#include "ingest/layout/pieces.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

/// Tells the hyphens of every break, and then of every word that is not broken.
Hyphens read_hyphens(const std::vector<std::vector<BlockPart>>& paragraphs) {
    Hyphens hyphens;
    const auto each_line = [&](auto&& visit) {
        for (const std::vector<BlockPart>& paragraph : paragraphs) {
            const Word* before = nullptr;
            for (const BlockPart& piece : paragraph)
                for (const Line& line : piece.lines) before = visit(*piece.page, line, before);
        }
    };
    each_line([&](const Page& page, const Line& line, const Word* before) {
        if (before) hyphens.expect(before->text, page.words[line.first].text);
        return &page.words[line.last - 1];
    });
    if (hyphens.none_expected()) return hyphens;
    each_line([&](const Page& page, const Line& line, const Word*) -> const Word* {
        for (std::size_t w = line.first; w + 1 < line.last; ++w) hyphens.see(page.words[w].text);
        return nullptr;
    });
    return hyphens;
}

/// Whether the words are printed with a space between them.
bool spaced(const Word& word, const Word& next) {
    if (word.space_after) return true;
    // The reader's next word may not be the one that layout put here.
    const double gap = next.box.left - word.box.right;
    return !word.box.empty() && (gap > 0.3 * word.box.height() || gap < -word.box.width());
}

class TextBuilder {
public:
    explicit TextBuilder(const Hyphens& hyphens) : hyphens_(hyphens) {}

    Text text;

    void paragraph(const std::vector<BlockPart>& pieces) {
        const BlockPart& first = pieces.front();
        Paragraph paragraph = describe(pieces);
        if (!text.content.empty()) text.content += separator(paragraph);
        paragraph.span.begin = text.content.size();
        const Word* before = nullptr;
        for (const BlockPart& piece : pieces)
            for (const Line& line : piece.lines) before = add_line(piece, line, before, paragraph);
        paragraph.span.end = text.content.size();
        text.paragraphs.push_back(std::move(paragraph));
        last_table_ = {first.page, first.block.table};
    }

private:
    Paragraph describe(const std::vector<BlockPart>& pieces) {
        const BlockPart& first = pieces.front();
        Paragraph paragraph;
        paragraph.kind = first.block.kind;
        paragraph.level = first.block.level;
        paragraph.row = first.block.row;
        paragraph.column = first.block.column;
        paragraph.page = first.page->number;
        paragraph.indent = first.indent;
        paragraph.gap_above = first.gap_above;
        if (first.block.kind == BlockKind::cell) {
            if (last_table_ != std::pair(first.page, first.block.table)) ++tables_;
            paragraph.table = tables_;
        }
        std::map<double, std::size_t> sizes;
        bool bold = true;
        for (const BlockPart& piece : pieces)
            for (const Line& line : piece.lines)
                for (std::size_t w = line.first; w < line.last; ++w) {
                    const Word& word = piece.page->words[w];
                    sizes[word.font_size] += word.text.size();
                    bold = bold && word.bold;
                }
        paragraph.bold = bold;
        paragraph.font_size = std::ranges::max_element(sizes, {}, [](const auto& size) {
                                  return size.second;
                              })->first;
        return paragraph;
    }

    char separator(const Paragraph& next) const {
        const Paragraph& last = text.paragraphs.back();
        return next.table != 0 && next.table == last.table && next.row == last.row ? '\t' : '\n';
    }

    const Word* add_line(const BlockPart& piece, const Line& line, const Word* before,
                         Paragraph& paragraph) {
        const Page& page = *piece.page;
        if (before) {
            switch (hyphens_.decide(before->text, page.words[line.first].text)) {
            case HyphenJoin::none:
                text.content += ' ';
                break;
            case HyphenJoin::keep:
                break;
            case HyphenJoin::drop:
                drop_hyphen(*before, paragraph);
                break;
            }
        }
        const std::size_t begin = text.content.size();
        for (std::size_t w = line.first; w < line.last; ++w) {
            const Word& word = page.words[w];
            const std::size_t at = text.content.size();
            text.content += word.text;
            text.places.push_back(
                {{at, text.content.size()}, page.number, word.box, word.confidence});
            if (w + 1 < line.last && spaced(word, page.words[w + 1])) text.content += ' ';
        }
        paragraph.lines.push_back({begin, text.content.size()});
        return &page.words[line.last - 1];
    }

    void drop_hyphen(const Word& before, Paragraph& paragraph) {
        const std::size_t hyphen = before.text.size() - without_hyphen(before.text).size();
        text.content.resize(text.content.size() - hyphen);
        text.places.back().span.end -= hyphen;
        paragraph.lines.back().end -= hyphen;
    }

    const Hyphens& hyphens_;
    int tables_ = 0;
    std::pair<const Page*, int> last_table_ = {nullptr, 0};
};

std::string text_of(const Page& page, const Line& line) {
    std::string text;
    for (std::size_t w = line.first; w < line.last; ++w) {
        if (w > line.first) text += ' ';
        text += page.words[w].text;
    }
    return text;
}

} // namespace

Text join_pages(const std::vector<Page>& pages) {
    const std::vector<std::vector<bool>> furniture = find_furniture(pages);
    const std::vector<std::vector<BlockPart>> paragraphs = find_pieces(pages, furniture);
    const Hyphens hyphens = read_hyphens(paragraphs);
    TextBuilder builder(hyphens);
    for (const std::vector<BlockPart>& paragraph : paragraphs) builder.paragraph(paragraph);
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (std::size_t l = 0; l < pages[p].lines.size(); ++l)
            if (furniture[p][l] && pages[p].lines[l].first < pages[p].lines[l].last)
                builder.text.furniture.push_back({pages[p].number,
                                                  box_of(pages[p], pages[p].lines[l]),
                                                  text_of(pages[p], pages[p].lines[l])});
    return std::move(builder.text);
}

} // namespace clausula
