#pragma once

#include "index/model/document.h"

namespace clausula {

/// Whether the words of a field say its value: printed words themselves; a date, a length of time
/// or a number in another form; a word of the languages' lists for one of our own few ("chair").
/// Without words, whether it is one that may follow from others.
bool is_said(const Document& document, const Fact& fact, const FactField& field);

/// Whether a day that a document states stands in the words of its evidence, or is counted from
/// what stands there.
bool is_said(const Document& document, const StatedDate& date);

} // namespace clausula
