#pragma once

#include "versions/align/provision.h"
#include "versions/align/redline.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clausula {

/// What became of a provision. Several can be told of one: moved, renumbered and edited.
enum class Change {
    unchanged,  ///< the same words under the same number in the same place; stands alone
    edited,     ///< words or marks of the body differ
    retitled,   ///< words of the heading differ
    renumbered, ///< it bears another number
    moved,      ///< it stands below another clause, or elsewhere among those it stood with
    split,      ///< one provision is now several
    merged,     ///< several are now one
    added,      ///< nothing of the document before is like it
    dropped,    ///< nothing of the document after is like it
    noise,      ///< only OCR makes a difference
};

/// "unchanged", "edited", …, "new" for added.
std::string_view name_of(Change change);

/// Every name, in the order of the values.
std::span<const std::string_view> change_names();

/// Provisions of two documents that hold the same, and how they differ.
///
/// One each; or one `before` and several `after`, which it was split into; or several merged into
/// one; or one that is new or dropped.
struct AlignedProvisions {
    std::vector<std::size_t> before, after; ///< indexes into the Alignment's provisions, in order
    std::vector<Change> changes;            ///< in the order of Change; never empty
    std::vector<Edit> redline;              ///< headings and bodies, without printed numbers

    bool has(Change change) const;
};

/// An end of a phrase that went from one provision to another.
struct MoveEnd {
    std::size_t group = 0; ///< index into Alignment::groups
    Span span;             ///< in the text of that end's document

    bool operator==(const MoveEnd&) const = default;
};

struct PhraseMove {
    MoveEnd from, to;

    bool operator==(const PhraseMove&) const = default;
};

/// Two documents, provision by provision.
struct Alignment {
    std::vector<Provision> before, after;
    /// Each provision is in exactly one. In the order of `after`; what was dropped comes behind
    /// what it stood behind.
    std::vector<AlignedProvisions> groups;
    std::vector<PhraseMove> moves; ///< what Edit::move counts
};

/// What of the two documents is aligned.
struct AlignedParts {
    /// Only this clause, an index into Document::clauses, and what is below it. Where one of both
    /// is given, they are taken for the same clause, whatever they say.
    std::optional<std::size_t> before, after;
};

/// Aligns the provisions of two documents, of any agreements, by their words, headings, numbers
/// and places, and tells what kind of change each is.
///
/// Case and quotation marks don't matter for finding what belongs together; case and marks that
/// were changed are edits. A provision whose number only went up because another came in before it
/// is renumbered, not moved; one that stands with its chapter in another place is not moved, its
/// chapter is. Takes time linear in the texts but for a logarithm, and at most some thousand steps
/// for a word where the texts differ beyond recognition. Never throws on odd input.
Alignment align(const Document& before, const Document& after, const AlignedParts& parts = {});

} // namespace clausula
