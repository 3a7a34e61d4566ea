#include "versions/align/noise.h"

#include "index/text/misreading.h"
#include "index/text/unicode.h"
#include "versions/wording.h"

#include <algorithm>
#include <array>
#include <string>

namespace clausula {

namespace {

constexpr std::size_t longest_run = 64; // tokens of a change: a longer one is no misreading
constexpr std::size_t letters_per_error = 4, most_errors = 4;

/// The last step of the best way to a place.
struct Step {
    double cost = 0;
    std::size_t before = 0, after = 0; ///< tokens of the step
    bool noise = false;
};

/// A token by itself: a mark that one side lacks is noise, a word is not.
Step single(const Step& last, const RedlineToken& token, std::size_t before, std::size_t after) {
    return {last.cost + (token.is_word ? 1 : 0.2), before, after, !token.is_word};
}

/// Some tokens of one side, by their letters and digits.
struct Letters {
    std::string folded;
    std::string digits;
    bool known = false; ///< one word, and one that the other document has
};

class NoiseMarker {
public:
    NoiseMarker(Redline& redline, const ReadText& before, const ReadText& after)
        : redline_(redline), before_(before), after_(after) {}

    void mark() {
        std::size_t i = 0, j = 0;
        const std::size_t n = redline_.before.size(), m = redline_.after.size();
        while (i < n || j < m) {
            std::size_t end = i, stop = j;
            while (end < n && redline_.after_of[end] == Redline::none) ++end;
            while (stop < m && redline_.before_of[stop] == Redline::none) ++stop;
            if (end - i <= longest_run && stop - j <= longest_run) mark_run(i, end, j, stop);
            i = end + 1;
            j = stop + 1;
        }
    }

private:
    Letters letters(const std::vector<RedlineToken>& tokens, std::size_t first, std::size_t count,
                    const ReadText& here, const ReadText& there) const {
        Letters letters;
        for (std::size_t k = first; k < first + count; ++k) {
            const std::string_view printed =
                here.text.substr(tokens[k].span.begin, tokens[k].span.size());
            for (const std::string& word : folded_words(printed)) letters.folded += word;
        }
        for (char c : letters.folded)
            if (c >= '0' && c <= '9') letters.digits += c;
        const std::vector<WordingWord> words = wording_of(letters.folded);
        letters.known = count == 1 && words.size() == 1 && there.words.contains(words[0].word);
        return letters;
    }

    /// Whether one was read for the other.
    bool is_noise(const Letters& a, const Letters& b) const {
        if (a.folded == b.folded) return true; // marks, case, or where words are broken
        if (!a.digits.empty() && !b.digits.empty() && a.digits != b.digits) return false;
        const bool read = (before_.by_ocr && !a.known) || (after_.by_ocr && !b.known);
        const std::size_t length =
            std::min(count_code_points(a.folded), count_code_points(b.folded));
        const std::size_t most = std::min(length / letters_per_error, most_errors);
        if (!read || length < 3) return false;
        return is_misreading(a.folded, b.folded, static_cast<int>(std::max<std::size_t>(most, 1)));
    }

    /// The pairs of words that leave the fewest words removed and added.
    void mark_run(std::size_t begin, std::size_t end, std::size_t start, std::size_t stop) {
        const std::size_t n = end - begin, m = stop - start, width = m + 1;
        std::vector<Step> steps((n + 1) * width);
        constexpr std::array<std::pair<std::size_t, std::size_t>, 6> pairs = {
            {{1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}}};
        for (std::size_t i = 0; i <= n; ++i)
            for (std::size_t j = 0; j <= m; ++j) {
                if (i + j == 0) continue;
                Step best{1e9};
                if (i > 0)
                    best = single(steps[(i - 1) * width + j], redline_.before[begin + i - 1], 1, 0);
                if (j > 0) {
                    const Step added =
                        single(steps[i * width + j - 1], redline_.after[start + j - 1], 0, 1);
                    if (added.cost < best.cost) best = added;
                }
                for (const auto& [a, b] : pairs) {
                    if (a > i || b > j) continue;
                    const double cost = steps[(i - a) * width + j - b].cost + 0.1;
                    if (cost >= best.cost) continue;
                    if (is_noise(letters(redline_.before, begin + i - a, a, before_, after_),
                                 letters(redline_.after, start + j - b, b, after_, before_)))
                        best = {cost, a, b, true};
                }
                steps[i * width + j] = best;
            }
        // The way back; marks increase along the redline.
        std::size_t mark = next_mark_ + n + m;
        next_mark_ = mark + 1;
        for (std::size_t i = n, j = m; i + j > 0;) {
            const Step& step = steps[i * width + j];
            for (std::size_t k = 0; step.noise && k < step.before; ++k)
                redline_.noise_of_before[begin + i - 1 - k] = mark;
            for (std::size_t k = 0; step.noise && k < step.after; ++k)
                redline_.noise_of_after[start + j - 1 - k] = mark;
            --mark;
            i -= step.before;
            j -= step.after;
        }
    }

    Redline& redline_;
    const ReadText &before_, &after_;
    std::size_t next_mark_ = 0;
};

} // namespace

void mark_noise(Redline& redline, const ReadText& before, const ReadText& after) {
    if (before.by_ocr || after.by_ocr) NoiseMarker(redline, before, after).mark();
}

} // namespace clausula
