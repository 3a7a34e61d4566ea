#include "cli/interrupts.h"

namespace clausula {

namespace {

volatile bool interrupted = false;

void on_interrupt(int) { interrupted = true; }

} // namespace

void watch_for_interrupts(std::initializer_list<int> signals) {
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : signals) sigaction(signal, &action, nullptr);
}

bool was_interrupted() { return interrupted; }

const volatile bool& interrupted_flag() { return interrupted; }

} // namespace clausula
