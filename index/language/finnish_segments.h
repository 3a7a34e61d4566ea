#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A piece of a Finnish word between compound boundaries.
struct FinnishSegment {
    std::string surface; ///< as it stands in the word, with a hyphen behind it if there is one
    std::string lemma;   ///< its base form: "kehittäminen" of "kehittämis"; empty: not told
    std::string verb;    ///< that a participle or a -minen noun is of: "kehittää"
    bool prefix = false; ///< "epä", "yhteis": no word by itself

    bool operator==(const FinnishSegment&) const = default;
};

/// What Voikko's FSTOUTPUT says a word is put together of, case-folded.
struct FinnishSegments {
    std::vector<FinnishSegment> list;
    std::string noun;       ///< of the whole word, where it is a -minen noun: "irtisanominen"
    std::string verb;       ///< of the whole word, where it is a participle: "irtisanoa"
    std::size_t clitic = 0; ///< where "kin", "ko" or the like begins in the word; 0: it has none

    bool operator==(const FinnishSegments&) const = default;
};

/// Reads FSTOUTPUT: "[Lp]yhteis[Bh][Bc][Ln][Xp]työ[X]työ[Sine][Ny]ssä" is "yhteis" and "työ".
///
/// "=" and "|" in a base form ("irti=sanoa") are boundaries too. Tags as in corevoikko's
/// voikko-fi/vvfst; an unknown one is passed over. Never throws on odd input.
FinnishSegments parse_fst_output(std::string_view output);

} // namespace clausula
