#pragma once

#include "index/language/commitment_words.h"
#include "index/language/language.h"
#include "index/model/text.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausula {

/// A word of a text as phrases see it. "KT:n" is one.
struct PhraseWord {
    Span span; ///< in the whole text
    std::string term;
    bool is_upper = false;  ///< its first letter
    bool is_joined = false; ///< by a hyphen to the one before: "HR-avdelningen"
    char mark = 0;          ///< what stands before it: one of , ; : ( ) / " or 0
};

/// The words of a stretch of a text.
std::vector<PhraseWord> phrase_words(std::string_view text, Span stretch);

/// Which of a language's words; as in CommitmentWords.
enum class Cue {
    binding,
    modal,
    weak,
    necessive,
    falls_to,
    intention,
    readiness,
    position,
    purposes,
    agreeing,
    decided,
    rights,
    stating,
    charged,
    aims,
    passive,
    agent,
    fallen,
    acts,
    no_acts,
    tasks,
    not_doing,
    passive_acts,
    no_passives,
    actors,
    owners,
    obliques,
    receivers,
    things,
    bounds,
    nobody,
    relative,
    that,
    adverbs,
    attributes,
    conditions,
    and_also,
    either,
    duties,
    head_ends,
    agreements,
    plain_agreements,
    according,
    own,
    other,
    concluded,
    reported,
    due_before,
    due_earlier,
    due_behind,
    no_due,
    units,
    inside,
    within,
    within_behind,
    counted_to,
    at_once,
    before_event,
    recurring,
    term,
    year_ends,
    weeks,
    before_middle,
    behind_middle,
    this_year_end,
    done,
    own_day,
    defines,
    recitals,
    founding,
    task_columns,
    who_columns,
    when_columns,
    by_laws,
};

constexpr std::size_t cue_count = static_cast<std::size_t>(Cue::by_laws) + 1;

/// Where a pattern stands: words `[first, last)`.
struct PhraseMatch {
    Cue cue;
    std::size_t first = 0, last = 0;
};

/// A language's patterns, in a form in which finding them takes time linear in the text.
class Phrases {
public:
    explicit Phrases(const CommitmentWords& words);

    /// Every pattern found, the longest of each cue at each word, in the order of `first`.
    std::vector<PhraseMatch> find(const std::vector<PhraseWord>& words) const;

private:
    struct Pattern {
        Cue cue;
        std::vector<std::string_view> words;
    };

    std::vector<Pattern> patterns_;
    /// By the first letters of their first word, or by its last ones: "sitoutu*", "*ryhmä".
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_beginning_, by_ending_;
    std::vector<std::size_t> any_; ///< that begin with any word
};

/// Those of a language; nullptr where none are known.
const Phrases* phrases_of(const Language* language);

} // namespace clausula
