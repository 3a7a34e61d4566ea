#include "versions/origin/history.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

using Which = std::set<std::size_t>;

/// The provisions that hold the clause or are below it.
Which provisions_at(const Document& document, std::size_t clause) {
    std::vector<bool> below(document.clauses.size());
    below[clause] = true;
    for (std::size_t i = clause + 1; i < below.size(); ++i)
        below[i] = document.clauses[i].parent && below[*document.clauses[i].parent];
    const std::vector<Provision> provisions = provisions_of(document);
    const std::size_t begin = document.clauses[clause].span.begin;
    Which which;
    for (std::size_t i = 0; i < provisions.size(); ++i)
        if (below[provisions[i].clause] || provisions[i].span.contains(begin)) which.insert(i);
    return which;
}

bool touches(const std::vector<std::size_t>& some, const Which& which) {
    return std::ranges::any_of(some, [&](std::size_t one) { return which.contains(one); });
}

class Historian {
public:
    Historian(std::span<const LineageText> lineage, std::size_t text, std::size_t clause)
        : lineage_(lineage) {
        held_[text] = provisions_at(*lineage[text].document, clause);
        for (std::size_t i = text + 1; i-- > 0;) look_back(i);
        for (std::size_t i = text + 1; i < lineage.size(); ++i) look_ahead(i, text);
    }

    std::vector<HistoryStep> steps() {
        std::ranges::stable_sort(steps_, {}, &HistoryStep::after);
        return std::move(steps_);
    }

private:
    /// Finds where a text has the clause from.
    void look_back(std::size_t after) {
        const auto held = held_.find(after);
        if (held == held_.end() || held->second.empty()) return;
        const LineageText& text = lineage_[after];
        if (text.follows.empty()) {
            HistoryStep first = {std::nullopt, after, {}, {}};
            first.alignment.after = provisions_of(*text.document);
            for (const std::size_t i : held->second) {
                first.groups.push_back(first.alignment.groups.size());
                first.alignment.groups.push_back({{}, {i}, {Change::added}, {}});
            }
            steps_.push_back(std::move(first));
            return;
        }
        take_steps(text, after, 0, true);
    }

    void look_ahead(std::size_t after, std::size_t from) {
        take_steps(lineage_[after], after, from, false);
    }

    /// Keeps the steps over which the clause was carried; when it was over none, one that says so.
    void take_steps(const LineageText& text, std::size_t after, std::size_t from, bool backwards) {
        std::optional<HistoryStep> without;
        bool carried = false;
        const auto take = [&](std::size_t before) {
            if (before < from) return;
            std::optional<HistoryStep> step = step_of(before, after, backwards);
            if (!step) return;
            const bool both = std::ranges::any_of(step->groups, [&](std::size_t i) {
                const AlignedProvisions& group = step->alignment.groups[i];
                return !group.before.empty() && !group.after.empty();
            });
            carried = carried || both;
            if (both)
                steps_.push_back(std::move(*step));
            else if (!without)
                without = std::move(step);
        };
        for (const std::size_t earlier : text.follows) take(earlier);
        if (!carried && text.as) take(*text.as);
        if (!carried && without) steps_.push_back(std::move(*without));
    }

    std::optional<HistoryStep> step_of(std::size_t before, std::size_t after, bool backwards) {
        const Which known = held_[backwards ? after : before];
        if (known.empty()) return std::nullopt;
        HistoryStep step = {
            before, after, align(*lineage_[before].document, *lineage_[after].document), {}};
        for (std::size_t i = 0; i < step.alignment.groups.size(); ++i) {
            const AlignedProvisions& group = step.alignment.groups[i];
            if (!touches(backwards ? group.after : group.before, known)) continue;
            step.groups.push_back(i);
            const auto& others = backwards ? group.before : group.after;
            held_[backwards ? before : after].insert(others.begin(), others.end());
        }
        return step;
    }

    std::span<const LineageText> lineage_;
    std::map<std::size_t, Which> held_; ///< of each text the provisions that are the clause
    std::vector<HistoryStep> steps_;
};

} // namespace

std::vector<HistoryStep> history_of(std::span<const LineageText> lineage, std::size_t text,
                                    std::size_t clause) {
    return Historian(lineage, text, clause).steps();
}

} // namespace clausula
