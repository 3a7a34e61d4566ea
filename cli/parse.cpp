#include "cli/parse.h"

#include "index/text/suggest.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

using Flags = std::vector<const Flag*>;

Flags flags_of(const Command* command) {
    Flags flags;
    if (command)
        for (const Flag& flag : command->flags) flags.push_back(&flag);
    for (const Flag& flag : global_flags()) flags.push_back(&flag);
    return flags;
}

std::string help_hint(const Command* command) {
    return command ? fmt::format("`clausula help {}` lists its flags", command->name)
                   : "`clausula help` lists the commands";
}

std::string hint_with(const std::optional<std::string>& meant, const std::string& otherwise) {
    return meant ? fmt::format("did you mean {}?", *meant) : otherwise;
}

void check_value(const Flag& flag, const std::string& value) {
    if (flag.kind == FlagKind::number) {
        std::int64_t number = 0;
        const auto [end, error] =
            std::from_chars(value.data(), value.data() + value.size(), number);
        if (error != std::errc() || end != value.data() + value.size() || number < flag.least)
            throw Error(dashed(flag),
                        fmt::format("\"{}\" is not a number of {} or more", value, flag.least));
    }
    if (flag.kind == FlagKind::day) {
        const std::optional<PrintedDate> date = parse_iso_date(value);
        if (!date || !date->day)
            throw Error(dashed(flag), fmt::format("\"{}\" is not a day, as 2021-06-30 is", value));
    }
    if (flag.kind == FlagKind::choice &&
        std::ranges::find(flag.choices, value) == flag.choices.end())
        throw Error(dashed(flag),
                    fmt::format("\"{}\" is none of {}", value, fmt::join(flag.choices, ", ")),
                    hint_with(suggest(value, std::vector<std::string>(flag.choices.begin(),
                                                                      flag.choices.end())),
                              ""));
}

// Parses flags into `arguments`; returns the words and whatever looks like an unknown flag.
std::vector<std::string> parse_flags(const std::vector<std::string>& typed, const Flags& flags,
                                     bool stop_at_word, const Command* command,
                                     Arguments& arguments) {
    CLI::App app;
    app.set_help_flag();
    app.prefix_command(stop_at_word);
    app.allow_extras();
    std::map<std::string_view, std::string> values;
    std::vector<std::pair<const Flag*, CLI::Option*>> options;
    for (const Flag* flag : flags) {
        const std::string names =
            (flag->letter ? fmt::format("-{},", flag->letter) : "") + dashed(*flag);
        CLI::Option* option = flag->kind == FlagKind::on_off
                                  ? app.add_flag(names)
                                  : app.add_option(names, values[flag->name]);
        option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        options.emplace_back(flag, option);
    }
    try {
        app.parse(
            std::vector<std::string>(typed.rbegin(), typed.rend())); // CLI11 takes the last first
    } catch (const CLI::ParseError& error) {
        throw Error("", error.what(), help_hint(command));
    }
    for (const auto& [flag, option] : options) {
        if (option->count() == 0) continue;
        if (flag->kind != FlagKind::on_off) check_value(*flag, values[flag->name]);
        arguments.flags.insert_or_assign(std::string(flag->name), values[flag->name]);
    }
    return app.remaining();
}

Error unknown_flag(const std::string& typed, const Flags& flags, const Command* command) {
    std::vector<std::string> names;
    for (const Flag* flag : flags) names.push_back(dashed(*flag));
    const std::string name = typed.substr(0, typed.find('='));
    const bool is_word = command && !typed.starts_with("--") && !command->words.empty();
    return Error(typed, "no such flag",
                 is_word ? fmt::format("a word that begins with - goes after --: clausula {} -- {}",
                                       command->name, typed)
                         : hint_with(suggest(name, names), help_hint(command)));
}

const Command& command_named(const std::string& name) {
    if (const Command* command = find_command(name)) return *command;
    std::vector<std::string> names;
    for (const Command* command : all_commands()) names.emplace_back(command->name);
    throw Error(name, "no such command", hint_with(suggest(name, names), help_hint(nullptr)));
}

} // namespace

Invocation parse(const std::vector<std::string>& typed) {
    Invocation invocation;
    Arguments& arguments = invocation.arguments;
    std::vector<std::string> rest = parse_flags(typed, flags_of(nullptr), true, nullptr, arguments);
    if (rest.empty()) return invocation;
    if (rest.front().starts_with('-')) throw unknown_flag(rest.front(), flags_of(nullptr), nullptr);
    const Command& command = command_named(rest.front());
    invocation.command = &command;

    rest.erase(rest.begin());
    const Flags flags = flags_of(&command);
    bool are_words = false;
    for (std::string& word : parse_flags(rest, flags, false, &command, arguments)) {
        if (!are_words && word == "--") {
            are_words = true;
        } else {
            if (!are_words && word.size() > 1 && word.front() == '-')
                throw unknown_flag(word, flags, &command);
            arguments.words.push_back(std::move(word));
        }
    }
    if (arguments.has("help")) return invocation;
    if (arguments.words.size() < command.fewest_words)
        throw Error(std::string(command.name), fmt::format("{} is missing", command.words),
                    help_hint(&command));
    if (arguments.words.size() > command.most_words)
        throw Error(arguments.words[command.most_words],
                    fmt::format("one word too many for {}", command.name), help_hint(&command));
    return invocation;
}

} // namespace clausula
