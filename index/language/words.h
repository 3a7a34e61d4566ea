#pragma once

#include "index/language/word_reader.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A word form as every language that knows it reads it.
struct WordReading {
    Readings
        readings; ///< at least one lemma: of a form that nobody knows, itself is the last guess
    unsigned languages = 0; ///< bit i: all_languages()[i] knows it; 0: guessed

    bool operator==(const WordReading&) const = default;
};

/// Reads words without being told their language: a form is what any language says it is.
///
/// A query's word and a text's word are read alike, so a language that is not known costs little:
/// 1.8 points of F1 against knowing it (docs/measurements/words.md). Throws Error when a dictionary
/// is missing. Not for two threads at once.
class Words {
public:
    Words();
    ~Words();

    WordReading read(std::string_view form);

    /// Dictionaries and rules: another one reads some word otherwise. What was indexed by one
    /// version is not to be added to by another.
    static std::string version();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace clausula
