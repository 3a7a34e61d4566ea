#include "ingest/facts/parties/known_signers.h"

#include "ingest/facts/parties/names.h"

#include <algorithm>

namespace clausula {

namespace {

std::vector<std::string> words_of(const Text& text, Span span) {
    std::vector<std::string> words;
    for (PartyToken& token : party_tokens(text, span))
        if (token.is_word() && !token.folded.empty()) words.push_back(std::move(token.folded));
    return words;
}

/// "avd" of "avdelning", "e" of "eino"
bool abbreviates(std::string_view shorter, std::string_view word) {
    return shorter == word || ((shorter.size() == 1 || shorter.size() >= 3) &&
                               shorter.size() < word.size() && word.starts_with(shorter));
}

/// Whether all the words stand in the name in their order, the last one in full.
bool is_short_for(const std::vector<std::string>& words, const KnownSigner& known) {
    auto at = known.words.begin();
    for (const std::string& word : words) {
        at = std::find_if(at, known.words.end(),
                          [&](const std::string& other) { return abbreviates(word, other); });
        if (at == known.words.end()) return false;
        if (&word == &words.back() && *at != word) return false;
        ++at;
    }
    return true;
}

} // namespace

KnownSigner known_signer(const Text& text, Span name, bool organisation, bool term) {
    return {name_key(text[name]), organisation, term, words_of(text, name)};
}

const KnownSigner* find_known(const std::vector<KnownSigner>& known, const Text& text, Span words) {
    const auto found = std::ranges::find(known, name_key(text[words]), &KnownSigner::key);
    return found == known.end() ? nullptr : &*found;
}

bool abbreviates_person(const Text& text, Span shorter, Span name) {
    const std::vector<std::string> one = words_of(text, shorter), other = words_of(text, name);
    if (one.size() < 2 || other.size() < 2 || one.back() != other.back()) return false;
    const std::string &first = one.front(), &given = other.front();
    return (first.size() == 1 || given.size() == 1) && first.front() == given.front();
}

const KnownSigner* find_in_short(const std::vector<KnownSigner>& known, const Text& text,
                                 Span words) {
    const std::vector<std::string> shorter = words_of(text, words);
    const bool says_enough = std::ranges::any_of(shorter, [](const std::string& word) {
        return word.size() >= 3 && !is_common_word(word) && !ends_on(&PartyWords::nouns, word) &&
               !is_on(&PartyWords::forms, word);
    });
    if (!says_enough) return nullptr;
    const KnownSigner* found = nullptr;
    for (const KnownSigner& one : known) {
        if (one.term || !is_short_for(shorter, one)) continue;
        if (found) return nullptr; // of two it says nothing
        found = &one;
    }
    return found;
}

} // namespace clausula
