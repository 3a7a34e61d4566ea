#pragma once

#include "index/language/date_words.h"

#include <span>
#include <string_view>

namespace clausula {

/// The words that commitments are made with in a language.
///
/// Each is a pattern of case-folded words one space apart: "sitoutu*" begins a word, "*ryhmä" ends
/// one, "_" is any word, "~" is up to six of any. Where several match at one word, the longest
/// counts.
struct CommitmentWords {
    using Words = std::span<const std::string_view>;

    // What a predicate says of its subject.
    Words binding;   ///< promises: whoever is the subject means it
    Words modal;     ///< binding too, but also said of what merely is so: "shall", "ska", "ei saa"
    Words weak;      ///< of them those that mostly tell what will be: "will", "skulle"
    Words necessive; ///< binding; its subject stands in `owner` form: "toimittajan tulee"
    Words falls_to;  ///< binding; whom it binds stands behind: "åligger", "kuuluu"
    Words intention, readiness, position;
    Words purposes; ///< an intention of whoever it is the purpose of: "tarkoituksena on"
    Words agreeing; ///< a position, unless what is agreed binds: "agree that"
    Words decided; ///< what follows was decided: an intention binds: "päätettiin", "it was agreed"
    Words rights;  ///< allow rather than bind: "may", "on oikeus"
    Words stating; ///< behind a modal: nobody has to do anything: "mean", "be governed by"
    Words charged; ///< in minutes behind whoever is charged with something: "Ms Patel to write"
    Words aims;    ///< behind a modal: it is an intention: "use _ efforts", "försöka"
    Words passive; ///< behind a modal: what precedes is not who acts: "be *ed", "ske"
    Words agent;   ///< before who acts in a passive: "by", "av"
    Words fallen;  ///< predicates that are told of when they stand in the past: "skulle", "was to"

    // Duties in the plain present: "Toimittaja toimittaa", "Konsulten överlämnar".
    Words acts;         ///< forms of verbs
    Words no_acts;      ///< look like acts: "on", "har", "kuuluu"
    Words tasks;        ///< acts that only somebody can do: whoever stands there is the actor
    Words not_doing;    ///< before the verb: "ei", "inte"
    Words passive_acts; ///< without a subject: "maksetaan", "tillämpas"
    Words no_passives;  ///< of them those that bind nobody: "tarkoitetaan", "tillämpas"

    bool verb_first = false; ///< a subject may stand behind its verb

    // Who.
    Words actors;     ///< as the subject: "osapuolet", "the parties"
    Words owners;     ///< the same as whose it is, where a language has that form: "osapuolten"
    Words obliques;   ///< forms of nouns that are no subject's, where a language has such
    Words receivers;  ///< the same as whom something is done for
    Words things;     ///< subjects that bind nobody: "agreement", "clause"
    Words bounds;     ///< a subject begins behind these: "että", "which", "under"
    Words nobody;     ///< subjects whom a right is denied: "neither party"
    Words relative;   ///< of `bounds` those that stand for the noun before them: "som", "jonka"
    Words that;       ///< what begins behind them is said, wished or seen to: "että", "that"
    Words adverbs;    ///< may stand between a subject and its verb: "hereby", "puolestaan"
    Words attributes; ///< may stand before the noun of a subject: "each", "yhteinen"

    // The rest of a sentence.
    Words conditions; ///< begin one: "jos", "if"
    Words limits;     ///< make a duty smaller: "enintään", "only"
    Words and_also;   ///< add to it: "sekä", "and"
    Words either;     ///< "tai", "or"
    Words duties;     ///< nouns that head a list with whose they are: "velvollisuudet", "duties"
    Words head_ends;  ///< may stand between a predicate and the colon of a list: "seuraavaa"

    // Told at second hand.
    Words agreements;       ///< "sopimu*", "protocol"
    Words plain_agreements; ///< of them those by which a document may call itself
    Words according;        ///< "mukaan", "enligt", "under"
    Words own;              ///< with an agreement: this one: "tämän", "this"
    Words other;            ///< with an agreement: not this one: "sen", "that"
    Words concluded;        ///< "solmi*", "signed"
    Words reported;         ///< whole phrases that tell of another's duty: "lovat", "sopivat jo"

    // Deadlines.
    Words due_before;                     ///< before a day: "by", "viimeistään"
    Words due_earlier;                    ///< of them those that leave the day itself out: "before"
    Words due_behind;                     ///< behind it: "mennessä"
    Words no_due;                         ///< before a day that is no deadline: "dated", "av den"
    Words units;                          ///< of time: "days", "päivän"
    std::span<const CountWord> unit_days; ///< those of days: how many
    Words more_numbers;                   ///< words for numbers that DateWords::numbers lacks
    Words inside;        ///< before a length of time that something has to be done in: "within"
    Words within;        ///< the same where one of the next stands behind it: "at least"
    Words within_behind; ///< behind it: "kuluessa", "in advance"
    Words counted_to; ///< how far words reach that say what a length is counted from; empty: to the
                      ///< end of the clause
    Words at_once;    ///< "viipymättä", "immediately"
    Words before_event;                 ///< begin a day that an event sets: "ennen", "så snart"
    Words recurring;                    ///< "vuosittain", "every _"
    Words term;                         ///< the agreement's end: "sopimuskauden loppuun"
    Words year_ends;                    ///< before a date: its last day: "end of", "utgången av"
    Words weeks;                        ///< before the number of a week: "viikolla", "vecka"
    Words before_middle, behind_middle; ///< of a month: "mitten av", "puoliväliin"
    Words this_year_end;                ///< "before the end of the year"
    std::span<const CountWord> feasts;  ///< before a year: 100 * month + day, or 0 of Easter
    std::span<const CountWord> seasons; ///< before a year: their last month
    Words done;                         ///< of the thing that was to be made: "valmistuu"
    Words own_day;  ///< what is counted from is the signing: "allekirjoittamisesta"
    Words founding; ///< what documents that lay down rules are called in their titles
    Words by_laws;  ///< those of them whose rules hold year after year
    Words task_columns, who_columns, when_columns; ///< head the columns of a table of tasks
    Words defines;  ///< of a word what it means: "means", "tarkoittaa"
    Words recitals; ///< headings under which nothing is promised: "tausta"
};

extern const CommitmentWords english_commitments, finnish_commitments, swedish_commitments;

} // namespace clausula
