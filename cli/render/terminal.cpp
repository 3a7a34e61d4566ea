#include "cli/render/terminal.h"

#include "index/text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace clausula {

namespace {

struct Range {
    char32_t first, last;

    bool contains(char32_t code_point) const { return first <= code_point && code_point <= last; }
};

constexpr Range wide[] = {
    {0x1100, 0x115F}, {0x2E80, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD},
};
constexpr Range narrow[] = {{0x0300, 0x036F}, {0x200B, 0x200D}, {0xFE00, 0xFE0F}};
constexpr Range reordering[] = {
    {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}};

template <std::size_t size>
bool any_contains(const Range (&ranges)[size], char32_t code_point) {
    return std::ranges::any_of(ranges, [&](Range range) { return range.contains(code_point); });
}

void escape_bytes(std::string& out, std::string_view bytes) {
    for (char byte : bytes)
        fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned char>(byte));
}

} // namespace

bool is_control(char32_t code_point) {
    return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) ||
           any_contains(reordering, code_point);
}

std::string terminal_safe(std::string_view bytes, std::string_view keep) {
    std::string safe;
    safe.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(bytes, at);
        const std::string_view sequence = bytes.substr(begin, at - begin);
        if (code_point == U'\uFFFD' && sequence != "\uFFFD")
            escape_bytes(safe, sequence);
        else if (!is_control(code_point) || keep.find(sequence) != std::string_view::npos)
            safe += sequence;
        else if (code_point < 0x80)
            escape_bytes(safe, sequence);
        else
            fmt::format_to(std::back_inserter(safe), "\\u{:04x}",
                           static_cast<unsigned>(code_point));
    }
    return safe;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code_point = next_code_point(text, at);
        if (!any_contains(narrow, code_point)) width += any_contains(wide, code_point) ? 2 : 1;
    }
    return width;
}

} // namespace clausula
