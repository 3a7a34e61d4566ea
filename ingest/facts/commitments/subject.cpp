#include "ingest/facts/commitments/subject.h"

#include "ingest/facts/parties/tokens.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t most_attributes = 6; // words before a noun

bool has_mark(const PhrasedSentence& sentence, std::size_t word) {
    return sentence.words[word].mark != 0;
}

/// "KT", "JUKO": all of two or more letters are capitals.
bool is_acronym(std::string_view printed) {
    if (printed.size() < 2) return false;
    const std::size_t end = std::min(printed.find(':'), printed.size());
    return end > 1 &&
           std::ranges::all_of(printed.substr(0, end), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A word that is written as a name; the first of a sentence tells nothing.
bool is_name(const PhrasedSentence& sentence, std::size_t word) {
    return (word > 0 && sentence.words[word].is_upper && sentence.words[word].mark != '"') ||
           is_acronym(sentence.printed(word));
}

/// "Datapaja Oy vastaa": a sentence's first word that a name begins with, as its form tells.
bool begins_name(const PhrasedSentence& sentence, std::size_t word, WordRange noun) {
    return word == 0 && sentence.words[word].is_upper &&
           is_on(&PartyWords::forms, sentence.words[noun.last - 1].term) &&
           !sentence.is_at(Cue::adverbs, word) && !sentence.is_at(Cue::bounds, word);
}

/// The noun with the words before it that belong to it.
WordRange with_attributes(const PhrasedSentence& sentence, WordRange noun) {
    std::size_t first = noun.first;
    for (std::size_t count = 0; first > 0 && count < most_attributes; ++count) {
        if (has_mark(sentence, first)) break;
        const std::size_t before = first - 1;
        const bool belongs = sentence.words[first].is_joined ||
                             sentence.is_at(Cue::attributes, before) || is_name(sentence, before) ||
                             begins_name(sentence, before, noun);
        const bool ends =
            !sentence.words[first].is_joined &&
            (sentence.is_at(Cue::bounds, before) || sentence.is_at(Cue::binding, before) ||
             sentence.is_at(Cue::rights, before));
        // "Huvudförtroendemännen och personalchefen"
        if (sentence.is_at(Cue::and_also, before)) {
            const auto other = sentence.begin_of(Cue::actors, before);
            if (!other) break;
            first = *other;
            continue;
        }
        if (!belongs || ends) break;
        first = before;
    }
    return {first, noun.last};
}

/// Where the words that can hold a predicate's subject begin.
std::size_t begin_of_clause(const PhrasedSentence& sentence, std::size_t predicate) {
    std::size_t first = predicate;
    while (first > 0 && (first == predicate || !has_mark(sentence, first))) --first;
    for (std::size_t at = predicate; at > first; --at)
        if (const auto bound = sentence.begin_of(Cue::bounds, at); bound && *bound >= first)
            return at;
    return first;
}

/// "Landlord, at its expense, repairs", "Tekry, koordinoi": where the words before a comma end.
std::size_t before_insertion(const PhrasedSentence& sentence, std::size_t predicate) {
    constexpr std::size_t longest = 12; // words
    if (predicate == 0 || sentence.words[predicate].mark != ',') return predicate;
    for (std::size_t back = 1; back < std::min(longest, predicate); ++back)
        if (sentence.words[predicate - back].mark == ',') return predicate - back;
    return predicate;
}

std::size_t before_adverbs(const PhrasedSentence& sentence, std::size_t last) {
    while (last > 0 && !has_mark(sentence, last)) {
        const auto adverb = sentence.begin_of(Cue::adverbs, last);
        if (!adverb) break;
        last = *adverb;
    }
    return last;
}

/// "työryhmä, jonka tehtävänä on": what a relative pronoun before a predicate stands for.
std::optional<WordRange> antecedent(const PhrasedSentence& sentence, std::size_t end) {
    const auto pronoun = sentence.begin_of(Cue::relative, end);
    if (!pronoun || *pronoun == 0) return std::nullopt;
    return actor_before(sentence, *pronoun, Cue::actors, false);
}

} // namespace

std::optional<WordRange> actor_before(const PhrasedSentence& sentence, std::size_t last, Cue form,
                                      bool names_too) {
    constexpr std::size_t most_names = 4;
    // The noun, or names behind it: "kehittämisryhmä Tekry".
    for (std::size_t names = 0; names <= std::min(most_names, last); ++names) {
        const std::size_t end = last - names;
        if (end == 0) break;
        if (const auto first = sentence.begin_of(form, end)) {
            const WordRange noun = with_attributes(sentence, {*first, end});
            return WordRange{noun.first, last};
        }
        if (names == 0 && form == Cue::actors && sentence.is_party(end - 1))
            return with_attributes(sentence, {end - 1, end});
        if (!is_name(sentence, end - 1)) break;
        if (names > 0 && has_mark(sentence, end)) break;
    }
    const bool is_owner = form == Cue::owners;
    if (names_too && last > 0 && is_name(sentence, last - 1) &&
        (!is_owner || sentence.words[last - 1].term.ends_with('n')))
        return with_attributes(sentence, {last - 1, last});
    return std::nullopt;
}

std::optional<WordRange> actor_at(const PhrasedSentence& sentence, std::size_t first) {
    for (std::size_t at = first; at < std::min(first + 4, sentence.words.size()); ++at) {
        if (at > first && has_mark(sentence, at)) break;
        if (const auto end = sentence.end_of(Cue::actors, at)) return WordRange{first, *end};
        if (sentence.is_party(at)) return WordRange{first, at + 1};
        if (!sentence.is_at(Cue::attributes, at) && !sentence.words[at].is_upper) break;
    }
    return std::nullopt;
}

Subject subject_of(const PhrasedSentence& sentence, std::size_t first, std::size_t last, Cue form) {
    constexpr std::size_t longest = 8; // words of a subject that is known by its place only
    Subject subject;
    std::size_t end = before_adverbs(sentence, first);
    end = before_adverbs(sentence, before_insertion(sentence, end));
    if (end > 0) {
        if (const auto thing = sentence.begin_of(Cue::things, end);
            thing && !sentence.begin_of(form, end)) {
            // "Enligt avtalet ska arbetsgivaren": what stands behind a preposition is no subject.
            const std::size_t noun = with_attributes(sentence, {*thing, end}).first;
            subject.is_thing = noun == 0 || !sentence.begin_of(Cue::bounds, noun);
            if (subject.is_thing) return subject;
        }
        if ((subject.words = actor_before(sentence, end, form, false))) subject.is_noun = true;
        if (!subject.words) subject.words = antecedent(sentence, end);
        if (!subject.words) subject.words = actor_before(sentence, end, form);
        if (subject.words) {
            subject.is_known = true;
            return subject;
        }
    }
    if (sentence.language_words().verb_first) {
        std::size_t behind = last;
        while (const auto adverb = sentence.end_of(Cue::adverbs, behind)) behind = *adverb;
        if (behind < sentence.words.size() && !has_mark(sentence, behind) &&
            (subject.words = actor_at(sentence, behind))) {
            subject.is_known = subject.is_noun = true;
            return subject;
        }
        // "… ei saa ryhtyä kumpikaan osapuoli"
        const std::size_t size = sentence.words.size();
        if (last < size && form == Cue::actors)
            if (const auto noun = sentence.begin_of(Cue::actors, size); noun && *noun > last) {
                subject.words = WordRange{*noun, size};
                subject.is_known = subject.is_noun = true;
                return subject;
            }
    }
    const std::size_t begin = begin_of_clause(sentence, end);
    if (sentence.find(Cue::things, begin, end)) subject.is_thing = true;
    if (begin < end && end - begin <= longest) subject.words = WordRange{begin, end};
    return subject;
}

} // namespace clausula
