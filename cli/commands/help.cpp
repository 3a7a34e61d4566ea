#include "cli/commands/help.h"

#include "cli/console.h"
#include "cli/help/completion.h"
#include "cli/help/man_page.h"
#include "cli/help/usage.h"

namespace clausula {

namespace {

constexpr std::string_view shells[] = {"bash"};

constexpr Flag flags[] = {
    {.name = "man", .help = "print the man page, in roff"},
    {.name = "completion",
     .kind = FlagKind::choice,
     .value = "SHELL",
     .help = "print the completion script: bash",
     .choices = shells},
};

constexpr std::string_view examples[] = {"clausula help search", "clausula help --man | man -l -"};

ExitStatus run(const Arguments& arguments, Console& console) {
    if (arguments.has("man")) {
        console.write(man_page());
    } else if (arguments.has("completion")) {
        console.write(bash_completion());
    } else if (arguments.words.empty()) {
        console.write(program_usage());
    } else if (const Command* command = find_command(arguments.words.front())) {
        console.write(command_usage(*command));
    } else {
        throw Error(arguments.words.front(), "no such command", "`clausula help` lists them");
    }
    return ExitStatus::done;
}

} // namespace

const Command help_command = {
    .name = "help",
    .words = "[COMMAND]",
    .summary = "show how a command is used",
    .description = "Without a command, lists the commands.",
    .flags = flags,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
