#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// The text as valid UTF-8 in NFC: bad sequences become U+FFFD, U+00AD (soft hyphen) and NUL go.
std::string clean_utf8(std::string_view bytes);

/// Lower case by Unicode's full case folding; "ä", "ö" and "å" stay letters. The input must be
/// valid UTF-8.
std::string fold_case(std::string_view text);

/// The words of a text: runs of letters and digits, case-folded, in order. The input must be valid
/// UTF-8.
std::vector<std::string> folded_words(std::string_view text);

/// Whether the bytes are valid UTF-8.
bool is_utf8(std::string_view bytes);

/// The code point that begins at byte `at`, and `at` moved behind it. The input must be valid
/// UTF-8, `at` < size.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Unicode's general categories L*, Nd, Lu and white space (no-break spaces count as white).
bool is_letter(char32_t code_point);
bool is_digit(char32_t code_point);
bool is_upper(char32_t code_point);
bool is_space(char32_t code_point);

/// How many code points the text has.
std::size_t count_code_points(std::string_view text);

} // namespace clausula
