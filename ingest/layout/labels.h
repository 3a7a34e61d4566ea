#pragma once

#include "index/model/page.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace clausula {

/// How surely a line begins with the number or bullet of a list item, clause or heading. Only the
/// shape is looked at, no language's words.
enum class Label {
    none,
    weak,  ///< a bare number or letter: "3", "a"; a number behind a word: "Liite 1"
    strong ///< "1." "1.1" "(a)" "iv)" "3 §" "§ 3" "•"
};

/// The label that one word is.
Label label_of(std::string_view word);

/// The label that the words begin with, of one or two words ("3 §").
Label leading_label(const std::vector<Word>& words, std::span<const std::size_t> line);

/// Whether the words are a label and nothing else: "1." "3 §" "Section 2.3".
bool is_only_label(const std::vector<Word>& words, std::span<const std::size_t> line);

} // namespace clausula
