#pragma once

#include "index/model/text.h"
#include "index/text/terms.h"
#include "search/meaning.h"

#include <string_view>
#include <vector>

namespace clausula {

/// The words of a text that a query looks for: in order, none twice, one span a word.
///
/// Only words that made the text a hit are marked: of a phrase only where it stands whole, of a
/// NEAR only where its words are near, of `a b OR c` nothing of `a` where `b` is missing. Fields
/// and what is left out mark nothing. A compound is marked whole for a part of it.
std::vector<Span> find_marks(const Meaning& meaning, std::string_view text, WordTerms& terms);

/// Whether the words of a meaning without fields stand in the text: what the index can't tell of
/// wordings, prefixes and NEARs of them (see Meaning::is_checked).
bool stands_in(const Meaning& meaning, std::string_view text, WordTerms& terms);

/// A stretch of the text of about `size` bytes with the most, and most different, marks in it; its
/// beginning when there are none. Begins and ends with whole words.
Span find_snippet(std::string_view text, const std::vector<Span>& marks, std::size_t size);

} // namespace clausula
