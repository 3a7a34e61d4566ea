#pragma once

#include <span>
#include <string_view>

namespace clausula {

/// What the program knows of one language. One file a language, listed in all.cpp; nothing else in
/// the code names one.
///
/// All words are lower case UTF-8 (NFC).
struct Language {
    std::string_view code;      ///< ISO 639-1: "fi"
    std::string_view ocr_model; ///< Tesseract's name: "fin"
    std::span<const std::string_view>
        common_words; ///< the commonest words, to recognise the language by
    std::span<const std::string_view>
        months; ///< twelve month names, January first, in the form dates are printed in
    std::string_view page_sign = "p."; ///< "page" in a citation: "s. 3"
    bool spelled_dates = false;        ///< in a citation a date is "12 March 2020", not "12.3.2020"
    std::span<const std::string_view>
        connectives; ///< what follows a hanging hyphen: "kunta- ja valtiosektori"
};

/// Every language, in a fixed order.
std::span<const Language* const> all_languages();

/// The language with this code, or none.
const Language* find_language(std::string_view code);

/// The language that most of the words are of, or none when too few of them are known to tell.
///
/// Counts the common words of each language; on running text of twenty words or more it errs in
/// under 1 %.
const Language* recognise_language(std::string_view text);

} // namespace clausula
