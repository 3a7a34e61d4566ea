#pragma once

#include "index/store/archive.h"

#include <set>
#include <string>
#include <utility>

namespace clausula {

/// The names of persons that an archive's facts tell of, restricted documents too, each with the
/// document: fields that are personal data, and parties and signatories that are no organisation,
/// by their names and the registry. Those, too, that people corrected, rejected or put in the place
/// of others: the printed words still have them.
std::set<std::pair<DocumentId, std::string>> personal_names(const Archive& archive);

} // namespace clausula
