#include "index/language/language.h"
#include "index/language/notice_words.h"
#include "index/text/tokens.h"
#include "index/text/unicode.h"
#include "ingest/facts/agreement_sentences.h"
#include "ingest/facts/facts.h"
#include "ingest/facts/time_length.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t nearest = 7; // words between a length and what says that it is a notice
constexpr std::size_t longest_opening = 1500; // bytes; what the agreement is called stands in them

/// The place of the first token at or behind a byte.
std::size_t token_at(const std::vector<Token>& tokens, std::size_t byte) {
    const auto found = std::ranges::lower_bound(
        tokens, byte, {}, [](const Token& token) { return token.span.begin; });
    return static_cast<std::size_t>(found - tokens.begin());
}

/// Whether it is a notice by the words of one language: one that says so stands near, and none that
/// makes a time limit of it right beside.
bool is_notice(const std::vector<Token>& tokens, Span length, const NoticeWords& words) {
    const std::size_t first = token_at(tokens, length.begin), behind = token_at(tokens, length.end);
    const auto is_any = [&](std::size_t i, NoticeWords::Stems stems) {
        return i < tokens.size() && begins_with_any(tokens[i].term, stems);
    };
    if (is_any(first - 1, words.no_notice) || is_any(behind, words.no_notice)) return false;
    if (is_any(first - 1, words.latest) && !is_any(behind, words.ahead)) return false;
    constexpr std::size_t farthest = 3; // words: "one year at a time"
    for (std::size_t i = behind; i < behind + farthest; ++i)
        if (is_any(i, words.renewals)) return false;
    const std::size_t from = first < nearest ? 0 : first - nearest;
    const std::size_t to = std::min(tokens.size(), behind + nearest);
    for (std::size_t i = from; i < to; ++i)
        if (begins_with_any(tokens[i].term, words.notice)) return true;
    return false;
}

bool tells_of_end(const std::vector<Token>& tokens, const NoticeWords& words) {
    return std::ranges::any_of(
        tokens, [&](const Token& token) { return begins_with_any(token.term, words.ends); });
}

/// Whether the word is an agreement that the document may be: one that compounds name only where
/// its opening names it too.
bool names_own(const std::string& word, std::string_view opening, const NoticeWords& words) {
    return std::ranges::any_of(words.agreements, [&](std::string_view stem) {
        const std::size_t at = word.find(stem);
        if (at == 0 || at == std::string::npos || !words.compounds) return at == 0;
        return opening.find(word.substr(0, at + stem.size())) != std::string_view::npos;
    });
}

/// Whether the agreement itself is ended: it is named, or nothing else is.
bool ends_itself(const std::vector<Token>& tokens, const std::vector<TimeLength>& lengths,
                 std::string_view opening, const NoticeWords& words) {
    constexpr std::size_t nearest_other = 2, longest_object = 4; // words
    const auto is_one_of = [&](std::size_t i, NoticeWords::Words list) {
        return std::ranges::find(list, std::string_view(tokens[i].term)) != list.end();
    };
    const auto begin_of = [](const TimeLength& length) { return length.span.begin; };
    bool is_other = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& word = tokens[i].term;
        if (names_agreement(word, words)) {
            bool is_own = names_own(word, opening, words);
            for (std::size_t before = 1; is_own && before <= std::min(i, nearest_other); ++before)
                is_own = !is_one_of(i - before, words.others);
            if (is_own) return true;
            is_other = true;
        }
        const bool has_object =
            (begins_with_any(word, words.notice) || begins_with_any(word, words.ends)) &&
            i + 1 < tokens.size() && is_one_of(i + 1, words.of);
        if (!has_object) continue;
        // "notice of termination", "of this lease", "of 30 days", but not "of any defect".
        const std::size_t end = std::min(tokens.size(), i + 2 + longest_object);
        const bool is_told = std::any_of(
            tokens.begin() + static_cast<std::ptrdiff_t>(i + 2),
            tokens.begin() + static_cast<std::ptrdiff_t>(end), [&](const Token& token) {
                return names_agreement(token.term, words) ||
                       begins_with_any(token.term, words.ends) ||
                       std::ranges::binary_search(lengths, token.span.begin, {}, begin_of);
            });
        is_other = is_other || !is_told;
    }
    return !is_other;
}

/// Where an agreement says what it is called: what stands before, near the text's beginning.
std::string opening_before(const Text& text, Span sentence) {
    std::size_t end = std::min(sentence.begin, longest_opening);
    while (end < sentence.begin && (static_cast<unsigned char>(text.content[end]) & 0xC0) == 0x80)
        --end;
    return fold_case(std::string_view(text.content).substr(0, end));
}

void read_sentence(const Text& text, Span sentence, std::vector<Fact>& facts) {
    const std::vector<TimeLength> lengths = find_lengths(text[sentence]);
    if (lengths.empty()) return;
    const std::vector<Token> tokens = tokens_of(text[sentence]);
    for (const Language* language : all_languages()) {
        if (!language->notice || !tells_of_end(tokens, *language->notice)) continue;
        if (!ends_itself(tokens, lengths, opening_before(text, sentence), *language->notice))
            return;
        for (const TimeLength& length : lengths) {
            if (!is_notice(tokens, length.span, *language->notice)) continue;
            const Span words = {sentence.begin + length.span.begin,
                                sentence.begin + length.span.end};
            facts.push_back({FactKind::notice,
                             {{"length", iso_length(length), words}},
                             {sentence, "notice", 0.8}});
        }
        return;
    }
}

} // namespace

void read_notice(Document& document) {
    each_agreement_sentence(
        document, [&](Span sentence) { read_sentence(document.text, sentence, document.facts); });
}

} // namespace clausula
