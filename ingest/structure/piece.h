#pragma once

#include "index/model/text.h"
#include "ingest/structure/number.h"

#include <string_view>
#include <vector>

namespace clausula {

/// A paragraph, or a part of one that may begin a clause of its own: layout may have joined "3 §",
/// its heading and its text into one paragraph.
struct Piece {
    Span span;
    std::size_t paragraph = 0;          ///< index into Text::paragraphs
    bool begins_paragraph = true;       ///< false: layout had it run on
    std::vector<PrintedNumber> numbers; ///< readings of the number it begins with
    bool short_line = false;    ///< could be a heading by its words: short, no end of a sentence
    bool starts_lower = false;  ///< begins in lower case, so runs on from what is above
    bool capitals = false;      ///< all its letters, four at least
    bool ends_open = false;     ///< ends with a colon
    bool ends_sentence = false; ///< ends with . ! or ?

    bool operator==(const Piece&) const = default;
};

/// The pieces of a text: in reading order, each paragraph in one or more, none empty.
std::vector<Piece> find_pieces(const Text& text);

/// Whether the words could be a heading: in so many bytes, beginning in upper case, not ending like
/// a sentence.
bool is_short_line(std::string_view words, std::size_t longest = 160);

/// Whether the piece reads as an item of a list by its mark alone: "1)", "(a)", a bullet.
bool has_item_mark(const Piece& piece);

/// The first `most` bytes of the words or a few more, so that no code point is split.
std::string_view clipped(std::string_view words, std::size_t most);

} // namespace clausula
