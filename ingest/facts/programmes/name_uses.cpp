#include "ingest/facts/programmes/name_uses.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_phrase = 4; // words

/// Its words from a token to another, one space apart.
std::string phrase_of(const CueSentence& sentence, TokenRange words) {
    std::string phrase;
    for (std::size_t i = words.begin; i < words.end; ++i) phrase += sentence.tokens[i].term + ' ';
    return phrase;
}

bool goes_on(const CueSentence& sentence, std::size_t i) {
    return i < sentence.tokens.size() && sentence.gap(i - 1) == " " && !sentence.is_capital(i) &&
           !is_figure(sentence, i);
}

} // namespace

bool is_in_capitals(const CueSentence& sentence, std::size_t token) {
    const Span span = sentence.tokens[token].span;
    const std::string_view printed = sentence.text.substr(span.begin, span.size());
    for (std::size_t at = 0; at < printed.size();)
        if (!is_upper(next_code_point(printed, at))) return false;
    return true;
}

bool is_all_capitals(const CueSentence& sentence) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
        if (!is_in_capitals(sentence, i) && !is_figure(sentence, i)) return false;
    return true;
}

NameUses::NameUses(const std::vector<CueSentence>& sentences) {
    for (const CueSentence& sentence : sentences)
        if (!is_all_capitals(sentence)) read(sentence);
}

void NameUses::read(const CueSentence& sentence) {
    constexpr std::size_t shortest_capitals = 4; // bytes; what is shorter is an abbreviation
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const std::string& term = sentence.tokens[i].term;
        if (!sentence.is_capital(i)) {
            others_.insert(term);
            continue;
        }
        const std::string_view gap = i > 0 ? sentence.gap(i - 1) : std::string_view();
        const bool is_within = i > sentence.first && (gap == " " || gap == ", ");
        const bool is_quoted = gap.ends_with('"') || gap.ends_with("”") || gap.ends_with("“");
        if (is_within || is_quoted ||
            (term.size() >= shortest_capitals && is_in_capitals(sentence, i)))
            names_.insert(term);
        if (is_in_capitals(sentence, i)) continue;
        for (std::size_t end = i + 1; end <= i + longest_phrase; ++end) {
            ++phrases_[phrase_of(sentence, {i, end})];
            if (!goes_on(sentence, end)) break;
        }
    }
}

bool NameUses::is_name(std::string_view term) const {
    return names_.contains(term) && !others_.contains(term);
}

std::size_t NameUses::end_of_repeated(const CueSentence& sentence, std::size_t token) const {
    std::size_t longest = token;
    for (std::size_t end = token + 1; end < token + longest_phrase && goes_on(sentence, end);) {
        const auto known = phrases_.find(phrase_of(sentence, {token, ++end}));
        if (known == phrases_.end() || known->second < 2) break;
        longest = end;
    }
    return longest;
}

bool NameUses::is_repeated(const CueSentence& sentence, TokenRange words) const {
    const auto known = phrases_.find(phrase_of(sentence, words));
    return known != phrases_.end() &&
           known->second > (is_in_capitals(sentence, words.begin) ? 0 : 1);
}

} // namespace clausula
