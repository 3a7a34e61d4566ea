#pragma once

#include "ingest/facts/commitments/phrases.h"

#include <bitset>
#include <optional>
#include <unordered_set>

namespace clausula {

/// Last words of what the document calls its parties, case-folded: "supplier", "redfern".
using PartyNames = std::unordered_set<std::string>;

/// A sentence with the phrases that stand in it.
class PhrasedSentence {
public:
    /// `names` must outlive it.
    PhrasedSentence(std::string_view text, Span span, const Language& language,
                    const PartyNames& names);

    const CommitmentWords& language_words() const { return *language_->commitments; }

    std::string_view printed(std::size_t word) const {
        return text_.substr(words[word].span.begin, words[word].span.size());
    }

    /// From a word to the one before another.
    Span span_of(std::size_t first, std::size_t last) const {
        return {words[first].span.begin, words[last - 1].span.end};
    }

    /// Some of its words by themselves.
    PhrasedSentence part(Span span) const { return {text_, span, *language_, *names_}; }

    /// Where the phrase that begins at a word ends; none when there is none.
    std::optional<std::size_t> end_of(Cue cue, std::size_t first) const;
    /// Where the phrase that ends before a word begins, the longest of several.
    std::optional<std::size_t> begin_of(Cue cue, std::size_t last) const;
    /// The first phrase that begins in `[first, last)`.
    std::optional<PhraseMatch> find(Cue cue, std::size_t first, std::size_t last) const;

    bool has(Cue cue) const { return find(cue, 0, words.size()).has_value(); }

    /// Where the words begin that no comma or other mark parts from a word.
    std::size_t begin_of_part(std::size_t at) const {
        while (at > 0 && (at >= words.size() || words[at].mark == 0)) --at;
        return at;
    }

    bool is_party(std::size_t word) const {
        return words[word].is_upper && names_->contains(words[word].term);
    }

    bool is_at(Cue cue, std::size_t first) const { return end_of(cue, first).has_value(); }

    std::vector<PhraseWord> words;

private:
    std::string_view text_;
    const Language* language_;
    const PartyNames* names_;
    std::vector<PhraseMatch> matches_;         ///< by `first`
    std::vector<std::size_t> begins_;          ///< of each word the first of its matches
    std::vector<std::bitset<cue_count>> cues_; ///< of each word those that begin there, a bit each
};

} // namespace clausula
