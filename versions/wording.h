#pragma once

#include "index/model/text.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace clausula {

/// A word of a text, to be compared with those of other texts: two words with the same number are
/// taken for the same, which of different words is wrong once in 2^64.
struct WordingWord {
    Span span; ///< in the text that it was read from
    std::uint64_t word = 0;
};

/// The words of a text as wordings are compared: without regard to case, punctuation and white
/// space. The same on every machine and in every release, as numbers made of it are stored. The
/// text must be UTF-8.
std::vector<WordingWord> wording_of(std::string_view text);

/// Two numbers as one, in which their order counts; spread over all 64 bits (the finaliser of
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
constexpr std::uint64_t mixed(std::uint64_t first, std::uint64_t second) {
    std::uint64_t mix = first * 0x9e3779b97f4a7c15ULL + second;
    mix = (mix ^ (mix >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mix = (mix ^ (mix >> 27)) * 0x94d049bb133111ebULL;
    return mix ^ (mix >> 31);
}

} // namespace clausula
