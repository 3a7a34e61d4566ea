#pragma once

#include "index/language/finnish_segments.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct VoikkoHandle;

namespace clausula {

/// A particle is what is not inflected: adverbs, conjunctions, adpositions.
enum class FinnishClass { noun, adjective, verb, particle, other };

/// One way to read a Finnish word. Grammatical features are as Voikko names them; empty where the
/// word has none.
struct FinnishAnalysis {
    std::string base; ///< case-folded; of a -minen noun its verb
    FinnishClass word_class = FinnishClass::other;
    FinnishSegments segments;
    std::string grammatical_case; ///< "nimento", "keinonto"
    std::string comparison;       ///< "positive", "comparative"
    std::string mood;             ///< "indicative", "MA-infinitive"
    std::string participle;       ///< "past_passive"
    std::string person;           ///< of a verb: "1" to "4", the passive
    std::string possessive;       ///< "1s", "2p", "3"
};

/// Voikko with its Finnish dictionary. Not for two threads at once (libvoikko/voikko.h).
class FinnishMorphology {
public:
    FinnishMorphology(); ///< throws Error when there is no dictionary

    /// Every reading of a case-folded word, a hundred at most; none of one that is unknown, or too
    /// long to be a word.
    std::vector<FinnishAnalysis> analyse(std::string_view word);

    /// Of the library and of the dictionary.
    static std::string version();

private:
    void open();

    struct Terminate {
        void operator()(VoikkoHandle* handle) const;
    };

    std::unique_ptr<VoikkoHandle, Terminate> handle_;
};

} // namespace clausula
