#pragma once

#include <csignal>
#include <initializer_list>

namespace clausula {

/// From now on the first of these signals is noted, so that the work at hand can be ended well; the
/// second one ends the program at once.
void watch_for_interrupts(std::initializer_list<int> signals = {SIGINT});

bool was_interrupted();

/// The same as a flag that turns true, for who looks at it without a call.
const volatile bool& interrupted_flag();

} // namespace clausula
