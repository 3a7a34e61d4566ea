#include "ingest/ocr/section_signs.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

namespace clausula {

namespace {

bool on_one_line(const Box& a, const Box& b) {
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return shared > 0.4 * std::min(a.height(), b.height());
}

bool starts_line(const std::vector<Word>& words, std::size_t at) {
    return at == 0 || !on_one_line(words[at - 1].box, words[at].box) ||
           words[at - 1].box.left > words[at].box.left;
}

std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > 999)
        return std::nullopt;
    return value;
}

bool is_capitalised(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_upper(next_code_point(text, at));
}

bool looks_like_section_sign(std::string_view text) {
    return text == "§" || text == "&" || text == "$" || text == "S" || text == "8";
}

/// "19 & Budget" at the beginning of a line: the place of the sign.
struct Candidate {
    std::size_t sign;
    int number;
};

std::vector<Candidate> find_candidates(const std::vector<Word>& words) {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::optional<int> number = number_of(words[i].text);
        if (!number || !looks_like_section_sign(words[i + 1].text) || !starts_line(words, i) ||
            !on_one_line(words[i].box, words[i + 1].box))
            continue;
        const bool ends_line =
            i + 2 == words.size() || !on_one_line(words[i + 1].box, words[i + 2].box);
        if (ends_line || is_capitalised(words[i + 2].text)) found.push_back({i + 1, *number});
    }
    return found;
}

} // namespace

std::vector<Word> with_section_signs(std::vector<Word> words) {
    const std::vector<Candidate> found = find_candidates(words);
    const bool counts =
        std::ranges::is_sorted(found, std::ranges::less_equal{}, &Candidate::number);
    const bool has_sign = std::ranges::any_of(
        found, [&](const Candidate& candidate) { return words[candidate.sign].text != "8"; });
    if (found.size() < 2 || !counts || !has_sign) return words;
    for (const Candidate& candidate : found) words[candidate.sign].text = "§";
    return words;
}

} // namespace clausula
