#include "cli/commands/journal.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "index/store/archive_description.h"
#include "index/store/decision.h"
#include "index/store/journal.h"
#include "index/text/redact.h"
#include "index/text/unicode.h"

#include <map>
#include <nlohmann/json.hpp>

namespace clausula {

namespace {

constexpr std::string_view examples[] = {"clausula journal", "clausula journal --format jsonl"};

using Json = nlohmann::ordered_json;

Json parsed_details(const JournalEntry& entry) {
    return entry.details ? Json::parse(*entry.details, nullptr, false) : Json();
}

/// The wordings that were blotted out of documents, by their SHA-256.
using Blotted = std::map<std::string, std::vector<std::string>>;

Blotted read_blotted(const std::filesystem::path& journal) {
    Blotted blotted;
    read_journal(journal, [&](const JournalEntry& entry) {
        if (entry.event != name_of(Decision::Act::redact)) return;
        const Json details = parsed_details(entry);
        if (!details.is_object() || !details.contains("words")) return; // damaged, as is told below
        for (const Json& word : details["words"])
            if (word.is_string()) blotted[details.value("sha256", "")].push_back(word);
    });
    return blotted;
}

/// Blots wordings out of every string.
void redact_strings(Json& value, const std::vector<std::string>& wordings) {
    if (value.is_string()) value = redact(clean_utf8(value.get<std::string>()), wordings);
    if (value.is_structured())
        for (Json& one : value) redact_strings(one, wordings);
}

/// The details without their salt, which means nothing to anyone, and without the words that are
/// blotted out.
Json details_of(const JournalEntry& entry, const Blotted& blotted) {
    Json details = parsed_details(entry);
    if (!details.is_object()) return details;
    details.erase("salt");
    details.erase("words");
    const auto found = blotted.find(details.value("sha256", ""));
    if (found == blotted.end()) return details;
    details.erase("path_hex"); // a path that is no UTF-8
    for (const char* name : {"fact", "path", "why"})
        if (const auto held = details.find(name); held != details.end())
            redact_strings(*held, found->second);
    return details;
}

std::string text_of(const Json& details) {
    if (details.is_null()) return "(erased)";
    std::string text;
    for (const auto& [name, value] : details.items())
        text += (text.empty() ? "" : "  ") + name + " " +
                (value.is_string() ? value.get<std::string>() : value.dump());
    return text;
}

Value value_of(const Json& details) {
    if (!details.is_object()) return {};
    Record record;
    for (const auto& [name, value] : details.items())
        record.push_back(
            {name, value.is_number_integer()
                       ? Value(value.get<std::int64_t>())
                       : Value(value.is_string() ? value.get<std::string>() : value.dump())});
    return record;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const auto folder = archive_folder(archive_settings(arguments.text("archive")));
    require_archive(folder);
    Answer answer;
    answer.rows_name = "entries";
    answer.columns = {"number", "at", "event", "sha512"};
    AnswerBlock table = {.kind = AnswerBlock::Kind::table};
    table.cells.push_back({{{"number"}}, {{"at"}}, {{"event"}}, {{"details"}}});
    const Blotted blotted = read_blotted(folder / "journal");
    const JournalReading reading = read_journal(folder / "journal", [&](const JournalEntry& entry) {
        const auto details = details_of(entry, blotted);
        answer.rows.push_back({{"number", static_cast<std::int64_t>(entry.number)},
                               {"at", entry.at},
                               {"event", entry.event},
                               {"sha512", entry.sha512},
                               {"details", value_of(details)}});
        table.cells.push_back({{{std::to_string(entry.number), Style::id}},
                               {{entry.at}},
                               {{entry.event}},
                               {{text_of(details), Style::quiet}}});
    });
    Record head = {{"head", reading.head}};
    std::vector<Value> faults;
    for (const JournalFault& fault : reading.faults)
        faults.emplace_back("line " + std::to_string(fault.line) + " " + fault.message);
    head.push_back({"faults", faults});
    answer.head = head;
    answer.page.push_back(std::move(table));
    console.print(answer);
    for (const JournalFault& fault : reading.faults)
        console.note((folder / "journal").string() + ": line " + std::to_string(fault.line) + " " +
                     fault.message);
    console.note(counted(reading.entries, "line") + ", " +
                 (reading.faults.empty() ? "each follows the one before" : "it is damaged") +
                 "; head " + reading.head);
    return reading.faults.empty() ? ExitStatus::done : ExitStatus::nothing;
}

} // namespace

const Command journal_command = {
    .name = "journal",
    .words = "",
    .summary = "show what was done to the archive, and check its chain",
    .description =
        "One line for each thing that was done: what was taken in or refused, and what people "
        "decided. Each line holds the digest of the line before, so a line that is changed, left "
        "out or put in is found: then the exit status is 1. The head, the digest of the last line, "
        "kept somewhere else, proves all lines up to it, and that none is missing at the end.",
    .most_words = 0,
    .examples = examples,
    .run = run,
};

} // namespace clausula
