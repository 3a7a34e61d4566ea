#pragma once

#include "cli/render/answer.h"
#include "search/search.h"

#include <string>
#include <vector>

namespace clausula {

/// The hits of one query.
Answer answer_of(const std::string& typed, const SearchResult& result,
                 const std::vector<std::string>& explanation);

/// A line of a file of queries, and what it found.
struct BatchResult {
    std::size_t line = 0; ///< from 1
    std::string typed;
    bool is_understood = true;
    SearchResult result;
    std::vector<std::string> explanation;
};

/// The hits of several queries, each with the line and the query that found it.
Answer answer_of(const std::vector<BatchResult>& results);

} // namespace clausula
