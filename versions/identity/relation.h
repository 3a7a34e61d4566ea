#pragma once

#include "index/store/archive.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace clausula {

/// What one document is to another. The first three tie documents into one agreement.
enum class RelationKind {
    copy,        ///< the same text in another file
    wording,     ///< a new wording of the same agreement
    translation, ///< of a wording
    successor,   ///< another agreement, which carries clauses on
    amendment,   ///< another agreement (or act), which changes single clauses
};

/// "copy", "wording", "translation", "successor", "amendment".
std::string_view name_of(RelationKind kind);
std::optional<RelationKind> relation_named(std::string_view name);

/// Whether the two are documents of one agreement.
constexpr bool ties(RelationKind kind) { return kind <= RelationKind::translation; }

/// `document` is a `kind` of `other`; of a copy, wording or translation, `other` as well of it.
struct Relation {
    DocumentId document = 0, other = 0;
    RelationKind kind = RelationKind::copy;
    bool sure = false;    ///< false: a suggestion, which ties nothing until a person links it
    bool decided = false; ///< a person said so: sure, with score 1
    double score = 0;     ///< 0 to 1
    std::string reason;   ///< one line; what the two have in common, never words of either

    bool operator==(const Relation&) const = default;
};

/// What stands: computed relations, where people decided otherwise theirs. Those of the given
/// documents, by document and other; of an empty list everyone's. Restricted documents are left out
/// unless asked for.
std::vector<Relation> read_relations(const Archive& archive, const std::vector<DocumentId>& of,
                                     bool include_restricted);

/// Every two documents that a person unlinked; restricted ones too.
std::vector<std::pair<DocumentId, DocumentId>> read_unlinked(const Archive& archive);

} // namespace clausula
