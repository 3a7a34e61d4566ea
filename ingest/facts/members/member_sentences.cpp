#include "ingest/facts/members/member_lines.h"

#include "index/language/language.h"
#include "index/text/sentences.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_sentence = 400; // bytes
constexpr std::size_t most_words_of_body = 8;

/// Whether a word for a role may stand in it; cheap, so that few sentences are looked at closely.
bool may_tell_of_roles(std::string_view words) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return language->members &&
               std::ranges::any_of(language->members->roles, [&](const MemberRole& role) {
                   // Its first letter may be a capital.
                   return role.may_be_title &&
                          words.find(role.word.substr(1)) != std::string_view::npos;
               });
    });
}

class SentenceReader {
public:
    SentenceReader(const Text& text, Span sentence)
        : text_(text), sentence_(sentence), words_(printed_words(text[sentence])) {
        for (Span& word : words_) word = {word.begin + sentence.begin, word.end + sentence.begin};
    }

    std::optional<PrintedSeat> read() const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::size_t count : {std::size_t{2}, std::size_t{1}}) {
                if (i + count > words_.size()) continue;
                const Span words = {words_[i].begin, words_[i + count - 1].end};
                const MemberRole* role = role_named(phrase_of(text_[words]));
                if (!role || !role->may_be_title) continue;
                return seat(*role, words, i, i + count);
            }
        return std::nullopt;
    }

private:
    std::string_view word(std::size_t i) const { return text_[words_[i]]; }

    /// The first word behind a verb that tells who has the role: "toimii", "acts as".
    std::optional<std::size_t> behind_verb(std::size_t from) const {
        for (std::size_t i = from; i < std::min(words_.size(), from + most_words_of_body + 2); ++i)
            for (std::size_t count : {std::size_t{2}, std::size_t{1}})
                if (i + count < words_.size() &&
                    is_one_of(phrase_of(text_[{words_[i].begin, words_[i + count - 1].end}]),
                              &MemberWords::is))
                    return i + count;
        return std::nullopt;
    }

    std::optional<PrintedSeat> seat(const MemberRole& role, Span role_words, std::size_t first,
                                    std::size_t behind) const {
        const auto who = behind_verb(behind);
        if (!who) return std::nullopt;
        PrintedSeat seat;
        if (!read_who(*who, seat.cell)) return std::nullopt;
        seat.cell.role = &role;
        seat.cell.role_words = role_words;
        seat.body = body(first, behind, *who);
        seat.evidence = sentence_;
        seat.rule = "member/sentence";
        seat.confidence = 0.8;
        return seat;
    }

    /// "KT:n neuvottelujohtaja Anna Kukka", "Anna Kukka, KT", "personalchef Ulf Ek, KAF".
    bool read_who(std::size_t from, MemberCell& cell) const {
        constexpr std::size_t most_words_of_title = 5, most_words_of_organisation = 6;
        std::size_t at = from;
        while (at < words_.size() && begins_upper(word(at)) &&
               at - from < most_words_of_organisation)
            ++at;
        std::size_t title = at;
        while (at < words_.size() && begins_lower(word(at)) && at - title < most_words_of_title)
            ++at;
        // Capitals at once, and small letters behind them or nothing: that is the name.
        const auto behind_title =
            at < words_.size() ? leading_name(text_.content, {words_[at].begin, sentence_.end})
                               : std::nullopt;
        if (at > title && behind_title) {
            if (title > from) cell.organisation = Span{words_[from].begin, words_[title - 1].end};
            cell.title = Span{words_[title].begin, words_[at - 1].end};
            if (text_[*cell.title].find(',') != std::string_view::npos) return false;
            cell.person = behind_title;
        } else {
            cell.person = leading_name(text_.content, {words_[from].begin, sentence_.end});
        }
        if (!cell.person || is_organisation(text_[*cell.person])) return false;
        cut_place(cell);
        const MemberCell rest =
            read_member_cell(text_.content, {cell.person->begin, sentence_.end}, {});
        if (text_.content.substr(cell.person->end, 1) == ",") {
            if (!cell.organisation) cell.organisation = rest.organisation;
            if (!cell.organisation) cell.organisation = rest.place;
            if (!cell.title) cell.title = rest.title;
        }
        return true;
    }

    /// "Tuula Ojakorpi Hämeenlinnasta" comes from there.
    void cut_place(MemberCell& cell) const {
        const std::string_view name = text_[*cell.person];
        const std::vector<Span> all = printed_words(name);
        if (all.size() < 3) return;
        const std::string last = fold_case(name.substr(all.back().begin));
        if (!word_ends_with_short(last)) return;
        cell.place = Span{cell.person->begin + all.back().begin, cell.person->end};
        cell.person->end = cell.person->begin + all[all.size() - 2].end;
    }

    static bool word_ends_with_short(std::string_view word) {
        return std::ranges::any_of(all_languages(), [&](const Language* language) {
            return language->members &&
                   std::ranges::any_of(language->members->place_ends,
                                       [&](std::string_view end) { return word.ends_with(end); });
        });
    }

    /// What stands before the role, "Tekryn puheenjohtajana", or between it and the verb,
    /// "ordförande för gruppen är".
    std::optional<Span> body(std::size_t role, std::size_t behind, std::size_t who) const {
        std::size_t begin = 0, end = role;
        while (begin < end && !begins_upper(word(begin))) ++begin;
        // "Som sekreterare fungerar": one small word of a sentence's beginning is no body.
        const bool is_before = end > begin && end - begin <= most_words_of_body &&
                               !(end - begin == 1 && words_[begin].size() <= 3 &&
                                 begins_lower(text_[words_[begin]].substr(1)));
        if (is_before) return Span{words_[begin].begin, words_[end - 1].end};
        begin = behind;
        end = who - 1;
        while (end > behind && is_one_of(fold_case(word(end - 1)), &MemberWords::is)) --end;
        if (begin >= end || !is_one_of(fold_case(word(begin)), &MemberWords::of))
            return std::nullopt;
        ++begin;
        if (begin >= end || end - begin > most_words_of_body) return std::nullopt;
        return Span{words_[begin].begin, words_[end - 1].end};
    }

    const Text& text_;
    const Span sentence_;
    std::vector<Span> words_;
};

} // namespace

std::vector<PrintedSeat> read_member_sentences(const Text& text, Span paragraph) {
    std::vector<PrintedSeat> seats;
    if (!may_tell_of_roles(text[paragraph])) return seats;
    for (const Span& part : sentences_of(text[paragraph])) {
        const Span sentence = {paragraph.begin + part.begin, paragraph.begin + part.end};
        if (sentence.size() > longest_sentence || !may_tell_of_roles(text[sentence])) continue;
        if (auto seat = SentenceReader(text, sentence).read()) seats.push_back(*seat);
    }
    return seats;
}

} // namespace clausula
