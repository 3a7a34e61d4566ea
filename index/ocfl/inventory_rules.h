#pragma once

#include "index/ocfl/inventory.h"

namespace clausula {

// What the parts of one inventory must be to each other.

/// The names of the versions: a row from 1, all written in one way.
void check_version_names(const Inventory& inventory, OcflFindings& findings);

/// The head is the last version; states and manifest name the same digests; content paths lead into
/// the versions' content directories.
void check_inventory(const Inventory& inventory, OcflFindings& findings);

} // namespace clausula
