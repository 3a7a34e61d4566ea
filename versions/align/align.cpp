#include "versions/align/align.h"

#include "versions/align/order.h"
#include "versions/align/scans.h"
#include "versions/align/shared_sentences.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::string_view names[] = {"unchanged", "edited", "retitled", "renumbered", "moved",
                                      "split",     "merged", "new",      "dropped",    "noise"};

/// Those that do not stand below another of them: a clause and what is now its sub-clause are one.
std::size_t count_tops(const std::vector<Provision>& provisions,
                       const std::vector<std::size_t>& which) {
    std::size_t tops = 0;
    for (std::size_t i : which) {
        bool below = false;
        for (auto up = provisions[i].parent; up && !below; up = provisions[*up].parent)
            below = std::ranges::binary_search(which, *up);
        tops += below ? 0 : 1;
    }
    return tops;
}

class Aligner {
public:
    Aligner(const Document& before, const Document& after, const AlignedParts& parts)
        : before_(before), after_(after), is_one_clause_(parts.before && parts.after) {
        alignment_.before = provisions_of(before, parts.before);
        alignment_.after = provisions_of(after, parts.after);
        bags_ = bags_of(before, alignment_.before, after, alignment_.after);
    }

    Alignment align() {
        Pairing pairing =
            pair_provisions(alignment_.before, alignment_.after, bags_, is_one_clause_);
        // Agreements that share no clause may still share a sentence; of two wordings of one, what
        // has but a sentence in common is new.
        if (std::ranges::none_of(pairing.after_of, &std::optional<std::size_t>::has_value))
            pair_by_sentences(before_, alignment_.before, after_, alignment_.after, pairing);
        const std::vector<Group> groups =
            group_provisions(alignment_.before, alignment_.after, bags_, pairing);
        const std::vector<bool> moved =
            find_moved(alignment_.before, alignment_.after, bags_, groups);
        std::vector<Redline> redlines;
        redlines.reserve(groups.size());
        for (const Group& group : groups) redlines.push_back(redline_of(group));
        mark_scans(before_, alignment_.before, after_, alignment_.after, groups, redlines);
        add_moves(find_moves(redlines), redlines);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            AlignedProvisions aligned = {groups[i].before, groups[i].after, {}, {}};
            aligned.redline = edits_of(redlines[i]);
            aligned.changes = changes_of(aligned, moved[i]);
            alignment_.groups.push_back(std::move(aligned));
        }
        return std::move(alignment_);
    }

private:
    Redline redline_of(const Group& group) const {
        return draw_redline(redline_tokens(before_.text.content, alignment_.before, group.before),
                            redline_tokens(after_.text.content, alignment_.after, group.after));
    }

    void add_moves(const std::vector<Move>& moves, const std::vector<Redline>& redlines) {
        const auto span = [](const std::vector<RedlineToken>& tokens, std::size_t first,
                             std::size_t last) {
            return Span{tokens[first].span.begin, tokens[last].span.end};
        };
        for (const Move& move : moves)
            alignment_.moves.push_back(
                {{move.from, span(redlines[move.from].before, move.from_begin, move.from_last)},
                 {move.to, span(redlines[move.to].after, move.to_begin, move.to_last)}});
    }

    std::vector<Change> changes_of(const AlignedProvisions& group, bool moved) const {
        if (group.before.empty()) return {Change::added};
        if (group.after.empty()) return {Change::dropped};
        // Of what was split or merged, one that keeps its number is enough.
        const bool keeps_number = std::ranges::any_of(group.before, [&](std::size_t i) {
            return std::ranges::any_of(group.after, [&](std::size_t j) {
                return bags_.before[i].number == bags_.after[j].number;
            });
        });
        bool edited = false, retitled = false, noisy = false;
        for (const Edit& edit : group.redline) {
            if (edit.kind == EditKind::same) continue;
            if (edit.kind == EditKind::noise)
                noisy = true;
            else if (!edit.in_heading)
                edited = true;
            else // the headings of those that came from it, or went into it, may differ
                retitled = retitled || (!edit.before.empty() && group.before.size() == 1) ||
                           (!edit.after.empty() && group.after.size() == 1);
        }
        std::vector<Change> changes;
        if (edited) changes.push_back(Change::edited);
        if (retitled) changes.push_back(Change::retitled);
        if (!keeps_number) changes.push_back(Change::renumbered);
        if (moved) changes.push_back(Change::moved);
        if (count_tops(alignment_.after, group.after) > 1) changes.push_back(Change::split);
        if (count_tops(alignment_.before, group.before) > 1) changes.push_back(Change::merged);
        if (noisy && !edited && !retitled) changes.push_back(Change::noise);
        if (changes.empty()) changes.push_back(Change::unchanged);
        return changes;
    }

    const Document &before_, &after_;
    bool is_one_clause_;
    Bags bags_;
    Alignment alignment_;
};

} // namespace

std::string_view name_of(Change change) { return names[static_cast<std::size_t>(change)]; }

std::span<const std::string_view> change_names() { return names; }

bool AlignedProvisions::has(Change change) const {
    return std::ranges::find(changes, change) != changes.end();
}

Alignment align(const Document& before, const Document& after, const AlignedParts& parts) {
    return Aligner(before, after, parts).align();
}

} // namespace clausula
