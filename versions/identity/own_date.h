#pragma once

#include "index/model/document.h"

#include <optional>

namespace clausula {

/// Whether a document's date may be that of several of its wordings: of its last change ("Updated
/// 1 May 2025"), or of the entry into force of terms that nobody signs.
bool is_of_last_change(const std::optional<KindFact>& kind, const DateFact& date);

/// The document's own date; none when none is stated, or only one of its last change.
std::optional<PrintedDate> own_date(const std::optional<KindFact>& kind,
                                    const std::optional<DateFact>& date);

} // namespace clausula
