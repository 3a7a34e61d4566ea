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
        take_steps(after, 0, true);
    }

    void look_ahead(std::size_t after, std::size_t from) { take_steps(after, from, false); }

    /// Keeps the steps over which the clause was carried from what the text follows; else from the
    /// nearest before those, where it was left out for a while; else one that says it was not.
    void take_steps(std::size_t after, std::size_t from, bool backwards) {
        struct Earlier {
            std::size_t text, before; ///< and the one that it is before
        };

        std::vector<Earlier> level = {{after, after}};
        std::set<std::size_t> met;
        std::optional<HistoryStep> without;
        for (bool is_next = true; !level.empty(); is_next = false) {
            std::vector<Earlier> further;
            for (const Earlier& one : level)
                for (const std::size_t earlier : lineage_[one.text].follows)
                    if (earlier >= from && met.insert(earlier).second)
                        further.push_back({earlier, one.text});
            bool carried = false;
            for (const Earlier& one : further) {
                std::optional<HistoryStep> step = step_of(one.text, after, backwards);
                if (!step) continue;
                if (is_next ? is_carried(*step) : is_like(*step)) {
                    carried = true;
                    keep(std::move(*step), backwards);
                    if (!is_next && backwards) keep(*step_of(one.text, one.before, false), false);
                } else if (is_next && !without) {
                    without = std::move(step);
                }
            }
            if (carried) return;
            level = std::move(further);
        }
        if (without) steps_.push_back(std::move(*without));
    }

    void keep(HistoryStep step, bool backwards) {
        for (const std::size_t i : step.groups) {
            const AlignedProvisions& group = step.alignment.groups[i];
            const auto& others = backwards ? group.before : group.after;
            held_[backwards ? *step.before : step.after].insert(others.begin(), others.end());
        }
        steps_.push_back(std::move(step));
    }

    static bool is_carried(const HistoryStep& step) {
        return std::ranges::any_of(step.groups, [&](std::size_t i) {
            const AlignedProvisions& group = step.alignment.groups[i];
            return !group.before.empty() && !group.after.empty();
        });
    }

    /// Whether most of it is as it was: over a gap the place says nothing.
    static bool is_like(const HistoryStep& step) {
        std::size_t same = 0, all = 0;
        for (const std::size_t i : step.groups)
            for (const Edit& edit : step.alignment.groups[i].redline) {
                all += edit.before.size() + edit.after.size();
                if (edit.kind == EditKind::same || edit.kind == EditKind::noise)
                    same += edit.before.size() + edit.after.size();
            }
        return is_carried(step) && 2 * same >= all;
    }

    std::optional<HistoryStep> step_of(std::size_t before, std::size_t after, bool backwards) {
        const Which& known = held_[backwards ? after : before];
        if (known.empty()) return std::nullopt;
        HistoryStep step = {
            before, after, align(*lineage_[before].document, *lineage_[after].document), {}};
        for (std::size_t i = 0; i < step.alignment.groups.size(); ++i) {
            const AlignedProvisions& group = step.alignment.groups[i];
            if (touches(backwards ? group.after : group.before, known)) step.groups.push_back(i);
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
