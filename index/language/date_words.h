#pragma once

#include <span>
#include <string_view>

namespace clausula {

/// A word for a number: a month's, or how many.
struct CountWord {
    std::string_view word;
    int count;
};

/// The words that dates are printed with, and those beside them that tell what they are the dates
/// of. Of several words, one space apart; they are looked for at word boundaries.
struct DateWords {
    using Words = std::span<const std::string_view>;

    std::span<const CountWord> months; ///< other forms of the months' names: "kesäkuun", "jan"
    Words year_words;                  ///< stand before a year alone: "vuonna", "år"
    Words articles;                    ///< may stand between a cue and its date: "the", "den"
    Words also;                        ///< join a date to the one before it: "och", "ja"
    Words to;          ///< stand between the ends of a stretch: "to", "till och med"
    Words made;        ///< stand before the day as of which an agreement was made
    Words made_behind; ///< stand right behind it: "ingåtts", "sopineet"
    Words opens;       ///< then stand in the same sentence: "följande", "tämän"
    Words signed_by;   ///< beside the day of a signature or an approval, at a document's end
    Words sheets;      ///< head the sheet on which an electronic signature is proved
    Words day_labels;  ///< before a colon: the document's own day follows
    Words other_days;  ///< in a line whose date is of something else: "viite", "next meeting"
    Words deadlines;   ///< before the day by which something is to be done
    Words held;        ///< before the day of the meeting that minutes are of
    Words issued;      ///< stand before the day of issue or publication
    Words updated;     ///< stand before the day of the last change
    Words as_of;       ///< alone before the day that a list is true of: "tilanne", "correct as at"
    Words effective;   ///< begin a line that tells from when a document is in force
    Words from;        ///< stand before the first day of a stretch
    Words from_behind;
    Words until; ///< stand before its last day
    Words until_behind;
    Words in_force;    ///< in a sentence on how long the document is in force
    Words starts;      ///< verbs of coming into force
    Words on_signing;  ///< behind them, or a `from`: it does so when it is signed
    Words extended;    ///< before the new last day of what was agreed earlier
    Words told;        ///< another agreement follows: "tehty sopimus"
    Words told_behind; ///< behind a day on which another was made: "tehtyyn", "ingångna"
    Words negations;   ///< what follows is not so, or not yet: "ei", "inte", "would"
    Words self;        ///< the document calls itself by these: "this", "sopimus"
    Words part_only;   ///< in a sentence on how long a part of it is: "dock", "kuitenkin"
    Words lasts;       ///< near before a length of time that is the document's
    Words indefinite;  ///< for as long as nobody ends it
    Words names;       ///< of the day on which it comes into force: "effective date"
    Words periods;     ///< stand before the dates of what a document covers: "toimikausi"
    Words year_ended;  ///< stand before the last day of a financial year
    Words year_ended_behind;
    Words granted;                         ///< in a sentence that decides for a stretch of time
    Words decisions;                       ///< what is decided in: "beslut"
    Words own_day;                         ///< words for the day it was made: "date hereof"
    std::span<const CountWord> numbers;    ///< "three"
    Words years, months_long, weeks, days; ///< units of a length of time
    Words other_lengths; ///< beside a length of time that is no term: "renew", "notice"
};

extern const DateWords english_dates, finnish_dates, swedish_dates;

} // namespace clausula
