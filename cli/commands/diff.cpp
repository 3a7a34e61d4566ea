#include "cli/commands/diff.h"

#include "cli/aligned_clauses.h"
#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/redline.h"
#include "cli/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace clausula {

namespace {

const Flag flags[] = {
    {.name = "stat", .help = "only how many clauses changed how"},
    {.name = "only",
     .kind = FlagKind::choice,
     .value = "KIND",
     .help = "only clauses with this kind of change: edited, moved, new, …",
     .choices = change_names()},
    {.name = "whole", .help = "changed clauses with all of their unchanged paragraphs"},
    {.name = "exit-code", .help = "exit 1 when there are changes, 0 when there are none"},
    clause_flag,
    include_restricted_flag,
};

constexpr std::string_view examples[] = {
    "clausula diff 11 12", "clausula diff 11 12 --stat", "clausula diff 11 12 --only moved",
    "clausula diff 11/4 14/2", "clausula diff 11 12 --format html > redline.html"};

using Kind = AnswerBlock::Kind;
using Which = std::vector<std::size_t>;

bool has_both(const AlignedProvisions& group) {
    return !group.before.empty() && !group.after.empty();
}

bool is_change(const AlignedProvisions& group) {
    return !group.has(Change::unchanged) && group.changes != std::vector{Change::noise};
}

/// The redline without most of its unchanged paragraphs.
std::vector<StyledLine> folded(std::vector<StyledLine> lines) {
    constexpr std::size_t longest = 3; // paragraphs that are shown all the same
    const auto is_plain = [](const StyledLine& line) {
        return std::ranges::all_of(line, [](const StyledText& run) {
            return run.style == Style::plain || run.style == Style::quiet;
        });
    };
    std::vector<StyledLine> shown;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t end = i;
        while (end < lines.size() && is_plain(lines[end])) ++end;
        if (end - i > longest)
            shown.push_back(
                {{fmt::format("… {} unchanged …", counted(end - i, "paragraph")), Style::quiet}});
        else
            shown.insert(shown.end(), lines.begin() + std::ptrdiff_t(i),
                         lines.begin() + std::ptrdiff_t(end));
        if (end < lines.size()) shown.push_back(lines[end++]);
        i = end;
    }
    return shown;
}

/// The clauses that changed, and a line for those between them that did not.
std::vector<AnswerBlock> page_of(const Compared& compared, const Which& shown, bool whole) {
    std::vector<AnswerBlock> page;
    std::size_t unchanged = 0;
    const auto skip = [&] {
        if (unchanged > 0)
            page.push_back(
                {.lines = {{{counted(unchanged, "clause") + " unchanged", Style::quiet}}}});
        unchanged = 0;
    };
    for (std::size_t i : shown) {
        const AlignedProvisions& group = compared.alignment.groups[i];
        if (group.has(Change::unchanged)) {
            ++unchanged;
            continue;
        }
        skip();
        page.push_back({.kind = Kind::heading, .lines = {headline_of(compared, group)}});
        if (!has_redline(group)) continue;
        std::vector<StyledLine> lines = redline_of(compared, i);
        if (!whole) lines = folded(std::move(lines));
        page.push_back({.kind = Kind::quote, .lines = std::move(lines), .apart = false});
    }
    skip();
    return page;
}

std::map<Change, std::size_t> counts_of(const Alignment& alignment, const Which& shown) {
    std::map<Change, std::size_t> counts;
    for (std::size_t i : shown)
        for (Change change : alignment.groups[i].changes) ++counts[change];
    return counts;
}

AnswerBlock stat_of(const std::map<Change, std::size_t>& counts) {
    AnswerBlock table = {.kind = Kind::fields};
    for (const auto& [change, count] : counts)
        table.cells.push_back({{{std::string(name_of(change))}}, {{std::to_string(count)}}});
    return table;
}

Value document_value(const Target& target) {
    return Record{{"document", target.id},
                  {"title", target.document.title},
                  {"date", value_of(target.document.date)},
                  {"sha256", target.document.file.sha256}};
}

AnswerBlock documents_of(const Target& before, const Target& after) {
    AnswerBlock block;
    for (const Target* target : {&before, &after}) {
        StyledLine line = {{target == &before ? "from " : "to   ", Style::quiet},
                           {std::to_string(target->id), Style::id},
                           {"  " + one_line(target->document.title), Style::title}};
        if (target->document.date)
            line.push_back({" · " + iso_date(target->document.date->date), Style::quiet});
        if (target->restricted) line.push_back({" · restricted", Style::warning});
        block.lines.push_back(std::move(line));
    }
    return block;
}

/// The groups to show: of a clause and a whole document those that are like the clause.
Which chosen(const Alignment& alignment, const AlignedParts& parts,
             const std::optional<std::string>& only) {
    Which shown;
    for (std::size_t i = 0; i < alignment.groups.size(); ++i) {
        const AlignedProvisions& group = alignment.groups[i];
        if ((parts.before && group.before.empty()) || (parts.after && group.after.empty()))
            if (!parts.before || !parts.after) continue;
        const bool fits = !only || std::ranges::any_of(group.changes, [&](Change change) {
            return name_of(change) == *only;
        });
        if (fits) shown.push_back(i);
    }
    return shown;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const Target before = find_target(archive, arguments.words[0], arguments);
    const Target after = find_target(archive, arguments.words[1], arguments);
    const AlignedParts parts = {before.pinpoint.clause, after.pinpoint.clause};
    const Alignment alignment = align(before.document, after.document, parts);
    const Compared compared = {before.id, after.id, before.document, after.document, alignment};
    const Which shown = chosen(alignment, parts, arguments.text("only"));
    const auto counts = counts_of(alignment, shown);
    const bool common = std::ranges::any_of(alignment.groups, has_both);
    const bool changed =
        std::ranges::any_of(shown, [&](std::size_t i) { return is_change(alignment.groups[i]); });

    Answer answer;
    Record count_values;
    for (const auto& [change, count] : counts)
        count_values.push_back({std::string(name_of(change)), count});
    answer.head = {{"before", document_value(before)},
                   {"after", document_value(after)},
                   {"common", common},
                   {"counts", count_values}};
    answer.page.push_back(documents_of(before, after));
    if (arguments.has("stat")) {
        answer.page.push_back(stat_of(counts));
    } else {
        answer.rows_name = "clauses";
        answer.columns = {"change", "label_before", "label_after", "redline"};
        for (std::size_t i : shown) answer.rows.push_back(record_of(compared, i));
        if (common)
            for (AnswerBlock& block : page_of(compared, shown, arguments.has("whole")))
                answer.page.push_back(std::move(block));
    }
    if (!common)
        answer.page.push_back(
            {.lines = {{{fmt::format("nothing in common: no clause of {} is like one of {}",
                                     arguments.words[0], arguments.words[1])}}}});
    console.print(answer);
    if (common && !changed) console.note(arguments.has("only") ? "no such changes" : "no changes");
    return changed && arguments.has("exit-code") ? ExitStatus::nothing : ExitStatus::done;
}

} // namespace

const Command diff_command = {
    .name = "diff",
    .words = "BEFORE AFTER",
    .summary = "show what changed from one document to another, clause by clause",
    .description =
        "BEFORE and AFTER are documents or clauses, as for show. Clauses that hold the same are "
        "set against each other wherever they stand and whatever number they bear, and each is "
        "told to be unchanged, edited, retitled, renumbered, moved, split, merged, new or dropped, "
        "or several of these. What only OCR reads differently is noise, and no change.\n\n"
        "Words are marked [-removed-] and {+added+}; those that stand elsewhere [>moved away>] and "
        "{>moved here>}, with the clause where that is another; {~read|otherwise~} is noise. In "
        "colour there are no marks.\n\n"
        "Two clauses are compared whatever they say; of a clause and a document, what is like the "
        "clause is shown.",
    .flags = flags,
    .fewest_words = 2,
    .most_words = 2,
    .examples = examples,
    .run = run,
};

} // namespace clausula
