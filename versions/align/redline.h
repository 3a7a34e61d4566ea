#pragma once

#include "versions/align/grouping.h"
#include "versions/align/redline_tokens.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace clausula {

enum class EditKind {
    same,
    removed,
    added,
    moved_away, ///< it stands elsewhere in the other document
    moved_here, ///< it stood elsewhere in the other document
    noise,      ///< the same words, read differently by OCR
};

/// A stretch of a redline: what of one document it is, and what of the other.
struct Edit {
    EditKind kind = EditKind::same;
    Span before; ///< in the text of the document before; empty for added and moved_here
    Span after;  ///< likewise after; empty for removed and moved_away
    std::optional<std::size_t> move; ///< which Move it is an end of
    bool in_heading = false;

    bool operator==(const Edit&) const = default;
};

/// The words of some provisions of two documents, and what became of each.
struct Redline {
    std::vector<RedlineToken> before, after;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> after_of;                      ///< of each before: the same word; none
    std::vector<std::size_t> before_of;                     ///< of each after
    std::vector<std::size_t> move_of_before, move_of_after; ///< index of a move; none
    std::vector<std::size_t> noise_of_before, noise_of_after; ///< what was misread; none
};

/// Compares two texts word by word.
Redline draw_redline(std::vector<RedlineToken> before, std::vector<RedlineToken> after);

/// What left one place and came to another, as it stands in both: words that are neither removed
/// nor added. Indexes of redlines and their tokens.
struct Move {
    std::size_t from = 0, from_begin = 0, from_last = 0;
    std::size_t to = 0, to_begin = 0, to_last = 0;

    bool operator==(const Move&) const = default;
};

/// Finds and marks what moved: within a redline phrases from two words on, between redlines from
/// five on. What is left as removed and added has no such phrase in common, but for words that
/// stand so often that they tell nothing.
std::vector<Move> find_moves(std::vector<Redline>& redlines);

/// The redline as stretches to print, in order.
std::vector<Edit> edits_of(const Redline& redline);

} // namespace clausula
