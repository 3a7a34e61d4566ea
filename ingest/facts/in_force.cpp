#include "ingest/facts/in_force.h"

#include "index/language/language.h"
#include "ingest/facts/cues.h"
#include "ingest/facts/printed_date.h"
#include "ingest/facts/time_length.h"
#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

/// The words of a sentence around a part of it.
struct Surroundings {
    std::string before, inside, after;
};

class InForce {
public:
    InForce(const Document& document, const std::vector<StatedDate>& own_dates)
        : text_(document.text) {
        for (const StatedDate& date : own_dates)
            if (!made_ && date.kind != DateKind::update && date.range.first)
                made_ = date.range.first;
    }

    std::vector<StatedDate> find() {
        each_sentence([&](Span sentence) { dates_of(sentence); });
        for (const StatedDate& date : found_)
            if (!start_ && date.range.first) start_ = date.range.first;
        each_sentence([&](Span sentence) { lengths_of(sentence); });
        std::ranges::stable_sort(found_, {}, [](const StatedDate& date) {
            return std::pair(date.evidence.span.begin, date.evidence.span.end);
        });
        return std::move(found_);
    }

private:
    /// Each sentence that is about how long the document is in force, with what stands above it if
    /// that is a label: "Effective date:", a heading.
    template <typename Look>
    void each_sentence(Look look) {
        std::string_view above;
        for (const Span& passage : passages_of(text_)) {
            const std::string_view words = text_[passage];
            label_ = is_short_line(above, 60) ? plain_words(above) : " ";
            for (const Span& part : sentences_of(words)) {
                const Span sentence = {passage.begin + part.begin, passage.begin + part.end};
                if (has_cue(plain_words(text_[sentence]), &DateWords::in_force) ||
                    has_cue(label_, &DateWords::in_force))
                    look(sentence);
                label_ = " ";
            }
            above = words;
        }
    }

    /// The sentence up to a part of it, or so much of a long one that tells of what.
    Span before(Span sentence, Span part) const {
        constexpr std::size_t most = 600; // bytes
        if (part.begin - sentence.begin <= most) return {sentence.begin, part.begin};
        Span near = {part.begin - most, part.begin};
        while ((static_cast<unsigned char>(text_.content[near.begin]) & 0xC0) == 0x80) ++near.begin;
        return near;
    }

    Surroundings around(Span sentence, Span part) const {
        constexpr std::size_t most = 300; // bytes
        return {plain_words(text_[before(sentence, part)]), plain_words(text_[part]),
                plain_words(clipped(text_[{part.end, sentence.end}], most))};
    }

    void add(DateRange range, Span span, const char* rule, double sure) {
        found_.push_back({DateKind::in_force, range, {span, rule, sure}});
    }

    void dates_of(Span sentence) {
        for (FoundDate date : find_dates(text_[sentence])) {
            date.span.begin += sentence.begin;
            date.span.end += sentence.begin;
            const Surroundings words = around(sentence, date.span);
            if (is_of_a_part(sentence, date.span, words)) continue;
            const bool is_labelled = words.before == " " || has_cue(label_, &DateWords::in_force);
            const std::string told = is_labelled ? label_ + words.before.substr(1) : words.before;
            // "May 1, 2020 (the "Effective Date")", "'Effective Date' means May 1, 2020"
            if (date.is_single() &&
                (ends_with_cue(told, &DateWords::names) || names_follow(words.after))) {
                add({date.range.first, {}}, date.span, "in-force/named-day", 0.8);
                continue;
            }
            if (!is_labelled && !has_cue(told, &DateWords::self) &&
                !begins_with_cue(told, &DateWords::effective))
                continue;
            const bool begins = begins_with_cue(words.after, &DateWords::from_behind) ||
                                has_cue(words.inside, &DateWords::from_behind) ||
                                ends_with_cue(told, &DateWords::from);
            const bool ends = begins_with_cue(words.after, &DateWords::until_behind) ||
                              has_cue(words.inside, &DateWords::until_behind) ||
                              ends_with_cue(told, &DateWords::until);
            if (!date.is_single()) {
                if (begins || ends || is_labelled)
                    add(date.range, date.span, "in-force/stretch", 0.8);
            } else if (ends) {
                add({{}, date.range.last}, date.span, "in-force/until", 0.8);
            } else if (begins) {
                add({date.range.first, {}}, date.span, "in-force/from", 0.8);
            }
        }
    }

    /// "Tämän lain 54 § tulee voimaan …", "Lagens 19 d § träder dock i kraft först den …".
    bool is_of_a_part(Span sentence, Span date, const Surroundings& words) const {
        const std::string_view printed = text_[before(sentence, date)];
        const std::size_t section = printed.rfind("§");
        return has_cue(words.before, &DateWords::part_only) ||
               (section != std::string_view::npos &&
                !has_cue(plain_words(printed.substr(section + 2)), &DateWords::self));
    }

    static bool names_follow(const std::string& after) {
        constexpr std::size_t near = 45; // bytes: "by and between A and B" is farther
        return has_cue(plain_words(clipped(after, near)), &DateWords::names) &&
               !has_cue(plain_words(clipped(after, near)), &DateWords::own_day);
    }

    void lengths_of(Span sentence) {
        const std::string plain = plain_words(text_[sentence]);
        if (!has_cue(plain, &DateWords::self) && !has_cue(label_, &DateWords::in_force)) return;
        if (made_ && is_from_own_day(plain))
            add({made_, {}}, trimmed(sentence), "in-force/own-day", 0.7);
        if (has_cue(plain, &DateWords::indefinite))
            add({}, trimmed(sentence), "in-force/indefinite", 0.7);
        for (TimeLength length : find_lengths(text_[sentence])) {
            if (length.days > 0) continue; // of a notice, mostly
            length.span.begin += sentence.begin;
            length.span.end += sentence.begin;
            const Surroundings words = around(sentence, length.span);
            if (!has_cue(words.before, &DateWords::in_force) || is_no_term(words)) continue;
            const auto from = base_of(words, text_[{length.span.end, sentence.end}]);
            DateRange range;
            if (from) range.last = printed(end_of(first_day(*from), length.months));
            add(range, until_base(length.span, sentence),
                from ? "in-force/length" : "in-force/length-unresolved", from ? 0.7 : 0.6);
            return; // a second length of the sentence is a renewal's or a notice's
        }
    }

    /// A renewal, a notice, a warranty; or nothing near says that it is how long it lasts.
    static bool is_no_term(const Surroundings& words) {
        constexpr std::size_t near = 70;
        const std::size_t skip = words.before.size() > near ? words.before.size() - near : 0;
        const std::string_view before =
            std::string_view(words.before).substr(words.before.find(' ', skip));
        return !has_cue(before, &DateWords::lasts) || has_cue(before, &DateWords::other_lengths) ||
               has_cue(plain_words(clipped(words.after, 40)), &DateWords::other_lengths);
    }

    /// "shall commence on the date hereof", "'Effective Date' means the date of this Agreement".
    static bool is_from_own_day(std::string_view plain) {
        for (const Language* language : all_languages())
            for (std::string_view day : language->dates->own_day) {
                const std::size_t at = plain.find(day);
                if (at == std::string_view::npos || plain[at - 1] != ' ') continue;
                const std::string_view before = plain.substr(0, at);
                if (ends_with_cue(before, &DateWords::from) ||
                    ends_with_cue(before, &DateWords::names))
                    return true;
            }
        return false;
    }

    /// The day that a length of time is counted from, where the document states it.
    std::optional<PrintedDate> base_of(const Surroundings& words, std::string_view behind) const {
        constexpr std::size_t near = 80;
        std::optional<PrintedDate> base;
        const std::string after = plain_words(clipped(words.after, near));
        const std::vector<FoundDate> dates = find_dates(clipped(behind, near));
        if (!dates.empty() && dates.front().is_single() &&
            ends_with_cue(plain_words(behind.substr(0, dates.front().span.begin)),
                          &DateWords::from))
            base = dates.front().range.first;
        else if (has_cue(after, &DateWords::own_day))
            base = made_;
        else if (has_cue(after, &DateWords::names))
            base = start_;
        else if (has_cue(words.before, &DateWords::names))
            base = start_;
        else if (has_cue(words.before, &DateWords::own_day))
            base = made_;
        return base && base->day ? base : std::nullopt;
    }

    /// From a length of time to the end of the day it is counted from: some words more.
    Span until_base(Span length, Span sentence) const {
        constexpr std::size_t near = 60;
        const std::string_view behind = text_[{length.end, sentence.end}];
        std::size_t size = clipped(behind, near).size();
        if (size < behind.size()) size = behind.substr(0, size).find_last_of(' ');
        if (size == std::string_view::npos) return length;
        const std::size_t comma = behind.find_first_of(",;(");
        return trimmed({length.begin, length.end + std::min(size, comma)});
    }

    Span trimmed(Span span) const {
        constexpr std::string_view white = " \n\t";
        while (span.begin < span.end &&
               white.find(text_.content[span.begin]) != std::string_view::npos)
            ++span.begin;
        while (span.begin < span.end &&
               white.find(text_.content[span.end - 1]) != std::string_view::npos)
            --span.end;
        return span;
    }

    const Text& text_;
    std::optional<PrintedDate> made_, start_;
    std::string label_;
    std::vector<StatedDate> found_;
};

} // namespace

std::vector<StatedDate> find_in_force(const Document& document,
                                      const std::vector<StatedDate>& own_dates) {
    return InForce(document, own_dates).find();
}

} // namespace clausula
