#pragma once

#include "index/language/date_words.h"
#include "index/language/language.h"

#include <span>
#include <string_view>

namespace clausula {

/// What somebody reports to have happened, and the words that do.
struct EventWords {
    std::string_view what; ///< founded, began, ended, signed, merged, published
    std::span<const std::string_view> cues;
};

/// The words that other documents are mentioned with.
struct ReferenceWords {
    using Words = std::span<const std::string_view>;

    std::span<const KindWord> nouns; ///< stems: "sopimukse", "avtal", "handbook"
    Words annexes;                   ///< stems: "liit", "bilag", "exhibit"
    Words annexed;                   ///< "liitteenä", "enclosed"
    Words self;                      ///< before the noun: the document speaks of itself
    Words definite; ///< before a noun that was told of, or is the document: "the", "sanotun"
    Words definite_endings; ///< of such a noun
    Words made;             ///< what was done with it: "signed", "tehty", "hyväksyttiin"
    Words about;            ///< between a noun and what it is of: "om", "on"
    Words dated;            ///< may stand between it and its day: "of", "dated", "päivätyn"
    Words told_in;          ///< it tells something: "framgår av", "mukaan", "described in"
    Words other;            ///< it is another one: "separate", "aikaisempi"
    Words pointed;          ///< says where it is to be read: "see", "saatavilla"
    Words numbered;         ///< before its number: "nr"
};

/// The words that programmes, events and other documents are told of with.
///
/// A stem stands for itself with any of `endings` behind it; where the language writes compounds as
/// one word, a word that ends so counts too. Cues are whole words, one space apart.
struct ProgrammeWords {
    using Words = std::span<const std::string_view>;

    Words nouns;         ///< stems: "hanke", "program"
    Words wide_nouns;    ///< stems that name a programme only where its name is told: "kokonaisuus"
    Words bare_nouns;    ///< endings of forms that say what something is: "on … ohjelma"
    Words roles;         ///< behind a noun with a capital they make no name: "Project Manager"
    Words phases;        ///< stems: "vaihe", "fas", "stage"
    Words packages;      ///< stems of parts of a project that a table lists: "työpaketti"
    Words package_codes; ///< before a figure, without a space: "wp"
    Words endings;       ///< of stems, and of names: "Kuntekon"
    Words copulas;       ///< "on", "är", "is a"
    Words pronouns;      ///< begin a sentence on what was told of last
    Words between;       ///< before two dates that "and" stands between
    Words between_behind; ///< behind them: "välisenä"
    Words years;          ///< before two years that "and" stands between: "åren"
    Words seasons;        ///< before a year, none of which is a date: "hösten", "mid"
    Words called;         ///< stand before a name: "nimeltään"
    Words linking;        ///< may stand within a name, in lower case: "for", "the"
    std::span<const CountWord> ordinals; ///< before or behind a phase: "andra", "two"
    std::span<const CountWord> how_many; ///< before an ordinal: "de två första"
    Words year_turns;                 ///< before the year that ends then: "årsskiftet 2015–16"
    Words decades;                    ///< behind its first year: "1990-luvun", "1990-talet"
    Words begins, ends;               ///< near before a date that is the first or the last
    Words from, until;                ///< the same, right before it or before its season
    Words from_forms, until_forms;    ///< endings of its first word: "elokuusta 2025"
    Words begins_behind, ends_behind; ///< right behind it
    Words due_behind; ///< right behind a day by which something is to be done: "mennessä"
    Words extended;   ///< near before the new last date: "jatkettu", "extended to"
    Words begin_labels, end_labels; ///< label the first date or the last: "Start", "Päättyy"
    Words period_labels;            ///< begin a line that tells its time or who carries it out
    Words lasts;                    ///< verbs of a stretch: "genomfördes", "ran"
    // Lineage.
    Words continues;    ///< what stands before it follows what stands behind it
    Words continued_by; ///< the other way round
    Words before_that;  ///< begin a sentence on what came before what was told last
    // Who carries it out and who pays; the names stand behind the words, or before them.
    Words carried_by, carries;
    Words funded_by, funds;
    Words together;    ///< join names as "and" does: "in partnership with"
    Words appositions; ///< behind a name and a comma, before a noun: ", our programme"
    Words such_as;     ///< what stands before it is named by what stands behind it: "dvs"
    Words relative;    ///< begin a clause that ends a list of names: "som"
    // Money.
    Words budgets; ///< stems, in a sentence that tells what it costs
    Words currencies;
    Words multiples; ///< "miljoner"
    Words roughly;   ///< kept before an amount: "noin", "över"
    std::span<const EventWords> events;
    ReferenceWords references;
};

extern const ProgrammeWords english_programmes, finnish_programmes, swedish_programmes;

} // namespace clausula
