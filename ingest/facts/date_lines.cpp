#include "ingest/facts/date_lines.h"

#include "index/text/unicode.h"
#include "ingest/facts/cues.h"
#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

std::size_t count_words(std::string_view plain) {
    return static_cast<std::size_t>(std::ranges::count(plain, ' ')) - 1;
}

/// The printed line in which a byte stands; of a paragraph without lines all of it.
Span line_of(const Paragraph& paragraph, std::size_t at) {
    for (const Span& line : paragraph.lines)
        if (line.contains(at)) return line;
    return paragraph.span;
}

/// Whether a sentence goes over from one printed line into the next.
bool runs_over(std::string_view line, std::string_view next) {
    constexpr std::size_t shortest = 60; // bytes; a line of an address or a name is shorter
    if (line.size() < shortest || next.empty()) return false;
    const char last = line.back();
    std::size_t at = 0;
    const char32_t first = next_code_point(next, at);
    return (last >= 'a' && last <= 'z') || last == ',' || (is_letter(first) && !is_upper(first));
}

bool is_in_prose(const Text& text, const Paragraph& paragraph, std::size_t at) {
    for (std::size_t i = 0; i + 1 < paragraph.lines.size(); ++i)
        if ((paragraph.lines[i].contains(at) || paragraph.lines[i + 1].contains(at)) &&
            runs_over(text[paragraph.lines[i]], text[paragraph.lines[i + 1]]))
            return true;
    return false;
}

bool is_sentence(std::string_view line) {
    constexpr std::size_t most_of_date = 7; // words: "Given in Leeds this 12th day of March 2020."
    return !line.empty() && line.back() == '.' && count_words(plain_words(line)) > most_of_date;
}

} // namespace

std::vector<LineDate> dates_by_line(const Text& text, const Paragraph& paragraph,
                                    SlashOrder order) {
    constexpr std::size_t longest = 4000; // bytes
    const std::string_view words = clipped(text[paragraph.span], longest);
    const std::size_t offset = paragraph.span.begin, end = offset + words.size();
    std::vector<FoundDate> found = find_dates(words, order);
    for (FoundDate& date : found) date.span = {date.span.begin + offset, date.span.end + offset};

    std::vector<LineDate> dates;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Span span = found[i].span;
        const Span line = line_of(paragraph, span.begin);
        const std::size_t from = std::max(line.begin, i > 0 ? found[i - 1].span.end : offset);
        const std::size_t last = std::min(line_of(paragraph, span.end - 1).end, end);
        const std::size_t to = std::max(
            span.end, i + 1 < found.size() ? std::min(last, found[i + 1].span.begin) : last);
        const std::string_view printed = text[{from, span.begin}];
        LineDate date{found[i],
                      line,
                      plain_words(printed),
                      plain_words(text[{span.end, to}]),
                      0,
                      printed.find(':') != std::string_view::npos,
                      is_in_prose(text, paragraph, span.begin),
                      is_sentence(text[line])};
        date.words_beside = count_words(date.before) + count_words(date.after);
        dates.push_back(std::move(date));
    }
    return dates;
}

bool may_be_own(const LineDate& date) {
    if (has_cue(date.before, &DateWords::other_days)) return false;
    if (ends_with_cue(date.before, &DateWords::until) ||
        ends_with_cue(date.before, &DateWords::deadlines) ||
        begins_with_cue(date.after, &DateWords::until_behind) ||
        begins_with_cue(date.after, &DateWords::from_behind))
        return false;
    if (!date.is_labelled) return true;
    for (Cues own : {&DateWords::day_labels, &DateWords::signed_by, &DateWords::made,
                     &DateWords::held, &DateWords::issued})
        if (has_cue(date.before, own)) return true;
    return false;
}

} // namespace clausula
