#include "ingest/facts/facts.h"

#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/facts/printed_date.h"
#include "ingest/structure/piece.h"
#include "ingest/structure/structure.h"

#include <algorithm>
#include <string>

namespace clausula {

namespace {

DateFact fact(const FoundDate& found, std::size_t offset, std::string rule, double sureness) {
    return {found.date,
            {{offset + found.span.begin, offset + found.span.end}, std::move(rule), sureness}};
}

/// A line that says little but the date: "Helsingissä 12.3.2020", "Dated March 12, 2020",
/// "Aika: 27.5.2021 klo 13.00-14.50".
bool is_date_line(std::string_view words, const FoundDate& date) {
    constexpr std::size_t longest = 110, most_words_beside = 6;
    return words.size() <= longest && folded_words(words.substr(0, date.span.begin)).size() +
                                              folded_words(words.substr(date.span.end)).size() <=
                                          most_words_beside;
}

bool begins_with_update(std::string_view words) {
    const std::string beginning = fold_case(clipped(words, 60));
    for (const Language* language : all_languages())
        for (std::string_view cue : language->structure.updated)
            if (beginning.starts_with(cue)) return true;
    return false;
}

/// The dates on the lines of a part, each with its paragraph.
std::optional<DateFact> from_signature(const Text& text, Span block) {
    for (const Paragraph& paragraph : text.paragraphs) {
        if (paragraph.span.begin < block.begin || paragraph.span.end > block.end) continue;
        for (const FoundDate& date : find_dates(text[paragraph.span]))
            if (date.date.day) return fact(date, paragraph.span.begin, "date/signature-block", 0.9);
    }
    return std::nullopt;
}

std::optional<DateFact> from_title(const Text& text, Span title) {
    for (const FoundDate& date : find_dates(text[title]))
        if (date.date.day) return fact(date, title.begin, "date/title", 0.9);
    return std::nullopt;
}

/// A date line above the first clause, or the date an agreement is "made as of" in its first
/// sentence.
std::optional<DateFact> from_preamble(const Text& text, Span preamble) {
    constexpr std::size_t opening = 400; // bytes of a paragraph that can tell when it was made
    std::size_t seen = 0;
    for (const Paragraph& paragraph : text.paragraphs) {
        if (paragraph.span.begin < preamble.begin) continue;
        if (paragraph.span.end > preamble.end || ++seen > 25) break;
        const std::string_view words = text[paragraph.span];
        if (begins_with_update(words)) continue;
        for (const FoundDate& date : find_dates(clipped(words, opening))) {
            if (!date.date.day) continue;
            if (is_date_line(words, date))
                return fact(date, paragraph.span.begin, "date/preamble-line", 0.8);
            const std::string before = fold_case(words.substr(0, date.span.begin));
            for (std::string_view cue :
                 {"made", "dated", "entered into", "as of", "laadittu", "tehty", "solmittu",
                  "ingåtts", "upprättats", "ingåtts den"})
                if (before.size() < opening && before.find(cue) != std::string::npos)
                    return fact(date, paragraph.span.begin, "date/preamble-made", 0.8);
        }
    }
    return std::nullopt;
}

std::optional<DateFact> from_update_line(const Document& document) {
    const Text& text = document.text;
    for (const Paragraph& paragraph : text.paragraphs) {
        const std::string_view words = text[paragraph.span];
        if (words.size() > 120 || !begins_with_update(words)) continue;
        for (const FoundDate& date : find_dates(words))
            return fact(date, paragraph.span.begin, "date/updated", 0.8);
    }
    return std::nullopt;
}

} // namespace

std::optional<DateFact> read_date(const Document& document) {
    const Text& text = document.text;
    const std::vector<Clause>& clauses = document.clauses;
    for (const Clause& clause : clauses)
        if (clause.kind == ClauseKind::signature)
            if (auto date = from_signature(text, clause.span)) return date;
    Span front; // what stands before the clauses, or the first of a text without any
    if (!clauses.empty() && (clauses.front().kind == ClauseKind::preamble ||
                             clauses.front().kind == ClauseKind::passage))
        front = clauses.front().span;
    if (const Span title = find_title(text); !title.empty()) {
        // A letterhead's date stands above the subject, which may name the date of another letter.
        if (auto date = from_preamble(text, {front.begin, std::min(front.end, title.begin)}))
            return date;
        if (auto date = from_title(text, title)) return date;
    }
    if (auto date = from_preamble(text, front)) return date;
    return from_update_line(document);
}

} // namespace clausula
