#pragma once

#include "versions/align/align.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What became of a commitment.
enum class CommitmentChange {
    kept,     ///< the same words
    widened,  ///< more is promised, or more firmly, or with fewer conditions
    narrowed, ///< less
    changed,  ///< other words, and nothing that tells which of both
    dropped,
    added,
};

/// "kept", …, "new" for added.
std::string_view name_of(CommitmentChange change);

/// A commitment of two documents. What is not in one of them is none there.
struct ComparedCommitment {
    std::optional<std::size_t> before, after; ///< indexes into Document::facts
    CommitmentChange change = CommitmentChange::kept;
    std::string reason; ///< what it was judged by; empty of what was kept, dropped or is new
};

/// Pairs the commitments of two documents whose provisions were aligned, and judges each pair.
///
/// Those of one aligned group are paired by their words, then any with most words in common. More
/// is promised when the strength is higher on the ladder position, readiness, intention, binding;
/// when words were only added and they begin with "and", "as well as"; or when a condition or a
/// limit was taken away. The reverse is less. Whatever else differs is changed. In the order of
/// `after`; what was dropped comes last.
std::vector<ComparedCommitment> compare_commitments(const Document& before, const Document& after,
                                                    const Alignment& alignment);

} // namespace clausula
