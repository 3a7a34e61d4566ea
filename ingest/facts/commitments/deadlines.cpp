#include "ingest/facts/commitments/deadlines.h"

#include "index/language/date_words.h"
#include "ingest/facts/commitments/calendar_days.h"

#include <algorithm>

namespace clausula {

namespace {

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

class Deadlines {
public:
    Deadlines(const PhrasedSentence& sentence, std::string_view text, Span span,
              const Language& language, const std::optional<Day>& day)
        : sentence_(sentence), text_(text),
          language_(language), due_{sentence, text, span, language}, day_(day) {}

    std::vector<Deadline> find() {
        find_recurring();
        for (Deadline& one : days_with_year(due_, day_)) add(std::move(one.value), one.words);
        for (Deadline& one : weeks(due_, day_)) add(std::move(one.value), one.words);
        find_yearless();
        find_lengths();
        const bool is_counted = std::ranges::any_of(
            found_, [](const Deadline& deadline) { return deadline.value == "relative"; });
        find_phrases(Cue::at_once, "relative");
        // "When the agreement ends … within 90 days": the end is only what is counted from.
        const bool has_choice = sentence_.has(Cue::either);
        if (!is_counted || has_choice) find_phrases(Cue::term, "term");
        find_events();
        drop_conditions();
        std::ranges::sort(found_, {}, [](const Deadline& one) { return one.words.begin; });
        join_recurring();
        mark_alternatives();
        return std::move(found_);
    }

private:
    void add(std::string value, Span words) {
        const bool is_taken = std::ranges::any_of(
            found_, [&](const Deadline& other) { return overlap(other.words, words); });
        if (!is_taken) found_.push_back({std::move(value), words, std::nullopt});
    }

    void find_yearless() {
        const bool recurs = std::ranges::any_of(
            found_, [](const Deadline& one) { return one.value == "recurring"; });
        for (Deadline& one : days_without_year(due_, day_, recurs)) {
            // "by 15 April … of each year": the day says it better.
            std::erase_if(found_, [](const Deadline& other) {
                constexpr std::size_t bare = 14; // bytes
                return other.value == "recurring" && other.words.size() <= bare;
            });
            add(std::move(one.value), one.words);
        }
    }

    /// "within 60 days after the end of each quarter" recurs.
    void add_length(Span words) {
        for (Deadline& other : found_)
            if (other.value == "recurring" && overlap(other.words, words)) {
                other.words = {std::min(other.words.begin, words.begin),
                               std::max(other.words.end, words.end)};
                return;
            }
        add("relative", words);
    }

    /// "senast den femte i varje månad", "kunkin kuukauden viidenteen päivään mennessä"
    std::size_t near_due_before(std::size_t at) const {
        constexpr std::size_t near = 5;
        for (std::size_t back = 1; back <= std::min(near, at); ++back) {
            if (sentence_.words[at - back + 1].mark != 0) break;
            const auto end = sentence_.end_of(Cue::due_before, at - back);
            if (end && *end < at && due_.is_day_word(*end)) return at - back;
        }
        return at;
    }

    std::size_t near_due_behind(std::size_t at) const {
        constexpr std::size_t near = 3;
        for (std::size_t ahead = 0; ahead <= near && at + ahead < sentence_.words.size(); ++ahead) {
            if (sentence_.words[at + ahead].mark != 0) break;
            if (const auto end = sentence_.end_of(Cue::due_behind, at + ahead)) return *end;
        }
        return at;
    }

    void find_recurring() {
        for (std::size_t at = 0; at < sentence_.words.size(); ++at)
            if (const auto end = sentence_.end_of(Cue::recurring, at)) {
                std::size_t first = due_.before_day_words(at), last = due_.behind_day_words(*end);
                if (first == at) first = near_due_before(at);
                if (last == *end) last = near_due_behind(*end);
                add("recurring", sentence_.span_of(first, last));
            }
    }

    /// "30", "kolmen", "forty-five (45"
    bool is_count(std::size_t at) const {
        const std::string& term = sentence_.words[at].term;
        return is_number(term) ||
               std::ranges::find(language_.dates->numbers, term, &CountWord::word) !=
                   language_.dates->numbers.end() ||
               std::ranges::find(language_.commitments->more_numbers, term) !=
                   language_.commitments->more_numbers.end();
    }

    /// The end of the words that say what a length of time is counted from.
    std::size_t end_of_count(std::size_t at) const {
        constexpr std::size_t most = 14, most_near = 5;
        const bool is_near = !language_.commitments->counted_to.empty();
        for (std::size_t count = 0; at + count < sentence_.words.size(); ++count) {
            if (count > 0 || !is_near)
                if (sentence_.words[at + count].mark != 0) return is_near ? at : at + count;
            if (is_near && sentence_.is_at(Cue::counted_to, at + count)) return at + count + 1;
            if (count >= (is_near ? most_near : most)) return is_near ? at : at + count;
        }
        return is_near ? at : sentence_.words.size();
    }

    void find_lengths() {
        for (std::size_t unit = 1; unit < sentence_.words.size(); ++unit) {
            const auto unit_end = sentence_.end_of(Cue::units, unit);
            if (!unit_end) continue;
            std::optional<std::size_t> before, strong;
            for (std::size_t back = 1; back <= std::min<std::size_t>(6, unit); ++back) {
                const auto inside = sentence_.end_of(Cue::inside, unit - back);
                if (inside && *inside <= unit && !strong) strong = unit - back;
                const auto weak = sentence_.end_of(Cue::within, unit - back);
                if (weak && *weak <= unit && !before) before = unit - back;
            }
            const auto behind = sentence_.end_of(Cue::within_behind, *unit_end);
            if (!strong && !behind) continue;
            // "kuukauden kuluessa": one, where a language needs no word for it
            const bool is_one = behind && !language_.commitments->counted_to.empty();
            if (!is_count(unit - 1) && !is_one) continue;
            std::size_t first = is_count(unit - 1) ? unit - 1 : unit;
            if (first > 0 && is_number(sentence_.words[first].term) &&
                sentence_.words[first].mark == '(')
                --first;
            first = strong ? *strong : before ? *before : first;
            add_length(sentence_.span_of(first, end_of_count(behind ? *behind : *unit_end)));
        }
    }

    /// "kuukausittain, kunkin kuun 20. päivään mennessä" is one.
    void join_recurring() {
        constexpr std::size_t near = 2; // bytes: a comma
        for (std::size_t i = 1; i < found_.size();) {
            Deadline& before = found_[i - 1];
            const bool is_one = before.value == "recurring" && found_[i].value == "recurring" &&
                                found_[i].words.begin - before.words.end <= near;
            if (!is_one) {
                ++i;
                continue;
            }
            before.words.end = found_[i].words.end;
            found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    /// "before planting begins", "före skiftets införande": to the end of the clause.
    void find_events() {
        constexpr std::size_t longest = 12; // words
        for (std::size_t at = 0; at < sentence_.words.size(); ++at) {
            const auto end = sentence_.end_of(Cue::before_event, at);
            if (!end) continue;
            std::size_t last = *end;
            while (last < sentence_.words.size() && last - at < longest &&
                   sentence_.words[last].mark == 0 && !sentence_.is_at(Cue::modal, last) &&
                   !sentence_.is_at(Cue::binding, last))
                ++last;
            // "Until the loan is repaid the owner shall", "När avtalet upphör raderas …": where
            // such words end is seen only before a mark, or a verb that stands before its subject.
            const bool is_marked = last < sentence_.words.size() && sentence_.words[last].mark != 0;
            const bool is_verb =
                language_.commitments->verb_first && last < sentence_.words.size() &&
                (sentence_.is_at(Cue::modal, last) || sentence_.is_at(Cue::binding, last));
            if (at == 0 && sentence_.is_at(Cue::bounds, at) && !is_marked && !is_verb) continue;
            const bool is_bare = last - at < 2 && *end == at + 1; // "at least once"
            if (!is_bare && (found_.empty() || is_choice(at, last)))
                add("relative", sentence_.span_of(at, last));
        }
    }

    /// "… or, if that fails, by the next meeting": an "or" stands near before or right behind.
    bool is_choice(std::size_t first, std::size_t last) const {
        constexpr std::size_t near = 8; // words
        return sentence_.find(Cue::either, first > near ? first - near : 0, first) ||
               sentence_.is_at(Cue::either, last);
    }

    /// "If you resign within one year, …": that is no deadline of what follows.
    void drop_conditions() {
        for (std::size_t at = 0; at < sentence_.words.size(); ++at) {
            const auto cue = sentence_.end_of(Cue::conditions, at);
            if (!cue || (at > 0 && sentence_.words[at].mark == 0)) continue;
            std::size_t last = *cue;
            while (last < sentence_.words.size() && sentence_.words[last].mark == 0) ++last;
            if (last == sentence_.words.size()) return;
            const Span condition = sentence_.span_of(at, last);
            std::erase_if(found_,
                          [&](const Deadline& one) { return overlap(one.words, condition); });
        }
    }

    void find_phrases(Cue cue, const char* value) {
        for (std::size_t at = 0; at < sentence_.words.size(); ++at)
            if (const auto end = sentence_.end_of(cue, at)) {
                std::size_t first = at;
                if (cue == Cue::term)
                    if (const auto before = sentence_.begin_of(Cue::due_before, at))
                        first = *before;
                add(value, sentence_.span_of(first, *end));
            }
    }

    /// "31.10.2017 tai, ellei …, sopimuskauden päättyessä"; a slash counts too.
    void mark_alternatives() {
        constexpr std::size_t farthest = 120; // bytes
        for (std::size_t i = 1; i < found_.size(); ++i) {
            const Span between = {found_[i - 1].words.end, found_[i].words.begin};
            if (between.size() > farthest) continue;
            for (std::size_t at = 0; at < sentence_.words.size(); ++at) {
                const Span word = sentence_.words[at].span;
                if (word.begin >= between.begin && word.end <= between.end &&
                    sentence_.is_at(Cue::either, at)) {
                    found_[i].either = word;
                    break;
                }
            }
            const std::size_t slash = text_.substr(between.begin, between.size()).find('/');
            if (!found_[i].either && slash != std::string_view::npos)
                found_[i].either = Span{between.begin + slash, between.begin + slash + 1};
        }
    }

    const PhrasedSentence& sentence_;
    std::string_view text_;
    const Language& language_;
    const DueWords due_;
    std::optional<Day> day_;
    std::vector<Deadline> found_;
};

} // namespace

std::vector<Deadline> deadlines_of(const PhrasedSentence& sentence, std::string_view text,
                                   Span span, const Language& language,
                                   const std::optional<Day>& day) {
    return Deadlines(sentence, text, span, language, day).find();
}

} // namespace clausula
