#pragma once

#include "index/store/database.h"
#include "index/store/postings.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

class ClauseSet;       // index/store/clause_set.h
class PostingsDecoder; // postings_reader.cpp

/// Reads the postings that FTS5 keeps of clause_index.
///
/// FTS5 itself gives them one clause at a time, to an expression in its own language; here its
/// tables are read, many times faster (docs/decisions/0005-postings.md). Their format is part of
/// SQLite's file format, and told at the head of its ext/fts5/fts5_index.c. What a transaction has
/// written that is not over yet is not seen.
class PostingsReader {
public:
    /// While it is used the caller holds a Snapshot. Throws Error when the index is damaged, or of
    /// a format that is not known.
    explicit PostingsReader(const Database& database);

    /// Where a term (index/text/terms.h) stands in the clauses of `among`. Throws Error when the
    /// index is damaged.
    Postings read(std::string_view term, const ClauseSet& among);

    /// How many pages that would read beside the first: tells what is rare from what is common.
    std::size_t leaves_of(std::string_view term);

private:
    struct Segment {
        std::int64_t id, first_leaf, last_leaf;
    };

    std::int64_t first_leaf(const Segment& segment, const std::string& key);
    std::int64_t next_leaf(const Segment& segment, const std::string& key);
    void read(const Segment& segment, const std::string& key, PostingsDecoder& decoder);

    const Database& database_;
    Statement first_leaf_, next_leaf_, leaves_;
    std::vector<Segment> segments_; ///< the oldest first
};

} // namespace clausula
