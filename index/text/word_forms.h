#pragma once

#include "index/model/text.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace clausula {

/// A word of a text, with its inner signs, and the form that dictionaries are asked for.
///
/// A word is a run of letters and digits; a hyphen, a colon or an apostrophe between two of them
/// belongs to it: "EU:n", "linja-auto", "company's". So does a hyphen that hangs at its end or
/// beginning, which stands for a part that is printed once: "kunta- ja valtiosektori", "arbetstid
/// och -plats".
struct WordForm {
    Span span;        ///< without hanging hyphens
    std::string form; ///< case-folded; hyphens are '-', apostrophes '\''
    bool hangs_behind = false;
    bool hangs_before = false;
};

/// Reads the next word at or after byte `at` into `word`, and moves `at` behind it; false at the
/// end. The text must be UTF-8. Overwrites `word`, so that a loop needs no memory.
bool next_word_form(std::string_view text, std::size_t& at, WordForm& word);

/// How many words a text has; cheaper than reading them.
std::size_t count_word_forms(std::string_view text);

} // namespace clausula
