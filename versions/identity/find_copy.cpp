#include "versions/align/word_diff.h"
#include "versions/identity/relate.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

namespace clausula {

namespace {

/// How often each word stands in the first more often than in the second.
std::vector<std::string> surplus(const std::vector<std::string>& first,
                                 const std::vector<std::string>& second) {
    std::unordered_map<std::string_view, long> counts;
    for (const std::string& word : first) ++counts[word];
    for (const std::string& word : second) --counts[word];
    std::vector<std::string> more;
    for (const auto& [word, count] : counts)
        for (long i = 0; i < count; ++i) more.emplace_back(word);
    std::ranges::sort(more);
    return more;
}

bool has_digit(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

/// Letters in a row that are in both words, out of the longer's: a cheap stand-in for an edit
/// distance (Ukkonen, "Approximate string matching with q-grams", 1992, with q = 2).
double likeness(std::string_view a, std::string_view b) {
    if (a.size() < 2 || b.size() < 2) return 0;
    std::size_t same = 0;
    for (std::size_t i = 0; i + 1 < a.size(); ++i)
        if (b.find(a.substr(i, 2)) != std::string_view::npos) ++same;
    return static_cast<double>(same) / static_cast<double>(std::max(a.size(), b.size()) - 1);
}

/// Whether a word that stands so many times too often is of what is printed on every page: running
/// headers are dropped where they are told from the text.
bool is_of_every_page(std::string_view word, std::size_t times, std::size_t pages) {
    if (pages < 2) return false;
    if (times == pages || times + 1 == pages) return true;
    return has_digit(word) && word.size() <= 3 && times == 1;
}

/// How many of the words, which are sorted, look like none of the others: they are no misreadings
/// of them.
std::size_t unlike(const std::vector<std::string>& words, const std::vector<std::string>& others,
                   std::size_t pages) {
    constexpr double alike = 0.4;
    constexpr std::size_t most_compared = 4000;
    std::size_t count = 0;
    for (const std::string& word : words) {
        const auto [first, last] = std::equal_range(words.begin(), words.end(), word);
        bool found = is_of_every_page(word, static_cast<std::size_t>(last - first), pages);
        for (std::size_t i = 0; i < std::min(others.size(), most_compared) && !found; ++i)
            found = likeness(word, others[i]) >= alike;
        count += found ? 0 : 1;
    }
    return count;
}

/// How many words stand in both texts in one order: fewer than are in both where something moved.
std::size_t in_the_same_order(const Profile& a, const Profile& b) {
    std::size_t count = 0;
    for (const CommonRun& run : common_runs(a.word_numbers, b.word_numbers)) count += run.length;
    return count;
}

bool one_is_digit(const std::vector<std::string>& words) {
    return std::ranges::any_of(words, has_digit);
}

std::string letters_of(const std::vector<std::string>& words) {
    std::string letters;
    for (const std::string& word : words)
        if (!has_digit(word)) letters += word;
    return letters;
}

Finding copy(double score, std::string reason) {
    return {.kind = RelationKind::copy, .sure = true, .score = score, .reason = std::move(reason)};
}

} // namespace

std::optional<Finding> find_copy(const Profile& a, const Profile& b) {
    if (a.words.empty() || b.words.empty()) return std::nullopt;
    if (a.wording == b.wording) return copy(1, "the same words");
    const double longer = static_cast<double>(std::max(a.words.size(), b.words.size()));
    const double shorter = static_cast<double>(std::min(a.words.size(), b.words.size()));
    constexpr double least_length = 0.9, least_in_common = 0.3;
    if (shorter < least_length * longer) return std::nullopt;
    const auto in_common = static_cast<double>(common(a.shingles, b.shingles));
    const auto fewer = static_cast<double>(std::min(a.shingles.size(), b.shingles.size()));
    if (in_common < least_in_common * fewer) return std::nullopt;

    const std::vector<std::string> only_a = surplus(a.words, b.words);
    const std::vector<std::string> only_b = surplus(b.words, a.words);
    // Numbers that one reader counts and another leaves to the list are in one text only.
    const bool same_numbers = !one_is_digit(only_a) || !one_is_digit(only_b);
    if (same_numbers && letters_of(a.words) == letters_of(b.words))
        return copy(0.99, "the same words but for hyphens and automatic numbers");
    if (!a.scanned && !b.scanned) return std::nullopt;

    if (a.date && b.date && a.date != b.date) return std::nullopt;
    const auto in_order = static_cast<double>(in_the_same_order(a, b));
    const auto in_both = static_cast<double>(a.words.size() - only_a.size());
    const double misread = static_cast<double>(std::max(only_a.size(), only_b.size())) / longer;
    const double others = static_cast<double>(std::max(unlike(only_a, only_b, a.pages),
                                                       unlike(only_b, only_a, b.pages))) /
                          longer;
    constexpr double most_misread = 0.3, most_unlike = 0.02, most_moved = 0.02;
    if (misread > most_misread || others > most_unlike || in_both - in_order > most_moved * longer)
        return std::nullopt;
    return copy(1 - others, "the same text, " + percent(misread) + " of the words read otherwise");
}

} // namespace clausula
