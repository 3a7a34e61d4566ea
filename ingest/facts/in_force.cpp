#include "ingest/facts/in_force.h"

#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/facts/own_days.h"
#include "ingest/facts/printed_date.h"
#include "ingest/facts/term_length.h"
#include "ingest/facts/term_sentences.h"
#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

class InForce {
public:
    InForce(const Document& document, const std::vector<StatedDate>& own_dates)
        : document_(document), text_(document.text), days_(own_days(own_dates)) {
        if (document.kind) own_name_ = compound_name(text_[document.kind->evidence.span]);
    }

    std::vector<StatedDate> find() {
        each_term_sentence(text_, [&](const TermSentence& sentence) {
            dates_of(sentence);
            words_of(sentence);
        });
        for (const StatedDate& date : found_)
            if (!days_.start && date.kind == DateKind::in_force && date.range.first)
                days_.start = date.range.first;
        each_term_sentence(text_, [&](const TermSentence& sentence) {
            if (!is_of_document(plain_words(text_[sentence.span]), sentence)) return;
            if (auto length = find_term_length(text_, sentence, days_))
                found_.push_back(std::move(*length));
        });
        std::ranges::stable_sort(found_, {}, [](const StatedDate& date) {
            return std::pair(date.evidence.span.begin, date.evidence.span.end);
        });
        return std::move(found_);
    }

private:
    /// A name that no other agreement is likely to have: "aiesopimus", and not "sopimus".
    static std::string compound_name(std::string_view printed) {
        std::string name = fold_case(printed);
        for (const Language* language : all_languages())
            for (const KindWord& kind : language->structure.kinds)
                if (kind.word == name) return {};
        return name;
    }

    bool is_agreement() const {
        return document_.kind && (document_.kind->kind == DocumentKind::agreement ||
                                  document_.kind->kind == DocumentKind::amendment);
    }

    /// "This Agreement …", "Aiesopimus …" in what its title calls "AIESOPIMUS".
    bool tells_of_itself(const std::string& plain) const {
        constexpr std::size_t shortest = 6; // bytes; a shorter name begins too many words
        if (has_cue(plain, &DateWords::self)) return true;
        return own_name_.size() >= shortest &&
               plain.find(" " + own_name_.substr(0, own_name_.size() - 1)) != std::string::npos;
    }

    bool is_of_document(const std::string& plain, const TermSentence& sentence) const {
        return tells_of_itself(plain) || has_cue(sentence.label, &DateWords::in_force);
    }

    void add(DateRange range, Span span, const char* rule, double sure,
             DateKind kind = DateKind::in_force) {
        found_.push_back({kind, range, {span, rule, sure}});
    }

    void dates_of(const TermSentence& sentence) {
        for (FoundDate date : find_dates(text_[sentence.span])) {
            date.span.begin += sentence.span.begin;
            date.span.end += sentence.span.begin;
            date_of(sentence, date);
        }
    }

    void date_of(const TermSentence& sentence, const FoundDate& date) {
        const Surroundings words = around(text_, sentence.span, date.span);
        if (is_of_a_part(sentence.span, date.span, words)) return;
        const bool is_labelled = words.before == " " ||
                                 has_cue(sentence.label, &DateWords::in_force) ||
                                 has_label(sentence.span, date.span);
        const std::string told =
            is_labelled ? sentence.label + words.before.substr(1) : without_number(words.before);
        if (has_cue(told, &DateWords::told) || is_denied(words.before)) return;
        // "May 1, 2020 (the "Effective Date")", "'Effective Date' means May 1, 2020"
        if (date.is_single() &&
            (ends_with_cue(told, &DateWords::names) || names_follow(words.after))) {
            add({date.range.first, {}}, date.span, "in-force/named-day", 0.8);
            return;
        }
        // "… agree as follows effective January 1, 2012:"
        const bool is_effective =
            begins_with_cue(told, &DateWords::effective) ||
            (has_cue(told, &DateWords::opens) && ends_with_cue(told, &DateWords::effective));
        if (!is_labelled && !tells_of_itself(told) && !is_effective) return;
        if (date.is_single() && has_cue(told, &DateWords::extended) &&
            (ends_with_cue(told, &DateWords::extended) ||
             begins_with_cue(words.after, &DateWords::until_behind))) {
            add({{}, date.range.last}, date.span, "in-force/extended", 0.7, DateKind::period);
            return;
        }
        stretch_of(date, words, told, is_labelled,
                   is_agreement() && is_quoted(sentence, date.span) ? DateKind::period
                                                                    : DateKind::in_force);
    }

    /// Whether it stands in a quotation: the new wording of an agreement that is changed.
    bool is_quoted(const TermSentence& sentence, Span date) const {
        return (sentence.quote_marks_before +
                count_quote_marks(text_[words_before(text_, sentence.span, date)])) %
                   2 ==
               1;
    }

    void stretch_of(const FoundDate& date, const Surroundings& words, const std::string& told,
                    bool is_labelled, DateKind kind) {
        const bool begins = begins_with_cue(words.after, &DateWords::from_behind) ||
                            has_cue(words.inside, &DateWords::from_behind) ||
                            ends_with_cue(told, &DateWords::from);
        const bool ends = begins_with_cue(words.after, &DateWords::until_behind) ||
                          has_cue(words.inside, &DateWords::until_behind) ||
                          ends_with_cue(told, &DateWords::until);
        if (!date.is_single()) {
            if (begins || ends || is_labelled || ends_with_cue(told, &DateWords::lasts))
                add(date.range, date.span, "in-force/stretch", 0.8, kind);
        } else if (ends) {
            add({{}, date.range.last}, date.span, "in-force/until", 0.8, kind);
        } else if (begins) {
            add({date.range.first, {}}, date.span, "in-force/from", 0.8, kind);
        }
    }

    /// "Voimassaoloaika: 1.1.2020–31.12.2022": what stands before a colon is about the term.
    bool has_label(Span sentence, Span date) const {
        const std::string_view before = text_[words_before(text_, sentence, date)];
        const std::size_t colon = before.find(':');
        return colon != std::string_view::npos &&
               has_cue(plain_words(before.substr(0, colon)), &DateWords::in_force);
    }

    /// "Tämän lain 54 § tulee voimaan …", "Lagens 19 d § träder dock i kraft först den …".
    bool is_of_a_part(Span sentence, Span date, const Surroundings& words) const {
        const std::string_view printed = text_[words_before(text_, sentence, date)];
        const std::size_t section = printed.rfind("§");
        return has_cue(words.before, &DateWords::part_only) ||
               (section != std::string_view::npos &&
                !has_cue(plain_words(printed.substr(section + 2)), &DateWords::self));
    }

    /// "2. With effect from …" without the clause's number.
    static std::string without_number(const std::string& plain) {
        const std::size_t end = plain.find(' ', 1);
        const bool is_number =
            end != std::string::npos && end > 1 && plain.find_first_not_of("0123456789", 1) == end;
        return is_number ? plain.substr(end) : plain;
    }

    /// "Avtalet träder inte i kraft den …": near before the date.
    static bool is_denied(std::string_view before) {
        constexpr std::size_t near = 40; // bytes
        const std::size_t skip = before.size() > near ? before.find(' ', before.size() - near) : 0;
        return skip != std::string_view::npos &&
               has_cue(before.substr(skip), &DateWords::negations);
    }

    static bool names_follow(const std::string& after) {
        constexpr std::size_t near = 45; // bytes: "by and between A and B" is farther
        return has_cue(plain_words(clipped(after, near)), &DateWords::names) &&
               !has_cue(plain_words(clipped(after, near)), &DateWords::own_day);
    }

    /// What a sentence tells without a date.
    void words_of(const TermSentence& sentence) {
        const std::string plain = plain_words(text_[sentence.span]);
        if (!is_of_document(plain, sentence) || has_cue(plain, &DateWords::told)) return;
        const Span span = trimmed(text_, sentence.span);
        if (days_.signed_on && starts_on_signing(plain))
            add({days_.signed_on, {}}, span, "in-force/signing-day", 0.7);
        else if (days_.made && starts_on_own_day(plain))
            add({days_.made, {}}, span, "in-force/own-day", 0.7);
        if (has_cue(plain, &DateWords::indefinite)) add({}, span, "in-force/indefinite", 0.7);
    }

    const Document& document_;
    const Text& text_;
    OwnDays days_;
    std::string own_name_; ///< what its title calls it, folded; may be empty
    std::vector<StatedDate> found_;
};

} // namespace

std::vector<StatedDate> find_in_force(const Document& document,
                                      const std::vector<StatedDate>& own_dates) {
    return InForce(document, own_dates).find();
}

} // namespace clausula
