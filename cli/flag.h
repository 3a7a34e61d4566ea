#pragma once

#include "index/model/date.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

enum class FlagKind { on_off, text, number, day, choice, folder };

/// A flag, described once: the parser, --help, the man page and the completion read this.
struct Flag {
    std::string_view name; ///< without the dashes
    char letter = 0;       ///< a short form, or 0
    FlagKind kind = FlagKind::on_off;
    std::string_view value = {};                    ///< what stands for the value in the help: "N"
    std::string_view help;                          ///< one line
    std::string_view details = {};                  ///< more sentences, for the man page
    std::span<const std::string_view> choices = {}; ///< of a choice
    std::int64_t least = 0;                         ///< of a number
};

/// "--limit"
std::string dashed(const Flag& flag);

/// The flags that every command has.
std::span<const Flag> global_flags();

/// What was typed after the command, checked against its flags.
struct Arguments {
    std::vector<std::string> words; ///< what is not a flag
    std::map<std::string, std::string, std::less<>> flags;

    bool has(std::string_view name) const { return flags.find(name) != flags.end(); }

    std::optional<std::string> text(std::string_view name) const;
    std::optional<std::int64_t> number(std::string_view name) const;
    std::optional<Day> day(std::string_view name) const;
};

} // namespace clausula
