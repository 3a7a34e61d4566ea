#pragma once

#include "versions/identity/agreements.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

enum class StateKind {
    draft,      ///< a document says that it is one
    executed,   ///< signed: a signature block bears a date
    amended,    ///< an amendment of it is there
    terminated, ///< a document that ends it is there
};

/// "draft", "signed", "amended", "terminated".
std::string_view name_of(StateKind kind);

/// What an agreement is or was, and the document whose words say so.
struct State {
    StateKind kind = StateKind::draft;
    DocumentId document = 0;
    std::optional<PrintedDate> date; ///< none: not stated
    std::string words;               ///< of the document, one line; may be empty for amended
    int page = 1;

    bool operator==(const State&) const = default;
};

/// The states of an agreement, by date, undated ones last. Reads its documents.
std::vector<State> states_of(const Archive& archive, const Agreement& agreement);

} // namespace clausula
