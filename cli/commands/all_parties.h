#pragma once

#include "cli/console.h"
#include "cli/exit_status.h"
#include "cli/party_names.h"

namespace clausula {

/// Prints every party of the archive, and which documents it is a party to: those of one
/// organisation together, whatever they are printed as.
ExitStatus print_all_parties(const Archive& archive, const PartyNames& names,
                             bool include_restricted, Console& console);

/// Prints the names of parties and signatories that the registry does not know, those in most
/// documents first, with the organisations that are nearest.
ExitStatus print_unresolved_names(const Archive& archive, bool include_restricted,
                                  Console& console);

} // namespace clausula
