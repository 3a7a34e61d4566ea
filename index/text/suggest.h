#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace clausula {

/// The candidate that a mistyped word most likely meant, or none when none is near: at most a third
/// of its letters inserted, deleted, replaced or swapped (optimal string alignment distance). The
/// first of equals.
std::optional<std::string> suggest(std::string_view typed, std::span<const std::string> candidates);

} // namespace clausula
