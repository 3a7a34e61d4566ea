#pragma once

#include "index/language/language.h"

namespace clausula {

extern const Language swedish;

} // namespace clausula
