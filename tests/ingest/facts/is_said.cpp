#include "tests/ingest/facts/is_said.h"

#include "index/language/commitment_words.h"
#include "index/language/language.h"
#include "index/language/programme_words.h"
#include "index/model/names.h"
#include "index/text/tokens.h"
#include "ingest/facts/commitments/phrases.h"
#include "ingest/facts/members/member_cues.h"
#include "ingest/facts/printed_date.h"
#include "ingest/facts/time_length.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace clausula {

namespace {

using Names = std::initializer_list<std::string_view>;

bool is_in(std::string_view value, Names names) {
    return std::ranges::find(names, value) != names.end();
}

/// Every date and every end of a stretch in the words, by each order of day and month.
std::vector<PrintedDate> dates_in(std::string_view words) {
    std::vector<PrintedDate> dates;
    for (SlashOrder order : {SlashOrder::unknown, SlashOrder::month_first, SlashOrder::day_first})
        for (const FoundDate& found : find_dates(words, order, ShortYears::read))
            for (const auto& end : {found.range.first, found.range.last})
                if (end) dates.push_back(*end);
    return dates;
}

/// Whether a number of four figures stands in the words; of one behind a dash or a stroke the last
/// two do: "2015–17", "2015/16".
bool holds_year(std::string_view words, std::string_view year) {
    return std::ranges::any_of(tokens_of(words), [&](const Token& token) {
        const std::string_view before = words.substr(0, token.span.begin);
        const bool is_behind_dash =
            token.span.begin > 4 && (before.ends_with("–") || before.ends_with("/"));
        return token.term == year || token.term.starts_with(std::string(year) + "-") ||
               (is_behind_dash && token.term == year.substr(2));
    });
}

bool says_date(std::string_view words, const PrintedDate& date) {
    const std::vector<PrintedDate> dates = dates_in(words);
    if (std::ranges::find(dates, date) != dates.end()) return true;
    if (!date.month) return holds_year(words, iso_date(date));
    const std::string month = std::to_string(*date.month) + "/" + std::to_string(date.year);
    const std::string in_stretch = std::to_string(*date.month) + "–"; // "3–12/2020"
    return !date.day &&
           (words.find(month) != std::string_view::npos ||
            (words.starts_with(in_stretch) && words.ends_with("/" + std::to_string(date.year))));
}

/// "vuoden 2021 loppuun", "before the end of March 2021": the last day of what is printed.
bool says_last_day(std::string_view words, const PrintedDate& date) {
    const auto ends_on = [&](PrintedDate stretch) {
        return last_day(stretch) == last_day(date) && says_date(words, stretch);
    };
    return date.day && (ends_on({date.year, date.month, {}}) || ends_on({date.year, {}, {}}));
}

/// "kevään 2021": the last day of the last month that the languages give the season.
bool says_season(std::string_view words, const PrintedDate& date) {
    return last_day({date.year, date.month, {}}) == last_day(date) &&
           holds_year(words, std::to_string(date.year)) &&
           std::ranges::any_of(tokens_of(words), [&](const Token& token) {
               return std::ranges::any_of(all_languages(), [&](const Language* language) {
                   return language->commitments &&
                          std::ranges::any_of(
                              language->commitments->seasons, [&](const CountWord& season) {
                                  return season.word == token.term &&
                                         static_cast<unsigned>(season.count) == date.month;
                              });
               });
           });
}

/// Whether one of the cues of the languages stands in the words.
bool has_one_of(std::string_view words, std::initializer_list<Cue> cues) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        const Phrases* phrases = phrases_of(language);
        return phrases &&
               std::ranges::any_of(phrases->find(phrase_words(words, {0, words.size()})),
                                   [&](const PhraseMatch& match) {
                                       return std::ranges::find(cues, match.cue) != cues.end();
                                   });
    });
}

/// "25.11. mennessä", "huhtikuun 15. päivään": the day and the month are printed, the year is that
/// of the next such day.
bool says_day_of_some_year(std::string_view words, const PrintedDate& date) {
    const std::string year = std::to_string(date.year);
    for (std::size_t at = 0; at <= words.size(); ++at) {
        const bool is_gap = at == words.size() || words[at] == ' ' || words[at] == ',';
        if (!is_gap) continue;
        const std::string_view before = words.substr(0, at), behind = words.substr(at);
        for (const char* gap : {"", " "})
            if (says_date(std::string(before) + gap + year + std::string(behind), date))
                return true;
    }
    return false;
}

/// "before the end of the year": that of the document's own date.
bool says_end_of_year(std::string_view words, const PrintedDate& date) {
    return last_day({date.year, {}, {}}) == last_day(date) && dates_in(words).empty() &&
           has_one_of(words, {Cue::units});
}

/// "före den 30 april 2025", "before 2020": the day itself is too late.
bool says_day_behind(std::string_view words, const PrintedDate& date) {
    const PrintedDate next = printed(last_day(date) + std::chrono::days(1));
    if (!has_one_of(words, {Cue::due_earlier})) return false;
    const bool is_first = next.day == 1u;
    return says_date(words, next) || says_day_of_some_year(words, next) ||
           (is_first && says_date(words, {next.year, next.month, {}})) ||
           (is_first && says_day_of_some_year(words, {next.year, next.month, {}})) ||
           (is_first && next.month == 1u && says_date(words, {next.year, {}, {}}));
}

/// "viikolla 45": the last day of a week.
bool says_week(std::string_view words, const PrintedDate& date) {
    return std::chrono::weekday(last_day(date)) == std::chrono::Sunday &&
           has_one_of(words, {Cue::weeks});
}

/// "mitten av maj": a day that words for the middle of a month give.
bool says_middle(std::string_view words, const PrintedDate& date) {
    return date.day == 15u && has_one_of(words, {Cue::before_middle, Cue::behind_middle});
}

/// "by 1 March": a day of every year.
bool says_day_without_year(std::string_view words) {
    return find_dates(words).empty() && !find_dates(std::string(words) + " 2001").empty();
}

bool has_number(std::string_view words) {
    return std::ranges::any_of(tokens_of(words), [](const Token& token) {
        return std::ranges::any_of(all_languages(), [&](const Language* language) {
            const auto is_it = [&](const CountWord& number) { return number.word == token.term; };
            return std::ranges::any_of(language->dates->numbers, is_it) ||
                   token.term.find_first_of("0123456789") != std::string::npos;
        });
    });
}

bool says_deadline(std::string_view words, std::string_view value) {
    if (const auto date = parse_iso_date(value))
        return says_date(words, *date) || says_last_day(words, *date) ||
               says_season(words, *date) || says_day_of_some_year(words, *date) ||
               says_end_of_year(words, *date) || says_day_behind(words, *date) ||
               says_week(words, *date) || says_middle(words, *date);
    if (value == "recurring")
        return has_one_of(words, {Cue::recurring}) || says_day_without_year(words);
    if (value == "term") return has_one_of(words, {Cue::term});
    if (value != "relative") return false;
    const bool is_length =
        has_number(words) && has_one_of(words, {Cue::units, Cue::within, Cue::inside});
    return is_length || has_one_of(words, {Cue::at_once, Cue::before_event});
}

/// The day of a deadline in words: that of a term is one on which the document ends, that of a
/// length of time so much behind one that it states.
bool is_counted(const Document& document, const Fact& fact, const FactField& due) {
    const auto deadline = std::ranges::find_if(fact.fields, [&](const FactField& field) {
        return field.name == "deadline" && field.words == due.words;
    });
    const auto date = parse_iso_date(due.value);
    if (deadline == fact.fields.end() || !date || !date->day) return false;
    const Day day = first_day(*date);
    return std::ranges::any_of(document.dates, [&](const StatedDate& stated) {
        if (!stated.range.last) return false;
        const Day from = last_day(*stated.range.last);
        if (deadline->value == "term") return from == day;
        if (deadline->value != "relative" || day <= from) return false;
        const auto lengths = find_lengths(document.text[*due.words]);
        return std::ranges::any_of(lengths, [&](const TimeLength& length) {
            return length.days > 0 ? from + std::chrono::days(length.days) == day
                                   : end_of(from, length.months) == day;
        });
    });
}

bool says_length(std::string_view words, std::string_view value) {
    return std::ranges::any_of(find_lengths(words), [&](const TimeLength& length) {
        return value == (length.days > 0 ? "P" + std::to_string(length.days) + "D"
                                         : "P" + std::to_string(length.months) + "M");
    });
}

/// "Phase Two", "3. vaihe", "II"; of "the first two phases" both.
bool says_phase(std::string_view words, std::string_view value) {
    const auto is_roman = [&](const std::string& term) {
        constexpr std::array<std::string_view, 6> roman = {"i", "ii", "iii", "iv", "v", "vi"};
        const auto found = std::ranges::find(roman, term);
        return found != roman.end() && std::to_string(found - roman.begin() + 1) == value;
    };
    const auto says = [&](std::string_view term, std::span<const CountWord> numbers) {
        return std::ranges::any_of(numbers, [&](const CountWord& number) {
            return number.word == term && std::to_string(number.count) == value;
        });
    };
    return std::ranges::any_of(tokens_of(words), [&](const Token& token) {
        return token.term == value || is_roman(token.term) ||
               std::ranges::any_of(all_languages(), [&](const Language* language) {
                   return language->programmes &&
                          (says(token.term, language->programmes->ordinals) ||
                           says(token.term, language->programmes->how_many));
               });
    });
}

bool says_what(std::string_view words, std::string_view value) {
    const std::string phrase = phrase_of(words);
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return language->programmes &&
               std::ranges::any_of(language->programmes->events, [&](const EventWords& event) {
                   return event.what == value &&
                          std::ranges::find(event.cues, phrase) != event.cues.end();
               });
    });
}

bool says_role(std::string_view words, std::string_view value) {
    const MemberRole* role = role_named(phrase_of(words));
    return role && role->role == value;
}

/// Who has a deputy is a full member: then the words are his name, or the head of his column.
bool says_seat(const Fact& fact, std::string_view words, std::string_view value) {
    if (value == "full" && joined(words) == fact.value("person")) return true;
    return std::ranges::any_of(tokens_of(words), [&](const Token& token) {
        if (value == "deputy") return is_one_of(token.term, &MemberWords::deputy);
        return value == "full" && (is_one_of(token.term, &MemberWords::full) ||
                                   is_one_of(token.term, &MemberWords::names) ||
                                   word_ends_with(token.term, &MemberWords::members));
    });
}

bool says_side(std::string_view words, std::string_view value) {
    return std::ranges::any_of(tokens_of(words), [&](const Token& token) {
        return word_begins_with(token.term, value == "employer" ? &MemberWords::employer
                                                                : &MemberWords::employee);
    });
}

bool is_decades_end(const Fact& fact, const FactField& field) {
    const std::string_view from = fact.value("from");
    return field.name == "to" && from.size() == 4 && from.ends_with('0') &&
           field.value == std::string(from.substr(0, 3)) + "9";
}

bool may_follow(const Fact& fact, const FactField& field) {
    if (field.name == "side") return is_in(field.value, {"employer", "employee"});
    if (field.name == "strength")
        return is_in(field.value, {"binding", "intention", "readiness", "position"});
    if (field.name == "into") return is_in(field.value, {"terms", "indefinite"});
    if (field.name == "told") return field.value == "undated";
    if (field.name == "kind")
        return field.value == "annex" || std::ranges::find(names_of<DocumentKind>(), field.value) !=
                                             names_of<DocumentKind>().end();
    return is_decades_end(fact, field);
}

} // namespace

bool is_said(const Document& document, const Fact& fact, const FactField& field) {
    if (!field.words) return may_follow(fact, field);
    const std::string_view words = document.text[*field.words];
    const std::string_view name = field.name, value = field.value;
    if (is_in(name, {"as_of", "from", "on", "signed_on", "to", "told"})) {
        const auto date = parse_iso_date(value);
        return date && says_date(words, *date);
    }
    if (name == "deadline") return says_deadline(words, value);
    if (name == "due") return is_counted(document, fact, field);
    if (name == "length") return says_length(words, value);
    if (name == "phase") return says_phase(words, value) || joined(words) == value;
    if (name == "what") return says_what(words, value);
    if (name == "role") return says_role(words, value);
    if (name == "seat") return says_seat(fact, words, value);
    if (name == "side") return says_side(words, value);
    return joined(words) == value;
}

bool is_said(const Document& document, const StatedDate& date) {
    const std::string_view words = document.text[date.evidence.span];
    // "From signing": the day of which stands elsewhere.
    const auto is_of_signing = [&](const PrintedDate& end) {
        return std::ranges::any_of(document.dates, [&](const StatedDate& other) {
            return (other.kind == DateKind::signing || other.kind == DateKind::dated) &&
                   (other.range.first == end || other.range.last == end);
        });
    };
    // "The year ended 31 March 2017".
    const auto is_year_before = [&](const PrintedDate& first) {
        return first.day && date.range.last &&
               end_of(first_day(first), 12) == last_day(*date.range.last) + std::chrono::days(1);
    };
    const auto says = [&](const PrintedDate& end) {
        return says_date(words, end) || says_last_day(words, end) ||
               (date.kind == DateKind::in_force && is_of_signing(end)) ||
               (date.kind == DateKind::period && is_year_before(end)) ||
               !find_lengths(words).empty();
    };
    return (!date.range.first || says(*date.range.first)) &&
           (!date.range.last || says(*date.range.last));
}

} // namespace clausula
