#include "ingest/readers/pdf_pictures.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

namespace clausula {

namespace {

constexpr int least_width = 400;              // pixels: a page at 48 dpi, too coarse to read
constexpr std::size_t most_dictionary = 2000; // bytes looked at around the name

std::optional<int> value_of(std::string_view dictionary, std::string_view key) {
    std::size_t at = dictionary.find(key);
    if (at == std::string_view::npos) return std::nullopt;
    at += key.size();
    while (at < dictionary.size() && std::isspace(static_cast<unsigned char>(dictionary[at]))) ++at;
    constexpr int most = 1'000'000;
    int value = 0;
    const std::size_t digits = at;
    for (; at < dictionary.size() && std::isdigit(static_cast<unsigned char>(dictionary[at])); ++at)
        value = std::min(most, value * 10 + (dictionary[at] - '0'));
    // "12 0 R" is a reference, to look up which is not worth the while.
    if (at == digits || dictionary.substr(at, 5).find('R') != std::string_view::npos)
        return std::nullopt;
    return value;
}

} // namespace

bool may_hold_large_picture(std::string_view bytes) {
    constexpr std::string_view name = "/Image", begin = "obj", end = "stream";
    for (std::size_t at = 0; (at = bytes.find(name, at)) != std::string_view::npos;
         at += name.size()) {
        const std::size_t next = at + name.size();
        // "/ImageMask", "/ImageB": other names
        if (next < bytes.size() && std::isalnum(static_cast<unsigned char>(bytes[next]))) continue;
        const std::size_t window = at > most_dictionary ? at - most_dictionary : 0;
        std::string_view dictionary = bytes.substr(window, at - window + most_dictionary);
        const std::size_t object = dictionary.substr(0, at - window).rfind(begin);
        if (object != std::string_view::npos) dictionary.remove_prefix(object);
        dictionary = dictionary.substr(0, dictionary.find(end));
        if (value_of(dictionary, "/Width").value_or(least_width) >= least_width) return true;
    }
    return false;
}

double share_of_pictures(const Picture& drawing, const Page& page) {
    if (drawing.empty() || page.width <= 0 || page.height <= 0) return 0;
    constexpr int square = 12;   // pixels a side
    constexpr int paper = 225;   // as light as this, or lighter
    constexpr int least_ink = 4; // pixels in a square
    std::vector<std::uint8_t> pixels = drawing.pixels;
    const double across = drawing.width / page.width, down = drawing.height / page.height;
    const auto clamp = [](double value, int most) {
        return static_cast<int>(std::clamp(value, 0.0, static_cast<double>(most)));
    };
    std::size_t painted = 0, most_painted = 20 * pixels.size(); // pages of words upon each other
    for (const Word& word : page.words) {
        const int left = clamp(std::floor(word.box.left * across) - 1, drawing.width);
        const int right = clamp(std::ceil(word.box.right * across) + 1, drawing.width);
        const int top = clamp(std::floor(word.box.top * down) - 1, drawing.height);
        const int bottom = clamp(std::ceil(word.box.bottom * down) + 1, drawing.height);
        painted += static_cast<std::size_t>(std::max(0, right - left)) *
                   static_cast<std::size_t>(std::max(0, bottom - top));
        if (painted > most_painted) break;
        for (int y = top; y < bottom; ++y)
            std::fill(pixels.begin() + std::ptrdiff_t{y} * drawing.width + left,
                      pixels.begin() + std::ptrdiff_t{y} * drawing.width + right,
                      std::uint8_t{255});
    }
    int squares = 0, drawn = 0;
    for (int top = 0; top < drawing.height; top += square)
        for (int left = 0; left < drawing.width; left += square) {
            int ink = 0;
            for (int y = top; y < std::min(top + square, drawing.height); ++y)
                for (int x = left; x < std::min(left + square, drawing.width); ++x)
                    if (pixels[static_cast<std::size_t>(y) *
                                   static_cast<std::size_t>(drawing.width) +
                               static_cast<std::size_t>(x)] < paper)
                        ++ink;
            ++squares;
            if (ink >= least_ink) ++drawn;
        }
    return static_cast<double>(drawn) / squares;
}

} // namespace clausula
