#pragma once

#include "index/model/text.h"

#include <vector>

namespace clausula {

/// Cuts paragraphs `[first, last)` into passages: some paragraphs of one page each, about a screen
/// long, so that what has no clauses is found and cited too. A table's rows are never cut apart.
/// A passage is given by its paragraphs, `[first, last)` as well.
struct Passage {
    std::size_t first = 0, last = 0;
    bool operator==(const Passage&) const = default;
};

std::vector<Passage> cut_passages(const Text& text, std::size_t first, std::size_t last);

} // namespace clausula
