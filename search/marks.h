#pragma once

#include "index/model/text.h"
#include "search/query.h"

#include <string_view>
#include <vector>

namespace clausula {

/// The words of a text that a query looks for: in order, none twice, one span a word.
///
/// Only words that made the text a hit are marked: of a phrase only where it stands whole, of a
/// NEAR only where its words are near, of `a b OR c` nothing of `a` where `b` is missing. Fields
/// and what is left out mark nothing.
std::vector<Span> find_marks(const Query& query, std::string_view text);

/// A stretch of the text of about `size` bytes with the most, and most different, marks in it; its
/// beginning when there are none. Begins and ends with whole words.
Span find_snippet(std::string_view text, const std::vector<Span>& marks, std::size_t size);

} // namespace clausula
