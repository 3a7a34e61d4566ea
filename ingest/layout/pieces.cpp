#include "ingest/layout/pieces.h"

#include "index/text/unicode.h"
#include "ingest/layout/hyphens.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

namespace clausula {

namespace {

const Word& first_word(const BlockPart& piece) {
    return piece.page->words[piece.lines.front().first];
}

const Word& last_word(const BlockPart& piece) {
    return piece.page->words[piece.lines.back().last - 1];
}

std::optional<BlockPart> make_piece(const Page& page, const Block& block,
                                    const std::vector<bool>& furniture) {
    if (block.kind == BlockKind::furniture) return std::nullopt;
    BlockPart piece{&page, block, {}, {}};
    for (std::size_t l = block.first; l < block.last; ++l) {
        const Line& line = page.lines[l];
        if (furniture[l] || line.first >= line.last) continue;
        const Box box = box_of(page, line);
        const Box& all = piece.box;
        piece.box = piece.lines.empty()
                        ? box
                        : Box{std::min(all.left, box.left), std::min(all.top, box.top),
                              std::max(all.right, box.right), std::max(all.bottom, box.bottom)};
        piece.lines.push_back(line);
    }
    if (piece.lines.empty()) return std::nullopt;
    return piece;
}

/// Whether `next` is at the top of another column, or page, than `piece`.
bool begins_column(const BlockPart& piece, const BlockPart& next) {
    return piece.page != next.page ||
           (!next.box.empty() && next.box.bottom <= piece.box.top + 0.5 * piece.box.height() &&
            next.box.left >= piece.box.right);
}

/// Fills in what can be told from the pieces of one column, [begin, end).
void measure_column(std::vector<BlockPart>& pieces, std::size_t begin, std::size_t end) {
    double left = 1e9, right = -1e9;
    for (std::size_t i = begin; i < end; ++i) {
        left = std::min(left, pieces[i].box.left);
        right = std::max(right, pieces[i].box.right);
    }
    for (std::size_t i = begin; i < end; ++i) {
        BlockPart& piece = pieces[i];
        if (piece.box.empty()) continue;
        piece.indent = box_of(*piece.page, piece.lines.front()).left - left;
        piece.room_after = right - box_of(*piece.page, piece.lines.back()).right;
        if (i > begin) piece.gap_above = std::max(0.0, piece.box.top - pieces[i - 1].box.bottom);
    }
}

bool ends_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 5> closing = {"\"", "'", ")", "”", "’"};
    for (bool again = true; again;) {
        again = false;
        for (std::string_view mark : closing)
            if (text.ends_with(mark)) {
                text.remove_suffix(mark.size());
                again = true;
            }
    }
    return !text.empty() && std::string_view(".:;!?").find(text.back()) != std::string_view::npos;
}

bool all_bold(const BlockPart& piece) {
    return std::ranges::all_of(piece.lines, [&](const Line& line) {
        return std::all_of(piece.page->words.begin() + static_cast<std::ptrdiff_t>(line.first),
                           piece.page->words.begin() + static_cast<std::ptrdiff_t>(line.last),
                           [](const Word& word) { return word.bold; });
    });
}

/// Whether `next`, at the top of a page or column, goes on with the paragraph of `piece` at the
/// end of the one before.
bool continues(const BlockPart& piece, const BlockPart& next) {
    if (piece.block.kind != BlockKind::paragraph || next.block.kind != BlockKind::paragraph)
        return false;
    if (piece.box.empty() || next.box.empty()) return false;
    const Word &last = last_word(piece), &first = first_word(next);
    if (std::abs(last.font_size - first.font_size) > 0.1 * last.font_size) return false;
    if (all_bold(piece) != all_bold(next)) return false;
    std::vector<std::size_t> line(next.lines.front().last - next.lines.front().first);
    std::iota(line.begin(), line.end(), next.lines.front().first);
    if (leading_label(next.page->words, line) == Label::strong) return false;

    std::size_t at = 0;
    const char32_t letter = next_code_point(first.text, at);
    const bool lower = is_letter(letter) && !is_upper(letter);
    if (!without_hyphen(last.text).empty()) return true;
    if (ends_sentence(last.text)) return false;
    const bool full = piece.room_after < first.box.width() + first.box.height();
    return lower || (full && piece.lines.size() > 1);
}

} // namespace

Box box_of(const Page& page, const Line& line) {
    Box box = page.words[line.first].box;
    for (std::size_t w = line.first; w < line.last; ++w) {
        const Box& other = page.words[w].box;
        box = {std::min(box.left, other.left), std::min(box.top, other.top),
               std::max(box.right, other.right), std::max(box.bottom, other.bottom)};
    }
    return box;
}

std::vector<std::vector<BlockPart>> find_pieces(const std::vector<Page>& pages,
                                                const std::vector<std::vector<bool>>& furniture) {
    std::vector<BlockPart> pieces;
    for (std::size_t p = 0; p < pages.size(); ++p)
        for (const Block& block : pages[p].blocks)
            if (auto piece = make_piece(pages[p], block, furniture[p]))
                pieces.push_back(std::move(*piece));

    for (std::size_t begin = 0; begin < pieces.size();) {
        std::size_t end = begin + 1;
        while (end < pieces.size() && !begins_column(pieces[end - 1], pieces[end])) ++end;
        measure_column(pieces, begin, end);
        begin = end;
    }

    std::vector<std::vector<BlockPart>> paragraphs;
    for (BlockPart& piece : pieces) {
        const BlockPart* last = paragraphs.empty() ? nullptr : &paragraphs.back().back();
        if (last && begins_column(*last, piece) && continues(*last, piece))
            paragraphs.back().push_back(std::move(piece));
        else
            paragraphs.push_back({std::move(piece)});
    }
    return paragraphs;
}

} // namespace clausula
