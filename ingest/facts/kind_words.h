#pragma once

#include "index/model/document_kind.h"
#include "index/model/text.h"

#include <optional>
#include <string_view>

namespace clausula {

/// A word that says what a document is, and where it stands in the words searched.
struct KindWordFound {
    DocumentKind kind;
    Span span;
    bool operator==(const KindWordFound&) const = default;
};

/// The first word of a title that says what the document is, in any of the languages; none when no
/// word does. "Osakassopimus" is an agreement, "Sopimuksen muutos" an amendment of one.
std::optional<KindWordFound> find_kind_word(std::string_view title);

} // namespace clausula
