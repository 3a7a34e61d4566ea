#pragma once

#include "versions/as_of.h"

#include <map>

namespace clausula {

/// What was in force on the days that queries ask for; a day is computed once.
class InForceDays {
public:
    /// The archive must outlive it.
    explicit InForceDays(const Archive& archive) : archive_(archive) {}

    /// Every document that can be in force, and whether it was on that day.
    const std::map<DocumentId, DocumentInForce>& on(Day day);

    /// The archive changed, or another part of it is to be seen.
    void forget(bool include_restricted);

private:
    const Archive& archive_;
    bool include_restricted_ = false;
    std::map<Day, std::map<DocumentId, DocumentInForce>> days_;
};

} // namespace clausula
