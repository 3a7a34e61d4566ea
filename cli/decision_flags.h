#pragma once

#include "cli/flag.h"
#include "index/store/decision.h"

#include <string>

namespace clausula {

/// The flags --who and --why, for the commands by which a person decides about a document.
extern const Flag who_flag;
extern const Flag why_flag;

/// The decision as typed, made now. Throws Error when it has no reason.
Decision typed_decision(const Arguments& arguments, Decision::Act act, std::string sha256);

} // namespace clausula
