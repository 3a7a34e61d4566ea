#pragma once

#include "cli/console.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace clausula {

/// A progress bar on the last line of stderr; nothing at all where that is no terminal.
class Progress {
public:
    explicit Progress(Console& console) : console_(console) {}

    ~Progress() { clear(); }

    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Draws ten times a second at most.
    void show(std::uint64_t done, std::uint64_t found);

    /// Takes the bar away, so that a line can be written; it comes back with the next show().
    void clear();

private:
    Console& console_;
    std::chrono::steady_clock::time_point drawn_ = {};
    bool is_drawn_ = false;
};

/// "[########            ]  2/5"
std::string progress_bar(std::uint64_t done, std::uint64_t found);

} // namespace clausula
