#include "ingest/ocr/words.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace clausula {

namespace {

bool is_dash(std::string_view text) {
    return text == "-" || text == "–" || text == "—" || text == "_";
}

/// `usual` is the height of most words.
bool is_noise(const Word& word, double usual) {
    constexpr double flat = 0.3; // of the usual height: no letter is, but a piece of a rule
    const bool is_flat = word.box.height() < flat * usual;
    if (is_plain(word.text)) return word.confidence < 0.05 || is_flat;
    if (word.text.find_first_not_of('|') == std::string::npos) return true;
    if (is_dash(word.text) && word.box.height() > 2 * word.box.width()) return true;
    const bool has_height = word.text.find_first_of(":;!?=/&") != std::string::npos;
    return word.confidence < 0.5 || (has_height && is_flat);
}

double median_height(const std::vector<Word>& words) {
    std::vector<double> heights;
    for (const Word& word : words)
        if (std::isfinite(word.box.height())) heights.push_back(word.box.height());
    if (heights.empty()) return 0;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

/// The words' boxes from the top down. Documents may say anything, not-a-number too.
std::vector<Box> sound_boxes(const std::vector<Word>& words) {
    std::vector<Box> boxes;
    for (const Word& word : words)
        if (std::isfinite(word.box.top) && std::isfinite(word.box.bottom))
            boxes.push_back(word.box);
    std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
    return boxes;
}

} // namespace

bool is_plain(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (is_letter(c) || is_digit(c)) return true;
    }
    return false;
}

std::string text_of(const std::vector<Word>& words) {
    std::string text;
    for (const Word& word : words) text += word.text + ' ';
    return text;
}

double mean_confidence(const std::vector<Word>& words) {
    double sum = 0, weight = 0;
    for (const Word& word : words) {
        const auto length = static_cast<double>(count_code_points(word.text));
        sum += word.confidence * length;
        weight += length;
    }
    return weight > 0 ? sum / weight : 0;
}

double height_of_lines(const std::vector<Word>& words) {
    std::vector<Box> boxes = sound_boxes(words);
    double height = 0, bottom = 0;
    for (const Box& box : boxes) {
        height += std::max(0.0, box.bottom - std::max(bottom, box.top));
        bottom = std::max(bottom, box.bottom);
    }
    return height;
}

void rotate_boxes(std::vector<Word>& words, double degrees, double x, double y) {
    const double angle = degrees * std::numbers::pi / 180;
    for (Word& word : words) {
        const double right = (word.box.left + word.box.right) / 2 - x;
        const double down = (word.box.top + word.box.bottom) / 2 - y;
        const double dx = right * std::cos(angle) - down * std::sin(angle) - right;
        const double dy = right * std::sin(angle) + down * std::cos(angle) - down;
        word.box = {word.box.left + dx, word.box.top + dy, word.box.right + dx,
                    word.box.bottom + dy};
    }
}

std::vector<Word> without_noise(std::vector<Word> words) {
    const double usual = median_height(words);
    std::erase_if(words, [&](const Word& word) { return is_noise(word, usual); });
    return words;
}

std::vector<Word> completed(std::vector<Word> layer, const std::vector<Word>& read) {
    // Only words whose tops are near can overlap: sorted, each search looks at a few.
    const std::vector<Box> boxes = sound_boxes(layer);
    double tallest = 0;
    for (const Box& box : boxes) tallest = std::max(tallest, box.height());
    for (const Word& word : read) {
        auto box =
            std::lower_bound(boxes.begin(), boxes.end(), word.box.top - tallest,
                             [](const Box& candidate, double top) { return candidate.top < top; });
        bool overlaps = false;
        for (; box != boxes.end() && box->top < word.box.bottom && !overlaps; ++box) {
            const double width =
                std::min(box->right, word.box.right) - std::max(box->left, word.box.left);
            const double height =
                std::min(box->bottom, word.box.bottom) - std::max(box->top, word.box.top);
            overlaps = width > 0 && height > 0 &&
                       width * height * 4 > word.box.width() * word.box.height();
        }
        if (!overlaps) layer.push_back(word);
    }
    return layer;
}

} // namespace clausula
