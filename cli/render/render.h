#pragma once

#include "cli/render/answer.h"

#include <span>
#include <string>
#include <string_view>

namespace clausula {

/// Where text goes to.
struct Look {
    bool color = false;
    int width = 100; ///< columns to wrap at
};

/// An output format. One file each, listed in all.cpp.
///
/// The result ends with a line feed, or is empty. Whatever bytes the answer holds, the result is
/// valid UTF-8 and holds no control character but \n, \t and (CSV) \r, none that reorders text, and
/// no escape sequence but our own.
struct Renderer {
    std::string_view name; ///< as in --format
    std::string (*render)(const Answer& answer, const Look& look);
};

/// Every format, in a fixed order.
std::span<const Renderer* const> all_renderers();

/// The format with this name, or nullptr.
const Renderer* find_renderer(std::string_view name);

} // namespace clausula
