#include "cli/commands/history.h"

#include "cli/aligned_clauses.h"
#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/read_lineage.h"
#include "cli/target.h"
#include "versions/origin/history.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

const Flag flags[] = {clause_flag, include_restricted_flag};

constexpr std::string_view examples[] = {"clausula history 12/4",
                                         "clausula history 12 --clause '4 §'",
                                         "clausula history 12/4 --format html > clause.html"};

using Kind = AnswerBlock::Kind;

/// "version 2 (2018-03-01)"; of several agreements behind its title.
std::string version_label(const Lineage& lineage, std::size_t version) {
    const LineageVersion& one = lineage.versions[version];
    std::string label = fmt::format("version {} ({})", lineage.version_of(one).number,
                                    date_label(lineage.version_of(one)));
    if (lineage.agreements.size() < 2) return label;
    return one_line(lineage.agreement_of(one).title) + " " + label;
}

/// The two documents of a step; of the first step the one, and nothing before it.
Compared compared_of(const ReadLineage& read, const HistoryStep& step) {
    static const Document nothing;
    return {step.before ? read.lineage.versions[*step.before].document : 0,
            read.lineage.versions[step.after].document,
            step.before ? read.documents[*step.before] : nothing, read.documents[step.after],
            step.alignment};
}

bool is_unchanged(const HistoryStep& step) {
    return std::ranges::all_of(step.groups, [&](std::size_t i) {
        return step.alignment.groups[i].has(Change::unchanged);
    });
}

/// What a step did to a clause: the words of the first are shown as they are.
AnswerBlock words_of(const Compared& compared, const HistoryStep& step, std::size_t group) {
    AnswerBlock block = {.kind = Kind::quote, .apart = false};
    if (step.before) {
        if (has_redline(step.alignment.groups[group])) block.lines = redline_of(compared, group);
        return block;
    }
    for (const std::size_t i : step.alignment.groups[group].after)
        block.lines = marked_lines(compared.after.text.content, step.alignment.after[i].span, {},
                                   Style::plain);
    return block;
}

std::vector<AnswerBlock> page_of(const ReadLineage& read, const std::vector<HistoryStep>& steps) {
    std::vector<AnswerBlock> page;
    std::vector<std::size_t> unchanged;
    const auto skip = [&] {
        if (unchanged.empty()) return;
        std::string label = version_label(read.lineage, unchanged.front());
        if (unchanged.size() > 1)
            label += fmt::format(" to {}", version_label(read.lineage, unchanged.back()));
        page.push_back({.lines = {{{label + ": unchanged", Style::quiet}}}});
        unchanged.clear();
    };
    for (const HistoryStep& step : steps) {
        if (is_unchanged(step)) {
            unchanged.push_back(step.after);
            continue;
        }
        skip();
        const Compared compared = compared_of(read, step);
        page.push_back(
            {.kind = Kind::heading,
             .lines = {{{version_label(read.lineage, step.after), Style::title},
                        {step.before ? "" : ": the first that is known", Style::quiet}}}});
        for (const std::size_t group : step.groups) {
            if (step.alignment.groups[group].has(Change::unchanged)) continue;
            AlignedProvisions shown = step.alignment.groups[group];
            if (!step.before) shown.changes.clear();
            page.push_back({.lines = {headline_of(compared, shown)}, .apart = false});
            page.push_back(words_of(compared, step, group));
        }
    }
    skip();
    return page;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const Target target = find_target(archive, arguments);
    if (!target.pinpoint.clause)
        throw Error(
            arguments.words.front(), "history is of a clause, and none is named",
            fmt::format("as in: clausula history {}/1; `clausula show {}` shows the clauses",
                        target.id, target.id));
    const ReadLineage read = read_lineage(archive, target.id, LineageEnd::successors,
                                          arguments.has(include_restricted_flag.name));
    const std::vector<HistoryStep> steps =
        history_of(read.texts, read.lineage.own.value(), *target.pinpoint.clause);

    Answer answer;
    answer.head = {{"id", clause_id(target.id, *target.pinpoint.clause)},
                   {"title", target.document.title}};
    answer.rows_name = "steps";
    answer.columns = {"version", "date", "change", "label_before", "label_after", "redline"};
    for (const HistoryStep& step : steps) {
        for (const std::size_t group : step.groups) {
            Record row = version_values(read.lineage, step.after);
            row.push_back({"first_known", !step.before});
            for (RecordField& field : record_of(compared_of(read, step), group))
                row.push_back(std::move(field));
            answer.rows.push_back(std::move(row));
        }
    }
    answer.page = page_of(read, steps);
    console.print(answer);
    for (const std::string& problem : read.lineage.problems) console.note("warning: " + problem);
    if (read.lineage.versions.size() == 1)
        console.note(fmt::format("no other version of document {} is known", target.id));
    return ExitStatus::done;
}

} // namespace

const Command history_command = {
    .name = "history",
    .words = "CLAUSE",
    .summary = "show what became of a clause, version by version",
    .description =
        "The life of a clause and of what is below it, oldest first, over all versions of its "
        "agreement, the agreements that it carries clauses on from, and those that carry clauses "
        "on from it: where it is new, and each version that edited, retitled, renumbered, moved, "
        "split, merged or dropped it, with the words that changed, marked as diff marks them. What "
        "it was split into or merged from is followed too.\n\n"
        "CLAUSE is a clause's id (12/4, as search and show print it), or a document with "
        "--clause.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
