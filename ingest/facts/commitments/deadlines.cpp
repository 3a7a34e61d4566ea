#include "ingest/facts/commitments/deadlines.h"

#include "index/language/date_words.h"
#include "ingest/facts/commitments/subject.h"
#include "ingest/facts/printed_date.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

bool is_number(std::string_view term) { return term.front() >= '0' && term.front() <= '9'; }

std::optional<int> year_of(std::string_view term) {
    int year = 0;
    const auto [end, error] = std::from_chars(term.data(), term.data() + term.size(), year);
    const bool is_year =
        error == std::errc{} && end == term.data() + term.size() && year >= 1900 && year <= 2100;
    return is_year ? std::optional(year) : std::nullopt;
}

bool is_one_of(std::span<const std::string_view> words, std::string_view term) {
    return std::ranges::find(words, term) != words.end();
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

class Deadlines {
public:
    Deadlines(const PhrasedSentence& sentence, std::string_view text, Span span,
              const Language& language)
        : sentence_(sentence), text_(text), span_(span), language_(language) {}

    std::vector<Deadline> find() {
        find_recurring();
        find_days();
        find_lengths();
        const bool is_counted = std::ranges::any_of(
            found_, [](const Deadline& deadline) { return deadline.value == "relative"; });
        find_phrases(Cue::at_once, "relative");
        // "When the agreement ends … within 90 days": the end is only what is counted from.
        const bool has_choice = sentence_.has(Cue::either);
        if (!is_counted || has_choice) find_phrases(Cue::term, "term");
        find_phrases(Cue::before_event, "relative");
        find_yearless();
        std::ranges::sort(found_, {}, [](const Deadline& one) { return one.words.begin; });
        mark_alternatives();
        return std::move(found_);
    }

private:
    void add(std::string value, Span words) {
        const bool is_taken = std::ranges::any_of(
            found_, [&](const Deadline& other) { return overlap(other.words, words); });
        if (!is_taken) found_.push_back({std::move(value), words, std::nullopt});
    }

    /// "within 60 days after the end of each quarter" recurs.
    void add_length(Span words) {
        for (Deadline& other : found_)
            if (other.value == "recurring" && overlap(other.words, words)) {
                other.words = {std::min(other.words.begin, words.begin),
                               std::max(other.words.end, words.end)};
                return;
            }
        add("relative", words);
    }

    bool is_month(const std::string& term) const {
        return is_one_of(language_.months, term) ||
               std::ranges::find(language_.dates->months, term, &CountWord::word) !=
                   language_.dates->months.end();
    }

    /// Words that a day without a year is printed with.
    bool is_day_word(std::size_t at) const {
        const std::string& term = sentence_.words[at].term;
        return is_number(term) || is_month(term) ||
               is_one_of(language_.structure.day_words, term) ||
               is_one_of(language_.dates->articles, term);
    }

    std::size_t behind_day_words(std::size_t at) const {
        const std::size_t begin = at;
        bool is_day = false;
        while (at < sentence_.words.size() && sentence_.words[at].mark != ';') {
            if (is_day_word(at)) {
                is_day = is_day || is_number(sentence_.words[at].term) ||
                         is_month(sentence_.words[at].term);
                ++at;
            } else if (const auto end = due_phrase(at)) {
                at = *end;
            } else {
                break;
            }
        }
        return is_day ? at : begin;
    }

    std::optional<std::size_t> due_phrase(std::size_t at) const {
        for (const Cue cue : {Cue::due_before, Cue::due_behind, Cue::year_ends})
            if (const auto end = sentence_.end_of(cue, at)) return end;
        return std::nullopt;
    }

    std::size_t before_day_words(std::size_t at) const {
        const std::size_t end = at;
        bool is_day = false;
        while (at > 0) {
            std::optional<std::size_t> phrase;
            for (const Cue cue : {Cue::due_before, Cue::due_behind, Cue::year_ends})
                if (!phrase) phrase = sentence_.begin_of(cue, at);
            if (is_day_word(at - 1)) {
                is_day = is_day || is_month(sentence_.words[at - 1].term);
                --at;
            } else if (phrase) {
                at = *phrase;
            } else {
                break;
            }
        }
        return is_day ? at : end;
    }

    /// "senast den femte i varje månad", "kunkin kuukauden viidenteen päivään mennessä"
    std::size_t near_due_before(std::size_t at) const {
        constexpr std::size_t near = 5;
        for (std::size_t back = 1; back <= std::min(near, at); ++back) {
            if (sentence_.words[at - back + 1].mark != 0) break;
            const auto end = sentence_.end_of(Cue::due_before, at - back);
            if (end && *end < at && is_day_word(*end)) return at - back;
        }
        return at;
    }

    std::size_t near_due_behind(std::size_t at) const {
        constexpr std::size_t near = 3;
        for (std::size_t ahead = 0; ahead <= near && at + ahead < sentence_.words.size(); ++ahead) {
            if (sentence_.words[at + ahead].mark != 0) break;
            if (const auto end = sentence_.end_of(Cue::due_behind, at + ahead)) return *end;
        }
        return at;
    }

    void find_recurring() {
        for (std::size_t at = 0; at < sentence_.words.size(); ++at)
            if (const auto end = sentence_.end_of(Cue::recurring, at)) {
                std::size_t first = before_day_words(at), last = behind_day_words(*end);
                if (first == at) first = near_due_before(at);
                if (last == *end) last = near_due_behind(*end);
                add("recurring", sentence_.span_of(first, last));
            }
    }

    /// The words of a date that is counted from the sentence's beginning.
    WordRange words_of(Span date) const {
        const Span there = {span_.begin + date.begin, span_.begin + date.end};
        const auto first = std::ranges::find_if(
            sentence_.words, [&](const PhraseWord& word) { return word.span.end > there.begin; });
        const auto last = std::find_if(first, sentence_.words.end(), [&](const PhraseWord& word) {
            return word.span.begin >= there.end;
        });
        return {static_cast<std::size_t>(first - sentence_.words.begin()),
                static_cast<std::size_t>(last - sentence_.words.begin())};
    }

    /// Where the words that make a date a deadline begin and end; none when there are none.
    std::optional<WordRange> due_words(WordRange date) const {
        std::size_t first = date.first;
        while (first > 0 && is_one_of(language_.dates->articles, sentence_.words[first - 1].term))
            --first;
        WordRange due = date;
        for (const std::size_t end : {first, date.first})
            for (const Cue cue : {Cue::due_before, Cue::year_ends})
                if (const auto before = sentence_.begin_of(cue, end))
                    due.first = std::min(due.first, *before);
        if (due.first < date.first) // "viimeistään vuoden"
            while (const auto before = sentence_.begin_of(Cue::due_before, due.first))
                due.first = *before;
        for (std::size_t at = due.last; at < std::min(date.last + 3, sentence_.words.size()); ++at)
            if (const auto end = sentence_.end_of(Cue::due_behind, at))
                due.last = std::max(due.last, *end);
        const bool is_other = due == date && sentence_.begin_of(Cue::no_due, first).has_value();
        return is_other || (due == date && !is_within(date)) ? std::nullopt : std::optional(due);
    }

    /// "syyskuussa 2019": a month within which
    bool is_within(WordRange date) const {
        for (std::size_t at = date.first; at < date.last; ++at)
            if (sentence_.words[at].term.ends_with("ssa") && is_month(sentence_.words[at].term))
                return true;
        return false;
    }

    /// "by 31 January": of each year.
    void find_yearless() {
        for (std::size_t at = 0; at < sentence_.words.size(); ++at) {
            if (!is_month(sentence_.words[at].term)) continue;
            std::size_t first = at, last = at + 1;
            while (first > 0 && is_day_word(first - 1)) --first;
            while (last < sentence_.words.size() && is_day_word(last)) ++last;
            bool has_year = false;
            for (std::size_t word = first; word < last; ++word)
                has_year = has_year || year_of(sentence_.words[word].term);
            if (last - first < 2 || has_year) continue;
            bool is_due = false;
            for (const Cue cue : {Cue::due_before, Cue::year_ends})
                if (const auto before = sentence_.begin_of(cue, first)) {
                    first = *before;
                    is_due = true;
                }
            if (last < sentence_.words.size())
                if (const auto behind = sentence_.end_of(Cue::due_behind, last)) {
                    last = *behind;
                    is_due = true;
                }
            if (!is_due) continue;
            // "by 15 April … of each year": the day says it better.
            std::erase_if(found_, [](const Deadline& other) {
                constexpr std::size_t bare = 14; // bytes
                return other.value == "recurring" && other.words.size() <= bare;
            });
            add("recurring", sentence_.span_of(first, last));
        }
    }

    /// "30", "kolmen", "forty-five (45"
    bool is_count(std::size_t at) const {
        const std::string& term = sentence_.words[at].term;
        return is_number(term) ||
               std::ranges::find(language_.dates->numbers, term, &CountWord::word) !=
                   language_.dates->numbers.end() ||
               std::ranges::find(language_.commitments->more_numbers, term) !=
                   language_.commitments->more_numbers.end();
    }

    void find_days() {
        for (std::size_t at = 1; at < sentence_.words.size(); ++at) {
            const auto season = std::ranges::find(language_.commitments->seasons,
                                                  sentence_.words[at - 1].term, &CountWord::word);
            const std::optional<int> year = year_of(sentence_.words[at].term);
            if (!year || season == language_.commitments->seasons.end()) continue;
            const PrintedDate last{*year, static_cast<unsigned>(season->count), std::nullopt};
            add(iso_date(last_day(last)), sentence_.span_of(at - 1, at + 1));
        }
        for (const FoundDate& date : find_dates(text_.substr(span_.begin, span_.size()))) {
            if (!date.is_single()) continue;
            const auto due = due_words(words_of(date.span));
            if (due)
                add(iso_date(last_day(*date.range.last)), sentence_.span_of(due->first, due->last));
        }
        for (std::size_t at = 1; at < sentence_.words.size(); ++at) {
            const std::optional<int> year = year_of(sentence_.words[at].term);
            if (!year) continue;
            const auto due = due_words({at, at + 1});
            if (due)
                add(iso_date(last_day({*year, std::nullopt, std::nullopt})),
                    sentence_.span_of(due->first, due->last));
        }
    }

    /// The end of the words that say what a length of time is counted from.
    std::size_t end_of_count(std::size_t at) const {
        constexpr std::size_t most = 14, most_near = 5;
        const bool is_near = !language_.commitments->counted_to.empty();
        for (std::size_t count = 0; at + count < sentence_.words.size(); ++count) {
            if (count > 0 || !is_near)
                if (sentence_.words[at + count].mark != 0) return is_near ? at : at + count;
            if (is_near && sentence_.is_at(Cue::counted_to, at + count)) return at + count + 1;
            if (count >= (is_near ? most_near : most)) return is_near ? at : at + count;
        }
        return is_near ? at : sentence_.words.size();
    }

    void find_lengths() {
        for (std::size_t unit = 1; unit < sentence_.words.size(); ++unit) {
            const auto unit_end = sentence_.end_of(Cue::units, unit);
            if (!unit_end) continue;
            std::optional<std::size_t> before, strong;
            for (std::size_t back = 1; back <= std::min<std::size_t>(6, unit); ++back) {
                const auto inside = sentence_.end_of(Cue::inside, unit - back);
                if (inside && *inside <= unit && !strong) strong = unit - back;
                const auto weak = sentence_.end_of(Cue::within, unit - back);
                if (weak && *weak <= unit && !before) before = unit - back;
            }
            const auto behind = sentence_.end_of(Cue::within_behind, *unit_end);
            if (!strong && !behind) continue;
            // "kuukauden kuluessa": one, where a language needs no word for it
            const bool is_one = behind && !language_.commitments->counted_to.empty();
            if (!is_count(unit - 1) && !is_one) continue;
            std::size_t first = is_count(unit - 1) ? unit - 1 : unit;
            if (first > 0 && is_number(sentence_.words[first].term) &&
                sentence_.words[first].mark == '(')
                --first;
            first = strong ? *strong : before ? *before : first;
            add_length(sentence_.span_of(first, end_of_count(behind ? *behind : *unit_end)));
        }
    }

    void find_phrases(Cue cue, const char* value) {
        for (std::size_t at = 0; at < sentence_.words.size(); ++at)
            if (const auto end = sentence_.end_of(cue, at)) {
                std::size_t first = at;
                if (cue == Cue::term)
                    if (const auto before = sentence_.begin_of(Cue::due_before, at))
                        first = *before;
                add(value, sentence_.span_of(first, *end));
            }
    }

    /// "31.10.2017 tai, ellei …, sopimuskauden päättyessä"; a slash counts too.
    void mark_alternatives() {
        constexpr std::size_t farthest = 120; // bytes
        for (std::size_t i = 1; i < found_.size(); ++i) {
            const Span between = {found_[i - 1].words.end, found_[i].words.begin};
            if (between.size() > farthest) continue;
            for (std::size_t at = 0; at < sentence_.words.size(); ++at) {
                const Span word = sentence_.words[at].span;
                if (word.begin >= between.begin && word.end <= between.end &&
                    sentence_.is_at(Cue::either, at)) {
                    found_[i].either = word;
                    break;
                }
            }
            const std::size_t slash = text_.substr(between.begin, between.size()).find('/');
            if (!found_[i].either && slash != std::string_view::npos)
                found_[i].either = Span{between.begin + slash, between.begin + slash + 1};
        }
    }

    const PhrasedSentence& sentence_;
    std::string_view text_;
    Span span_;
    const Language& language_;
    std::vector<Deadline> found_;
};

} // namespace

std::vector<Deadline> deadlines_of(const PhrasedSentence& sentence, std::string_view text,
                                   Span span, const Language& language) {
    return Deadlines(sentence, text, span, language).find();
}

} // namespace clausula
