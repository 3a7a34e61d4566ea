#pragma once

#include "index/language/language.h"

namespace clausula {

extern const Language finnish;

} // namespace clausula
