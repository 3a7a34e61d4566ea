#include "cli/ingest_printer.h"

#include "cli/describe.h"
#include "cli/render/json.h"
#include "cli/render/text.h"

#include <fmt/format.h>

namespace clausula {

namespace {

std::string_view outcome_name(IngestOutcome outcome) {
    switch (outcome) {
    case IngestOutcome::added:
        return "added";
    case IngestOutcome::duplicate:
        return "duplicate";
    case IngestOutcome::bundle:
        return "bundle";
    case IngestOutcome::kept:
        return "kept";
    case IngestOutcome::failed:
        return "failed";
    }
    return "";
}

Record record_of(const IngestReport& report) {
    return {{"path", report.file.display_path()},
            {"outcome", outcome_name(report.outcome)},
            {"document", report.document ? Value(*report.document) : Value()},
            {"sha256", report.file.sha256},
            {"size", static_cast<std::int64_t>(report.file.size)},
            {"format", report.format},
            {"title", report.title},
            {"pages", report.pages},
            {"clauses", report.clauses},
            {"relations", value_of(report.relations)},
            {"problems", value_of(report.problems)},
            {"error", report.error},
            {"hint", report.hint}};
}

/// What it was recognised as; of several the best.
std::string recognised(const IngestReport& report) {
    if (report.relations.empty()) return {};
    const Relation& best = report.relations.front();
    std::string text = fmt::format("{}: {}", relation_phrase(best, *report.document), best.reason);
    if (report.relations.size() > 1)
        text += fmt::format("; related to {} more", report.relations.size() - 1);
    return text;
}

/// What is wrong and what to do. Of several flaws the first: a bundle can't be shown later, and a
/// document's other problems can.
std::pair<std::string, std::string> complaint(const IngestReport& report) {
    if (!report.error.empty()) return {report.error, report.hint};
    for (const Problem& problem : report.problems)
        if (problem.severity == Severity::error)
            return {(problem.page ? fmt::format("page {}: ", *problem.page) : "") + problem.message,
                    problem.hint};
    return {};
}

std::string text_of(const IngestReport& report, const Console& console) {
    const Look& look = console.look();
    const bool is_bad =
        report.outcome == IngestOutcome::kept || report.outcome == IngestOutcome::failed;
    StyledLine line = {
        {fmt::format("{:<9}", outcome_name(report.outcome)),
         is_bad ? Style::failure : Style::quiet},
        {fmt::format(" {:>5}  ", report.document ? std::to_string(*report.document) : ""),
         Style::id},
        {report.file.display_path()}};
    if (report.outcome == IngestOutcome::added)
        line.push_back(
            {fmt::format("  {}, {}", counted(static_cast<std::uint64_t>(report.pages), "page"),
                         counted(static_cast<std::uint64_t>(report.clauses), "clause")),
             Style::quiet});
    if (!report.problems.empty())
        line.push_back({", " + counted(report.problems.size(), "problem"), Style::warning});
    const auto [wrong, hint] = complaint(report);
    if (!wrong.empty()) line.push_back({": " + wrong});
    std::string text = styled(console.shown(line), look) + "\n";
    if (const std::string what = recognised(report); !what.empty())
        text += styled({{"                 " + console.shown(what), Style::quiet}}, look) + "\n";
    if (!hint.empty())
        text +=
            styled({{"                 hint: " + console.shown(hint), Style::quiet}}, look) + "\n";
    return text;
}

} // namespace

void IngestPrinter::report(const IngestReport& report) {
    progress_.clear();
    console_.write(as_json_ ? to_json(console_.shown(record_of(report))) + "\n"
                            : text_of(report, console_));
}

std::string summary_line(const IngestSummary& summary) {
    std::string line = fmt::format("{} added", summary.added);
    const auto add = [&](std::uint64_t count, std::string_view what) {
        if (count > 0) line += fmt::format(", {} {}", count, what);
    };
    add(summary.duplicates, "in the archive already");
    add(summary.bundles, summary.bundles == 1 ? "bundle" : "bundles");
    add(summary.kept, "kept without text");
    add(summary.failed, "failed");
    if (summary.with_problems > 0) line += fmt::format("; {} with problems", summary.with_problems);
    return line;
}

} // namespace clausula
