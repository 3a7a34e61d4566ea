#include "ingest/facts/own_dates.h"

#include "ingest/facts/cues.h"
#include "ingest/facts/date_lines.h"
#include "ingest/facts/making.h"
#include "ingest/facts/signing_days.h"
#include "ingest/structure/piece.h"
#include "ingest/structure/structure.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = DateKind;

class OwnDates {
public:
    explicit OwnDates(const Document& document)
        : document_(document), text_(document.text), lines_(document.text) {}

    std::vector<StatedDate> find() {
        const std::vector<Clause>& clauses = document_.clauses;
        Span front; // what stands before the clauses, or the first of a text without any
        if (!clauses.empty() && (clauses.front().kind == ClauseKind::preamble ||
                                 clauses.front().kind == ClauseKind::passage))
            front = clauses.front().span;
        const Span title = find_title(text_);
        find_edges();
        if (const auto made = find_making(document_)) add(*made);
        if (is_agreement()) lines_of(front);
        if (is_agreement() || is_statute()) signatures();
        if (!title.empty()) {
            // A letterhead's date stands above the subject, which may name another letter's date.
            lines_of({front.begin, std::min(front.end, title.begin)});
            if (!is_statute() && found_.empty()) titled(title);
        }
        meeting();
        lines_of(front);
        std::ranges::for_each(edges_, [&](const StatedDate& date) {
            if (date.kind == Kind::issue) add(date);
        });
        signatures();
        std::ranges::for_each(edges_, [&](const StatedDate& date) { add(date); });
        updated();
        return std::move(found_);
    }

private:
    bool is_agreement() const {
        return document_.kind && (document_.kind->kind == DocumentKind::agreement ||
                                  document_.kind->kind == DocumentKind::amendment);
    }

    bool is_statute() const {
        return document_.kind && document_.kind->kind == DocumentKind::statute;
    }

    void add(const StatedDate& date) {
        // What says most of a date goes first.
        for (const std::vector<StatedDate>* told : {&edges_, &found_})
            for (const StatedDate& other : *told)
                if (other.evidence.span == date.evidence.span && other.kind != date.kind) return;
        if (std::ranges::none_of(found_, [&](const StatedDate& other) {
                return other.evidence.span == date.evidence.span;
            }))
            found_.push_back(date);
    }

    void add(Kind kind, const FoundDate& date, const char* rule, double sure) {
        add({kind, date.range, {date.span, rule, sure}});
    }

    template <typename Look>
    void each_date(Span part, Look look) {
        int left = most_head;
        for (const Paragraph& paragraph : text_.paragraphs) {
            if (paragraph.span.begin < part.begin || paragraph.span.end > part.end) continue;
            if (--left < 0) return;
            for (const LineDate& date : lines_.of(paragraph)) look(date);
        }
    }

    /// Lines at the head and the foot that tell of issue or of the last change: "Antagna vid
    /// stämman den 23 april 1998", "Issued: 29 June 2018", "Rule 6 amended 12 November 2011".
    void find_edges() {
        const std::size_t count = text_.paragraphs.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (i == most_head && count > most_head + most_foot) i = count - most_foot;
            const Paragraph& paragraph = text_.paragraphs[i];
            if (paragraph.span.size() > longest_history) continue;
            for (const LineDate& date : lines_.of(paragraph))
                if (paragraph.span.size() <= longest_edge ||
                    begins_with_cue(date.before, &DateWords::issued) ||
                    begins_with_cue(date.before, &DateWords::updated))
                    edge(date);
        }
    }

    void edge(const LineDate& date) {
        constexpr std::size_t most_before = 8, longest = 80; // words; bytes
        const auto words = static_cast<std::size_t>(std::ranges::count(date.before, ' ')) - 1;
        if (words > most_before || date.before.size() > longest || !date.date.is_single() ||
            !date.date.range.first->month || has_cue(date.before, &DateWords::other_days))
            return;
        const bool is_signed = has_cue(clipped(date.after, 30), &DateWords::signed_by) ||
                               ends_with_cue(date.before, &DateWords::made);
        const bool is_changed = has_cue(date.before, &DateWords::updated);
        const bool is_issued = has_cue(date.before, &DateWords::issued);
        if (is_signed || (is_agreement() && !ends_with_cue(date.before, &DateWords::updated) &&
                          !ends_with_cue(date.before, &DateWords::issued)))
            return;
        if (is_changed)
            edges_.push_back(
                {Kind::update, date.date.range, {date.date.span, "date/updated", 0.8}});
        else if (is_issued)
            edges_.push_back({Kind::issue, date.date.range, {date.date.span, "date/issued", 0.8}});
    }

    void signatures() {
        for (const StatedDate& date : find_signing_days(document_, lines_)) add(date);
    }

    void titled(Span title) {
        for (const Paragraph& paragraph : text_.paragraphs)
            if (paragraph.span.begin >= title.begin && paragraph.span.end <= title.end)
                for (const LineDate& date : lines_.of(paragraph))
                    if (date.date.is_day() && may_be_own(date) &&
                        !ends_with_cue(date.before, &DateWords::year_ended))
                        add(Kind::dated, date.date, "date/title", 0.9);
    }

    /// "Sammanträde den 8 mars 2022, Regionhuset, kl. 9–11.15", "Tid: tisdagen den 3 maj 2022".
    void meeting() {
        constexpr std::size_t most = 15;
        for (std::size_t i = 0; i < std::min(most, text_.paragraphs.size()); ++i)
            for (const LineDate& date : lines_.of(text_.paragraphs[i])) {
                const bool is_short = date.line.size() <= longest_edge && !date.is_prose &&
                                      std::ranges::count(date.before, ' ') <= 10;
                if (is_short && date.date.is_day() && may_be_own(date) && !is_agreement() &&
                    (has_cue(date.before, &DateWords::held) ||
                     begins_with_cue(date.before, &DateWords::day_labels))) {
                    add(Kind::dated, date.date, "date/meeting", 0.8);
                    return;
                }
            }
    }

    void lines_of(Span front) {
        each_date(front, [&](const LineDate& date) {
            if (!is_date_line(date) || is_update(date) || !may_be_own(date)) return;
            // "Fullmäktiges beslut 11.11.1996 § 54" above a loan
            if (is_agreement() && has_cue(date.before, &DateWords::decisions)) return;
            const bool is_issue = has_cue(date.before, &DateWords::issued);
            if (date.date.is_day())
                add(is_issue ? Kind::issue : Kind::dated, date.date, "date/preamble-line", 0.8);
            else if (is_month_alone(date) && !is_agreement() && !is_statute())
                add(is_issue ? Kind::issue : Kind::dated, date.date, "date/preamble-month", 0.6);
        });
    }

    /// A line that says little but the date: "Helsingissä 12.3.2020", "Dated March 12, 2020",
    /// "Aika: 27.5.2021 klo 13.00-14.50".
    static bool is_date_line(const LineDate& date) {
        constexpr std::size_t longest = 110, most_words_beside = 6; // bytes
        return date.line.size() <= longest && date.words_beside <= most_words_beside &&
               !date.is_prose && !date.is_sentence;
    }

    /// "Vasa i februari 2010", and not "Programme from March 2020".
    static bool is_month_alone(const LineDate& date) {
        return date.date.is_single() && date.date.range.first->month && date.words_beside <= 2;
    }

    static bool is_update(const LineDate& date) {
        return begins_with_cue(date.before, &DateWords::updated) ||
               is_cue(date.before, &DateWords::as_of) ||
               begins_with_cue(date.before, &DateWords::effective);
    }

    /// "Päivitetty 14.2.2023"; also behind another date: "Effective May 1. Last Revised May 26".
    void updated() {
        for (const Paragraph& paragraph : text_.paragraphs) {
            if (paragraph.span.size() > longest_history) continue;
            bool is_told = false;
            for (const LineDate& date : lines_.of(paragraph)) {
                // "Ändrade genom årsmötesbesluten 14 mars 1988 och 30 mars 2017"
                const bool goes_on =
                    is_told && (date.before == " " || is_cue(date.before, &DateWords::also));
                is_told = goes_on ||
                          (paragraph.span.size() <= longest_edge &&
                           (ends_with_cue(date.before, &DateWords::updated) ||
                            is_cue(date.before, &DateWords::as_of))) ||
                          (begins_with_cue(date.before, &DateWords::updated) && may_be_own(date));
                if (is_told) add(Kind::update, date.date, "date/updated", 0.8);
            }
        }
    }

    static constexpr std::size_t most_head = 25, most_foot = 15; // paragraphs
    static constexpr std::size_t longest_edge = 160;             // bytes of a line
    static constexpr std::size_t longest_history = 400; // "Antagna … 1976. Ändrade … 1988 och …"

    const Document& document_;
    const Text& text_;
    DateLines lines_;
    std::vector<StatedDate> found_, edges_;
};

} // namespace

std::vector<StatedDate> find_own_dates(const Document& document) {
    return OwnDates(document).find();
}

} // namespace clausula
