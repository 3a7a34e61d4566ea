#include "index/text/misreading.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

namespace clausula {

namespace {

constexpr std::size_t shortest = 4, long_word = 10; // letters

/// Two letters in bad print, and the one they look like.
struct Lookalike {
    char32_t first, second, one;
};

constexpr Lookalike lookalikes[] = {{U'r', U'n', U'm'}, {U'n', U'n', U'm'}, {U'i', U'n', U'm'},
                                    {U'r', U'i', U'n'}, {U'i', U'i', U'n'}, {U'c', U'l', U'd'},
                                    {U'l', U'i', U'h'}, {U'l', U'c', U'k'}, {U'i', U'i', U'ä'},
                                    {U'i', U'i', U'u'}, {U'v', U'v', U'w'}, {U'o', U'o', U'ö'}};

bool look_alike(char32_t first, char32_t second, char32_t one) {
    return std::ranges::any_of(lookalikes, [&](const Lookalike& pair) {
        return pair.first == first && pair.second == second && pair.one == one;
    });
}

std::u32string code_points_of(std::string_view text) {
    std::u32string code_points;
    for (std::size_t at = 0; at < text.size();) code_points += next_code_point(text, at);
    return code_points;
}

/// How many letters one word has more of than the other, both ways: an exchange changes that by
/// three at most ("rn" for "m").
int letters_apart(std::u32string_view a, std::u32string_view b) {
    std::array<int, 64> counts{};
    for (char32_t c : a) ++counts[c % counts.size()];
    for (char32_t c : b) --counts[c % counts.size()];
    int sum = 0;
    for (int count : counts) sum += std::abs(count);
    return sum;
}

/// The least exchanges that make one word of the other: Damerau's, with pairs for one letter.
int distance(std::u32string_view a, std::u32string_view b) {
    const std::size_t width = b.size() + 1;
    std::vector<int> costs((a.size() + 1) * width);
    const auto cost = [&](std::size_t i, std::size_t j) -> int& { return costs[i * width + j]; };
    for (std::size_t i = 0; i <= a.size(); ++i) cost(i, 0) = static_cast<int>(i);
    for (std::size_t j = 0; j <= b.size(); ++j) cost(0, j) = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            int least = std::min({cost(i - 1, j) + 1, cost(i, j - 1) + 1,
                                  cost(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                least = std::min(least, cost(i - 2, j - 2) + 1);
            if (i > 1 && look_alike(a[i - 2], a[i - 1], b[j - 1]))
                least = std::min(least, cost(i - 2, j - 1) + 1);
            if (j > 1 && look_alike(b[j - 2], b[j - 1], a[i - 1]))
                least = std::min(least, cost(i - 1, j - 2) + 1);
            cost(i, j) = least;
        }
    return cost(a.size(), b.size());
}

} // namespace

int most_misread(std::string_view word) {
    const std::size_t letters = count_code_points(word);
    return letters < shortest ? 0 : letters < long_word ? 1 : 2;
}

bool is_misreading(std::string_view read, std::string_view word) {
    return is_misreading(read, word, most_misread(word));
}

bool is_misreading(std::string_view read, std::string_view word, int most) {
    const std::size_t apart =
        std::max(read.size(), word.size()) - std::min(read.size(), word.size());
    // A letter has at most four bytes. Very long words are no words, and would cost most.
    if (most == 0 || read == word || apart > 4U * static_cast<unsigned>(most) || word.size() > 200)
        return false;
    std::u32string left = code_points_of(read), right = code_points_of(word);
    const auto [l, r] = std::ranges::mismatch(left, right);
    left.erase(left.begin(), l);
    right.erase(right.begin(), r);
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.pop_back();
        right.pop_back();
    }
    return letters_apart(left, right) <= 3 * most && distance(left, right) <= most;
}

} // namespace clausula
