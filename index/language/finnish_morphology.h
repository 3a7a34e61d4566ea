#pragma once

#include "index/language/finnish_segments.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct VoikkoHandle;

namespace clausula {

enum class FinnishClass { noun, adjective, verb, adverb, numeral, name, prefix, other };

/// One way to read a Finnish word.
struct FinnishAnalysis {
    std::string base; ///< case-folded; of a -minen noun its verb
    FinnishClass word_class = FinnishClass::other;
    FinnishSegments segments;
    bool agent_participle = false; ///< "sanoma", as in "minun sanomani"
    bool ma_infinitive = false;    ///< "sanomaan"
    bool imperative = false;       ///< "sano", "ei sano"
};

/// Voikko with its Finnish dictionary. Not for two threads at once (libvoikko/voikko.h).
class FinnishMorphology {
public:
    FinnishMorphology(); ///< throws Error when there is no dictionary

    /// Every reading of a case-folded word, a hundred at most; none of one that is unknown, or too
    /// long to be a word.
    std::vector<FinnishAnalysis> analyse(std::string_view word) const;

    /// Of the library and of the dictionary.
    static std::string version();

private:
    struct Terminate {
        void operator()(VoikkoHandle* handle) const;
    };

    std::unique_ptr<VoikkoHandle, Terminate> handle_;
};

} // namespace clausula
