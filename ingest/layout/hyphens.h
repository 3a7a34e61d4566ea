#pragma once

#include "index/model/page.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausula {

/// What becomes of a hyphen at a line's end.
enum class HyphenJoin {
    none, ///< the words stay two: "kunta-" "ja valtio"; also where there is no hyphen
    keep, ///< one word with its hyphen: "EU-" "rahoitus"
    drop, ///< one word without it: "neuvottelu-" "järjestö"
};

/// Decides what hyphens at line ends stand for, from what else the document prints.
///
/// First it is told of every break (`expect`), then of every word that is not broken (`see`), and
/// then asked. Where the document knows neither form, capitals, digits and equal vowels
/// ("linja-auto") speak for the hyphen, anything else against it.
class Hyphens {
public:
    void expect(std::string_view before, std::string_view after);
    void see(std::string_view word);
    HyphenJoin decide(std::string_view before, std::string_view after) const;

    bool none_expected() const { return seen_.empty(); }

private:
    std::unordered_map<std::string, int> seen_; ///< forms asked for, and how often they are printed
};

/// The word without the hyphen it ends with, or nothing when it ends with none (or is one).
std::string_view without_hyphen(std::string_view word);

} // namespace clausula
