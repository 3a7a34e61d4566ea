#include "ingest/facts/programmes/sentence_statements.h"

#include "ingest/facts/programmes/amounts.h"
#include "ingest/facts/programmes/stretches.h"
#include "ingest/facts/programmes/told_names.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

class SentenceReader {
public:
    SentenceReader(const CueSentence& sentence, const std::vector<ProgrammeMention>& mentions,
                   std::optional<std::size_t> before, const std::vector<const Language*>& languages)
        : sentence_(sentence), mentions_(mentions), before_(before), languages_(languages) {
        std::vector<TokenRange> used;
        for (const ProgrammeMention& mention : mentions) used.push_back(mention.tokens);
        stretches_ = find_stretches(sentence, languages, used);
        named_ = named_mentions();
    }

    std::vector<ProgrammeStatement> run() {
        lineage();
        periods();
        parties("carrier", &ProgrammeWords::carried_by, &ProgrammeWords::carries);
        parties("funder", &ProgrammeWords::funded_by, &ProgrammeWords::funds);
        budget();
        return std::move(statements_);
    }

private:
    static constexpr double named = 0.9, meant = 0.75; ///< by its name; by a noun for it

    ProgrammeSubject subject_of(const ProgrammeMention& mention) const {
        return {mention.name, mention.phase,
                mention.phase > 0 || mention.is_named_part ? sentence_.document_span(mention.tokens)
                                                           : Span{}};
    }

    ProgrammeStatement& of(const ProgrammeSubject& subject, const char* rule, double confidence) {
        const auto known = std::ranges::find(statements_, subject, &ProgrammeStatement::subject);
        if (known != statements_.end()) return *known;
        statements_.push_back({.subject = subject, .rule = rule, .confidence = confidence});
        return statements_.back();
    }

    /// What can be spoken of: a programme with a name, or a phase.
    static bool is_told(const ProgrammeMention& mention) {
        return mention.name.has_value() || mention.phase > 0 || mention.is_named_part;
    }

    const ProgrammeMention* last_before(std::size_t token) const {
        const ProgrammeMention* last = nullptr;
        for (const ProgrammeMention& mention : mentions_)
            if (mention.tokens.begin < token && is_told(mention)) last = &mention;
        return last;
    }

    const ProgrammeMention* first_behind(std::size_t token) const {
        for (const ProgrammeMention& mention : mentions_)
            if (mention.tokens.begin >= token && is_told(mention)) return &mention;
        return nullptr;
    }

    void follows(const ProgrammeMention& later, const ProgrammeMention& earlier) {
        if (later.name == earlier.name && later.phase == earlier.phase) return;
        auto& told = of(subject_of(later), "programme/lineage", named).follows;
        if (std::ranges::count(told, subject_of(earlier)) == 0) told.push_back(subject_of(earlier));
    }

    void lineage() {
        for (const TokenRange cue :
             find_cues(sentence_, languages_, &ProgrammeWords::continued_by)) {
            if (is_in_another(cue)) continue;
            const ProgrammeMention *left = last_before(cue.end), *right = first_behind(cue.end);
            // "Heartwood, a successor programme", "Napa yhdistettiin ohjelmaan".
            if (left && before_ && left->name != before_ && is_named(*left) &&
                (!right || (right->name == left->name && is_bare_noun(*right)))) {
                const ProgrammeSubject earlier{before_}, later = subject_of(*left);
                const bool is_into = right && !sentence_.gap(left->tokens.end - 1).starts_with(',');
                of(is_into ? earlier : later, "programme/lineage", meant)
                    .follows.push_back(is_into ? later : earlier);
                return;
            }
            if (!right || (!left && (!before_ || right->name == before_))) continue;
            if (left)
                follows(*right, *left);
            else // "The work continues in …"
                of(subject_of(*right), "programme/lineage", meant).follows.push_back({before_});
            successor_ = {cue.end, right};
            return;
        }
        for (const TokenRange cue : find_cues(sentence_, languages_, &ProgrammeWords::continues)) {
            const ProgrammeMention* left = last_before(cue.begin);
            const ProgrammeMention* right = first_behind(cue.end);
            if (subject_) left = subject_; // "It grew out of X and absorbed Y."
            if (left && !right && !subject_) right = named_before(*left);
            if (!left || !right || left == right) continue;
            follows(*left, *right);
            for (const ProgrammeMention& next : mentions_)
                if (is_joined(*right, next)) follows(*left, next);
            subject_ = left;
            predecessor_ = right;
        }
        if (subject_) return;
        const auto earlier = find_cues(sentence_, languages_, &ProgrammeWords::before_that);
        if (earlier.empty() || earlier.front().begin != 0 || !before_) return;
        if (const ProgrammeMention* first = first_behind(earlier.front().end);
            first && first->name != before_)
            of({before_}, "programme/lineage", meant).follows.push_back(subject_of(*first));
    }

    /// "Hankkeessa hyödynnettiin A-hankkeen tuloksia; B on sille jatkoa."
    const ProgrammeMention* named_before(const ProgrammeMention& later) const {
        const ProgrammeMention* last = nullptr;
        for (const ProgrammeMention& mention : mentions_)
            if (mention.tokens.begin < later.tokens.begin && mention.name &&
                mention.name != later.name && is_named(mention))
                last = &mention;
        return is_named(later) ? last : nullptr;
    }

    /// "a successor" in "a successor to".
    bool is_in_another(TokenRange cue) const {
        return std::ranges::any_of(
            find_cues(sentence_, languages_, &ProgrammeWords::continues), [&](TokenRange one) {
                return one.begin < cue.end && cue.begin < one.end && one.end > cue.end;
            });
    }

    /// "Lift Well (2012–2016) and the Back Care Network".
    bool is_joined(const ProgrammeMention& one, const ProgrammeMention& next) const {
        if (next.tokens.begin <= one.tokens.end || !next.name || !is_named(next)) return false;
        std::size_t i = next.tokens.begin - 1;
        if (i > 0 && is_cue(sentence_.term(i), languages_, &ProgrammeWords::linking)) --i;
        return next.tokens.begin - one.tokens.end < 6 &&
               std::ranges::any_of(languages_, [&](const Language* language) {
                   return std::ranges::count(language->connectives, sentence_.term(i)) > 0;
               });
    }

    void periods() {
        for (std::size_t i = 0; i < stretches_.size(); ++i) {
            const ProgrammeMention* mention = mention_of(stretches_[i]);
            if (!mention) continue;
            if (mention->phases > 1)
                add_one_of_phases(*mention, i);
            else
                add_period(*mention, i);
        }
    }

    /// What a date is told of: what stands before it, else what stands behind.
    const ProgrammeMention* mention_of(const FoundStretch& stretch) const {
        constexpr std::size_t farthest = 25; // words
        if (successor_.second && stretch.tokens.begin >= successor_.first) return successor_.second;
        const ProgrammeMention* behind = first_behind(stretch.tokens.end);
        const bool is_of_next = behind && behind->tokens.begin == stretch.tokens.end &&
                                sentence_.gap(stretch.tokens.end - 1) == " ";
        const ProgrammeMention* before = last_before(stretch.tokens.begin);
        if (is_of_other(stretch)) return nullptr;
        for (const ProgrammeMention& mention : mentions_)
            if (mention.is_part && !mention.is_named_part &&
                mention.tokens.begin < stretch.tokens.begin &&
                (!before || before->tokens.begin < mention.tokens.begin))
                return nullptr;
        if (is_of_next && (!before || is_decade(stretch))) return behind;
        if (before && before == predecessor_ && goes_on(*before, stretch)) return subject_;
        if (before && before->tokens.end + farthest >= stretch.tokens.begin) return before;
        if (!before && behind && stretch.tokens.end + farthest >= behind->tokens.begin)
            return behind;
        return nullptr;
    }

    /// "two stages: Listening (to March 2020)": in brackets behind another name.
    bool is_of_other(const FoundStretch& stretch) const {
        constexpr std::size_t farthest = 6; // words
        for (std::size_t i = stretch.tokens.begin; i > 0 && stretch.tokens.begin - i < farthest;
             --i) {
            const std::string_view gap = sentence_.gap(i - 1);
            if (gap.find(')') != std::string_view::npos) return false;
            if (gap.find('(') == std::string_view::npos) continue;
            return sentence_.is_capital(i - 1) &&
                   std::ranges::none_of(mentions_, [&](const ProgrammeMention& mention) {
                       return mention.tokens.begin < i && i <= mention.tokens.end;
                   });
        }
        return false;
    }

    /// "Plus tar vid där Växeln slutade och pågår till 2023": of the sentence's subject again.
    bool goes_on(const ProgrammeMention& mention, const FoundStretch& stretch) const {
        for (const auto cues :
             {&ProgrammeWords::lasts, &ProgrammeWords::begins, &ProgrammeWords::ends})
            for (const TokenRange verb : find_cues(sentence_, languages_, cues)) {
                if (verb.begin <= mention.tokens.end || verb.end > stretch.tokens.begin) continue;
                const std::string_view joins = sentence_.term(verb.begin - 1);
                for (const Language* language : languages_)
                    if (std::ranges::count(language->connectives, joins) > 0) return true;
            }
        return false;
    }

    bool is_decade(const FoundStretch& stretch) const {
        return is_cue(sentence_.term(stretch.tokens.end - 1), languages_, &ProgrammeWords::decades);
    }

    /// "De två första omgångarna genomfördes 2019 och 2020–2021": each has its own.
    void add_one_of_phases(const ProgrammeMention& mention, std::size_t stretch) {
        std::size_t first = stretch;
        while (first > 0 && mention_of(stretches_[first - 1]) == &mention) --first;
        const int phase = mention.phase + static_cast<int>(stretch - first);
        if (phase >= mention.phase + mention.phases) return;
        ProgrammeSubject subject = subject_of(mention);
        subject.phase = phase;
        add_dates(of(subject, "programme/period", named), stretches_[stretch], true, true);
    }

    void add_period(const ProgrammeMention& mention, std::size_t i) {
        const FoundStretch& stretch = stretches_[i];
        ProgrammeSubject subject = subject_of(mention);
        const double confidence = is_named(mention) ? named : meant;
        if (!stretch.is_single()) {
            if (is_named(mention) || is_lasting())
                add_dates(of(subject, "programme/period", confidence), stretch, true, true);
            return;
        }
        const std::size_t from = i > 0 ? stretches_[i - 1].tokens.end : 0;
        // "Våren 2021 startar Språkväxeln Plus".
        const bool begins_then =
            mention.tokens.begin >= stretch.tokens.end &&
            is_told_by(stretch, from, &ProgrammeWords::begins, &ProgrammeWords::begins);
        const bool begins_behind = is_right_behind(stretch, &ProgrammeWords::begins_behind);
        const bool begins =
            begins_then || begins_behind ||
            is_told_by(stretch, from, &ProgrammeWords::begins, nullptr) ||
            is_labelled(stretch, &ProgrammeWords::begin_labels) ||
            begins_in_form(sentence_, languages_, stretch, &ProgrammeWords::from_forms) ||
            is_right_before(stretch, from, &ProgrammeWords::from);
        const bool ends =
            !begins_behind &&
            (is_told_by(stretch, from, &ProgrammeWords::ends, &ProgrammeWords::ends_behind) ||
             is_labelled(stretch, &ProgrammeWords::end_labels) ||
             begins_in_form(sentence_, languages_, stretch, &ProgrammeWords::until_forms) ||
             is_right_before(stretch, from, &ProgrammeWords::until));
        const bool is_all = !begins && !ends && !stretch.range.first->month && is_named(mention) &&
                            is_told_by(stretch, std::max(from, mention.tokens.end),
                                       &ProgrammeWords::lasts, nullptr);
        const bool is_first = successor_.second == &mention && !ends;
        if (begins || ends || is_all || is_first)
            add_dates(of(subject, "programme/period", confidence), stretch,
                      (begins && !ends) || is_all || is_first, ends || is_all);
    }

    /// "Start: 1 September 2017".
    bool is_labelled(const FoundStretch& stretch, ProgrammeCues labels) const {
        return std::ranges::any_of(find_cues(sentence_, languages_, labels), [&](TokenRange label) {
            return label.begin == 0 && stretch.tokens.begin <= label.end + 1 &&
                   sentence_.gap(label.end - 1).find_first_of(":\t") != std::string_view::npos;
        });
    }

    bool is_bare_noun(const ProgrammeMention& mention) const {
        return mention.tokens.end - mention.tokens.begin == 1 &&
               !sentence_.is_capital(mention.tokens.begin);
    }

    bool is_named(const ProgrammeMention& mention) const {
        return named_[static_cast<std::size_t>(&mention - mentions_.data())];
    }

    /// By a name; or by a noun behind it: "Tala på jobbet, ett försök som …".
    std::vector<bool> named_mentions() const {
        std::vector<bool> by_name;
        std::set<std::optional<std::size_t>> names;
        for (const ProgrammeMention& mention : mentions_) {
            by_name.push_back(mention.phase > 0 || mention.is_named_part ||
                              mention.tokens.end - mention.tokens.begin > 1 ||
                              sentence_.is_capital(mention.tokens.begin) ||
                              names.contains(mention.name));
            if (by_name.back()) names.insert(mention.name);
        }
        return by_name;
    }

    bool is_lasting() const {
        for (const auto cues :
             {&ProgrammeWords::lasts, &ProgrammeWords::begins, &ProgrammeWords::copulas})
            if (!find_cues(sentence_, languages_, cues).empty()) return true;
        return sentence_.gap(0).find('(') != std::string_view::npos;
    }

    /// Whether words near before a date, or right behind it, say which end it is.
    bool is_told_by(const FoundStretch& stretch, std::size_t from, ProgrammeCues before,
                    ProgrammeCues behind) const {
        constexpr std::size_t near = 6; // words
        const std::size_t begin = stretch.tokens.begin;
        for (const TokenRange cue : find_cues(sentence_, languages_, before))
            if (cue.begin >= from && cue.end <= begin && begin - cue.end <= near) return true;
        return behind != nullptr && is_right_behind(stretch, behind);
    }

    bool is_right_behind(const FoundStretch& stretch, ProgrammeCues behind) const {
        for (const TokenRange due : find_cues(sentence_, languages_, &ProgrammeWords::due_behind))
            if (due.begin == stretch.tokens.end) return false;
        for (const TokenRange cue : find_cues(sentence_, languages_, behind))
            if (cue.begin == stretch.tokens.end) return true;
        return false;
    }

    /// "från hösten 2016", "vuoteen 2019".
    bool is_right_before(const FoundStretch& stretch, std::size_t from, ProgrammeCues cues) const {
        constexpr std::size_t near = 1; // words between: a season
        const std::size_t begin = stretch.tokens.begin;
        return std::ranges::any_of(find_cues(sentence_, languages_, cues), [&](TokenRange cue) {
            return cue.begin >= from && cue.end <= begin && begin - cue.end <= near;
        });
    }

    /// "1.3.2020–28.2.2022, jatkettu 31.8.2022 saakka": the last end is its end.
    bool is_extended(const FoundStretch& stretch) const {
        return is_told_by(stretch, 0, &ProgrammeWords::extended, nullptr);
    }

    void add_dates(ProgrammeStatement& statement, const FoundStretch& stretch, bool first,
                   bool last) {
        const Span words = sentence_.document_span(stretch.tokens);
        const auto add = [&](const char* field, const std::optional<PrintedDate>& date) {
            const auto known =
                std::ranges::find(statement.dates, std::string_view(field),
                                  [](const auto& told) { return std::string_view(told.field); });
            if (!date) return;
            if (known == statement.dates.end())
                statement.dates.push_back({field, *date, words});
            else if (!first && is_extended(stretch))
                *known = {field, *date, words};
        };
        if (first) add("from", stretch.range.first);
        if (last) add("to", stretch.range.last);
        if (is_decade(stretch) && !statement.dates.empty())
            statement.dates.back().words = std::nullopt;
    }

    void parties(const char* field, ProgrammeCues behind, ProgrammeCues before) {
        const auto passive = find_cues(sentence_, languages_, behind);
        const auto active = find_cues(sentence_, languages_, before);
        if (passive.empty() && active.empty()) return;
        std::vector<TokenRange> stops;
        for (const FoundStretch& stretch : stretches_) stops.push_back(stretch.tokens);
        for (const Span amount : find_amounts(sentence_, languages_))
            for (std::size_t i = 0; i < sentence_.tokens.size(); ++i)
                if (amount.contains(sentence_.tokens[i].span.begin)) stops.push_back({i, i + 1});
        for (const TokenRange cue : passive) {
            const ProgrammeMention* mention = last_before(cue.end);
            if (!mention || !mention->name) continue;
            std::vector<TokenRange> others = stops;
            others.push_back(mention->tokens);
            if (add_names(*mention, field, names_behind(sentence_, languages_, cue.end, others)))
                return;
        }
        for (const ProgrammeMention& mention : mentions_) stops.push_back(mention.tokens);
        for (const TokenRange cue : active) {
            const bool is_passive = std::ranges::any_of(passive, [&](TokenRange one) {
                return one.begin <= cue.begin && cue.end <= one.end;
            });
            const ProgrammeMention* mention = last_before(cue.begin);
            if (!mention) mention = first_behind(cue.end);
            if (mention && mention->tokens.end > cue.begin && mention->tokens.begin < cue.begin)
                continue;
            // "Euroopan sosiaalirahaston rahoittaman Kunteko-ohjelman": right before its name.
            if (const ProgrammeMention* next = first_behind(cue.end);
                next && next->tokens.begin == cue.end)
                mention = next;
            if (is_passive || !mention || !mention->name) continue;
            if (add_names(*mention, field, names_before(sentence_, languages_, cue.begin, stops)))
                return;
        }
    }

    bool add_names(const ProgrammeMention& mention, const char* field,
                   const std::vector<TokenRange>& names) {
        if (names.empty()) return false;
        ProgrammeSubject subject = subject_of(mention);
        if (mention.phase > 0) subject = {mention.name};
        ProgrammeStatement& statement =
            of(subject, "programme/parties", is_named(mention) ? named : meant);
        for (const TokenRange name : names)
            statement.words.emplace_back(field, sentence_.document_span(name));
        return true;
    }

    void budget() {
        bool is_told = false;
        for (const Token& token : sentence_.tokens)
            is_told = is_told || has_stem(token.term, languages_, &ProgrammeWords::budgets);
        if (!is_told) return;
        const ProgrammeMention* mention = last_before(sentence_.tokens.size());
        if (!mention || !mention->name) return;
        for (const Span amount : find_amounts(sentence_, languages_))
            of({mention->name}, "programme/budget", meant)
                .words.emplace_back("budget", Span{sentence_.span.begin + amount.begin,
                                                   sentence_.span.begin + amount.end});
    }

    const CueSentence& sentence_;
    const std::vector<ProgrammeMention>& mentions_;
    std::optional<std::size_t> before_;
    const std::vector<const Language*>& languages_;
    std::vector<FoundStretch> stretches_;
    std::vector<bool> named_; ///< of each mention
    std::pair<std::size_t, const ProgrammeMention*> successor_ = {0, nullptr};
    const ProgrammeMention *subject_ = nullptr, *predecessor_ = nullptr; ///< what followed what
    std::vector<ProgrammeStatement> statements_;
};

} // namespace

std::vector<ProgrammeStatement> statements_of(const CueSentence& sentence,
                                              const std::vector<ProgrammeMention>& mentions,
                                              std::optional<std::size_t> before,
                                              const std::vector<const Language*>& languages) {
    return SentenceReader(sentence, mentions, before, languages).run();
}

} // namespace clausula
