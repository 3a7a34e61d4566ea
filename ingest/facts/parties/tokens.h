#pragma once

#include "index/language/party_words.h"
#include "index/model/text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A word or a sign, as far as names and definitions are made of it.
struct PartyToken {
    enum class Kind { word, open, close, comma, semicolon, colon, stop, quote, line };
    Kind kind = Kind::line;
    Span span;          ///< of the text
    std::string folded; ///< of a word: folded, without full stops, strokes and a case ending behind
                        ///< a colon ("Oy:n")
    bool capital = false; ///< begins in upper case
    bool figure = false;  ///< begins with a digit
    bool first = false;   ///< stands first in a printed line; set by mark_lines()

    bool is_word() const { return kind == Kind::word; }
};

/// The tokens of a part of the text; the end of a paragraph or of a cell is a `line`. A full stop
/// belongs to the word where it abbreviates it: "Inc.", "L.P.", "J.".
std::vector<PartyToken> party_tokens(const Text& text, Span part);

/// Marks the tokens that stand first in a printed line.
void mark_lines(const Text& text, std::vector<PartyToken>& tokens);

/// One of the lists of words.
using PartyList = PartyWords::Words PartyWords::*;

/// Whether the word is on the list of any language.
bool is_on(PartyList list, std::string_view folded);

/// The same, or whether the word is a compound that ends so: "koulutuskuntayhtymä".
bool ends_on(PartyList list, std::string_view folded);

/// Whether the word begins with one of at least six letters: "arbetsgivarpart".
bool begins_on(PartyList list, std::string_view folded);

/// Whether the word ends in one of a list of endings.
bool has_ending(PartyList list, std::string_view folded);

/// Whether the word is one of the commonest of a language.
bool is_common_word(std::string_view folded);

/// How many tokens from `at` say something that is on the list; the longest, 0 for none.
std::size_t words_on(PartyList list, const std::vector<PartyToken>& tokens, std::size_t at);

} // namespace clausula
