#include "ingest/facts/commitments/calendar_days.h"

#include "index/language/date_words.h"
#include "ingest/facts/printed_date.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

using Words = std::vector<PhraseWord>;

/// Easter Sunday; the method of the "Anonymous Gregorian" computus (Nature, 1876).
PrintedDate easter(int year) {
    const int a = year % 19, b = year / 100, c = year % 100;
    const int g = (8 * b + 13) / 25, h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return {year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1)};
}

PrintedDate feast_of(int year, int month_and_day) {
    if (month_and_day == 0) return easter(year);
    return {year, static_cast<unsigned>(month_and_day / 100),
            static_cast<unsigned>(month_and_day % 100)};
}

const CountWord* find_word(std::span<const CountWord> words, const std::string& term) {
    const auto found = std::ranges::find(words, term, &CountWord::word);
    return found == words.end() ? nullptr : &*found;
}

std::optional<unsigned> small_number(const std::string& term, unsigned most) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(term.data(), term.data() + term.size(), number);
    const bool is_all = error == std::errc{} && end == term.data() + term.size();
    return is_all && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

Deadline made(const DueWords& due, std::string value, WordRange words) {
    return {std::move(value), due.sentence.span_of(words.first, words.last), std::nullopt};
}

/// A day of a month, or a month, without a year.
struct Yearless {
    WordRange words;
    unsigned month;
    std::optional<unsigned> day;
};

/// "31 January", "viidenteentoista helmikuuta", "25.11."
std::optional<Yearless> yearless_at(const DueWords& due, std::size_t at) {
    const Words& words = due.sentence.words;
    if (const auto month = due.month_of(words[at].term)) {
        Yearless found{{at, at + 1}, *month, std::nullopt};
        while (found.words.first > 0 && due.is_day_word(found.words.first - 1)) --found.words.first;
        while (found.words.last < words.size() && due.is_day_word(found.words.last))
            ++found.words.last;
        for (std::size_t word = found.words.first; word < found.words.last; ++word) {
            if (year_of(words[word].term)) return std::nullopt;
            if (!found.day) found.day = small_number(words[word].term, 31);
        }
        // "may", "jul"; "the August holiday"
        constexpr std::size_t longest = 3;
        const bool is_name = words[at].term.size() > longest || words[at].is_upper;
        const bool is_part = found.words.first < at && words[at].is_upper;
        return found.day || (is_name && !is_part) ? std::optional(found) : std::nullopt;
    }
    if (at + 1 >= words.size() || words[at].mark == '/') return std::nullopt;
    const auto day = small_number(words[at].term, 31), month = small_number(words[at + 1].term, 12);
    const std::size_t end = words[at + 1].span.end;
    const bool is_dotted =
        due.text.substr(words[at].span.end, words[at + 1].span.begin - words[at].span.end) == "." &&
        end < due.span.end && due.text[end] == '.';
    const bool has_year = at + 2 < words.size() && words[at + 2].span.begin == end + 1;
    if (!day || !month || !is_dotted || has_year) return std::nullopt;
    return Yearless{{at, at + 2}, *month, day};
}

/// With the words that make it a deadline; none when there are none.
std::optional<WordRange> due_range(const DueWords& due, WordRange words) {
    WordRange wide = words;
    for (bool grows = true; grows;) {
        grows = false;
        for (const Cue cue : {Cue::due_before, Cue::year_ends})
            if (const auto before = due.sentence.begin_of(cue, wide.first)) {
                wide.first = *before;
                grows = true;
            }
    }
    if (const auto behind = due.sentence.end_of(Cue::due_behind, wide.last)) wide.last = *behind;
    return wide == words ? std::nullopt : std::optional(wide);
}

/// The first such day that is not before another.
std::string next(const Yearless& date, Day from) {
    const PrintedDate now = printed(from);
    PrintedDate found{now.year, date.month, date.day};
    if (last_day(found) < from) ++found.year;
    return iso_date(last_day(found));
}

} // namespace

std::vector<Deadline> days_with_year(const DueWords& due, const std::optional<Day>& day) {
    std::vector<Deadline> found;
    const CommitmentWords& language = *due.language.commitments;
    const Words& words = due.sentence.words;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const std::optional<int> year = year_of(words[at].term);
        if (!year) continue;
        if (const CountWord* season = find_word(language.seasons, words[at - 1].term)) {
            const PrintedDate last{*year, static_cast<unsigned>(season->count), std::nullopt};
            if (!day || last_day(last) >= *day)
                found.push_back(made(due, iso_date(last_day(last)), {at - 1, at + 1}));
        } else if (const CountWord* feast = find_word(language.feasts, words[at - 1].term)) {
            if (const auto range = due.due_words({at - 1, at + 1}))
                found.push_back(
                    made(due, iso_date(last_day(feast_of(*year, feast->count))), *range));
        }
    }
    for (const FoundDate& date : find_dates(due.text.substr(due.span.begin, due.span.size()))) {
        if (!date.is_single()) continue;
        if (const auto range = due.due_words(due.words_of(date.span)))
            found.push_back(made(due, iso_date(last_day(*date.range.last)), *range));
    }
    for (std::size_t at = 1; at < words.size(); ++at)
        if (const std::optional<int> year = year_of(words[at].term))
            if (const auto range = due.due_words({at, at + 1}))
                found.push_back(
                    made(due, iso_date(last_day({*year, std::nullopt, std::nullopt})), *range));
    return found;
}

std::vector<Deadline> printed_days_without_year(const DueWords& due,
                                                const std::optional<Day>& day) {
    std::vector<Deadline> found;
    for (std::size_t at = 0; at < due.sentence.words.size(); ++at)
        if (const auto date = yearless_at(due, at); date && day)
            found.push_back(made(due, next(*date, *day), date->words));
    return found;
}

std::vector<Deadline> days_without_year(const DueWords& due, const std::optional<Day>& day,
                                        bool recurs) {
    std::vector<Deadline> found;
    const auto add = [&](const Yearless& date, WordRange words) {
        const bool has_day = day && !recurs;
        found.push_back(made(due, has_day ? next(date, *day) : "recurring", words));
    };
    for (std::size_t at = 0; at < due.sentence.words.size(); ++at) {
        if (const auto end = due.sentence.end_of(Cue::this_year_end, at)) {
            constexpr unsigned december = 12;
            const WordRange words = {at, *end};
            add({words, december, std::nullopt}, due_range(due, words).value_or(words));
        } else if (const auto date = yearless_at(due, at)) {
            const auto range = due_range(due, date->words);
            // "Årsmötet hålls i mars": of each year.
            const bool is_inside = due.is_month(due.sentence.words[at].term) && !date->day &&
                                   (due.sentence.begin_of(Cue::bounds, date->words.first) ||
                                    due.sentence.words[at].term.ends_with("ssa"));
            if (range || (!day && is_inside)) add(*date, range.value_or(date->words));
        }
    }
    return found;
}

} // namespace clausula
