#include "ingest/facts/commitments/present.h"

#include "index/text/unicode.h"

namespace clausula {

bool is_act(const PhrasedSentence& sentence, std::size_t at) {
    const auto act = sentence.end_of(Cue::acts, at), none = sentence.end_of(Cue::no_acts, at);
    return act && (!none || *act > *none) && sentence.words[at].mark != '"';
}

namespace {

bool is_task(const PhrasedSentence& sentence, std::size_t at) {
    return sentence.is_at(Cue::tasks, at) && is_act(sentence, at);
}

bool has_task(const PhrasedSentence& sentence, std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last; ++at)
        if (is_task(sentence, at)) return true;
    return false;
}

/// The subject as it is known by its noun or its name.
std::optional<WordRange> known_actor(const PhrasedSentence& sentence, const Subject& subject,
                                     std::size_t at) {
    const bool verb_first = sentence.language_words().verb_first;
    if (!subject.is_noun && !(subject.is_known && verb_first)) return std::nullopt;
    if (subject.words->last > at) return std::nullopt;
    // Where every plural ends like a verb, the clause has to begin with its subject.
    const bool begins = subject.words->first == sentence.begin_of_part(at) ||
                        sentence.begin_of(Cue::and_also, subject.words->first) ||
                        sentence.begin_of(Cue::that, subject.words->first);
    return verb_first || begins || is_task(sentence, at) ? subject.words : std::nullopt;
}

/// What stands before a verb from the beginning of its clause on, in a subject's form.
std::optional<WordRange> actor_by_place(const PhrasedSentence& sentence, const Subject& subject,
                                        std::size_t at) {
    if (!subject.words || subject.is_thing || subject.is_noun) return std::nullopt;
    const WordRange words = *subject.words;
    if (is_digit(static_cast<unsigned char>(sentence.printed(words.last - 1).front())))
        return std::nullopt; // "enintään 140 osallistujaa"
    if (words.last > at || words.first != sentence.begin_of_part(at)) return std::nullopt;
    if (sentence.is_at(Cue::obliques, words.last - 1)) return std::nullopt;
    for (const Cue verb : {Cue::rights, Cue::modal, Cue::necessive, Cue::binding, Cue::intention,
                           Cue::not_doing, Cue::relative, Cue::conditions})
        if (sentence.find(verb, words.first, words.last)) return std::nullopt;
    if (has_task(sentence, words.first, words.last)) return std::nullopt;
    // Where every plural ends like a verb: "The Trust settles our invoices"
    const bool is_wide = !sentence.language_words().verb_first;
    for (std::size_t word = words.first; is_wide && word < words.last; ++word)
        if (is_act(sentence, word)) return std::nullopt;
    return words;
}

/// "När avtalet upphör raderar biträdet", "kutsun lähettää sihteeri"
std::optional<WordRange> actor_behind(const PhrasedSentence& sentence, std::size_t at,
                                      bool is_someones) {
    if (!sentence.language_words().verb_first || at == 0) return std::nullopt;
    if (sentence.begin_of(Cue::actors, at)) return std::nullopt;
    const std::size_t first = sentence.begin_of_part(at);
    const bool is_fronted = sentence.is_at(Cue::bounds, first) ||
                            (at - first == 1 && sentence.words[first].term.ends_with('t'));
    if (!is_fronted && (!is_someones || has_task(sentence, first, at))) return std::nullopt;
    std::size_t behind = at + 1;
    while (const auto adverb = sentence.end_of(Cue::adverbs, behind)) behind = *adverb;
    const auto actor = actor_at(sentence, behind);
    // "ersätter de kurser": an article, where pronouns are such
    const bool is_article =
        actor && sentence.language_words().owners.empty() && actor->last - actor->first == 1 &&
        sentence.is_at(Cue::attributes, actor->first) && actor->last < sentence.words.size() &&
        sentence.words[actor->last].mark == 0;
    return is_article ? std::nullopt : actor;
}

/// "that Mr Dunn obtain": names, unless something is done to them.
std::optional<WordRange> named_at(const PhrasedSentence& sentence, std::size_t first) {
    std::size_t last = first;
    while (last < sentence.words.size() && sentence.words[last].is_upper &&
           (last == first || sentence.words[last].mark == 0))
        ++last;
    const bool is_object =
        sentence.is_at(Cue::passive, last) || sentence.is_at(Cue::passive_acts, last);
    if (last == first || is_object || sentence.is_at(Cue::modal, last)) return std::nullopt;
    return WordRange{first, last};
}

Duty plain(WordRange predicate, std::optional<WordRange> actor, std::string_view rule) {
    Duty duty{"binding", rule, actor, predicate, actor.has_value()};
    duty.is_plain = true;
    return duty;
}

} // namespace

std::optional<Duty> present_duty_at(const PhrasedSentence& sentence, std::size_t at) {
    const bool is_denied = sentence.is_at(Cue::not_doing, at);
    if (!is_denied && !is_act(sentence, at)) return std::nullopt;
    const bool is_someones = !is_denied && is_task(sentence, at);
    if (is_denied && (sentence.is_at(Cue::no_acts, at + 1) ||
                      sentence.find(Cue::modal, sentence.begin_of_part(at), at)))
        return std::nullopt;
    const Subject subject = subject_of(sentence, at, at, Cue::actors);
    const bool is_condition =
        sentence.find(Cue::conditions, sentence.begin_of_part(at), at).has_value();
    std::optional<WordRange> actor;
    if (!is_condition && (actor = known_actor(sentence, subject, at)))
        // "som arbetstagaren anger" only tells which.
        if (sentence.begin_of(Cue::relative, actor->first)) return std::nullopt;
    if (!actor && is_someones && !is_condition) actor = actor_by_place(sentence, subject, at);
    if (!actor && !is_denied) actor = actor_behind(sentence, at, is_someones);
    if (!actor) return std::nullopt;
    return plain({at, at + 1}, actor, "commitment/present");
}

std::optional<Duty> passive_duty(const PhrasedSentence& sentence) {
    for (std::size_t at = 1; at < sentence.words.size(); ++at) {
        const auto end = sentence.end_of(Cue::passive_acts, at);
        if (!end || sentence.words[at].is_upper) continue;
        const std::size_t first = sentence.begin_of_part(at);
        const bool is_below = sentence.find(Cue::that, first, at) ||
                              sentence.find(Cue::relative, first, at) ||
                              sentence.find(Cue::conditions, first, at);
        if (is_below) continue;
        if (sentence.is_at(Cue::no_passives, at) || sentence.find(Cue::rights, 0, *end) ||
            sentence.find(Cue::things, first, at))
            return std::nullopt;
        std::optional<WordRange> actor;
        if (const auto agent = sentence.end_of(Cue::agent, *end))
            actor = actor_at(sentence, *agent);
        return plain({at, *end}, actor, "commitment/passive");
    }
    return std::nullopt;
}

std::optional<Duty> decision(const PhrasedSentence& sentence) {
    constexpr std::size_t near = 4; // words between "it was agreed" and "that"
    const auto decided = sentence.find(Cue::decided, 0, sentence.words.size());
    if (!decided) return std::nullopt;
    const auto that = sentence.find(Cue::that, decided->last, decided->last + near);
    if (!that) return std::nullopt;
    std::optional<WordRange> actor = actor_at(sentence, that->last);
    if (!actor) actor = named_at(sentence, that->last);
    Duty duty{"binding", "commitment/decision", actor, {decided->first, that->last}};
    duty.is_known = duty.actor.has_value();
    duty.is_past = duty.is_decision = duty.is_promise = true;
    return duty;
}

} // namespace clausula
