#pragma once

#include "index/organisations/registry.h"
#include "index/text/terms.h"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausula {

/// A name of the registry as it is printed in a text.
struct NameMention {
    Span span;
    const Organisation* organisation = nullptr;
    const OrganisationName* name = nullptr;

    bool operator==(const NameMention&) const = default;
};

/// Finds the registry's names in texts, in any form: "Kunnallisen työmarkkinalaitoksen", "KT:n",
/// "JUKOn".
///
/// The longest name wins, so "KT" in "KT Kuntatyönantajat" is not told by itself. An abbreviation,
/// and whatever has capitals inside it, must be printed with them: "TSN", not "tsn". The registry
/// and the terms must outlive it.
class NameFinder {
public:
    NameFinder(const Registry& registry, WordTerms& terms);

    /// The names in the text, in order, without overlap. Names that are written alike are told one
    /// after the other with the same span. The text must be UTF-8.
    std::vector<NameMention> find(std::string_view text) const;

private:
    struct Word {
        std::string text;                ///< as it is written in the registry
        std::vector<std::string> lemmas; ///< in order
        bool is_exact = false;           ///< its capitals count
    };

    struct Name {
        const Organisation* organisation;
        const OrganisationName* name;
        std::vector<Word> words;
    };

    bool is_word(const IndexedWord& printed, std::string_view text, const Word& word) const;
    void find_at(std::span<const IndexedWord> words, std::string_view text,
                 std::vector<NameMention>& longest) const;

    WordTerms& terms_;
    std::vector<Name> names_;
    std::unordered_multimap<std::string, std::size_t> by_first_lemma_;
    std::vector<std::size_t> beginning_exact_; ///< names that begin with an exact word
};

} // namespace clausula
