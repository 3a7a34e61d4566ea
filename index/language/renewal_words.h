#pragma once

#include <span>
#include <string_view>

namespace clausula {

/// The words that tell that an agreement goes on behind its term when nobody ends it.
struct RenewalWords {
    using Stems = std::span<const std::string_view>; ///< beginnings of words
    using Words = std::span<const std::string_view>;

    Stems goes_on;    ///< "renew", "jatku", "förläng"
    Stems nouns;      ///< that begin so and do not say that it goes on: "renewal"
    Stems by_itself;  ///< in the same sentence: "automatic", "kerrallaan", "i sänder"
    Stems indefinite; ///< of these, without an end: "toistaiseksi"
    Stems terms;      ///< what goes on, besides an agreement: "term", "it"
    Words choices;    ///< before `goes_on`: somebody may, or it does not: "may", "not", "kan"
    Words denials;    ///< right behind it: "inte"
};

extern const RenewalWords english_renewal, finnish_renewal, swedish_renewal;

} // namespace clausula
