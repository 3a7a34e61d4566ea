#include "cli/interrupts.h"

#include <csignal>

namespace clausula {

namespace {

volatile bool interrupted = false;

void on_interrupt(int) { interrupted = true; }

} // namespace

void watch_for_interrupts() {
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
}

bool was_interrupted() { return interrupted; }

const volatile bool& interrupted_flag() { return interrupted; }

} // namespace clausula
