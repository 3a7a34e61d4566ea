#pragma once

#include <string>

namespace clausula {

/// The completion script for bash.
std::string bash_completion();

} // namespace clausula
