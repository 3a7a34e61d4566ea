#include "ingest/facts/term_sentences.h"

#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

bool is_on_term(const std::string& plain) {
    return has_cue(plain, &DateWords::in_force) || has_cue(plain, &DateWords::names);
}

} // namespace

std::size_t count_quote_marks(std::string_view words) {
    std::size_t count = 0;
    for (std::string_view mark : {"\"", "“", "”"})
        for (std::size_t at = 0; (at = words.find(mark, at)) != std::string_view::npos;
             at += mark.size())
            ++count;
    return count;
}

void each_term_sentence(const Text& text, const std::function<void(const TermSentence&)>& look) {
    std::string_view above;
    for (const Span& passage : passages_of(text)) {
        const std::string_view words = text[passage];
        std::string label = is_short_line(above, 60) ? plain_words(above) : " ";
        std::size_t quote_marks = 0;
        for (const Span& part : sentences_of_passage(words)) {
            const Span sentence = {passage.begin + part.begin, passage.begin + part.end};
            if (is_on_term(plain_words(text[sentence])) || is_on_term(label))
                look({sentence, label, quote_marks});
            quote_marks += count_quote_marks(text[sentence]);
            // "Duration. From the date …": a heading that runs on.
            constexpr std::size_t longest_heading = 30; // bytes
            label = part.size() <= longest_heading ? plain_words(text[sentence]) : " ";
        }
        above = words;
    }
}

Span words_before(const Text& text, Span sentence, Span part) {
    constexpr std::size_t most = 600; // bytes
    if (part.begin - sentence.begin <= most) return {sentence.begin, part.begin};
    Span near = {part.begin - most, part.begin};
    while ((static_cast<unsigned char>(text.content[near.begin]) & 0xC0) == 0x80) ++near.begin;
    return near;
}

Surroundings around(const Text& text, Span sentence, Span part) {
    constexpr std::size_t most = 300; // bytes
    return {plain_words(text[words_before(text, sentence, part)]), plain_words(text[part]),
            plain_words(clipped(text[{part.end, sentence.end}], most))};
}

Span trimmed(const Text& text, Span span) {
    constexpr std::string_view white = " \n\t";
    const auto is_white = [&](std::size_t at) {
        return white.find(text.content[at]) != std::string_view::npos;
    };
    while (span.begin < span.end && is_white(span.begin)) ++span.begin;
    while (span.begin < span.end && is_white(span.end - 1)) --span.end;
    return span;
}

} // namespace clausula
