#include "search/in_force_days.h"

namespace clausula {

const std::map<DocumentId, DocumentInForce>& InForceDays::on(Day day) {
    const auto found = days_.find(day);
    if (found != days_.end()) return found->second;
    return days_.emplace(day, in_force_on(archive_, day, include_restricted_)).first->second;
}

void InForceDays::forget(bool include_restricted) {
    include_restricted_ = include_restricted;
    days_.clear();
}

} // namespace clausula
