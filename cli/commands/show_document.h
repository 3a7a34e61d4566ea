#pragma once

#include "cli/flag.h"
#include "cli/render/answer.h"
#include "cli/target.h"

namespace clausula {

class Archive;

/// A whole document: its fields, outline and problems, or those of --text, --dates, --facts,
/// --outline and --problems that were given.
Answer document_answer(const Target& target, const Archive& archive, const Arguments& arguments);

} // namespace clausula
