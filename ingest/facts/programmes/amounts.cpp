#include "ingest/facts/programmes/amounts.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::string_view signs[] = {"€", "£", "$"};

bool has_figures(std::string_view term) {
    return !term.empty() && term.front() >= '0' && term.front() <= '9';
}

/// Whether a sign of a currency stands right before this place.
std::size_t sign_before(std::string_view text, std::size_t at) {
    for (const std::string_view sign : signs) {
        if (text.substr(0, at).ends_with(sign)) return sign.size();
        if (text.substr(0, at).ends_with(std::string(sign) + " ")) return sign.size() + 1;
    }
    return 0;
}

std::size_t sign_behind(std::string_view gap) {
    for (const std::string_view sign : signs)
        for (const std::string_view space : {"", " ", " "})
            if (gap.starts_with(std::string(space) + std::string(sign)))
                return space.size() + sign.size();
    return 0;
}

} // namespace

std::vector<Span> find_amounts(const CueSentence& sentence,
                               const std::vector<const Language*>& languages) {
    std::vector<Span> amounts;
    const std::size_t size = sentence.tokens.size();
    const auto is_of = [&](std::size_t i, ProgrammeCues cues) {
        return i < size && is_cue(sentence.term(i), languages, cues);
    };
    for (std::size_t i = 0; i < size; ++i) {
        if (!has_figures(sentence.term(i))) continue;
        std::size_t last = i; // the last token of the figures: "381 137", "1,6", "84,000"
        const auto groups = [&](std::string_view gap) {
            return gap == " " || gap == " " || gap == "." || gap == ",";
        };
        while (last + 1 < size && has_figures(sentence.term(last + 1)) &&
               groups(sentence.gap(last)))
            ++last;
        std::size_t next = last;
        while (is_of(next + 1, &ProgrammeWords::multiples) && sentence.gap(next).size() <= 2)
            ++next;
        Span span{sentence.tokens[i].span.begin, sentence.tokens[next].span.end};
        const std::size_t before = sign_before(sentence.text, span.begin);
        const std::size_t behind = sign_behind(sentence.gap(next));
        const bool is_told =
            is_of(next + 1, &ProgrammeWords::currencies) && sentence.gap(next).size() <= 2;
        if (before == 0 && behind == 0 && !is_told) {
            i = last;
            continue;
        }
        span.begin -= before;
        span.end += behind;
        if (is_told) span.end = sentence.tokens[++next].span.end;
        for (const TokenRange cue : find_cues(sentence, languages, &ProgrammeWords::roughly))
            if (cue.end == i) span.begin = sentence.tokens[cue.begin].span.begin;
        amounts.push_back(span);
        i = next;
    }
    return amounts;
}

} // namespace clausula
