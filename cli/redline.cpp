#include "cli/redline.h"

#include "cli/describe.h"

#include <algorithm>
#include <array>

namespace clausula {

namespace {

constexpr std::string_view kind_names[] = {"same",       "removed",    "added",
                                           "moved_away", "moved_here", "noise"};
constexpr std::array styles = {Style::plain,      Style::removed,    Style::added,
                               Style::moved_away, Style::moved_here, Style::misread};

/// Which of the provisions holds the place.
std::size_t provision_at(const std::vector<Provision>& provisions,
                         const std::vector<std::size_t>& which, std::size_t at) {
    for (std::size_t i : which)
        if (provisions[i].span.contains(at)) return i;
    return which.empty() ? 0 : which.front();
}

class LineMaker {
public:
    LineMaker(const Compared& compared, std::size_t group)
        : compared_(compared), index_(group), group_(compared.alignment.groups[group]) {}

    std::vector<StyledLine> make() {
        for (const Edit& edit : group_.redline) add(edit);
        if (lines_.back().empty()) lines_.pop_back();
        return std::move(lines_);
    }

private:
    void add(const Edit& edit) {
        const bool is_before = edit.after.empty();
        const Document& document = is_before ? compared_.before : compared_.after;
        const auto& provisions = is_before ? compared_.alignment.before : compared_.alignment.after;
        const Span span = is_before ? edit.before : edit.after;
        const auto& which = is_before ? group_.before : group_.after;
        const std::size_t provision = provision_at(provisions, which, span.begin);
        separate(document.text.content, span.begin);
        std::size_t& last = is_before ? last_before_ : last_after_;
        if (which.size() > 1 && provision != last) name(document, provisions[provision]);
        last = provision;
        const Style style = styles[static_cast<std::size_t>(edit.kind)];
        if (edit.kind == EditKind::noise && !edit.before.empty() && !edit.after.empty())
            lines_.back().push_back({one_line(std::string(compared_.before.text[edit.before])) +
                                         "|" +
                                         one_line(std::string(compared_.after.text[edit.after])),
                                     style});
        else
            add_words(document.text[span], style);
        if (edit.move) add_place(*edit.move, is_before);
    }

    /// A line for each of several clauses, behind its number.
    void name(const Document& document, const Provision& provision) {
        const Clause& clause = document.clauses[provision.clause];
        if (!lines_.back().empty()) lines_.emplace_back();
        if (!clause.number.empty()) lines_.back().push_back({clause.number + " ", Style::quiet});
    }

    /// The white space that stands before it in the document.
    void separate(std::string_view text, std::size_t begin) {
        if (lines_.back().empty() || begin == 0) return;
        if (text[begin - 1] == '\n')
            lines_.emplace_back();
        else if (text[begin - 1] == ' ' || text[begin - 1] == '\t' || is_end_of_space(text, begin))
            lines_.back().push_back({" "});
    }

    static bool is_end_of_space(std::string_view text, std::size_t begin) {
        return begin >= 2 && text.substr(begin - 2, 2) == "\u00a0";
    }

    void add_words(std::string_view words, Style style) {
        for (std::size_t at = 0; at <= words.size();) {
            const std::size_t end = std::min(words.find('\n', at), words.size());
            if (at > 0) lines_.emplace_back();
            if (end > at)
                lines_.back().push_back({one_line(std::string(words.substr(at, end - at))), style});
            at = end + 1;
        }
    }

    void add_place(std::size_t move, bool is_before) {
        const PhraseMove& phrase = compared_.alignment.moves[move];
        const std::size_t other = is_before ? phrase.to.group : phrase.from.group;
        if (other == index_) return;
        const AlignedProvisions& group = compared_.alignment.groups[other];
        const std::string id =
            is_before ? ids_of(compared_.after_id, compared_.alignment.after, group.after)
                      : ids_of(compared_.before_id, compared_.alignment.before, group.before);
        lines_.back().push_back({(is_before ? " (to " : " (from ") + id + ")", Style::quiet});
    }

    const Compared& compared_;
    std::size_t index_;
    const AlignedProvisions& group_;
    std::vector<StyledLine> lines_ = {{}};
    std::size_t last_before_ = static_cast<std::size_t>(-1), last_after_ = last_before_;
};

Value side_value(const Document& document, Span span) {
    if (span.empty()) return {};
    return Record{{"text", document.text[span]}, {"span", value_of(span)}};
}

} // namespace

std::vector<StyledLine> redline_of(const Compared& compared, std::size_t group) {
    return LineMaker(compared, group).make();
}

Value redline_value(const Compared& compared, std::size_t group) {
    std::vector<Value> list;
    for (const Edit& edit : compared.alignment.groups[group].redline) {
        Record record = {{"kind", kind_names[static_cast<std::size_t>(edit.kind)]},
                         {"before", side_value(compared.before, edit.before)},
                         {"after", side_value(compared.after, edit.after)}};
        if (edit.move) {
            const PhraseMove& move = compared.alignment.moves[*edit.move];
            const auto& groups = compared.alignment.groups;
            if (edit.after.empty())
                record.push_back({"to", ids_of(compared.after_id, compared.alignment.after,
                                               groups[move.to.group].after)});
            else
                record.push_back({"from", ids_of(compared.before_id, compared.alignment.before,
                                                 groups[move.from.group].before)});
        }
        list.emplace_back(std::move(record));
    }
    return list;
}

std::string ids_of(DocumentId document, const std::vector<Provision>& provisions,
                   const std::vector<std::size_t>& which) {
    std::string ids;
    for (std::size_t i : which) {
        const std::string id = clause_id(document, provisions[i].clause);
        ids += (ids.empty() ? "" : ", ") + id;
    }
    return ids;
}

} // namespace clausula
