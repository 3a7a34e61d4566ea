#include "cli/commands/gaps.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/fact_source.h"
#include "cli/target.h"
#include "search/gaps.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

const Flag flags[] = {
    {.name = "all", .help = "show those, too, that a held document closes, and which does"},
    include_restricted_flag,
};

constexpr std::string_view examples[] = {"clausula gaps", "clausula gaps 12",
                                         "clausula gaps --all --format json"};

Value value_of(const std::vector<GapCandidate>& candidates) {
    std::vector<Value> list;
    for (const GapCandidate& candidate : candidates)
        list.push_back(Record{{"document", candidate.document}, {"reason", candidate.reason}});
    return list;
}

Record record_of(const Gap& gap, FactSources& sources) {
    const Fact& fact = gap.mention.fact;
    const auto stated = [&](std::string_view field) {
        return fact.find(field) ? Value(fact.value(field)) : Value();
    };
    Record record = {{"name", fact.value("name")},
                     {"on", stated("on")},
                     {"kind", stated("kind")},
                     {"state", gap.held ? "held" : "open"},
                     {"held_by", gap.held ? Value(gap.held->document) : Value()},
                     {"reason", gap.held ? Value(gap.held->reason) : Value()},
                     {"candidates", value_of(gap.candidates)}};
    for (RecordField& field : sources.record(gap.mention)) record.push_back(std::move(field));
    return record;
}

StyledLine line_of(const GapCandidate& candidate, std::string_view verb, FactSources& sources) {
    const std::string title = sources.document(candidate.document).title;
    return {{std::string(verb) + " "},
            {std::to_string(candidate.document), Style::id},
            {"  "},
            {one_line(title), Style::title},
            {": " + candidate.reason, Style::quiet}};
}

void add(Answer& answer, const Gap& gap, FactSources& sources) {
    answer.rows.push_back(record_of(gap, sources));
    const Fact& fact = gap.mention.fact;
    AnswerBlock block = {.kind = Kind::outline};
    const auto line = [&](int depth, StyledLine text) {
        block.depths.push_back(depth);
        block.lines.push_back(std::move(text));
    };
    StyledLine head = {{std::string(fact.value("name")), Style::title}};
    for (const std::string_view field : {"on", "kind"})
        if (fact.find(field)) head.push_back({"  " + std::string(fact.value(field))});
    if (gap.held) head.push_back({"  held", Style::quiet});
    line(0, std::move(head));
    line(1, sources.line(gap.mention));
    if (gap.held) line(1, line_of(*gap.held, "it is", sources));
    for (const GapCandidate& candidate : gap.candidates)
        line(1, line_of(candidate, "perhaps", sources));
    answer.page.push_back(std::move(block));
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const bool restricted = arguments.has(include_restricted_flag.name);
    std::vector<Gap> all = gaps(archive, restricted);
    if (!arguments.words.empty()) {
        const DocumentId id = find_document(archive, arguments.words.front(), restricted);
        std::erase_if(all, [&](const Gap& gap) { return gap.mention.document != id; });
    }
    const auto held =
        std::ranges::count_if(all, [](const Gap& gap) { return gap.held.has_value(); });
    if (!arguments.has("all"))
        std::erase_if(all, [](const Gap& gap) { return gap.held.has_value(); });
    Answer answer;
    answer.rows_name = "gaps";
    answer.columns = {"name",   "on",       "kind",  "state", "held_by",
                      "reason", "document", "title", "page",  "words"};
    FactSources sources(archive);
    for (const Gap& gap : all) add(answer, gap, sources);
    console.print(answer);
    if (held > 0 && !arguments.has("all"))
        console.note(fmt::format("{} more that the archive holds; --all shows them",
                                 counted(static_cast<std::uint64_t>(held), "mention")));
    if (!all.empty()) return ExitStatus::done;
    console.note("no document mentions another that the archive does not hold");
    return ExitStatus::nothing;
}

} // namespace

const Command gaps_command = {
    .name = "gaps",
    .words = "[DOCUMENT]",
    .summary = "show what documents mention and the archive does not hold",
    .description =
        "Agreements of a day or a year, lists behind a link, annexes that are not in the document, "
        "minutes, reports: each with the document and the sentence that prove that it exists. A "
        "document that is taken in closes its gap by itself; --all says which does, and why. What "
        "may be it, but is not sure, is shown as \"perhaps\", and the gap stays open.\n\n"
        "With DOCUMENT, only what this one mentions.",
    .flags = flags,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
