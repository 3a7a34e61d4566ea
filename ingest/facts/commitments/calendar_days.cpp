#include "ingest/facts/commitments/calendar_days.h"

#include "index/language/date_words.h"
#include "ingest/facts/printed_date.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace clausula {

namespace {

using Words = std::vector<PhraseWord>;

constexpr unsigned most_months = 12;

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
    bool is_due = false; ///< its own words say that it is a deadline: "puoliväliin"
};

/// Whether a word goes on with what stands before it, as a noun does: "the August holiday".
bool is_before_noun(const DueWords& due, std::size_t at) {
    const Words& words = due.sentence.words;
    if (at >= words.size() || words[at].mark != 0 || words[at].is_upper || due.is_day_word(at))
        return false;
    return std::ranges::none_of(std::array{Cue::bounds, Cue::either, Cue::and_also, Cue::modal,
                                           Cue::binding, Cue::due_behind, Cue::recurring,
                                           Cue::adverbs},
                                [&](Cue cue) { return due.sentence.is_at(cue, at); });
}

/// "mitten av maj", "maaliskuun puoliväliin": the 15th.
void take_middle(const DueWords& due, Yearless& date) {
    constexpr unsigned middle = 15;
    if (date.day) return;
    if (const auto before = due.sentence.begin_of(Cue::before_middle, date.words.first)) {
        date.words.first = *before;
        date.day = middle;
    } else if (const auto behind = due.sentence.end_of(Cue::behind_middle, date.words.last)) {
        date.words.last = *behind;
        date.day = middle;
        date.is_due = true;
    }
}

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
        // "may", "jul"; "the August holiday", "November meeting"
        constexpr std::size_t longest = 3;
        const bool is_name = words[at].term.size() > longest || words[at].is_upper;
        const bool is_part = words[at].is_upper && at > 0 && is_before_noun(due, at + 1);
        take_middle(due, found);
        return found.day || (is_name && !is_part) ? std::optional(found) : std::nullopt;
    }
    if (at + 1 >= words.size() || words[at].mark == '/') return std::nullopt;
    const auto day = small_number(words[at].term, 31),
               month = small_number(words[at + 1].term, most_months);
    const std::size_t end = words[at + 1].span.end;
    const std::string_view between =
        due.text.substr(words[at].span.end, words[at + 1].span.begin - words[at].span.end);
    const bool is_dotted =
        between == "." && (end == due.span.end || (end < due.span.end && due.text[end] == '.'));
    const bool has_year = at + 2 < words.size() && words[at + 2].span.begin == end + 1;
    // "20/10" alone: what is no month must be the day.
    const bool is_stroke =
        between == "/" && at == 0 && end == due.span.end && day && *day > most_months;
    if (!day || !month || !(is_dotted || is_stroke) || has_year) return std::nullopt;
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

/// The Sunday of a week; the first week of a year is that of the 4th of January (ISO 8601).
Day last_of_week(int year, unsigned week) {
    const Day fourth = last_day({year, 1, 4});
    const auto behind_monday = std::chrono::weekday(fourth) - std::chrono::Monday;
    return fourth - behind_monday + std::chrono::days(7 * static_cast<int>(week) - 1);
}

Day next_week(unsigned week, Day from) {
    const int year = printed(from).year;
    const Day last = last_of_week(year, week);
    return last < from ? last_of_week(year + 1, week) : last;
}

/// The first such date whose last day is not before another day.
PrintedDate next(const Yearless& date, Day from) {
    PrintedDate found{printed(from).year, date.month, date.day};
    if (last_day(found) < from) ++found.year;
    return found;
}

/// "before 1 May", "före 2020": the day or year itself is too late.
bool is_left_out(const DueWords& due, WordRange wide, WordRange date) {
    const auto behind = due.sentence.end_of(Cue::due_earlier, wide.first);
    if (!behind || *behind > date.first || due.sentence.is_at(Cue::this_year_end, date.first) ||
        wide.last != date.last)
        return false;
    for (std::size_t at = *behind; at < date.first; ++at)
        if (!due.is_day_word(at)) return false;
    return true;
}

/// The last day on which something that is due at a date can be done.
std::string last_due(const DueWords& due, const PrintedDate& date, WordRange wide,
                     WordRange words) {
    return iso_date(is_left_out(due, wide, words) ? first_day(date) - std::chrono::days(1)
                                                  : last_day(date));
}

/// "paid in two parts, on 1 May and on 1 June 2024": a day that is still to come when the document
/// is made, unless something begins or was made on it.
bool is_to_come(const DueWords& due, const FoundDate& date, WordRange words,
                const std::optional<Day>& day) {
    if (!day || !date.is_day() || last_day(*date.range.last) <= *day) return false;
    std::size_t first = words.first;
    while (first > 0 && due.is_day_word(first - 1)) --first;
    return !due.sentence.begin_of(Cue::no_due, first) &&
           !due.sentence.begin_of(Cue::no_due, words.first) &&
           !due.sentence.is_at(Cue::no_due, words.last);
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
            // "syksyllä 1995 tehdyssä sopimuksessa"
            const bool is_other = due.sentence.is_at(Cue::no_due, at + 1);
            if (!is_other && (!day || last_day(last) >= *day))
                found.push_back(made(due, iso_date(last_day(last)), {at - 1, at + 1}));
        } else if (const CountWord* feast = find_word(language.feasts, words[at - 1].term)) {
            if (const auto range = due.due_words({at - 1, at + 1}))
                found.push_back(
                    made(due, iso_date(last_day(feast_of(*year, feast->count))), *range));
        }
    }
    for (const FoundDate& date : find_dates(due.text.substr(due.span.begin, due.span.size()))) {
        if (!date.is_single()) continue;
        const WordRange printed = due.words_of(date.span);
        Yearless middle{printed, date.range.last->month.value_or(0), date.range.last->day};
        if (middle.month != 0 && !middle.day) take_middle(due, middle);
        auto range = due.due_words(middle.words);
        if (!range && (middle.is_due || is_to_come(due, date, printed, day))) range = middle.words;
        const PrintedDate last{date.range.last->year, date.range.last->month, middle.day};
        if (range) found.push_back(made(due, last_due(due, last, *range, middle.words), *range));
    }
    for (std::size_t at = 1; at < words.size(); ++at)
        if (const std::optional<int> year = year_of(words[at].term))
            if (const auto range = due.due_words({at, at + 1}))
                found.push_back(made(
                    due, last_due(due, {*year, std::nullopt, std::nullopt}, *range, {at, at + 1}),
                    *range));
    return found;
}

std::vector<Deadline> weeks(const DueWords& due, const std::optional<Day>& day) {
    constexpr unsigned most = 53;
    std::vector<Deadline> found;
    const Words& words = due.sentence.words;
    for (std::size_t at = 0; day && at + 1 < words.size(); ++at) {
        const auto number = due.sentence.end_of(Cue::weeks, at);
        if (!number || *number >= words.size() || words[*number].mark != 0) continue;
        const auto week = small_number(words[*number].term, most);
        if (!week) continue;
        WordRange range = {at, *number + 1};
        std::optional<int> year;
        if (range.last < words.size() && (year = year_of(words[range.last].term))) ++range.last;
        if (const auto wide = due_range(due, range)) range = *wide;
        found.push_back(
            made(due, iso_date(year ? last_of_week(*year, *week) : next_week(*week, *day)), range));
    }
    return found;
}

std::vector<Deadline> printed_days_without_year(const DueWords& due,
                                                const std::optional<Day>& day) {
    std::vector<Deadline> found;
    for (std::size_t at = 0; at < due.sentence.words.size(); ++at)
        if (const auto date = yearless_at(due, at); date && day)
            found.push_back(made(due, iso_date(last_day(next(*date, *day))), date->words));
    return found;
}

std::vector<Deadline> days_without_year(const DueWords& due, const std::optional<Day>& day,
                                        bool recurs) {
    std::vector<Deadline> found;
    const auto add = [&](const Yearless& date, WordRange words) {
        const bool has_day = day && !recurs;
        found.push_back(
            made(due, has_day ? last_due(due, next(date, *day), words, date.words) : "recurring",
                 words));
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
            if (range || date->is_due || (!day && is_inside))
                add(*date, range.value_or(date->words));
        }
    }
    return found;
}

} // namespace clausula
