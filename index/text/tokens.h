#pragma once

#include "index/model/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A word of a text and the term it is looked up by.
struct Token {
    Span span;
    std::string term;

    bool operator==(const Token&) const = default;
};

/// The next token at or after byte `at`, and `at` moved behind it; none at the end.
///
/// A token is a run of letters and digits, its term the case-folded run: what printed wordings,
/// numbers and redactions are compared by. Words that are looked up have their inner signs: see
/// word_forms.h. The input must be UTF-8.
std::optional<Token> next_token(std::string_view text, std::size_t& at);

/// All tokens of a text.
std::vector<Token> tokens_of(std::string_view text);

} // namespace clausula
