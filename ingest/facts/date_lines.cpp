#include "ingest/facts/date_lines.h"

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
                      printed.find(':') != std::string_view::npos};
        date.words_beside = count_words(date.before) + count_words(date.after);
        dates.push_back(std::move(date));
    }
    return dates;
}

bool may_be_own(const LineDate& date) {
    if (has_cue(date.before, &DateWords::other_days)) return false;
    if (ends_with_cue(date.before, &DateWords::until) ||
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
