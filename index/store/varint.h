#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace clausula {

// Numbers in as few bytes as they need: seven bits a byte, the lowest first, the top bit says that
// more follow (LEB128). Signed numbers are folded first: 0, -1, 1, -2 … become 0, 1, 2, 3 …

inline void put_number(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

inline void put_signed(std::string& out, std::int64_t value) {
    put_number(out,
               (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
}

/// Takes a number from the front of `in`; 0 when nothing is left (damaged data ends in zeros, never
/// in a read past the end).
inline std::uint64_t take_number(std::string_view& in) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; !in.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        if (shift < 64) value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) break;
    }
    return value;
}

inline std::int64_t take_signed(std::string_view& in) {
    const std::uint64_t value = take_number(in);
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

} // namespace clausula
