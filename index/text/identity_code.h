#pragma once

#include "index/model/text.h"

#include <cstddef>
#include <string_view>

namespace clausula {

/// The personal identity code that begins at this byte; an empty span where none does. Finnish ones
/// ("010190-123M", with the sign of a century and a check character) and Swedish ones
/// ("850709-9805", "19850709-9805", Skatteverket's personnummer and samordningsnummer). One that is
/// made of figures only and may be a telephone number, as it begins with 0, is told by its check
/// figure.
Span identity_code_at(std::string_view text, std::size_t at);

} // namespace clausula
