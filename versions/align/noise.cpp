#include "versions/align/noise.h"

#include "index/text/misreading.h"
#include "index/text/unicode.h"
#include "versions/wording.h"

#include <algorithm>
#include <string>

namespace clausula {

namespace {

constexpr std::size_t longest_run = 64;   // tokens of a change: a longer one is no misreading
constexpr std::size_t longest_chance = 2; // tokens
constexpr std::size_t most_errors = 4;

/// Letters that stand alone and are read for each other.
constexpr std::string_view lone_lookalikes[] = {"ilj1", "o0ö", "aäå", "un"};

/// The text with digits for the letters that look like them.
std::string as_digits(std::string text) {
    for (char& c : text) {
        const std::size_t place = std::string_view("ilosbz").find(c);
        if (place != std::string_view::npos) c = "110582"[place];
    }
    return text;
}

/// "KT", "HYJ": short and in capitals.
bool is_abbreviation(std::string_view word) {
    constexpr std::size_t longest = 5; // letters
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters)
        if (!is_upper(next_code_point(word, at))) return false;
    return letters > 1 && letters <= longest;
}

/// The last step of the best way to a place.
struct Step {
    double cost = 0;
    std::size_t before = 0, after = 0; ///< tokens of the step
    bool noise = false, same = false;
};

/// A token by itself: a mark that one side lacks is noise, a word is not.
Step single(const Step& last, const RedlineToken& token, std::size_t before, std::size_t after) {
    return {last.cost + (token.is_word ? 1 : 0.2), before, after, !token.is_word, false};
}

/// Some tokens of one side, by their letters and digits.
struct Letters {
    std::string folded;
    std::string digits;
    bool known = false;        ///< one word, and one that the other document has
    bool abbreviation = false; ///< or holds one
    bool broken = false;       ///< several words taken for one
};

class NoiseMarker {
public:
    NoiseMarker(Redline& redline, const ReadText& before, const ReadText& after,
                std::size_t letters_per_error)
        : redline_(redline), before_(before), after_(after), letters_per_error_(letters_per_error) {
    }

    void mark() {
        const std::size_t n = redline_.before.size(), m = redline_.after.size();
        for (std::size_t i = 0, j = 0; i < n || j < m;) {
            std::size_t end = i, stop = j;
            skip_change(end, stop);
            if (end == i && stop == j) {
                ++i;
                ++j;
                continue;
            }
            // A word or two that are the same between two changes may be so by chance.
            for (std::size_t next = end, to = stop; next < n && to < m;) {
                const std::size_t same = skip_same(next, to);
                const std::size_t change = next, change_to = to;
                skip_change(next, to);
                if (same > longest_chance || (next == change && to == change_to) ||
                    next - i > longest_run || to - j > longest_run)
                    break;
                end = next;
                stop = to;
            }
            if (end - i <= longest_run && stop - j <= longest_run) mark_run(i, end, j, stop);
            i = end;
            j = stop;
        }
    }

private:
    void skip_change(std::size_t& before, std::size_t& after) const {
        while (before < redline_.before.size() && redline_.after_of[before] == Redline::none)
            ++before;
        while (after < redline_.after.size() && redline_.before_of[after] == Redline::none) ++after;
    }

    std::size_t skip_same(std::size_t& before, std::size_t& after) const {
        const std::size_t begin = before;
        while (before < redline_.before.size() && after < redline_.after.size() &&
               redline_.after_of[before] == after && before - begin <= longest_chance) {
            ++before;
            ++after;
        }
        return before - begin;
    }

    /// The letters of each token of a run.
    static std::vector<Letters> letters_of(const std::vector<RedlineToken>& tokens,
                                           std::size_t begin, std::size_t end, const ReadText& here,
                                           const ReadText& there) {
        std::vector<Letters> letters(end - begin);
        for (std::size_t k = begin; k < end; ++k) {
            if (!tokens[k].is_word) continue;
            Letters& one = letters[k - begin];
            for (const std::string& word :
                 folded_words(here.text.substr(tokens[k].span.begin, tokens[k].span.size())))
                one.folded += word;
            for (char c : one.folded)
                if (c >= '0' && c <= '9') one.digits += c;
            const std::vector<WordingWord> words = wording_of(one.folded);
            one.abbreviation =
                is_abbreviation(here.text.substr(tokens[k].span.begin, tokens[k].span.size()));
            one.known = words.size() == 1 && words[0].span.size() > 1 &&
                        there.words.contains(words[0].word);
        }
        return letters;
    }

    static Letters joined(const std::vector<Letters>& tokens, std::size_t first,
                          std::size_t count) {
        Letters letters = tokens[first];
        for (std::size_t k = first + 1; k < first + count; ++k) {
            letters.folded += tokens[k].folded;
            letters.digits += tokens[k].digits;
            letters.known = false;
            letters.abbreviation = letters.abbreviation || tokens[k].abbreviation;
            letters.broken = true;
        }
        return letters;
    }

    /// Whether some tokens of the run were read for some others.
    bool is_noise(std::size_t before, std::size_t count, std::size_t after,
                  std::size_t number) const {
        std::size_t left = 0, right = 0; // bytes
        for (std::size_t k = before; k < before + count; ++k)
            left += before_letters_[k].folded.size();
        for (std::size_t k = after; k < after + number; ++k)
            right += after_letters_[k].folded.size();
        const std::size_t apart = std::max(left, right) - std::min(left, right);
        if (apart > 2 + std::min(std::min(left, right) / 2, 2 * most_errors)) return false;
        if (count == 1 && number == 1)
            return is_noise(before_letters_[before], after_letters_[after]);
        return is_noise(joined(before_letters_, before, count),
                        joined(after_letters_, after, number));
    }

    /// Whether one was read for the other.
    bool is_noise(const Letters& a, const Letters& b) const {
        if (a.folded == b.folded) return true; // marks, case, or where words are broken
        if (!a.digits.empty() || !b.digits.empty()) {
            // "I200" for "1200", but not 1300.
            if (as_digits(a.folded) == as_digits(b.folded)) return true;
            if (!a.digits.empty() && !b.digits.empty() && a.digits != b.digits) return false;
        }
        const std::size_t left = count_code_points(a.folded), right = count_code_points(b.folded);
        const bool read = (before_.by_ocr && !a.known) || (after_.by_ocr && !b.known);
        if (!read || left == 0 || right == 0) return false;
        if (left == 1 && right == 1)
            return std::ranges::any_of(lone_lookalikes, [&](std::string_view letters) {
                return letters.find(a.folded) != std::string_view::npos &&
                       letters.find(b.folded) != std::string_view::npos;
            });
        // Another organisation is no misprint, and endings are not lost in print.
        if (a.abbreviation && b.abbreviation) return false;
        const std::size_t apart = std::max(left, right) - std::min(left, right);
        if (apart > (letters_per_error_ == fair_scan ? 1 : 2)) return false;
        std::size_t most = std::min((std::min(left, right) + 1) / letters_per_error_, most_errors);
        if ((a.broken || b.broken) && letters_per_error_ == fair_scan) most = 1;
        return is_misreading(a.folded, b.folded, static_cast<int>(std::max<std::size_t>(most, 1)));
    }

    /// The pairs of words that leave the fewest words removed and added.
    void mark_run(std::size_t begin, std::size_t end, std::size_t start, std::size_t stop) {
        const std::size_t n = end - begin, m = stop - start, width = m + 1;
        before_letters_ = letters_of(redline_.before, begin, end, before_, after_);
        after_letters_ = letters_of(redline_.after, start, stop, after_, before_);
        std::vector<Step> steps((n + 1) * width);
        for (std::size_t i = 0; i <= n; ++i)
            for (std::size_t j = 0; j <= m; ++j)
                if (i + j > 0) steps[i * width + j] = best_step(steps, begin, start, i, j, width);
        // The way back; marks increase along the redline.
        std::size_t mark = next_mark_ + n + m;
        next_mark_ = mark + 1;
        for (std::size_t i = n, j = m; i + j > 0; --mark) {
            const Step& step = steps[i * width + j];
            for (std::size_t k = 1; k <= step.before; ++k) {
                redline_.noise_of_before[begin + i - k] = step.noise ? mark : Redline::none;
                redline_.after_of[begin + i - k] = step.same ? start + j - 1 : Redline::none;
            }
            for (std::size_t k = 1; k <= step.after; ++k) {
                redline_.noise_of_after[start + j - k] = step.noise ? mark : Redline::none;
                redline_.before_of[start + j - k] = step.same ? begin + i - 1 : Redline::none;
            }
            i -= step.before;
            j -= step.after;
        }
        settle_marks(redline_.before, redline_.after_of, redline_.noise_of_before, begin, end);
        settle_marks(redline_.after, redline_.before_of, redline_.noise_of_after, start, stop);
    }

    /// A mark beside a word that was put in was put in with it.
    static void settle_marks(const std::vector<RedlineToken>& tokens,
                             const std::vector<std::size_t>& same, std::vector<std::size_t>& noise,
                             std::size_t begin, std::size_t end) {
        const auto is_change = [&](std::size_t k) {
            return k >= begin && k < end && same[k] == Redline::none && noise[k] == Redline::none;
        };
        for (std::size_t k = begin; k < end; ++k)
            if (!tokens[k].is_word && noise[k] != Redline::none &&
                (is_change(k - 1) || is_change(k + 1)))
                noise[k] = Redline::none;
    }

    Step best_step(const std::vector<Step>& steps, std::size_t begin, std::size_t start,
                   std::size_t i, std::size_t j, std::size_t width) const {
        // How many words may be read as how many.
        static constexpr std::size_t pairs[][2] = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1},
                                                   {2, 3}, {3, 2}, {1, 4}, {4, 1}, {1, 5}, {5, 1}};
        Step best{1e9};
        const auto take = [&](const Step& step) {
            if (step.cost < best.cost) best = step;
        };
        if (i > 0) take(single(steps[(i - 1) * width + j], redline_.before[begin + i - 1], 1, 0));
        if (j > 0) take(single(steps[i * width + j - 1], redline_.after[start + j - 1], 0, 1));
        if (i > 0 && j > 0 &&
            redline_.before[begin + i - 1].form == redline_.after[start + j - 1].form)
            take({steps[(i - 1) * width + j - 1].cost, 1, 1, false, true});
        for (const auto& [a, b] : pairs) {
            if (a > i || b > j) continue;
            const double cost = steps[(i - a) * width + j - b].cost + 0.1;
            if (cost < best.cost && is_noise(i - a, a, j - b, b)) best = {cost, a, b, true, false};
        }
        return best;
    }

    Redline& redline_;
    const ReadText &before_, &after_;
    std::size_t letters_per_error_;
    std::vector<Letters> before_letters_, after_letters_; // of the run that is marked
    std::size_t next_mark_ = 0;
};

} // namespace

void mark_noise(Redline& redline, const ReadText& before, const ReadText& after,
                std::size_t letters_per_error) {
    for (auto* marks : {&redline.noise_of_before, &redline.noise_of_after})
        std::ranges::fill(*marks, Redline::none);
    NoiseMarker(redline, before, after, letters_per_error).mark();
}

} // namespace clausula
