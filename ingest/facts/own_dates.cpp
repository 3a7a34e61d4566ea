#include "ingest/facts/own_dates.h"

#include "index/text/unicode.h"
#include "ingest/facts/cues.h"
#include "ingest/facts/kind_words.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/piece.h"
#include "ingest/structure/structure.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = DateKind;

class OwnDates {
public:
    explicit OwnDates(const Document& document) : document_(document), text_(document.text) {}

    std::vector<StatedDate> find() {
        const std::vector<Clause>& clauses = document_.clauses;
        Span front; // what stands before the clauses, or the first of a text without any
        if (!clauses.empty() && (clauses.front().kind == ClauseKind::preamble ||
                                 clauses.front().kind == ClauseKind::passage))
            front = clauses.front().span;
        const Span title = find_title(text_);
        made();
        if (is_agreement()) lines_of(front);
        if (is_agreement() || is_statute()) signatures();
        if (!title.empty()) {
            // A letterhead's date stands above the subject, which may name another letter's date.
            lines_of({front.begin, std::min(front.end, title.begin)});
            if (!is_statute() && found_.empty()) titled(title);
        }
        lines_of(front);
        signatures();
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

    void add(Kind kind, const FoundDate& date, std::size_t offset, const char* rule, double sure) {
        const Span span = {offset + date.span.begin, offset + date.span.end};
        if (std::ranges::any_of(
                found_, [&](const StatedDate& other) { return other.evidence.span == span; }))
            return;
        found_.push_back({kind, date.range, {span, rule, sure}});
    }

    template <typename Look>
    void each_paragraph(Span part, Look look) {
        for (const Paragraph& paragraph : text_.paragraphs)
            if (paragraph.span.begin >= part.begin && paragraph.span.end <= part.end)
                if (!look(text_[paragraph.span], paragraph.span.begin)) return;
    }

    /// Parties may sign on different days: the last one first, as with it the agreement is made.
    void signatures() {
        const Kind kind = is_statute() ? Kind::issue : Kind::signing;
        const std::size_t before = found_.size();
        for (const Clause& clause : document_.clauses) {
            if (clause.kind != ClauseKind::signature) continue;
            each_paragraph(clause.span, [&](std::string_view words, std::size_t offset) {
                if (is_update(words)) return true;
                for (const FoundDate& date : find_dates(words))
                    if (date.is_day()) add(kind, date, offset, "date/signature-block", 0.9);
                return true;
            });
            if (found_.size() > before) break; // a later block is an annex's
        }
        if (found_.size() == before)
            closing_lines(is_agreement() || is_statute() ? kind : Kind::dated);
        std::stable_sort(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
                         [](const StatedDate& one, const StatedDate& other) {
                             return first_day(*one.range.first) > first_day(*other.range.first);
                         });
    }

    /// Lines with little but a date at the end, where no signature block was made out.
    void closing_lines(Kind kind) {
        constexpr std::size_t most = 30;
        const std::size_t count = text_.paragraphs.size();
        for (std::size_t i = count > most ? count - most : 0; i < count; ++i) {
            const Span span = text_.paragraphs[i].span;
            if (is_update(text_[span])) continue;
            for (const FoundDate& date : find_dates(clipped(text_[span], longest_line + 1)))
                if (date.is_day() && is_date_line(text_[span], date.span, 2))
                    add(kind, date, span.begin, "date/closing-line", 0.7);
        }
    }

    void titled(Span title) {
        for (const FoundDate& date : find_dates(text_[title]))
            if (date.is_day()) add(Kind::dated, date, title.begin, "date/title", 0.9);
    }

    /// "This Agreement is made as of March 12, 2020": in a sentence that begins with what is made,
    /// which a cover page and a table of contents may stand before.
    void made() {
        int left = most_opening_paragraphs;
        for (const Span& passage : passages_of(text_)) {
            const std::string_view words = clipped(text_[passage], longest_opening);
            --left;
            for (const Span& part : sentences_of(words)) {
                const std::string_view sentence = words.substr(part.begin, part.size());
                if (!tells_of_itself(sentence, left > 0)) continue;
                const auto date = day_of_making(sentence);
                if (!date) continue;
                add(Kind::signing, *date, passage.begin + part.begin, "date/made", 0.8);
                return;
            }
        }
    }

    /// The date right behind the words, but not "effective as of"; else the first that they stand
    /// before.
    static std::optional<FoundDate> day_of_making(std::string_view sentence) {
        std::optional<FoundDate> first;
        for (const FoundDate& date : find_dates(sentence)) {
            const std::string before = plain_words(sentence.substr(0, date.span.begin));
            if (!date.is_day() || !has_cue(before, &DateWords::made)) continue;
            if (ends_with_cue(before, &DateWords::made) &&
                !ends_with_cue(before, &DateWords::effective))
                return date;
            if (!first) first = date;
        }
        return first;
    }

    /// "This …", "Tämä …", "DISTRIBUTOR AGREEMENT (the "Agreement") is …".
    static bool tells_of_itself(std::string_view sentence, bool is_opening) {
        const std::string_view beginning = clipped(sentence, 60);
        if (begins_with_cue(plain_words(beginning), &DateWords::self)) return true;
        const auto kind = find_kind_word(beginning);
        return is_opening && kind &&
               (kind->kind == DocumentKind::agreement || kind->kind == DocumentKind::amendment);
    }

    void lines_of(Span front) {
        int left = most_opening_paragraphs;
        each_paragraph(front, [&](std::string_view words, std::size_t offset) {
            if (!is_update(words))
                for (const FoundDate& date : find_dates(clipped(words, longest_line + 1))) {
                    if (!date.is_day() || !is_date_line(words, date.span)) continue;
                    const std::string before = plain_words(words.substr(0, date.span.begin));
                    const Kind kind =
                        has_cue(before, &DateWords::issued) ? Kind::issue : Kind::dated;
                    add(kind, date, offset, "date/preamble-line", 0.8);
                }
            return --left > 0;
        });
    }

    /// A line that says little but the date: "Helsingissä 12.3.2020", "Dated March 12, 2020",
    /// "Aika: 27.5.2021 klo 13.00-14.50".
    static bool is_date_line(std::string_view words, Span date, std::size_t most_words_beside = 6) {
        return words.size() <= longest_line &&
               folded_words(words.substr(0, date.begin)).size() +
                       folded_words(words.substr(date.end)).size() <=
                   most_words_beside;
    }

    static bool is_update(std::string_view words) {
        const std::string plain = plain_words(clipped(words, 60));
        return begins_with_cue(plain, &DateWords::updated) ||
               begins_with_cue(plain, &DateWords::effective);
    }

    /// "Päivitetty 14.2.2023"; also behind another date: "Effective May 1. Last Revised May 26".
    void updated() {
        constexpr std::size_t longest = 120;
        for (const Paragraph& paragraph : text_.paragraphs) {
            const std::string_view words = text_[paragraph.span];
            if (words.size() > longest) continue;
            for (const FoundDate& date : find_dates(words)) {
                const std::string before = plain_words(words.substr(0, date.span.begin));
                if (ends_with_cue(before, &DateWords::updated))
                    add(Kind::update, date, paragraph.span.begin, "date/updated", 0.8);
            }
        }
    }

    static constexpr std::size_t longest_line = 110; // bytes
    static constexpr std::size_t longest_opening =
        400; // of a paragraph that tells when it was made
    static constexpr int most_opening_paragraphs = 25;

    const Document& document_;
    const Text& text_;
    std::vector<StatedDate> found_;
};

} // namespace

std::vector<StatedDate> find_own_dates(const Document& document) {
    return OwnDates(document).find();
}

} // namespace clausula
