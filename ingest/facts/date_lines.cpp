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

/// "6.3.95"
bool has_short_year(std::string_view date) {
    const std::size_t apart = date.find_last_of("./");
    return apart != std::string_view::npos && apart + 3 == date.size() &&
           date.find_first_not_of("0123456789./") == std::string_view::npos;
}

bool tells_of_own_day(std::string_view before) {
    return std::ranges::any_of(std::initializer_list<Cues>{&DateWords::day_labels,
                                                           &DateWords::signed_by, &DateWords::made,
                                                           &DateWords::held, &DateWords::issued},
                               [&](Cues own) { return has_cue(before, own); });
}

/// "Services begin on 1 August 2021."; not "Given in Leeds this 12th day of March 2020.", nor "Oulu
/// 12.3.2020."
bool is_sentence(std::string_view line, const LineDate& date) {
    constexpr std::size_t most_words = 7, longest_date = 200; // bytes
    if (line.ends_with(';')) return true;                     // an item of a list
    if (!line.ends_with('.')) return false;
    if (line.size() > longest_date || count_words(plain_words(line)) > most_words) return true;
    return date.words_beside > 1 && !tells_of_own_day(date.before) && !tells_of_own_day(date.after);
}

/// Behind the last sentence that ends in the words.
std::size_t begin_of_sentence(std::string_view words) {
    const std::vector<Span> sentences = sentences_of_passage(words);
    return sentences.empty() ? 0 : sentences.back().begin;
}

std::vector<LineDate> dates_by_line(const Text& text, const Paragraph& paragraph,
                                    SlashOrder order) {
    constexpr std::size_t longest = 4000; // bytes
    const std::string_view words = clipped(text[paragraph.span], longest);
    const std::size_t offset = paragraph.span.begin, end = offset + words.size();
    std::vector<FoundDate> found = find_dates(words, order, ShortYears::read);
    for (FoundDate& date : found) date.span = {date.span.begin + offset, date.span.end + offset};

    std::vector<LineDate> dates;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Span span = found[i].span;
        const Span line = line_of(paragraph, span.begin);
        const std::size_t from = std::max(line.begin, i > 0 ? found[i - 1].span.end : offset);
        const std::size_t last = std::min(line_of(paragraph, span.end - 1).end, end);
        const std::size_t to = std::max(
            span.end, i + 1 < found.size() ? std::min(last, found[i + 1].span.begin) : last);
        std::string_view printed = text[{from, span.begin}];
        printed.remove_prefix(begin_of_sentence(printed));
        LineDate date{found[i],
                      line,
                      plain_words(printed),
                      plain_words(text[{span.end, to}]),
                      0,
                      printed.find(':') != std::string_view::npos,
                      is_in_prose(text, paragraph, span.begin),
                      false};
        date.words_beside = count_words(date.before) + count_words(date.after);
        date.is_sentence = is_sentence(text[line], date);
        const bool is_signed = printed.find("/s/") != std::string_view::npos;
        if (!has_short_year(text[span]) || is_signed || tells_of_own_day(date.before))
            dates.push_back(std::move(date));
    }
    return dates;
}

} // namespace

DateLines::DateLines(const Text& text)
    : text_(text), order_(slash_order(text.content)), read_(text.paragraphs.size()) {}

const std::vector<LineDate>& DateLines::of(const Paragraph& paragraph) {
    auto& lines = read_[static_cast<std::size_t>(&paragraph - text_.paragraphs.data())];
    if (!lines) lines = dates_by_line(text_, paragraph, order_);
    return *lines;
}

bool may_be_own(const LineDate& date) {
    if (has_cue(date.before, &DateWords::other_days) ||
        begins_with_cue(date.after, &DateWords::told_behind))
        return false;
    if (ends_with_cue(date.before, &DateWords::until) ||
        ends_with_cue(date.before, &DateWords::deadlines) ||
        begins_with_cue(date.after, &DateWords::until_behind) ||
        begins_with_cue(date.after, &DateWords::from_behind))
        return false;
    return !date.is_labelled || tells_of_own_day(date.before);
}

} // namespace clausula
