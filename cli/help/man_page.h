#pragma once

#include <string>

namespace clausula {

/// The man page of the program and all its commands, in roff.
std::string man_page();

} // namespace clausula
