#include "index/language/finnish_endings.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::string_view place_endings[] = {"ssa", "ssä", "sta", "stä", "lla",
                                              "llä", "lta", "ltä", "lle", "ksi"};
constexpr std::string_view vowels[] = {"a", "e", "i", "o", "u", "y", "ä", "ö", "å"};

constexpr std::size_t shortest_name = 3; // letters

std::string_view last_vowel(std::string_view text) {
    for (std::string_view vowel : vowels)
        if (text.ends_with(vowel)) return vowel;
    return {};
}

/// The form without its ending; the form itself where there is none.
std::string_view cut(std::string_view form) {
    for (std::string_view ending : place_endings)
        if (form.ends_with(ending)) return form.substr(0, form.size() - ending.size());
    if (!form.ends_with('n')) return form;
    const std::string_view genitive = form.substr(0, form.size() - 1);
    const std::string_view vowel = last_vowel(genitive);
    if (vowel.empty()) return form;
    // "kevaan": the illative doubles the vowel.
    const std::string_view illative = genitive.substr(0, genitive.size() - vowel.size());
    return illative.ends_with(vowel) ? illative : genitive;
}

} // namespace

std::vector<std::string> without_case_ending(std::string_view form) {
    const std::string_view name = cut(form);
    if (name.size() == form.size() || count_code_points(name) < shortest_name) return {};
    std::vector<std::string> names = {std::string(name)};
    // Names that end in a consonant are inflected with an "i".
    const std::string_view without_i = name.substr(0, name.size() - 1);
    if (name.ends_with('i') && last_vowel(without_i).empty()) names.emplace_back(without_i);
    return names;
}

bool has_place_ending(std::string_view form) {
    return std::ranges::any_of(place_endings,
                               [&](std::string_view ending) { return form.ends_with(ending); });
}

} // namespace clausula
