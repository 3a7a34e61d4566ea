#include "versions/align/redline.h"

#include "versions/align/word_diff.h"
#include "versions/wording.h"

#include <algorithm>

namespace clausula {

namespace {

/// The words of a heading are others than those of a body, if both sides have a heading: where one
/// has none, its heading may have been read as text.
std::vector<std::uint64_t> forms_of(const std::vector<RedlineToken>& tokens, bool with_headings) {
    std::vector<std::uint64_t> forms;
    forms.reserve(tokens.size());
    for (const RedlineToken& token : tokens)
        forms.push_back(with_headings && token.in_heading ? mixed(token.form, 1) : token.form);
    return forms;
}

bool has_heading(const std::vector<RedlineToken>& tokens) {
    return std::ranges::any_of(tokens, &RedlineToken::in_heading);
}

/// The runs without those that are only there by chance: a few words between two longer changes.
/// Taken as changed too, they leave one change that can be read.
std::vector<CommonRun> without_chance(const std::vector<CommonRun>& runs) {
    constexpr std::size_t longest_chance = 4; // tokens
    std::vector<CommonRun> kept;
    for (std::size_t k = 0; k < runs.size(); ++k) {
        const CommonRun& run = runs[k];
        const auto changed = [](const CommonRun& left, const CommonRun& right) {
            return std::max(right.before - left.before - left.length,
                            right.after - left.after - left.length);
        };
        const bool between = !kept.empty() && k + 1 < runs.size();
        if (between && run.length <= longest_chance &&
            2 * run.length <= std::min(changed(kept.back(), run), changed(run, runs[k + 1])))
            continue;
        kept.push_back(run);
    }
    return kept;
}

/// Moves what was only removed, or only added, behind the mark that it begins with, where that
/// stands behind it too: "costs[-. The board pays-]." is "costs. [-The board pays.-]"
void slide_to_sentences(const Redline& redline, std::vector<CommonRun>& runs) {
    for (std::size_t k = 0; k + 1 < runs.size(); ++k) {
        CommonRun &left = runs[k], &right = runs[k + 1];
        const std::size_t before = left.before + left.length, after = left.after + left.length;
        const bool removed = before < right.before, added = after < right.after;
        if (removed == added) continue;
        const RedlineToken& first = removed ? redline.before[before] : redline.after[after];
        const RedlineToken& next = redline.before[right.before];
        if (first.is_word || first.form != next.form || first.in_heading != next.in_heading)
            continue;
        ++left.length;
        ++right.before;
        ++right.after;
        --right.length;
    }
}

/// The edit between two kinds of token, and whether it may go on with the next.
EditKind kind_of(std::size_t move, EditKind plain, EditKind moved) {
    return move == Redline::none ? plain : moved;
}

class EditList {
public:
    void add(EditKind kind, const RedlineToken* before, const RedlineToken* after,
             std::size_t mark) {
        const bool in_heading = before ? before->in_heading : after->in_heading;
        const bool goes_on = !edits_.empty() && edits_.back().kind == kind && mark_ == mark &&
                             (!before || before->stretch == before_stretch_) &&
                             (!after || after->stretch == after_stretch_);
        if (!goes_on) {
            edits_.push_back({.kind = kind, .in_heading = in_heading});
            if (before) edits_.back().before = before->span;
            if (after) edits_.back().after = after->span;
            if (kind == EditKind::moved_away || kind == EditKind::moved_here)
                edits_.back().move = mark;
        }
        Edit& edit = edits_.back();
        extend(edit.before, before, before_stretch_);
        extend(edit.after, after, after_stretch_);
        mark_ = mark;
    }

    std::vector<Edit> take() { return std::move(edits_); }

private:
    static void extend(Span& span, const RedlineToken* token, std::uint32_t& stretch) {
        if (!token) return;
        if (span.empty()) span = token->span;
        span.end = token->span.end;
        stretch = token->stretch;
    }

    std::vector<Edit> edits_;
    std::size_t mark_ = Redline::none;
    std::uint32_t before_stretch_ = 0, after_stretch_ = 0;
};

} // namespace

Redline draw_redline(std::vector<RedlineToken> before, std::vector<RedlineToken> after) {
    Redline redline;
    redline.before = std::move(before);
    redline.after = std::move(after);
    for (auto* marks : {&redline.after_of, &redline.move_of_before, &redline.noise_of_before})
        marks->assign(redline.before.size(), Redline::none);
    for (auto* marks : {&redline.before_of, &redline.move_of_after, &redline.noise_of_after})
        marks->assign(redline.after.size(), Redline::none);

    const bool with_headings = has_heading(redline.before) && has_heading(redline.after);
    std::vector<CommonRun> runs = without_chance(common_runs(
        forms_of(redline.before, with_headings), forms_of(redline.after, with_headings)));
    slide_to_sentences(redline, runs);
    for (const CommonRun& run : runs) {
        for (std::size_t i = 0; i < run.length; ++i) {
            redline.after_of[run.before + i] = run.after + i;
            redline.before_of[run.after + i] = run.before + i;
        }
    }
    return redline;
}

std::vector<Edit> edits_of(const Redline& redline) {
    constexpr std::size_t none = Redline::none;
    EditList edits;
    std::size_t i = 0, j = 0;
    const std::size_t n = redline.before.size(), m = redline.after.size();
    const auto is_changed = [](const std::vector<std::size_t>& same,
                               const std::vector<std::size_t>& noise, std::size_t at) {
        return at < same.size() && same[at] == none && noise[at] == none;
    };
    while (i < n || j < m) {
        for (; is_changed(redline.after_of, redline.noise_of_before, i); ++i)
            edits.add(kind_of(redline.move_of_before[i], EditKind::removed, EditKind::moved_away),
                      &redline.before[i], nullptr, redline.move_of_before[i]);
        for (; is_changed(redline.before_of, redline.noise_of_after, j); ++j)
            edits.add(kind_of(redline.move_of_after[j], EditKind::added, EditKind::moved_here),
                      nullptr, &redline.after[j], redline.move_of_after[j]);
        // What was misread bears one mark on both sides, and marks increase.
        const std::size_t mark = std::min(i < n ? redline.noise_of_before[i] : none,
                                          j < m ? redline.noise_of_after[j] : none);
        if (mark == none) {
            if (i < n && j < m)
                edits.add(EditKind::same, &redline.before[i++], &redline.after[j++], none);
            continue;
        }
        for (; i < n && redline.noise_of_before[i] == mark; ++i)
            edits.add(EditKind::noise, &redline.before[i], nullptr, mark);
        for (; j < m && redline.noise_of_after[j] == mark; ++j)
            edits.add(EditKind::noise, nullptr, &redline.after[j], mark);
    }
    return edits.take();
}

} // namespace clausula
