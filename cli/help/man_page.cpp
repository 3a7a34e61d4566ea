#include "cli/help/man_page.h"

#include "cli/command.h"

#include <fmt/format.h>

namespace clausula {

namespace {

// Roff reads a backslash, a leading dot and a leading apostrophe; a bare - becomes a hyphen that
// can't be copied.
std::string roff(std::string_view text) {
    std::string escaped;
    for (char c : text) {
        if ((c == '.' || c == '\'') && (escaped.empty() || escaped.back() == '\n'))
            escaped += "\\&";
        if (c == '\\')
            escaped += "\\e";
        else if (c == '-')
            escaped += "\\-";
        else
            escaped += c;
    }
    return escaped;
}

std::string paragraphs(std::string_view text) {
    std::string page;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        page += ".PP\n" + roff(text.substr(0, end)) + "\n";
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return page;
}

std::string flags_of(std::span<const Flag> flags) {
    std::string page;
    for (const Flag& flag : flags) {
        page += ".TP\n";
        if (flag.letter) page += fmt::format(R"(\fB\-{}\fR, )", flag.letter);
        page += fmt::format("\\fB{}\\fR", roff(dashed(flag)));
        if (flag.kind != FlagKind::on_off) page += fmt::format(" \\fI{}\\fR", roff(flag.value));
        page += "\n" + roff(flag.help) + ".\n";
        if (!flag.details.empty()) page += roff(flag.details) + "\n";
    }
    return page;
}

std::string command_section(const Command& command) {
    std::string page = fmt::format(".SS \"clausula {} {}\"\n", command.name, roff(command.words));
    page += fmt::format("{}.\n", roff(command.summary));
    page += paragraphs(command.description) + flags_of(command.flags);
    if (!command.examples.empty()) page += ".PP\n.EX\n";
    for (std::string_view example : command.examples) page += roff(example) + "\n";
    if (!command.examples.empty()) page += ".EE\n";
    return page;
}

} // namespace

std::string man_page() {
    std::string page = ".TH CLAUSULA 1 \"\" \"Clausula " CLAUSULA_VERSION "\" \"User Commands\"\n"
                       ".SH NAME\n"
                       "clausula \\- an archive of agreements that can be asked\n"
                       ".SH SYNOPSIS\n"
                       ".B clausula\n"
                       ".I COMMAND\n"
                       "[\\fIFLAG\\fR]\\&... [\\fIWORD\\fR]\\&...\n"
                       ".SH DESCRIPTION\n"
                       "Takes in PDFs, scans, office files, web pages and bundles of them, keeps "
                       "every original, and finds the clauses in them, each with its document, "
                       "number and page.\n"
                       "The answer goes to standard output, everything else to standard error.\n"
                       ".SH COMMANDS\n";
    for (const Command* command : all_commands()) page += command_section(*command);
    page += ".SH FLAGS OF EVERY COMMAND\n" + flags_of(global_flags());
    page += ".SH EXIT STATUS\n";
    for (const ExitMeaning& row : all_exit_statuses())
        page += fmt::format(".TP\n.B {}\n{}\n", static_cast<int>(row.status), roff(row.meaning));
    page += ".SH ENVIRONMENT\n"
            ".TP\n.B CLAUSULA_ARCHIVE\nthe archive to use\n"
            ".TP\n.B XDG_DATA_HOME\nthe folder of the archive that is used when no other is found\n"
            ".TP\n.B NO_COLOR\nno colour, unless it is asked for\n";
    return page;
}

} // namespace clausula
