#include "index/text/unicode.h"
#include "ingest/facts/commitments/deadlines.h"
#include "ingest/facts/commitments/duties.h"
#include "ingest/facts/commitments/heads.h"
#include "ingest/facts/commitments/present.h"
#include "ingest/facts/commitments/setting.h"
#include "ingest/facts/commitments/stands_for.h"
#include "ingest/facts/commitments/statements.h"
#include "ingest/facts/commitments/task_tables.h"
#include "ingest/facts/commitments/told.h"
#include "ingest/facts/facts.h"

#include <algorithm>

namespace clausula {

namespace {

struct Head {
    Duty duty;
    Span actor; ///< empty: none
    std::optional<Told> told;
    bool is_verbless = false;
    bool is_bare = false; ///< an actor alone: only what an item begins with tells that it binds
};

class Commitments {
public:
    explicit Commitments(Document& document)
        : document_(document), text_(document.text.content), setting_(setting_of(document)),
          due_bases_(due_bases(document)), first_(document.facts.size()) {
        read_task_tables(document, setting_);
        tables_end_ = document.facts.size();
    }

    void read() {
        const std::vector<Statement> statements = statements_of(document_, setting_.names);
        heads_.resize(statements.size());
        for (std::size_t i = 0; i < statements.size(); ++i) {
            if (i > 0 && statements[i].clause != statements[i - 1].clause && !statements[i].head)
                concluded_.reset();
            if (!is_cell(statements[i].span)) read(statements[i], i);
        }
        const auto mine = static_cast<std::ptrdiff_t>(first_);
        std::ranges::stable_sort(document_.facts.begin() + mine, document_.facts.end(), {},
                                 [](const Fact& fact) { return fact.evidence.span.begin; });
    }

private:
    static constexpr std::size_t farthest_back = 3; ///< statements that "the agreement" refers over

    void read(const Statement& statement, std::size_t number) {
        const Language& language = *statement.language;
        const PhrasedSentence sentence(text_, statement.span, language, setting_.names);
        if (sentence.words.empty()) return;
        std::vector<Duty> duties = duties_of(sentence);
        is_recital_ = sentence.is_at(Cue::recitals, 0);
        if (duties.empty() && !statement.head && !statement.has_items && !sentence.has(Cue::done))
            return note_concluded(sentence, statement, number);
        const auto deadlines =
            deadlines_of(sentence, text_, statement.span, language, setting_.day);
        if (statement.has_items) {
            if (read_head(statement, sentence, duties, number)) return;
        }
        const Head* head =
            statement.head && heads_[*statement.head] ? &*heads_[*statement.head] : nullptr;
        const bool speaks_for_itself = std::ranges::any_of(
            duties, [](const Duty& duty) { return duty.is_known && !duty.is_plain; });
        const bool begins_with_actor = std::ranges::any_of(duties, [](const Duty& duty) {
            return duty.is_known && duty.actor && duty.actor->first == 0;
        });
        if (head != nullptr && !begins_with_actor && is_item_of(*head, sentence, duties) &&
            !(speaks_for_itself && duties.front().predicate.first == 0))
            return add_item(statement, sentence, *head, duties, deadlines, number);
        if (number > concluded_at_ + farthest_back) concluded_.reset();
        bool any = false;
        for (const Duty& duty : duties) {
            if (announces(sentence, duty)) continue;
            std::optional<Told> told = told_in(sentence, &duty, text_, statement.span,
                                               setting_.lays_down, setting_.is_minutes);
            if (!told && head != nullptr) told = head->told;
            if (!told && !setting_.lays_down && concluded_ && refers_back(sentence))
                told = concluded_;
            if (!told && !duty.is_plain && duty.strength == "binding")
                told = goes_on(statement, number);
            if (!counts(statement, duty, deadlines, told)) continue;
            add(statement, sentence, duty, deadlines, told, duties);
            last_told_ = {told, statement.clause, number};
            any = true;
        }
        if (!any) complete(sentence, deadlines, language);
        note_concluded(sentence, statement, number);
    }

    /// Whether a row of a table of tasks was made of it.
    bool is_cell(Span span) const {
        for (std::size_t i = first_; i < tables_end_; ++i)
            if (document_.facts[i].evidence.span.contains(span.begin)) return true;
        return false;
    }

    void note_concluded(const PhrasedSentence& sentence, const Statement& statement,
                        std::size_t number) {
        if (setting_.lays_down) return;
        auto concluded = concluded_in(sentence, text_, statement.span);
        if (!concluded) return;
        if (last_told_.number != number) last_told_ = {concluded, statement.clause, number};
        concluded_ = std::move(concluded);
        concluded_at_ = number;
    }

    /// In what only tells, what shall be done is still told of when it was in the sentence before.
    std::optional<Told> goes_on(const Statement& statement, std::size_t number) const {
        const bool is_next =
            last_told_.clause == statement.clause && number == last_told_.number + 1;
        return is_next && !setting_.lays_down && !setting_.is_minutes ? last_told_.told
                                                                      : std::nullopt;
    }

    /// Whether what is said binds in this place: of documents that only tell, the plain present
    /// does not, and neither does what nobody is named for.
    bool counts(const Statement& statement, const Duty& duty,
                const std::vector<Deadline>& deadlines, const std::optional<Told>& told) const {
        const bool is_recital = is_in_recitals(statement.clause) || is_recital_;
        if (duty.is_charge)
            return (setting_.is_minutes || setting_.lays_down) && is_sentence(statement);
        if (told) return duty.is_known || !duty.is_plain;
        if (is_recital_) return false; // "WHEREAS the supplier is willing to"
        if (duty.is_plain) {
            const bool is_due = std::ranges::any_of(
                deadlines, [](const Deadline& deadline) { return deadline.value != "recurring"; });
            if (is_recital) return false;
            return is_due ? setting_.lays_down || duty.actor
                          : setting_.lays_down && is_sentence(statement) &&
                                (duty.actor || !setting_.is_minutes);
        }
        return setting_.lays_down || duty.is_known || !duty.is_weak;
    }

    /// What is no title, no cell and no signature.
    bool is_sentence(const Statement& statement) const {
        constexpr std::string_view ends = ".;,:";
        return statement.head || ends.find(text_[statement.span.end - 1]) != std::string_view::npos;
    }

    /// "Tausta", "Background" and what is below; the preamble.
    bool is_in_recitals(std::size_t clause) const {
        for (std::optional<std::size_t> at = clause; at; at = document_.clauses[*at].parent) {
            const Clause& one = document_.clauses[*at];
            // Where no numbers divide a text, all of it stands before the first.
            if (one.kind == ClauseKind::preamble) return one.span.size() < text_.size() / 2;
            if (one.heading.empty()) continue;
            const std::string heading = fold_case(one.heading);
            for (const Language* language : all_languages()) {
                if (language->commitments == nullptr) continue;
                const auto& recitals = language->commitments->recitals;
                if (std::ranges::find(recitals, heading) != recitals.end()) return true;
            }
        }
        return false;
    }

    /// A list's head: who, and how strongly; what, its items say. False where it says something
    /// itself: "Styrelsen ska a) leda arbetet," above "b) föra räkenskaper".
    bool read_head(const Statement& statement, const PhrasedSentence& sentence,
                   const std::vector<Duty>& duties, std::size_t number) {
        constexpr std::size_t farthest = 7; // words between the predicate and the list
        if (const auto verbless = verbless_head(sentence); verbless && duties.empty()) {
            const std::size_t end = statement.span.end; // a heading's colon stands behind it
            const bool is_open = text_[end - 1] == ':' || text_.substr(end).starts_with(':');
            const bool is_bare = verbless->is_bare && !is_open;
            heads_[number] = Head{Duty{"binding", "commitment/list-item"},
                                  sentence.span_of(verbless->actor.first, verbless->actor.last),
                                  {},
                                  true,
                                  is_bare || (verbless->is_bare && !setting_.lays_down)};
            return true;
        }
        if (duties.empty()) return false;
        const Duty& duty = duties.back();
        const std::size_t behind =
            duty.actor ? std::max(duty.actor->last, duty.predicate.last) : duty.predicate.last;
        const bool is_open =
            sentence.words.size() - behind <= farthest &&
            (text_[statement.span.end - 1] == ':' || is_head_end(sentence, behind));
        const char last = text_[statement.span.end - 1];
        if (duty.is_plain || (!is_open && last != ',' && last != ';')) return false;
        Head head{duty,
                  {},
                  told_in(sentence, &duty, text_, statement.span, setting_.lays_down,
                          setting_.is_minutes)};
        if (duty.actor) head.actor = sentence.span_of(duty.actor->first, duty.actor->last);
        if (!setting_.lays_down) {
            if (!head.told) head.told = concluded_in(sentence, text_, statement.span);
            if (!head.told && concluded_ && refers_back(sentence)) head.told = concluded_;
            if (head.told && head.told->when.empty() && concluded_ && refers_back(sentence))
                head.told = concluded_;
        }
        heads_[number] = std::move(head);
        return is_open;
    }

    /// "agrees to the following.", "it is agreed that:": what follows says it.
    static bool announces(const PhrasedSentence& sentence, const Duty& duty) {
        const std::size_t behind =
            duty.actor ? std::max(duty.actor->last, duty.predicate.last) : duty.predicate.last;
        return behind < sentence.words.size() ? is_head_end(sentence, behind) : duty.is_decision;
    }

    static bool is_head_end(const PhrasedSentence& sentence, std::size_t at) {
        while (at < sentence.words.size()) {
            const auto end = sentence.end_of(Cue::head_ends, at);
            if (!end) return false;
            at = *end;
        }
        return true;
    }

    static bool begins_with(const std::vector<Duty>& duties) {
        return !duties.empty() && duties.front().predicate.first == 0;
    }

    /// Below a head without a verb a whole sentence with a duty of its own is no item.
    static bool is_item_of(const Head& head, const PhrasedSentence& sentence,
                           const std::vector<Duty>& duties) {
        if (!head.is_verbless) return true;
        const bool is_upper = sentence.words.front().is_upper;
        if (!duties.empty() && !begins_with(duties) && is_upper) return false;
        const bool begins = sentence.is_at(Cue::not_doing, 0) || sentence.is_at(Cue::rights, 0) ||
                            is_act(sentence, 0) || begins_with(duties);
        return !head.is_bare || (begins && !is_upper);
    }

    void add_item(const Statement& statement, const PhrasedSentence& sentence, const Head& head,
                  const std::vector<Duty>& duties, const std::vector<Deadline>& deadlines,
                  std::size_t number) {
        if (duties.empty() && sentence.is_at(Cue::rights, 0)) return; // "may suspend transfers"
        Fact fact = made(statement.span, "commitment/list-item");
        if (!head.actor.empty())
            fact.fields.push_back({"actor", joined(document_.text[head.actor]), head.actor});
        const bool has_own = head.is_verbless && begins_with(duties);
        add_rest(fact, statement, sentence, has_own ? duties.front().strength : head.duty.strength,
                 {}, deadlines, head.told);
        document_.facts.push_back(std::move(fact));
        last_told_ = {head.told, statement.clause, number};
    }

    static Fact made(Span span, std::string_view rule) {
        constexpr double sure = 0.8, plain = 0.6;
        return {FactKind::commitment,
                {},
                {span, std::string(rule),
                 rule == "commitment/present" || rule == "commitment/passive" ? plain : sure}};
    }

    void add(const Statement& statement, const PhrasedSentence& sentence, const Duty& duty,
             const std::vector<Deadline>& deadlines, const std::optional<Told>& told,
             const std::vector<Duty>& duties) {
        Fact fact = made(statement.span, duty.rule);
        if (duty.actor) {
            const Span actor = sentence.span_of(duty.actor->first, duty.actor->last);
            fact.fields.push_back({"actor", joined(document_.text[actor]), actor});
        }
        add_rest(fact, statement, sentence, duty.strength, duty.predicate,
                 share_of(duty, duties, deadlines, sentence), told);
        document_.facts.push_back(std::move(fact));
    }

    /// Of several duties in a sentence each has the deadlines that stand nearer to it.
    static std::vector<Deadline> share_of(const Duty& duty, const std::vector<Duty>& duties,
                                          const std::vector<Deadline>& deadlines,
                                          const PhrasedSentence& sentence) {
        if (duty.strength == "position") return {};
        if (duties.size() < 2) return deadlines;
        std::vector<Deadline> share;
        for (const Deadline& deadline : deadlines) {
            const Duty* owner = &duties.front();
            for (const Duty& other : duties)
                if (sentence.words[other.predicate.first].span.begin < deadline.words.begin)
                    owner = &other;
            if (owner == &duty) share.push_back(deadline);
        }
        return share;
    }

    void add_rest(Fact& fact, const Statement& statement, const PhrasedSentence& sentence,
                  std::string_view strength, WordRange predicate,
                  const std::vector<Deadline>& deadlines, const std::optional<Told>& told) {
        const Span action = {predicate.last > 0 && predicate.last <= sentence.words.size()
                                 ? sentence.words[predicate.first].span.begin
                                 : statement.span.begin,
                             statement.span.end};
        fact.fields.push_back({"action", joined(document_.text[action]), action});
        for (std::size_t at = 0; at < sentence.words.size(); ++at)
            if (const auto end = sentence.end_of(Cue::receivers, at)) {
                const Span words = sentence.span_of(at, *end);
                fact.fields.push_back({"beneficiary", joined(document_.text[words]), words});
                break;
            }
        if (const auto condition = condition_of(sentence))
            fact.fields.push_back({"condition", joined(document_.text[*condition]), condition});
        fact.fields.push_back({"strength", std::string(strength), std::nullopt});
        add_deadlines(fact, deadlines, *statement.language);
        if (!told) return;
        fact.fields.push_back(
            {"told", told->when.empty() ? "undated" : told->when, told->when_words});
        if (told->agreement)
            fact.fields.push_back(
                {"agreement", joined(document_.text[*told->agreement]), told->agreement});
    }

    void add_deadlines(Fact& fact, const std::vector<Deadline>& deadlines,
                       const Language& language) {
        for (const Deadline& deadline : deadlines) {
            if (deadline.either)
                fact.fields.push_back(
                    {"or", joined(document_.text[*deadline.either]), deadline.either});
            fact.fields.push_back({"deadline", deadline.value, deadline.words});
            if (const auto day = due_day(deadline, due_bases_, text_, language))
                fact.fields.push_back({"due", iso_date(*day), deadline.words});
        }
    }

    /// From "if" to the next comma, or to the end.
    static std::optional<Span> condition_of(const PhrasedSentence& sentence) {
        const auto cue = sentence.find(Cue::conditions, 0, sentence.words.size());
        if (!cue) return std::nullopt;
        std::size_t last = cue->last;
        while (last < sentence.words.size() && sentence.words[last].mark != ',' &&
               sentence.words[last].mark != ';')
            ++last;
        return sentence.span_of(cue->first, last);
    }

    /// "Selvitys valmistuu vuoden 2021 loppuun mennessä": by when what was promised has to be done.
    void complete(const PhrasedSentence& sentence, const std::vector<Deadline>& deadlines,
                  const Language& language) {
        if (deadlines.empty() || !sentence.has(Cue::done) || document_.facts.empty()) return;
        Fact& last = document_.facts.back();
        constexpr std::size_t near = 400; // bytes: the sentence before
        if (last.kind != FactKind::commitment ||
            sentence.words.front().span.begin > last.evidence.span.end + near)
            return;
        add_deadlines(last, deadlines, language);
    }

    Document& document_;
    std::string_view text_;
    Setting setting_;
    DueBases due_bases_;
    std::size_t first_ = 0, tables_end_ = 0; ///< the facts that tables gave
    bool is_recital_ = false;
    std::vector<std::optional<Head>> heads_;
    std::optional<Told> concluded_;
    std::size_t concluded_at_ = 0; ///< the statement that told of it

    struct {
        std::optional<Told> told;
        std::size_t clause = 0, number = 0;
    } last_told_; ///< of the commitment before, and its statement
};

} // namespace

void read_commitments(Document& document) {
    Commitments(document).read();
    name_parties(document);
}

} // namespace clausula
