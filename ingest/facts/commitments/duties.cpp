#include "ingest/facts/commitments/duties.h"

#include "ingest/facts/commitments/present.h"

#include <algorithm>

namespace clausula {

namespace {

struct Predicate {
    Cue cue;
    std::size_t first, last;
};

constexpr Cue predicate_cues[] = {Cue::rights,    Cue::position, Cue::agreeing,  Cue::readiness,
                                  Cue::intention, Cue::purposes, Cue::necessive, Cue::binding,
                                  Cue::modal,     Cue::falls_to};

std::string_view strength_of(Cue cue) {
    switch (cue) {
    case Cue::position:
    case Cue::agreeing:
        return "position";
    case Cue::readiness:
        return "readiness";
    case Cue::intention:
    case Cue::purposes:
        return "intention";
    default:
        return "binding";
    }
}

class Duties {
public:
    explicit Duties(const PhrasedSentence& sentence) : sentence_(sentence) {}

    std::vector<Duty> read() {
        if (sentence_.has(Cue::defines)) return {};
        for (std::size_t at = 0; at < sentence_.words.size();) {
            const std::size_t begin = at;
            if (const auto predicate = predicate_at(at)) {
                read_predicate(*predicate);
                at = predicate->last;
            } else if (const auto verb = plain_verb_at(at)) {
                at = *verb;
            }
            at = std::max(at, begin + 1);
        }
        if (duties_.empty()) read_charge();
        if (duties_.empty())
            if (const auto duty = decision(sentence_)) duties_.push_back(*duty);
        if (duties_.empty())
            if (const auto duty = passive_duty(sentence_)) duties_.push_back(*duty);
        return std::move(duties_);
    }

private:
    /// The longest that begins at a word.
    std::optional<Predicate> predicate_at(std::size_t at) const {
        std::optional<Predicate> best;
        for (const Cue cue : predicate_cues) {
            const auto end = sentence_.end_of(cue, at);
            if (end && (!best || *end > best->last)) best = {cue, at, *end};
        }
        return best;
    }

    /// Whether one of the phrases begins within some words of a place.
    bool is_near(Cue cue, std::size_t first, std::size_t within) const {
        return sentence_.find(cue, first, first + within + 1).has_value();
    }

    /// What is said, wished or seen to ("pitävät tärkeänä, että …") binds nobody by itself.
    bool is_said(std::size_t first) const {
        if (duties_.empty()) return false;
        const std::size_t above = duties_.back().predicate.last;
        for (std::size_t at = above; at < first; ++at)
            if (sentence_.words[at].mark == ';') return false;
        return duties_.back().strength != "binding" || sentence_.find(Cue::that, above, first);
    }

    /// "Jos ostajan tulee …, myyjä sitoutuu": a duty that is only a condition.
    bool is_condition(std::size_t first) const {
        if (!sentence_.find(Cue::conditions, sentence_.begin_of_part(first), first)) return false;
        if (!duties_.empty()) return true;
        for (std::size_t at = first + 1; at < sentence_.words.size(); ++at)
            if (sentence_.words[at].mark == ',') return true;
        return false;
    }

    /// "shall mean", "shall immediately terminate"; "ska vara betald" is none.
    bool is_stating(std::size_t first) const {
        const auto stating = sentence_.end_of(Cue::stating, first);
        const auto passive = sentence_.end_of(Cue::passive, first);
        if (stating && passive && *passive > *stating) return false;
        if (is_near(Cue::stating, first, 1)) return true;
        const bool has_adverb =
            sentence_.is_at(Cue::adverbs, first) || sentence_.is_at(Cue::at_once, first);
        return has_adverb && is_near(Cue::stating, first + 1, 1);
    }

    /// "may agree to": another predicate's verb.
    bool is_dependent(std::size_t first) const {
        return sentence_.begin_of(Cue::rights, first) || sentence_.begin_of(Cue::modal, first);
    }

    void read_predicate(const Predicate& predicate) {
        if (is_said(predicate.first) || is_condition(predicate.first) ||
            is_dependent(predicate.first))
            return;
        if (predicate.cue == Cue::rights && !is_denied_right(predicate)) return;
        if (predicate.cue == Cue::agreeing && binds_later(predicate.last)) return;
        if (predicate.cue == Cue::falls_to) return read_fallen_to(predicate);
        const bool is_modal = predicate.cue == Cue::modal || predicate.cue == Cue::necessive;
        if (is_modal && is_stating(predicate.last)) return;
        if (predicate.cue == Cue::necessive && is_near(Cue::stating, predicate.last - 1, 0)) return;
        Duty duty;
        duty.strength = strength_of(predicate.cue);
        if (is_modal && is_near(Cue::aims, predicate.last, 2)) duty.strength = "intention";
        if (duty.strength == "intention" && sentence_.find(Cue::decided, 0, predicate.first))
            duty.strength = "binding";
        duty.rule = "commitment/predicate";
        duty.predicate = {predicate.first, predicate.last};
        duty.is_past = is_near(Cue::fallen, predicate.first, 0);
        duty.is_weak = sentence_.is_at(Cue::weak, predicate.first);
        duty.is_promise = !is_modal;
        const bool is_owned = predicate.cue == Cue::necessive || predicate.cue == Cue::purposes;
        const bool has_owners = !sentence_.language_words().owners.empty();
        const Cue form = is_owned && has_owners ? Cue::owners : Cue::actors;
        const Subject subject = subject_of(sentence_, predicate.first, predicate.last, form);
        if (subject.is_thing || (duty.is_past && !subject.is_known && form == Cue::actors)) return;
        if (predicate.cue == Cue::purposes && has_owners && !subject.is_known) return;
        // "Toimittaja pitää kirjaa", "se tulee toimittamaan"
        if (predicate.cue == Cue::necessive && !subject.words)
            if (const auto actor = actor_before(sentence_, predicate.first, Cue::actors, false)) {
                duty.actor = actor;
                duty.is_known = duty.is_plain = true;
                duty.rule = "commitment/present";
                duties_.push_back(duty);
                return;
            }
        const bool is_denied = predicate.cue == Cue::rights;
        if ((is_modal || is_denied) && is_near(Cue::passive, predicate.last, 0)) {
            duty.actor = agent_behind(predicate.last);
            duty.is_known = duty.actor.has_value();
        } else {
            duty.is_known = subject.is_known;
            // Where subjects have a form of their own, place alone tells nothing of a modal.
            const bool by_place = !is_modal || sentence_.language_words().owners.empty();
            if (subject.is_known || by_place) duty.actor = subject.words;
            if (!duty.is_known)
                if (const auto inside = actor_inside(predicate, form)) {
                    duty.actor = inside;
                    duty.is_known = true;
                }
            // "NAI reserves the right … and agrees to give"
            if (!duty.actor && duty.is_promise && (duty.actor = actor_at(sentence_, 0)))
                duty.is_known = true;
        }
        if (!is_repeated(duty)) duties_.push_back(duty);
    }

    /// "on käsittelijän korjattava", "är bolaget berett"
    std::optional<WordRange> actor_inside(const Predicate& predicate, Cue form) const {
        for (std::size_t at = predicate.first + 1; at < predicate.last; ++at)
            if (const auto end = sentence_.end_of(form, at); end && *end < predicate.last)
                return WordRange{at, *end};
        return std::nullopt;
    }

    bool binds_later(std::size_t first) const {
        for (const Cue cue : {Cue::binding, Cue::modal, Cue::necessive})
            if (sentence_.find(cue, first, sentence_.words.size())) return true;
        return false;
    }

    /// "Neither party may", "ingen av parterna får"
    bool is_denied_right(const Predicate& predicate) const {
        const auto nobody = sentence_.begin_of(Cue::nobody, predicate.first);
        const bool is_before =
            predicate.first > 0 && sentence_.is_at(Cue::nobody, predicate.first - 1);
        return nobody.has_value() || is_before ||
               sentence_.end_of(Cue::nobody, sentence_.begin_of_part(predicate.first)) ==
                   predicate.first;
    }

    /// "åligger konsulten", "kuuluu vuokralaiselle"
    void read_fallen_to(const Predicate& predicate) {
        const auto receiver = sentence_.end_of(Cue::receivers, predicate.last);
        // "Styrelsen åligger att"
        if (!receiver && sentence_.language_words().owners.empty())
            if (const auto before = actor_before(sentence_, predicate.first, Cue::actors, false)) {
                Duty duty{"binding",
                          "commitment/falls-to",
                          before,
                          {predicate.first, predicate.last},
                          true};
                duties_.push_back(duty);
                return;
            }
        // Where receivers have a form of their own ("vuokralaiselle"), no other noun will do.
        if (!receiver && !sentence_.language_words().owners.empty()) return;
        std::optional<WordRange> actor = receiver
                                             ? std::optional(WordRange{predicate.last, *receiver})
                                             : actor_at(sentence_, predicate.last);
        constexpr std::size_t longest = 5; // words of whoever stands before "att"
        if (!actor)
            if (const auto that =
                    sentence_.find(Cue::that, predicate.last + 1, predicate.last + longest))
                actor = WordRange{predicate.last, that->first};
        if (!actor) return;
        duties_.push_back({"binding",
                           "commitment/falls-to",
                           actor,
                           {predicate.first, predicate.last},
                           true,
                           false,
                           false,
                           false});
    }

    /// A second verb of the same actor is the same commitment.
    bool is_repeated(const Duty& duty) const {
        if (duties_.empty()) return false;
        if (!duty.is_known || !duty.actor) return true;
        return std::ranges::any_of(duties_, [&](const Duty& other) {
            return other.actor && terms_of(*other.actor) == terms_of(*duty.actor);
        });
    }

    std::string terms_of(WordRange range) const {
        std::string terms;
        for (std::size_t at = range.first; at < range.last; ++at)
            terms += sentence_.words[at].term + " ";
        return terms;
    }

    std::optional<WordRange> agent_behind(std::size_t first) const {
        constexpr std::size_t near = 14; // words
        for (std::size_t at = first; at < std::min(first + near, sentence_.words.size()); ++at)
            if (const auto end = sentence_.end_of(Cue::agent, at))
                if (const auto actor = actor_at(sentence_, *end)) return actor;
        return std::nullopt;
    }

    /// The word behind what was read; none when there is no verb with an actor beside it.
    std::optional<std::size_t> plain_verb_at(std::size_t at) {
        if (!sentence_.is_at(Cue::acts, at) && !sentence_.is_at(Cue::not_doing, at))
            return std::nullopt;
        if (is_said(at) || is_condition(at)) return std::nullopt;
        const std::optional<Duty> duty = present_duty_at(sentence_, at);
        if (!duty) return std::nullopt;
        if (!is_repeated(*duty)) duties_.push_back(*duty);
        return std::max(at + 1, duty->actor->last);
    }

    /// "Ms Patel to write to the council", "ACTION: the chair to …"
    void read_charge() {
        for (std::size_t at = 1; at < std::min<std::size_t>(8, sentence_.words.size()); ++at) {
            const PhraseWord& word = sentence_.words[at];
            if (!sentence_.is_at(Cue::charged, at) || word.is_upper || word.mark != 0) continue;
            const auto actor = actor_before(sentence_, at, Cue::actors);
            if (!actor || (actor->first > 0 && sentence_.words[actor->first].mark != ':')) return;
            Duty duty{"binding", "commitment/minutes", actor, {at, at + 1}, true};
            duty.is_charge = true;
            duties_.push_back(duty);
            return;
        }
    }

    const PhrasedSentence& sentence_;
    std::vector<Duty> duties_;
};

} // namespace

std::vector<Duty> duties_of(const PhrasedSentence& sentence) { return Duties(sentence).read(); }

} // namespace clausula
