#pragma once

#include "index/language/lexicon/automaton.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What a form is in a dictionary.
enum class WordClass : char {
    noun = 'n',
    adjective = 'a',
    verb = 'v',
    adverb = 'r',
    closed = 'c', ///< a pronoun, preposition, conjunction, …
    name = 'p',
    other = 'o',
    participle = 'q',    ///< of a verb, where the participle is an adjective of its own too
    compound_part = 'k', ///< what stands before the last part of a compound: "avtals" of "avtal"
};

struct LexiconEntry {
    WordClass word_class;
    std::string lemma;

    bool operator==(const LexiconEntry&) const = default;
};

/// The forms of a language with their lemmas, and how common lemmas are.
///
/// Forms and lemmas are case-folded NFC. An entry is kept as one string of the automaton: the form,
/// its class, and what to cut off and put on to get the lemma.
class FormLexicon {
public:
    /// The arcs must outlive the lexicon.
    explicit FormLexicon(std::span<const std::uint32_t> arcs) : automaton_(arcs) {}

    /// In the order of classes and lemmas; none of a form that is not there.
    std::vector<LexiconEntry> find(std::string_view form) const;
    bool knows(std::string_view form) const;
    /// Whether a form or a lemma begins like this.
    bool knows_beginning(std::string_view beginning) const;
    /// 0 to 9: how many forms of the lemma are among the commonest words of the language.
    int commonness(std::string_view lemma) const;

    std::uint32_t digest() const { return automaton_.digest(); }

    /// The automaton's string of an entry; empty when it cannot be kept (a byte below space, a form
    /// of which more than 90 bytes go).
    static std::string string_of(std::string_view form, const LexiconEntry& entry);
    static std::string string_of_commonness(std::string_view lemma, int commonness);

private:
    Automaton automaton_;
};

} // namespace clausula
