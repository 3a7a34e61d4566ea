#pragma once

#include "index/language/language.h"
#include "index/model/text.h"

#include <string_view>
#include <vector>

namespace clausula {

/// The sentences of a text, in order, without the white space between them.
///
/// One ends at a line feed or tab (paragraphs, headings and cells end there), and at a full stop,
/// question or exclamation mark with what begins a sentence behind it. A full stop ends none
/// behind an abbreviation of the language ("esim.", "bl.a.", "No."), an initial, or a number that
/// begins a sentence ("1. Rahoitus"), unless one of the language's common words follows with a
/// capital. Without a language all languages' abbreviations count. The text must be UTF-8; all of
/// it but white space is in exactly one sentence.
std::vector<Span> sentences_of(std::string_view text, const Language* language = nullptr);

} // namespace clausula
