#pragma once

#include "cli/render/answer.h"
#include "versions/origin/lineage.h"

#include <vector>

namespace clausula {

// A lineage with its documents, as blame and history need it.

struct ReadLineage {
    Lineage lineage;
    std::vector<Document> documents; ///< of each version
    std::vector<LineageText> texts;  ///< they point at `documents`
};

enum class LineageEnd {
    own,        ///< the version that the document is of
    successors, ///< the last of what came of it
};

/// Reads the lineage of a document from its beginning on. Throws Error as the archive does.
ReadLineage read_lineage(const Archive& archive, DocumentId document, LineageEnd end,
                         bool include_restricted);

/// "2018-03-01", or "undated".
std::string date_label(const Version& version);

/// What tells a version for programs: the agreement's title, the version's number and date (null:
/// undated), and the document that it is compared by.
Record version_values(const Lineage& lineage, std::size_t version);

} // namespace clausula
