#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausula {

/// A typed word as it is compared: its form (index/text/word_forms.h) and its base forms.
struct TypedWord {
    std::string form;
    std::vector<std::string> lemmas;
};

/// A word or a name of several words, as the glossary has it.
struct GlossaryTerm {
    std::string text;
    std::vector<std::string> forms; ///< of its words, in order
    std::size_t row = 0;
};

/// Words and names that mean the same: translations and other names.
///
/// A line is a meaning: terms in Finnish, Swedish and English with '|' between the languages, or,
/// without '|', names of one thing in no matter which; ';' stands between terms of one language.
/// Words are in their base forms, names as they are printed. What follows '#' is a remark.
class Glossary {
public:
    /// Adds lines; `name` is the file's. Throws Error that names the line when one is no meaning.
    void add(std::string_view lines, const std::string& name);

    /// Terms that mean the same as some words.
    struct Match {
        std::size_t words = 0; ///< how many, from the first on
        std::vector<const GlossaryTerm*> others;
    };

    /// What the words are, taken from the first on: one match for each number of words. A typed
    /// word is a term's when its form or a base form is written there.
    std::vector<Match> find(std::span<const TypedWord> words) const;

private:
    void add_row(std::string_view line, const std::string& subject);

    std::vector<GlossaryTerm> terms_; ///< a row's terms follow each other
    std::unordered_multimap<std::string, std::size_t> by_first_word_;
};

/// The glossary that comes with the program: search/glossary.txt.
extern const std::string_view shipped_glossary;

} // namespace clausula
