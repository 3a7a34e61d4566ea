#pragma once

#include "ingest/structure/piece.h"

#include <string_view>
#include <vector>

namespace clausula {

/// How much each piece looks like a heading without a number: 0 not at all, else its level, 1 the
/// highest. By the format's own marks, or by its print: larger, bold or in capitals, and short.
std::vector<int> headings_look(const Text& text, const std::vector<Piece>& pieces);

/// Headings by their words alone, for a text whose print says nothing: a short line without a full
/// stop, with a paragraph of running text below. Only of use where no numbers divide the text.
std::vector<int> headings_by_shape(const Text& text, const std::vector<Piece>& pieces);

/// The heading at the beginning of `words`, which stand behind `number`; 0 bytes when there is
/// none. The whole of it when it reads like a heading; else the first few words where a full stop
/// and a sentence follow ("Term. The term of …").
std::size_t heading_length(const PrintedNumber& number, std::string_view words);

/// The longest heading in bytes: under the number of a § or a chapter one is expected, and so it
/// may be longer.
std::size_t longest_heading(const PrintedNumber& number);

} // namespace clausula
