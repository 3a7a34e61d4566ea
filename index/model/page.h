#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A rectangle on a page, in PDF points (1/72 inch) from the page's top left corner, y downwards.
struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    double width() const { return right - left; }

    double height() const { return bottom - top; }

    bool empty() const { return right <= left || bottom <= top; }

    bool operator==(const Box&) const = default;
};

/// One word as printed. From a text layer, OCR, an office file or HTML alike.
struct Word {
    std::string text; ///< UTF-8, valid, NFC, no white space, never empty
    Box box;          ///< all zero where the format has no page geometry (office files, HTML, text)
    double font_size = 0; ///< points; 0 when unknown
    bool bold = false;
    double confidence = 1; ///< 0 to 1; 1 unless it was read by OCR
    bool space_after =
        true; ///< false when the next word stands against it ("3" "§" may or may not)

    bool operator==(const Word&) const = default;
};

/// Words that stand side by side: `[first, last)` are indexes into Page::words.
struct Line {
    std::size_t first = 0, last = 0;

    bool operator==(const Line&) const = default;
};

enum class BlockKind {
    paragraph,
    heading,   ///< said to be one by the format's own marks (a heading style, <h2>, `##`); layout
               ///< never guesses one
    list_item, ///< said to be one by the format; its printed number or bullet is among its words
    cell,      ///< a table cell; table, row and column say which
    furniture, ///< running header, footer, page number: kept, but not part of the text
};

/// A run of lines that belong together. `[first, last)` are indexes into Page::lines.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::size_t first = 0, last = 0;
    int level = 0; ///< heading: 1 is the highest; list item: 1 is the outermost; otherwise 0
    int table = 0; ///< cell: the table's number on the page, from 1; otherwise 0
    int row = 0, column = 0; ///< cell: from 0

    bool operator==(const Block&) const = default;
};

/// Where a page's words come from.
enum class PageOrigin {
    text_layer, ///< the file's own text, with places on the page
    ocr,        ///< read from the picture of the page
    markup,     ///< the file's own text, without places (office file, HTML, plain text)
    none,       ///< no text could be read; a Problem says why
};

/// A page as a reader gives it.
///
/// Boxes are on the page as it is read, upright and level. To find them on the page as it is
/// stored, rotate them back by `skew` about the page's centre, then turn them back by `turned`.
///
/// Readers of formats with geometry (PDF, pictures) fill `words` only; ingest/layout/ then puts the
/// words in reading order and fills `lines` and `blocks`. Readers of markup know the order and the
/// structure and fill all three themselves (see ingest/readers/markup_page.h); layout leaves those
/// pages as they are.
struct Page {
    int number = 1;               ///< counted from 1
    double width = 0, height = 0; ///< points, upright; 0 where the format has no pages
    PageOrigin origin = PageOrigin::none;
    int turned =
        0; ///< degrees clockwise by which the picture was turned to stand upright: 0, 90, 180, 270
    double skew =
        0; ///< degrees clockwise by which it was then rotated about its centre to be level
    std::optional<double>
        confidence;           ///< mean of the OCR words' confidence; none when there was no OCR
    std::string language;     ///< "fi", "sv", "en", or empty when not recognised
    double picture_cover = 0; ///< share of the page that pictures cover, 0 to 1; 0 when unknown
    std::vector<Word> words;
    std::vector<Line> lines;
    std::vector<Block> blocks;

    bool operator==(const Page&) const = default;
};

} // namespace clausula
