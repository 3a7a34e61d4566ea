#include "cli/help/completion.h"

#include "cli/command.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace clausula {

namespace {

std::string names_of(std::span<const Flag> flags) {
    std::string names;
    for (const Flag& flag : flags) names += (names.empty() ? "" : " ") + dashed(flag);
    return names;
}

// What can follow a flag that takes a value.
std::string values_of(std::span<const Flag> flags) {
    std::string cases;
    for (const Flag& flag : flags) {
        if (flag.kind == FlagKind::on_off) continue;
        std::string values = "COMPREPLY=()";
        if (flag.kind == FlagKind::folder)
            values = "COMPREPLY=($(compgen -d -- \"$word\"))";
        else if (flag.kind == FlagKind::choice)
            values = fmt::format(R"(COMPREPLY=($(compgen -W "{}" -- "$word")))",
                                 fmt::join(flag.choices, " "));
        cases += fmt::format("    {}) {}; return ;;\n", dashed(flag), values);
    }
    return cases;
}

} // namespace

std::string bash_completion() {
    std::string commands, flags, values = values_of(global_flags());
    for (const Command* command : all_commands()) {
        commands += fmt::format("{}{}", commands.empty() ? "" : " ", command->name);
        flags += fmt::format("    {}) flags=\"{} $flags\" ;;\n", command->name,
                             names_of(command->flags));
        values += values_of(command->flags);
    }
    return fmt::format(R"(# bash completion for clausula
_clausula() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command="" i
    local commands="{}"
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ " $commands " == *" ${{COMP_WORDS[i]}} "* ]]; then command=${{COMP_WORDS[i]}}; break; fi
    done
    case $before in
{}    esac
    local flags="{}"
    case $command in
{}    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$flags" -- "$word"))
    elif [[ -z $command || $command == help ]]; then
        COMPREPLY=($(compgen -W "$commands" -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}}
complete -o filenames -F _clausula clausula
)",
                       commands, values, names_of(global_flags()), flags);
}

} // namespace clausula
