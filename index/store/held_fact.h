#pragma once

#include "index/model/fact.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace clausula {

class Database;

/// A document's row number in index.db, stable until it is rebuilt.
using DocumentId = std::int64_t;

/// A fact of a document of the archive.
struct HeldFact {
    DocumentId document = 0;
    std::size_t number = 0; ///< among the document's facts, from 0; stable until they are read anew
    Fact fact;
};

/// Which facts to read.
struct FactsWanted {
    std::optional<DocumentId> document; ///< none: of all documents
    std::optional<FactKind> kind;       ///< none: of all kinds
    bool restricted = false;            ///< those of restricted documents too
};

/// By document, and in the order in which they were read out of it.
std::vector<HeldFact> read_facts(const Database& database, const FactsWanted& wanted);

} // namespace clausula
