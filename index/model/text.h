#pragma once

#include "index/model/page.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Byte offsets `[begin, end)` into Text::content that never split a code point.
struct Span {
    std::size_t begin = 0, end = 0;

    std::size_t size() const { return end - begin; }

    bool empty() const { return begin == end; }

    bool contains(std::size_t at) const { return begin <= at && at < end; }

    bool operator==(const Span&) const = default;
};

/// Where a stretch of the text stands on a page.
///
/// A word that was broken over two lines is two of these with touching spans, one box each; the
/// hyphen that was dropped is in no span. Sorted by `span.begin`, never overlapping.
struct Place {
    Span span;
    int page = 1; ///< counted from 1
    Box box;      ///< empty for markup
    double confidence = 1;

    bool operator==(const Place&) const = default;
};

/// A paragraph, heading, list item or table cell in reading order. Paragraphs that ran over a page
/// break are one.
struct Paragraph {
    Span span;
    BlockKind kind = BlockKind::paragraph; ///< never furniture
    int level = 0;                         ///< as in Block
    int table = 0, row = 0, column = 0;    ///< as in Block; `table` counts through the document
    int page = 1;                          ///< where it begins
    double font_size = 0;                  ///< of most of its words; 0 when unknown
    bool bold = false;                     ///< all of its words are
    double indent = 0;    ///< points from the text column's left edge; 0 when unknown
    double gap_above = 0; ///< points of empty space above it; 0 when unknown or first on the page
    std::vector<Span>
        lines; ///< as printed; they cover the span but for the white space between them

    bool operator==(const Paragraph&) const = default;
};

/// A running header, footer or page number: dropped from the text, but kept.
struct Furniture {
    int page = 1;
    Box box;
    std::string text;

    bool operator==(const Furniture&) const = default;
};

/// A document's text in reading order, with a way back from every span to page and boxes.
///
/// `content` is UTF-8 (NFC): words one space apart, lines of a paragraph joined by a space,
/// paragraphs one "\n" apart, cells of a row by "\t". Hyphens at line ends are joined where they
/// were only there for the break.
struct Text {
    std::string content;
    std::vector<Place> places;
    std::vector<Paragraph> paragraphs;
    std::vector<Furniture> furniture;

    std::string_view operator[](Span span) const {
        return std::string_view(content).substr(span.begin, span.size());
    }

    /// The places that the span touches, in order; empty for an empty span.
    std::vector<Place> places_of(Span span) const;

    /// The first and last page that the span touches; {1, 1} when it touches no word.
    struct Pages {
        int first = 1, last = 1;
        bool operator==(const Pages&) const = default;
    };

    Pages pages_of(Span span) const;

    bool operator==(const Text&) const = default;
};

} // namespace clausula
