#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clausula {

/// Whether a code point could do more to a terminal than show itself: C0, DEL, C1, line and
/// paragraph separators, and what reorders text (U+061C, U+200E-F, U+202A-E, U+2066-9).
bool is_control(char32_t code_point);

/// Bytes of a document, a path or an error as one harmless line: control characters are written
/// "\x1b" or "\u202e", bytes that are not UTF-8 "\xff". What `keep` holds stays.
std::string terminal_safe(std::string_view bytes, std::string_view keep = {});

/// How many columns a terminal gives valid UTF-8: two for East Asian wide letters and emoji, none
/// for combining marks. Good enough to wrap and align; terminals differ themselves.
std::size_t display_width(std::string_view text);

} // namespace clausula
