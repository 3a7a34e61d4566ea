#pragma once

#include "versions/identity/profile.h"
#include "versions/identity/relation.h"

#include <optional>
#include <string>

namespace clausula {

/// What was found between two documents.
struct Finding {
    RelationKind kind = RelationKind::copy;
    bool first_is_it = true; ///< the first is a `kind` of the second; else the other way round
    bool sure = false;
    double score = 0; ///< 0 to 1
    std::string reason;

    bool operator==(const Finding&) const = default;
};

/// What two documents are to each other, or none.
///
/// A function of the two alone: relate(a, b) and relate(b, a) say the same. Two texts made from one
/// form for different parties are nothing to each other, however much they share.
std::optional<Finding> relate(const Profile& a, const Profile& b);

// Its parts, each none where it is something else.

/// The same text, but for what reading it does to it: hyphens, automatic numbers, OCR.
std::optional<Finding> find_copy(const Profile& a, const Profile& b);
/// The same in another language: the same numbers in the same order.
std::optional<Finding> find_translation(const Profile& a, const Profile& b);
/// One says in its title that it changes another, and names that.
std::optional<Finding> find_amendment(const Profile& a, const Profile& b);

/// "92 %"
std::string percent(double share);

} // namespace clausula
