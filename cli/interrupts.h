#pragma once

namespace clausula {

/// From now on the first ^C is noted, so that the work at hand can be ended well; the second one
/// ends the program at once.
void watch_for_interrupts();

bool was_interrupted();

/// The same as a flag that turns true, for who looks at it without a call.
const volatile bool& interrupted_flag();

} // namespace clausula
