#include "ingest/facts/members/member_cues.h"

#include "index/language/language.h"
#include "index/language/organisation_forms.h"
#include "index/text/unicode.h"
#include "ingest/facts/cues.h"

#include <algorithm>

namespace clausula {

namespace {

/// Whether the test holds for one of the words of any language.
template <typename Test>
bool any_of(MemberCues cues, Test test) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return language->members && std::ranges::any_of(language->members->*cues, test);
    });
}

/// "KT", "ANJ:n", but no initial and no number.
bool is_abbreviation(std::string_view word) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = next_code_point(word, at);
        if (c == U':') break;
        if (!is_letter(c)) continue;
        if (!is_upper(c)) return false;
        ++capitals;
    }
    return capitals >= 2;
}

/// Letters, digits and what closes a bracket belong to a word; superscript digits do not.
bool belongs(char32_t c) { return is_letter(c) || (c < 0x80 && is_digit(c)); }

Span without_signs(std::string_view text, Span span) {
    while (!span.empty()) {
        std::size_t at = span.begin;
        if (belongs(next_code_point(text, at))) break;
        span.begin = at;
    }
    std::size_t end = span.begin;
    for (std::size_t at = span.begin; at < span.end;)
        if (belongs(next_code_point(text, at))) end = at;
    span.end = end;
    return span;
}

} // namespace

std::string phrase_of(std::string_view words) {
    const std::string plain = plain_words(words);
    return plain.size() < 2 ? std::string() : plain.substr(1, plain.size() - 2);
}

bool is_one_of(std::string_view phrase, MemberCues cues) {
    return any_of(cues, [&](std::string_view cue) { return cue == phrase; });
}

bool begins_with_one_of(std::string_view phrase, MemberCues cues) {
    return any_of(cues, [&](std::string_view cue) {
        return phrase.starts_with(cue) &&
               (phrase.size() == cue.size() || phrase[cue.size()] == ' ');
    });
}

bool ends_with_one_of(std::string_view phrase, MemberCues cues) {
    return any_of(cues, [&](std::string_view cue) {
        return phrase.ends_with(cue) &&
               (phrase.size() == cue.size() || phrase[phrase.size() - cue.size() - 1] == ' ');
    });
}

bool word_ends_with(std::string_view word, MemberCues endings) {
    constexpr std::size_t shortest_end = 4;
    return any_of(endings, [&](std::string_view end) {
        return word == end || (end.size() >= shortest_end && word.ends_with(end));
    });
}

bool word_begins_with(std::string_view word, MemberCues beginnings) {
    return any_of(beginnings, [&](std::string_view begin) { return word.starts_with(begin); });
}

const MemberRole* role_named(std::string_view phrase) {
    for (const Language* language : all_languages())
        if (language->members)
            for (const MemberRole& role : language->members->roles)
                if (role.word == phrase) return &role;
    return nullptr;
}

std::optional<MemberColumn> column_named(std::string_view word) {
    for (const Language* language : all_languages())
        if (language->members)
            for (const MemberHead& head : language->members->heads)
                if (head.word == word) return head.column;
    return std::nullopt;
}

std::vector<Span> printed_words(std::string_view text) {
    std::vector<Span> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_space(next_code_point(text, at))) continue;
        std::size_t end = at;
        while (at < text.size() && !is_space(next_code_point(text, at))) end = at;
        at = end;
        const Span word = without_signs(text, {begin, end});
        if (!word.empty()) words.push_back(word);
    }
    return words;
}

bool begins_upper(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && is_upper(next_code_point(word, at));
}

bool begins_lower(std::string_view word) {
    std::size_t at = 0;
    if (word.empty()) return false;
    const char32_t c = next_code_point(word, at);
    return is_letter(c) && !is_upper(c);
}

bool is_organisation(std::string_view words) {
    for (const Span& word : printed_words(words)) {
        const std::string_view printed = words.substr(word.begin, word.size());
        const std::string folded = fold_case(printed);
        if (is_organisation_form(folded) || is_abbreviation(printed) ||
            word_ends_with(folded, &MemberWords::organisation_ends))
            return true;
    }
    return false;
}

bool is_political_party(std::string_view words) {
    return is_one_of(phrase_of(words), &MemberWords::parties);
}

bool is_title(std::string_view words) {
    const std::vector<Span> all = printed_words(words);
    if (all.empty()) return false;
    const auto word = [&](const Span& span) { return words.substr(span.begin, span.size()); };
    return begins_lower(word(all.front())) ||
           word_ends_with(fold_case(word(all.back())), &MemberWords::title_ends);
}

} // namespace clausula
