#include "ingest/facts/signing_days.h"

#include "ingest/facts/cues.h"
#include "ingest/facts/date_lines.h"
#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

class SigningDays {
public:
    SigningDays(const Document& document, DateLines& lines)
        : document_(document), text_(document.text), lines_(lines) {}

    std::vector<StatedDate> find() {
        blocks();
        sheet();
        labelled();
        if (found_.empty()) closing_lines();
        std::ranges::stable_sort(found_, [](const StatedDate& one, const StatedDate& other) {
            return first_day(*one.range.first) > first_day(*other.range.first);
        });
        return std::move(found_);
    }

private:
    bool is_one_of(std::initializer_list<DocumentKind> kinds) const {
        return document_.kind && std::ranges::find(kinds, document_.kind->kind) != kinds.end();
    }

    bool is_statute() const { return is_one_of({DocumentKind::statute}); }

    bool is_agreement() const {
        return is_one_of({DocumentKind::agreement, DocumentKind::amendment});
    }

    void add(DateKind kind, const LineDate& date, const char* rule, double sure) {
        if (std::ranges::none_of(found_, [&](const StatedDate& other) {
                return other.evidence.span == date.date.span;
            }))
            found_.push_back({kind, date.date.range, {date.date.span, rule, sure}});
    }

    static bool is_update(const LineDate& date) {
        return has_cue(date.before, &DateWords::updated) ||
               is_cue(date.before, &DateWords::as_of) ||
               begins_with_cue(date.before, &DateWords::effective);
    }

    /// "Signed on 12 March 2020", "Approved on 20 June 2017 and signed …", "as of March 12, 2020".
    static bool tells_of_signing(const LineDate& date) {
        return has_cue(date.before, &DateWords::made) ||
               has_cue(date.before, &DateWords::signed_by) ||
               has_cue(clipped(date.after, 30), &DateWords::signed_by);
    }

    void blocks() {
        constexpr std::size_t most_beside = 12; // a name, its title, a place; else it is a sentence
        const DateKind kind = is_statute() ? DateKind::issue : DateKind::signing;
        for (const Clause& clause : document_.clauses) {
            if (clause.kind != ClauseKind::signature) continue;
            for (const Paragraph& paragraph : text_.paragraphs) {
                if (paragraph.span.begin < clause.span.begin ||
                    paragraph.span.end > clause.span.end)
                    continue;
                for (const LineDate& date : lines_.of(paragraph)) {
                    const bool is_told = tells_of_signing(date);
                    if (date.date.is_day() && !is_update(date) && may_be_own(date) &&
                        (is_told ||
                         (date.words_beside <= most_beside && !date.is_prose && !date.is_sentence)))
                        add(kind, date, "date/signature-block", 0.9);
                }
            }
            if (!found_.empty()) return;
        }
    }

    /// "ANNA ESIMERKKI  Esimerkki Oy  18.11.2024 09:12:44 UTC+2" below the sheet's heading.
    void sheet() {
        bool is_on_sheet = false;
        for (const Paragraph& paragraph : tail(most_on_sheets)) {
            is_on_sheet = is_on_sheet || has_cue(plain_words(clipped(text_[paragraph.span], 200)),
                                                 &DateWords::sheets);
            if (!is_on_sheet) continue;
            for (const LineDate& date : lines_.of(paragraph))
                if (date.date.is_day() && !is_update(date) && !is_of_handling(date) &&
                    (has_time_behind(date) || (may_be_own(date) && tells_of_signing(date))))
                    add(DateKind::signing, date, "date/signature-sheet", 0.9);
        }
    }

    /// "Signed  E. Smith      Date  6.3.95" at the foot, and the column of days in a table in which
    /// parties sign.
    void labelled() {
        if (is_statute()) return;
        const std::span<const Paragraph> foot = tail(most_closing);
        const bool is_signed = std::ranges::any_of(foot, [&](const Paragraph& paragraph) {
            const std::string_view words = text_[paragraph.span];
            return paragraph.span.size() <= longest_line &&
                   (has_cue(plain_words(words), &DateWords::signed_by) ||
                    words.find("/s/") != std::string_view::npos);
        });
        if (!is_signed) return;
        for (const Paragraph& paragraph : foot)
            for (const LineDate& date : lines_.of(paragraph))
                if (date.date.is_day() &&
                    (has_day_label(date) || is_in_day_column(paragraph, date)))
                    add(DateKind::signing, date, "date/signature-label", 0.8);
    }

    /// Whether only a label for its day stands before the date, up to a wide space.
    bool has_day_label(const LineDate& date) const {
        const std::size_t end = date.date.span.begin;
        std::string_view before = text_[{std::min(date.line.begin, end), end}];
        while (!before.empty() && (before.back() == ' ' || before.back() == '\t'))
            before.remove_suffix(1);
        for (const std::string_view apart : {"  ", "\t"})
            if (const std::size_t at = before.rfind(apart); at != std::string_view::npos)
                before.remove_prefix(at + apart.size());
        return is_cue(plain_words(before), &DateWords::day_labels);
    }

    /// Whether a table's cell holds the day alone, and its column is headed as days.
    bool is_in_day_column(const Paragraph& cell, const LineDate& date) const {
        if (cell.table == 0 || date.date.span.size() != cell.span.size()) return false;
        for (const Paragraph& head : text_.paragraphs)
            if (head.table == cell.table && head.column == cell.column)
                return is_cue(plain_words(text_[head.span]), &DateWords::day_labels);
        return false;
    }

    /// "2023-02-01 09:00 Dokumentet skickades": what was done with the document but sign it.
    static bool is_of_handling(const LineDate& date) {
        return has_cue(date.before, &DateWords::other_days) ||
               has_cue(date.after, &DateWords::other_days);
    }

    /// "… 09:12".
    bool has_time_behind(const LineDate& date) const {
        const std::string_view behind =
            std::string_view(text_.content).substr(date.date.span.end, 10);
        const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
        const std::size_t colon = behind.find_first_of(":.");
        return colon != std::string_view::npos && colon > 1 && colon + 2 < behind.size() &&
               is_digit(behind[colon - 1]) && is_digit(behind[colon + 1]) &&
               is_digit(behind[colon + 2]);
    }

    /// "Helsingissä 12.3.2020", "Partille 2017-06-28  Göteborg 2017-07-03", "Vasa i februari 2010".
    void closing_lines() {
        const DateKind kind = is_statute()     ? DateKind::issue
                              : is_agreement() ? DateKind::signing
                                               : DateKind::dated;
        for (const Paragraph& paragraph : tail(most_closing)) {
            const std::vector<LineDate>& dates = lines_.of(paragraph);
            // A row of days is a table's, unless parties sign side by side.
            const bool has_words = std::ranges::any_of(
                dates, [](const LineDate& date) { return date.words_beside > 0; });
            if (paragraph.table > 0 || (dates.size() > 1 && has_words && !is_agreement())) continue;
            for (const LineDate& date : dates) {
                if (is_update(date) || !may_be_own(date)) continue;
                const bool is_told = is_closing_sentence(date);
                if (date.date.is_day() && (is_date_line(date) || is_told))
                    add(is_told && !is_statute() ? DateKind::signing : kind, date,
                        "date/closing-line", 0.7);
                else if (is_month(date.date) && is_date_line(date))
                    add(kind, date, "date/closing-month", 0.6);
            }
        }
    }

    static bool is_month(const FoundDate& date) {
        return date.is_single() && !date.range.first->day && date.range.first->month;
    }

    /// "Päätös on sähköisesti allekirjoitettu 28.5.2021."
    static bool is_closing_sentence(const LineDate& date) {
        const std::size_t most_beside = date.is_sentence ? 8 : 15;
        return !date.is_prose && date.words_beside <= most_beside &&
               (has_cue(date.before, &DateWords::signed_by) ||
                has_cue(clipped(date.after, 30), &DateWords::signed_by));
    }

    static bool is_date_line(const LineDate& date) {
        return date.line.size() <= 110 && date.words_beside <= 3 && !date.is_prose &&
               !date.is_sentence;
    }

    std::span<const Paragraph> tail(std::size_t most) const {
        const std::span<const Paragraph> all = text_.paragraphs;
        return all.last(std::min(most, all.size()));
    }

    static constexpr std::size_t most_closing = 30;
    static constexpr std::size_t longest_line = 120; // bytes
    static constexpr std::size_t most_on_sheets = 60;

    const Document& document_;
    const Text& text_;
    DateLines& lines_;
    std::vector<StatedDate> found_;
};

} // namespace

std::vector<StatedDate> find_signing_days(const Document& document, DateLines& lines) {
    return SigningDays(document, lines).find();
}

} // namespace clausula
