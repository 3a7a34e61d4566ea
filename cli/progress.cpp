#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

void Progress::show(std::uint64_t done, std::uint64_t found) {
    if (!console_.shows_progress()) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - drawn_ < std::chrono::milliseconds(100)) return;
    drawn_ = now;
    is_drawn_ = true;
    console_.draw("\r\x1b[K" + progress_bar(done, found));
}

void Progress::clear() {
    if (!is_drawn_) return;
    is_drawn_ = false;
    drawn_ = {};
    console_.draw("\r\x1b[K");
}

std::string progress_bar(std::uint64_t done, std::uint64_t found) {
    constexpr std::uint64_t width = 30;
    const std::uint64_t filled = found == 0 ? 0 : std::min(done, found) * width / found;
    return fmt::format("[{:<{}}]  {}/{}", std::string(filled, '#'), width, done, found);
}

} // namespace clausula
