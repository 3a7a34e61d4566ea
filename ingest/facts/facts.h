#pragma once

#include "index/model/document.h"

#include <optional>

namespace clausula {

/// What kind of document it is, from its title and its shape; none when nothing printed says so.
std::optional<KindFact> read_kind(const Document& document);

/// The document's own date, from its title, preamble or signature block; none when none is printed
/// there. A date that is only told of (narrative, a deadline) is not the document's own.
std::optional<DateFact> read_date(const Document& document);

} // namespace clausula
