#include "ingest/ocr/text_layer.h"

#include "index/text/unicode.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace clausula {

namespace {

bool has_no_meaning(char32_t c) {
    return c == 0xFFFD || c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xE000 && c <= 0xF8FF) ||
           (c >= 0xF0000 && c <= 0x10FFFF) || (c & 0xFFFE) == 0xFFFE;
}

bool is_latin(char32_t c) { return is_letter(c) && c < 0x250; }

bool is_vowel(char32_t c) {
    constexpr std::u32string_view vowels = U"aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēėęěīįıōőœūůűų";
    return vowels.find(c) != std::u32string_view::npos;
}

struct Counts {
    std::size_t all = 0, meaningless = 0, letters = 0, latin = 0, vowels = 0, digits = 0;
    std::size_t leaders = 0; ///< dots and lines of forms and tables of contents
};

Counts count(const std::vector<Word>& words) {
    Counts counts;
    for (const Word& word : words) {
        const std::string folded = fold_case(word.text);
        for (std::size_t at = 0; at < folded.size();) {
            const char32_t c = next_code_point(folded, at);
            ++counts.all;
            if (has_no_meaning(c)) ++counts.meaningless;
            if (is_letter(c)) ++counts.letters;
            if (is_latin(c)) ++counts.latin;
            if (is_vowel(c)) ++counts.vowels;
            if (is_digit(c)) ++counts.digits;
            if (c == '.' || c == '_' || c == '-' || c == 0x2026) ++counts.leaders;
        }
    }
    return counts;
}

} // namespace

bool is_doubtful(const std::vector<Word>& words) {
    const Counts counts = count(words);
    if (counts.all == 0) return false;
    // A symbol font's bullets are private use in sound documents: one a line at the most.
    if (counts.meaningless * 5 > counts.all) return true;
    // European languages write 35 to 50 vowels in 100 letters; abbreviations and codes fewer.
    constexpr std::size_t enough_letters = 80;
    if (counts.latin >= enough_letters && counts.latin * 10 >= counts.letters * 8 &&
        counts.vowels * 100 < counts.latin * 22)
        return true;
    // Codes that are not Unicode fall on signs as often as on letters.
    const std::size_t plain = counts.all - counts.leaders;
    return counts.letters * 2 < plain && (counts.letters + counts.digits) * 3 < plain * 2;
}

} // namespace clausula
