#include "index/language/lexicon/form_lexicon.h"

#include <algorithm>

namespace clausula {

namespace {

// No byte of a word: words have none below space.
constexpr char entry_mark = '\x01';
constexpr char commonness_mark = '\x02';

/// The byte that says that no bytes are cut off; one more a byte, up to '~'.
constexpr char cut_nothing = '$';
constexpr std::size_t most_cut = '~' - cut_nothing;

bool can_be_kept(std::string_view word) {
    return std::ranges::none_of(word, [](char c) { return c >= 0 && c < ' '; });
}

} // namespace

std::string FormLexicon::string_of(std::string_view form, const LexiconEntry& entry) {
    if (!can_be_kept(form) || !can_be_kept(entry.lemma)) return {};
    const auto shared =
        static_cast<std::size_t>(std::ranges::mismatch(form, entry.lemma).in1 - form.begin());
    const std::size_t cut = form.size() - shared;
    if (cut > most_cut) return {};
    std::string string(form);
    string += entry_mark;
    string += static_cast<char>(entry.word_class);
    string += static_cast<char>(cut_nothing + static_cast<char>(cut));
    return string += entry.lemma.substr(shared);
}

std::string FormLexicon::string_of_commonness(std::string_view lemma, int commonness) {
    if (!can_be_kept(lemma)) return {};
    std::string string(lemma);
    string += commonness_mark;
    return string += static_cast<char>('0' + commonness);
}

std::vector<LexiconEntry> FormLexicon::find(std::string_view form) const {
    std::vector<LexiconEntry> entries;
    const Automaton::State state =
        automaton_.next(automaton_.next(automaton_.root(), form), entry_mark);
    automaton_.each_ending(state, [&](std::string_view entry) {
        const auto cut = static_cast<std::size_t>(entry[1] - cut_nothing);
        std::string lemma(form.substr(0, form.size() - cut));
        entries.push_back({static_cast<WordClass>(entry[0]), lemma.append(entry.substr(2))});
    });
    return entries;
}

bool FormLexicon::knows(std::string_view form) const {
    return automaton_.next(automaton_.next(automaton_.root(), form), entry_mark) != 0;
}

bool FormLexicon::knows_beginning(std::string_view beginning) const {
    return automaton_.next(automaton_.root(), beginning) != 0;
}

int FormLexicon::commonness(std::string_view lemma) const {
    int commonness = 0;
    const Automaton::State state =
        automaton_.next(automaton_.next(automaton_.root(), lemma), commonness_mark);
    automaton_.each_ending(state, [&](std::string_view digit) { commonness = digit[0] - '0'; });
    return commonness;
}

} // namespace clausula
