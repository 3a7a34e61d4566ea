#pragma once

#include "ingest/facts/commitments/subject.h"

#include <optional>
#include <string>

namespace clausula {

bool is_number(std::string_view term);
std::optional<int> year_of(std::string_view term);

/// Which words of a sentence print a day, and which beside it make it a deadline.
struct DueWords {
    const PhrasedSentence& sentence;
    std::string_view text;
    Span span; ///< the sentence's
    const Language& language;

    std::optional<unsigned> month_of(const std::string& term) const;

    bool is_month(const std::string& term) const { return month_of(term).has_value(); }

    /// Words that a day without a year is printed with.
    bool is_day_word(std::size_t at) const;
    std::size_t behind_day_words(std::size_t at) const;
    std::size_t before_day_words(std::size_t at) const;

    /// The words of a date that is counted from the sentence's beginning.
    WordRange words_of(Span date) const;

    /// Where the words that make a date a deadline begin and end; none when there are none.
    std::optional<WordRange> due_words(WordRange date) const;

private:
    std::optional<std::size_t> due_phrase(std::size_t at) const;
    bool is_within(WordRange date) const;
};

} // namespace clausula
