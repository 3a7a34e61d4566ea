#include "cli/flag.h"

#include "cli/render/render.h"

namespace clausula {

namespace {

constexpr std::string_view when[] = {"auto", "always", "never"};

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const Renderer* renderer : all_renderers()) names.push_back(renderer->name);
    return names;
}

} // namespace

std::string dashed(const Flag& flag) { return "--" + std::string(flag.name); }

std::span<const Flag> global_flags() {
    static const std::vector<std::string_view> formats = format_names();
    static const Flag flags[] = {
        {.name = "archive",
         .kind = FlagKind::folder,
         .value = "DIR",
         .help = "the archive to use",
         .details = "Without it: $CLAUSULA_ARCHIVE; else the nearest archive from the working "
                    "folder upwards; else clausula in $XDG_DATA_HOME, which is ~/.local/share "
                    "unless set."},
        {.name = "format",
         .kind = FlagKind::choice,
         .value = "FORMAT",
         .help = "text, json, jsonl, csv, markdown, html or svg",
         .details = "JSON holds everything, with ranges as byte offsets [begin, end) into the "
                    "UTF-8 of the text beside them and boxes in points (1/72 inch) from the page's "
                    "top left corner. A path that is not UTF-8 is followed by path_bytes, its "
                    "bytes in hexadecimal. CSV guards cells that a spreadsheet would run as "
                    "formulas with an apostrophe.",
         .choices = formats},
        {.name = "color",
         .kind = FlagKind::choice,
         .value = "WHEN",
         .help = "auto, always or never",
         .details = "auto, the default, means colour on a terminal only, and none when NO_COLOR "
                    "is set.",
         .choices = when},
        {.name = "no-personal",
         .help = "leave personal data out",
         .details = "Persons, telephone numbers and e-mail addresses that were read as facts of "
                    "any document, and whatever else looks like an e-mail address or a telephone "
                    "number, become asterisks in everything that is printed. A name that no fact "
                    "of the archive has is not known, and a surname alone stays, as it may be a "
                    "word. `export` leaves out originals that hold any, as an original is handed "
                    "out whole or not at all."},
        {.name = "quiet",
         .letter = 'q',
         .help = "say nothing on stderr but errors",
         .details = "No progress bar, no summary, no notes."},
        {.name = "help", .letter = 'h', .help = "show how the command is used"},
        {.name = "version", .help = "show the version"},
    };
    return flags;
}

std::optional<std::string> Arguments::text(std::string_view name) const {
    const auto flag = flags.find(name);
    if (flag == flags.end()) return std::nullopt;
    return flag->second;
}

std::optional<std::int64_t> Arguments::number(std::string_view name) const {
    const auto flag = flags.find(name);
    if (flag == flags.end()) return std::nullopt;
    return std::stoll(flag->second); // the parser has checked it
}

std::optional<Day> Arguments::day(std::string_view name) const {
    const auto flag = flags.find(name);
    if (flag == flags.end()) return std::nullopt;
    return first_day(parse_iso_date(flag->second).value()); // the parser has checked it
}

} // namespace clausula
