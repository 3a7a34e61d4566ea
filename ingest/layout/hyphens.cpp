#include "ingest/layout/hyphens.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

struct Letters {
    char32_t first = 0, last = 0;
    std::size_t upper = 0, lower = 0, count = 0;
    bool plain = true; ///< letters only
};

Letters letters_of(std::string_view text) {
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (letters.count++ == 0) letters.first = c;
        letters.last = c;
        if (!is_letter(c))
            letters.plain = false;
        else
            ++(is_upper(c) ? letters.upper : letters.lower);
    }
    return letters;
}

/// Without the punctuation around it, folded: "(Järjestön," is "järjestön".
std::string bare(std::string_view word) {
    std::size_t begin = word.size(), end = 0;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t start = at;
        const char32_t c = next_code_point(word, at);
        if (!is_letter(c) && !is_digit(c)) continue;
        begin = std::min(begin, start);
        end = at;
    }
    return begin < end ? fold_case(word.substr(begin, end - begin)) : std::string();
}

/// "kunta- ja", "in- och": the hyphen stands for a part of the word behind the connective.
bool is_connective(std::string_view word) {
    const std::string folded = bare(word);
    for (const Language* language : all_languages())
        if (std::ranges::find(language->connectives, folded) != language->connectives.end())
            return true;
    return false;
}

bool is_vowel(char32_t c) {
    constexpr std::u32string_view vowels = U"aeiouyåäö";
    return vowels.find(c) != std::u32string_view::npos;
}

} // namespace

std::string_view without_hyphen(std::string_view word) {
    for (std::string_view hyphen : {"-", "\u2010", "\u2011"})
        if (word.size() > hyphen.size() && word.ends_with(hyphen))
            return word.substr(0, word.size() - hyphen.size());
    return {};
}

void Hyphens::expect(std::string_view before, std::string_view after) {
    const std::string_view stem = without_hyphen(before);
    if (stem.empty()) return;
    seen_.emplace(bare(std::string(stem) + std::string(after)), 0);
    seen_.emplace(bare(std::string(stem) + "-" + std::string(after)), 0);
}

void Hyphens::see(std::string_view word) {
    if (const auto found = seen_.find(bare(word)); found != seen_.end()) ++found->second;
}

HyphenJoin Hyphens::decide(std::string_view before, std::string_view after) const {
    const std::string_view stem = without_hyphen(before);
    if (stem.empty() || after.empty() || is_connective(after)) return HyphenJoin::none;
    const Letters left = letters_of(stem), right = letters_of(after);
    if (!is_letter(right.first) && !is_digit(right.first)) return HyphenJoin::none;
    if (!is_letter(left.last)) return HyphenJoin::keep;

    const auto count = [&](const std::string& form) {
        const auto found = seen_.find(bare(form));
        return found == seen_.end() ? 0 : found->second;
    };
    const int joined = count(std::string(stem) + std::string(after));
    const int hyphenated = count(std::string(stem) + "-" + std::string(after));
    if (joined != hyphenated) return joined > hyphenated ? HyphenJoin::drop : HyphenJoin::keep;

    if (is_digit(right.first)) return HyphenJoin::keep;
    const bool left_capitals = left.lower == 0 && left.upper > 1;
    if (is_upper(right.first))
        return left_capitals && right.lower == 0 && left.upper > 3 ? HyphenJoin::drop
                                                                   : HyphenJoin::keep;
    if (left_capitals || stem.find('-') != std::string_view::npos ||
        stem.find('/') != std::string_view::npos)
        return HyphenJoin::keep;
    return left.last == right.first && is_vowel(left.last) ? HyphenJoin::keep : HyphenJoin::drop;
}

} // namespace clausula
