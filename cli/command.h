#pragma once

#include "cli/exit_status.h"
#include "cli/flag.h"

#include <span>
#include <string_view>

namespace clausula {

class Console;

/// A command. One file each, listed in commands/all.cpp.
struct Command {
    std::string_view name;
    std::string_view words;       ///< what it takes besides flags: "PATH…"
    std::string_view summary;     ///< one line, no full stop
    std::string_view description; ///< paragraphs, one empty line apart
    std::span<const Flag> flags;  ///< its own; the global ones come with every command
    std::size_t fewest_words = 0;
    std::size_t most_words = SIZE_MAX;
    std::span<const std::string_view> examples;
    /// Throws Error for what can't be done.
    ExitStatus (*run)(const Arguments& arguments, Console& console);
};

/// Every command, in the order of the help.
std::span<const Command* const> all_commands();

/// The command with this name, or nullptr.
const Command* find_command(std::string_view name);

} // namespace clausula
