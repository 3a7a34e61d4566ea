#include "versions/origin/sentences.h"

#include "index/language/language.h"
#include "index/text/sentences.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t shortest = 4; // words of a sentence that is its own elsewhere too

std::size_t word_at(const std::vector<WordingWord>& words, std::size_t begin) {
    const auto word = std::ranges::lower_bound(
        words, begin, {}, [](const WordingWord& one) { return one.span.begin; });
    return static_cast<std::size_t>(word - words.begin());
}

} // namespace

std::size_t clause_at(const std::vector<Clause>& clauses, std::size_t at) {
    const auto next =
        std::ranges::upper_bound(clauses, at, {}, [](const Clause& one) { return one.span.begin; });
    return static_cast<std::size_t>(std::max(next - clauses.begin(), std::ptrdiff_t{1}) - 1);
}

WordedDocument worded(const Document& document) {
    WordedDocument worded = {provisions_of(document), wording_of(document.text.content), {}};
    const auto add = [&](std::size_t provision, Span part, bool is_heading) {
        const Clause& clause = document.clauses[worded.provisions[provision].clause];
        const Language* language =
            find_language(clause.language.empty() ? document.language : clause.language);
        for (Span span : sentences_of(document.text[part], language)) {
            span = {part.begin + span.begin, part.begin + span.end};
            WordedSentence sentence = {.span = span,
                                       .provision = provision,
                                       .clause = clause_at(document.clauses, span.begin),
                                       .first_word = word_at(worded.words, span.begin),
                                       .last_word = word_at(worded.words, span.end)};
            const std::size_t count = sentence.last_word - sentence.first_word;
            if (count == 0) continue;
            for (std::size_t i = sentence.first_word; i < sentence.last_word; ++i)
                sentence.wording = mixed(sentence.wording, worded.words[i].word);
            sentence.is_common = is_heading || count < shortest;
            worded.sentences.push_back(sentence);
        }
    };
    for (std::size_t i = 0; i < worded.provisions.size(); ++i) {
        add(i, worded.provisions[i].heading, true);
        add(i, worded.provisions[i].body, false);
    }
    return worded;
}

} // namespace clausula
