#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// A target: eats any bytes. A crash, a sanitizer's report or a trap is a finding; the return value
/// means nothing. libFuzzer calls it, or replay.cpp with the files of a corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace clausula {

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// What always holds; a trap where it does not, so that release builds check it too.
inline void must(bool rule) {
    if (!rule) __builtin_trap();
}

} // namespace clausula
