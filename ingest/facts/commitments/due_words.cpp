#include "ingest/facts/commitments/due_words.h"

#include "index/language/date_words.h"

#include <algorithm>
#include <charconv>

namespace clausula {

bool is_number(std::string_view term) { return term.front() >= '0' && term.front() <= '9'; }

std::optional<int> year_of(std::string_view term) {
    int year = 0;
    const auto [end, error] = std::from_chars(term.data(), term.data() + term.size(), year);
    const bool is_year =
        error == std::errc{} && end == term.data() + term.size() && year >= 1900 && year <= 2100;
    return is_year ? std::optional(year) : std::nullopt;
}

namespace {

bool is_one_of(std::span<const std::string_view> words, std::string_view term) {
    return std::ranges::find(words, term) != words.end();
}

} // namespace

std::optional<unsigned> DueWords::month_of(const std::string& term) const {
    const auto name = std::ranges::find(language.months, term);
    if (name != language.months.end())
        return static_cast<unsigned>(name - language.months.begin()) + 1;
    const auto form = std::ranges::find(language.dates->months, term, &CountWord::word);
    if (form == language.dates->months.end()) return std::nullopt;
    return static_cast<unsigned>(form->count);
}

bool DueWords::is_day_word(std::size_t at) const {
    const std::string& term = sentence.words[at].term;
    return is_number(term) || is_month(term) || is_one_of(language.structure.day_words, term) ||
           is_one_of(language.dates->articles, term);
}

std::size_t DueWords::behind_day_words(std::size_t at) const {
    const std::size_t begin = at;
    bool is_day = false;
    while (at < sentence.words.size() && sentence.words[at].mark != ';') {
        if (is_day_word(at)) {
            is_day =
                is_day || is_number(sentence.words[at].term) || is_month(sentence.words[at].term);
            ++at;
        } else if (const auto end = due_phrase(at)) {
            at = *end;
        } else {
            break;
        }
    }
    return is_day ? at : begin;
}

std::optional<std::size_t> DueWords::due_phrase(std::size_t at) const {
    for (const Cue cue : {Cue::due_before, Cue::due_behind, Cue::year_ends})
        if (const auto end = sentence.end_of(cue, at)) return end;
    return std::nullopt;
}

std::size_t DueWords::before_day_words(std::size_t at) const {
    const std::size_t end = at;
    bool is_day = false;
    while (at > 0) {
        std::optional<std::size_t> phrase;
        for (const Cue cue : {Cue::due_before, Cue::due_behind, Cue::year_ends})
            if (!phrase) phrase = sentence.begin_of(cue, at);
        if (is_day_word(at - 1)) {
            is_day = is_day || is_month(sentence.words[at - 1].term);
            --at;
        } else if (phrase) {
            at = *phrase;
        } else {
            break;
        }
    }
    return is_day ? at : end;
}

WordRange DueWords::words_of(Span date) const {
    const Span there = {span.begin + date.begin, span.begin + date.end};
    const auto first = std::ranges::find_if(
        sentence.words, [&](const PhraseWord& word) { return word.span.end > there.begin; });
    const auto last = std::find_if(first, sentence.words.end(), [&](const PhraseWord& word) {
        return word.span.begin >= there.end;
    });
    return {static_cast<std::size_t>(first - sentence.words.begin()),
            static_cast<std::size_t>(last - sentence.words.begin())};
}

std::optional<WordRange> DueWords::due_words(WordRange date) const {
    std::size_t first = date.first;
    while (first > 0 && is_one_of(language.dates->articles, sentence.words[first - 1].term))
        --first;
    WordRange due = date;
    for (const std::size_t end : {first, date.first})
        for (const Cue cue : {Cue::due_before, Cue::year_ends})
            if (const auto before = sentence.begin_of(cue, end))
                due.first = std::min(due.first, *before);
    if (due.first < date.first) // "viimeistään vuoden"
        while (const auto before = sentence.begin_of(Cue::due_before, due.first))
            due.first = *before;
    for (std::size_t at = due.last; at < std::min(date.last + 3, sentence.words.size()); ++at)
        if (const auto end = sentence.end_of(Cue::due_behind, at))
            due.last = std::max(due.last, *end);
    const bool is_other = due == date && (sentence.begin_of(Cue::no_due, first).has_value() ||
                                          sentence.is_at(Cue::no_due, date.last));
    return is_other || (due == date && !is_within(date)) ? std::nullopt : std::optional(due);
}

/// "syyskuussa 2019": a month within which
bool DueWords::is_within(WordRange date) const {
    for (std::size_t at = date.first; at < date.last; ++at)
        if (sentence.words[at].term.ends_with("ssa") && is_month(sentence.words[at].term))
            return true;
    return false;
}

} // namespace clausula
