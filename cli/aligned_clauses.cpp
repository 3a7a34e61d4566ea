#include "cli/aligned_clauses.h"

#include "cli/citation.h"
#include "cli/describe.h"
#include "cli/render/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace clausula {

namespace {

using Which = std::vector<std::size_t>;

std::string joined(const std::vector<std::string>& parts) {
    return one_line(fmt::format("{}", fmt::join(parts, ", ")));
}

/// What clauses are called: "4 § Rahoitus".
std::string labels_of(const Document& document, const std::vector<Provision>& provisions,
                      const Which& which) {
    std::vector<std::string> labels;
    for (std::size_t i : which) {
        const Clause& clause = document.clauses[provisions[i].clause];
        const std::string label = clause_label(clause.kind, clause.path, clause.heading);
        if (!label.empty()) labels.push_back(label);
    }
    return joined(labels);
}

std::string pages_of(const Document& document, const std::vector<Provision>& provisions,
                     const Which& which) {
    if (which.empty() || !has_pages(document)) return {};
    const Text::Pages first = document.text.pages_of(provisions[which.front()].span);
    const Text::Pages last = document.text.pages_of(provisions[which.back()].span);
    return pages_label(first.first, std::max(first.last, last.last));
}

/// "4 § → 5 §"; one of them where they are the same, or there is only one.
std::string arrow(const std::string& before, const std::string& after) {
    if (before.empty() || after.empty() || before == after) return before.empty() ? after : before;
    return before + " → " + after;
}

std::string changes_of(const AlignedProvisions& group) {
    std::vector<std::string> names;
    for (Change change : group.changes) names.emplace_back(name_of(change));
    return joined(names);
}

Value provision_values(DocumentId id, const Document& document,
                       const std::vector<Provision>& provisions, const Which& which) {
    std::vector<Value> list;
    for (std::size_t i : which) {
        const Provision& provision = provisions[i];
        const Clause& clause = document.clauses[provision.clause];
        const Text::Pages pages = document.text.pages_of(provision.span);
        list.push_back(Record{{"id", clause_id(id, provision.clause)},
                              {"number", clause.number},
                              {"number_path", clause.path},
                              {"heading", clause.heading},
                              {"first_page", pages.first},
                              {"last_page", pages.last},
                              {"citation", to_string(citation_of(document.file.sha256, clause.path,
                                                                 pages.first, provision.span))},
                              {"span", value_of(provision.span)}});
    }
    return list;
}

std::string plain_redline(const Compared& compared, std::size_t group) {
    std::string text;
    for (const StyledLine& line : redline_of(compared, group)) {
        if (!text.empty()) text += "\n";
        for (const StyledText& run : with_marks(line)) text += run.text;
    }
    return text;
}

} // namespace

bool has_redline(const AlignedProvisions& group) {
    return std::ranges::any_of(group.redline,
                               [](const Edit& edit) { return edit.kind != EditKind::same; });
}

Record record_of(const Compared& compared, std::size_t index) {
    const Alignment& alignment = compared.alignment;
    const AlignedProvisions& group = alignment.groups[index];
    std::vector<Value> changes;
    for (Change change : group.changes) changes.emplace_back(name_of(change));
    return {{"change", changes_of(group)},
            {"changes", changes},
            {"label_before", labels_of(compared.before, alignment.before, group.before)},
            {"label_after", labels_of(compared.after, alignment.after, group.after)},
            {"before",
             provision_values(compared.before_id, compared.before, alignment.before, group.before)},
            {"after",
             provision_values(compared.after_id, compared.after, alignment.after, group.after)},
            {"redline", plain_redline(compared, index)},
            {"edits", redline_value(compared, index)}};
}

StyledLine headline_of(const Compared& compared, const AlignedProvisions& group) {
    const Alignment& alignment = compared.alignment;
    StyledLine line = {{arrow(ids_of(compared.before_id, alignment.before, group.before),
                              ids_of(compared.after_id, alignment.after, group.after)),
                        Style::id}};
    const std::string label = arrow(labels_of(compared.before, alignment.before, group.before),
                                    labels_of(compared.after, alignment.after, group.after));
    if (!label.empty()) line.push_back({"  " + label, Style::title});
    if (!group.changes.empty()) line.push_back({" · " + changes_of(group), Style::warning});
    const std::string pages = arrow(pages_of(compared.before, alignment.before, group.before),
                                    pages_of(compared.after, alignment.after, group.after));
    if (!pages.empty()) line.push_back({" · " + pages, Style::quiet});
    return line;
}

} // namespace clausula
