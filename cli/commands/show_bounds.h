#pragma once

#include "cli/render/answer.h"
#include "index/model/document.h"
#include "index/organisations/name_bounds.h"

namespace clausula {

class Archive;

/// Between which days a document without a date was written, as the names in its preamble and
/// signature block tell, for people and for programs. Names are looked up in the registry of the
/// archive.
class ShownBounds {
public:
    ShownBounds(const Archive& archive, const Document& document);

    /// "not stated; not before 2020-03-18 "Sote ry", not after 2021-06-30 "KT Kuntatyönantajat"".
    StyledLine line() const;
    /// An object with not_before and not_after, or null where no name bounds anything.
    Value value() const;

private:
    const Document& document_;
    Registry registry_;
    NameBounds bounds_;
};

} // namespace clausula
