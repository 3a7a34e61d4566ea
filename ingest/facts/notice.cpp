#include "index/language/language.h"
#include "index/language/notice_words.h"
#include "index/text/tokens.h"
#include "ingest/facts/cues.h"
#include "ingest/facts/facts.h"
#include "ingest/facts/time_length.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t nearest = 7; // words between a length and what says that it is a notice

bool begins_with_any(const std::string& word, NoticeWords::Stems stems) {
    return std::ranges::any_of(stems,
                               [&](std::string_view stem) { return word.starts_with(stem); });
}

std::string iso_length(const TimeLength& length) {
    return length.days > 0 ? "P" + std::to_string(length.days) + "D"
                           : "P" + std::to_string(length.months) + "M";
}

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
    const auto is_limit = [&](std::size_t i) {
        return i < tokens.size() && begins_with_any(tokens[i].term, words.no_notice);
    };
    if ((first > 0 && is_limit(first - 1)) || is_limit(behind)) return false;
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

void read_sentence(const Text& text, Span sentence, std::vector<Fact>& facts) {
    const std::vector<TimeLength> lengths = find_lengths(text[sentence]);
    if (lengths.empty()) return;
    const std::vector<Token> tokens = tokens_of(text[sentence]);
    for (const Language* language : all_languages()) {
        if (!language->notice || !tells_of_end(tokens, *language->notice)) continue;
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
    const Text& text = document.text;
    for (const Span& passage : passages_of(text))
        for (const Span& part : sentences_of(text[passage])) {
            Span sentence = {passage.begin + part.begin, passage.begin + part.end};
            while (!sentence.empty() && text.content[sentence.begin] == ' ') ++sentence.begin;
            read_sentence(text, sentence, document.facts);
        }
}

} // namespace clausula
