#pragma once

#include "ingest/facts/commitments/subject.h"

#include <optional>

namespace clausula {

/// A list's head that has no verb, so that only what it is says whom the items bind.
struct VerblessHead {
    WordRange actor;
    bool is_bare = false; ///< it is the actor alone: "Konsulten:"
};

/// "Kouluttajan velvollisuudet", "Kommunens åtaganden", "Responsibilities of the Board",
/// "The Controller:", "Utbildaren (Gymnasieförbundet):"; none where there is more to it.
std::optional<VerblessHead> verbless_head(const PhrasedSentence& sentence);

} // namespace clausula
