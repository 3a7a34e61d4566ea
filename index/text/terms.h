#pragma once

#include "index/model/text.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What a word is indexed under, one space apart: its base forms, then its parts with a '+' before.
/// "työsopimuksen" has "työsopimus +työ +sopimus". A base form comes first.
class WordTerms {
public:
    virtual ~WordTerms() = default;
    /// The terms of a form (see WordForm); the view lasts as long as this object.
    virtual std::string_view terms_of(std::string_view form) = 0;
};

constexpr char part_sign = '+';
constexpr char beginning_sign = '^';

/// How many letters of a form its base forms tell of: see beginning_of().
constexpr std::size_t beginning_size = 5;

/// The first letters of a form, five or fewer; a view into it.
std::string_view first_letters(std::string_view form);

/// The term that a form is found by when a word is asked for by its beginning: a '^' and the first
/// five letters. Empty where a base form begins with the same letters, as most do.
std::string beginning_of(std::string_view form, std::string_view terms);

/// A word of a text with its terms.
struct IndexedWord {
    Span span;
    std::string_view terms; ///< lasts as long as the WordTerms
    /// Base forms of compounds that are not printed in full: "kuntatyöpaikka" at the first word of
    /// "kunta- ja hyvinvointialuetyöpaikoilla". One space apart.
    std::string completed;
    std::string beginning; ///< see beginning_of()
};

/// The words of a text, in order. What is indexed, what is marked and what is checked all come from
/// here. The text must be UTF-8.
std::vector<IndexedWord> indexed_words(std::string_view text, WordTerms& terms);

/// Calls `use` for each of the terms, which are one space apart.
template <typename Use>
void for_each_term(std::string_view terms, Use use) {
    while (!terms.empty()) {
        const std::size_t end = terms.find(' ');
        use(terms.substr(0, end));
        terms.remove_prefix(end == std::string_view::npos ? terms.size() : end + 1);
    }
}

} // namespace clausula
