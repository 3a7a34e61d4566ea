#include "cli/help/usage.h"

#include "cli/render/terminal.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace clausula {

namespace {

constexpr std::size_t width = 80;

std::string wrap(std::string_view text, std::size_t indent) {
    std::string wrapped;
    std::size_t column = indent;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (column > indent && column + 1 + display_width(word) > width) {
            wrapped += "\n" + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            wrapped += ' ';
            ++column;
        }
        wrapped += word;
        column += display_width(word);
        at = end + 1;
    }
    return wrapped + "\n";
}

std::string table(const std::vector<std::pair<std::string, std::string>>& rows) {
    std::size_t widest = 0;
    for (const auto& row : rows) widest = std::max(widest, display_width(row.first));
    std::string text;
    for (const auto& [left, right] : rows)
        text += "  " + left + std::string(widest - display_width(left) + 3, ' ') +
                wrap(right, widest + 5);
    return text;
}

std::string flag_table(std::span<const Flag> flags) {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Flag& flag : flags) {
        std::string form = flag.letter ? fmt::format("-{}, ", flag.letter) : "";
        form += dashed(flag);
        if (flag.kind != FlagKind::on_off) form += fmt::format(" {}", flag.value);
        rows.emplace_back(form, flag.help);
    }
    return table(rows);
}

} // namespace

std::string program_usage() {
    std::vector<std::pair<std::string, std::string>> rows;
    for (const Command* command : all_commands())
        rows.emplace_back(command->name, command->summary);
    return "An archive of agreements that can be asked.\n"
           "\n"
           "usage: clausula COMMAND …\n"
           "\n" +
           table(rows) + "\nflags of every command:\n" + flag_table(global_flags()) +
           "\n`clausula help COMMAND` says more of one; `man clausula` says it all.\n";
}

std::string command_usage(const Command& command) {
    std::string text =
        fmt::format("clausula {}: {}\n\nusage: clausula {}{}{}{}\n\n", command.name,
                    command.summary, command.name, command.flags.empty() ? "" : " [FLAG]…",
                    command.words.empty() ? "" : " ", command.words);
    std::string_view rest = command.description;
    while (!rest.empty()) {
        const std::size_t end = rest.find("\n\n");
        text += wrap(rest.substr(0, end), 0) + "\n";
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 2);
    }
    if (!command.flags.empty()) text += "flags:\n" + flag_table(command.flags) + "\n";
    text += "flags of every command:\n" + flag_table(global_flags());
    if (!command.examples.empty()) text += "\nexamples:\n";
    for (std::string_view example : command.examples) text += fmt::format("  {}\n", example);
    return text;
}

} // namespace clausula
