#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace clausula {

/// How much the sequences of letters in words tell of their language.
///
/// A naive Bayes classifier over sequences of two to five bytes, ends of words included, with
/// hashed features: W. B. Cavnar, J. M. Trenkle: N-Gram-Based Text Categorization (1994). Made of
/// lists of common words while building; 256 KB of read-only data.
namespace letter_sequences {

constexpr std::size_t columns = 4; ///< one a language, as all_languages() has them; the rest is 0
constexpr std::size_t rows = std::size_t{1} << 16;
constexpr int scale = 16; ///< a value is this many times the natural logarithm of a likelihood

using Row = std::array<std::int8_t, columns>;
using Scores = std::array<int, columns>;

/// Calls take(row) for each sequence of a case-folded word; some sequences share a row.
template <class Take>
void each_row(std::string_view word, const Take& take) {
    constexpr std::size_t longest = 5;
    const std::size_t size = word.size() + 2;
    for (std::size_t begin = 0; begin < size; ++begin) {
        std::uint32_t hash = 2166136261U; // FNV-1a
        for (std::size_t i = begin; i < size && i < begin + longest; ++i) {
            const bool is_end = i == 0 || i > word.size();
            hash = (hash ^ (is_end ? ' ' : static_cast<unsigned char>(word[i - 1]))) * 16777619U;
            if (i > begin) take((hash ^ (hash >> 16U)) % rows);
        }
    }
}

/// The likelihood of a case-folded word in each language, against their mean.
Scores scores_of(std::string_view word);

} // namespace letter_sequences

} // namespace clausula
