#pragma once

#include "index/model/page.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Whether there is a letter or a digit in it.
bool is_plain(std::string_view text);

/// The words one space apart.
std::string text_of(const std::vector<Word>& words);

/// Mean of the words' confidence, 0 to 1; long words weigh more, since a speck read as one bad
/// letter says little. 0 when there are none.
double mean_confidence(const std::vector<Word>& words);

/// How much of a page's height has words on it, in points.
double height_of_lines(const std::vector<Word>& words);

/// Rotates the words' places clockwise by a few degrees about a point; their boxes stay upright and
/// as large as they are.
void rotate_boxes(std::vector<Word>& words, double degrees, double x, double y);

/// Without what is no text: rules of tables read as bars, dashes or letters without height, specks
/// and stamps' rims read as odd signs. Another word with a letter or a digit is dropped only when
/// the engine all but denies it.
std::vector<Word> without_noise(std::vector<Word> words);

/// The layer's words and those read words that no word of the layer overlaps.
std::vector<Word> completed(std::vector<Word> layer, const std::vector<Word>& read);

} // namespace clausula
