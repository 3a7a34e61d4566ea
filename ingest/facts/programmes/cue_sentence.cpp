#include "ingest/facts/programmes/cue_sentence.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

CueSentence::CueSentence(std::string_view content, Span where)
    : span(where), text(content.substr(where.begin, where.size())), tokens(tokens_of(text)),
      plain(" ") {
    for (const Token& token : tokens) {
        starts.push_back(plain.size());
        plain += token.term + " ";
    }
    const auto is_number = [&](std::size_t i) {
        return term(i).size() <= 2 &&
               term(i).find_first_not_of("0123456789") == std::string_view::npos;
    };
    while (first + 1 < tokens.size() && is_number(first) &&
           (is_number(first + 1) || is_capital(first + 1)) &&
           gap(first).find_first_of("-/–") == std::string_view::npos)
        ++first;
    if (first > 0 && !is_capital(first)) first = 0;
}

std::string_view CueSentence::gap(std::size_t i) const {
    const std::size_t begin = tokens[i].span.end;
    const std::size_t end = i + 1 < tokens.size() ? tokens[i + 1].span.begin : text.size();
    return text.substr(begin, end - begin);
}

bool CueSentence::is_capital(std::size_t i) const {
    std::size_t at = tokens[i].span.begin;
    return is_upper(next_code_point(text, at));
}

Span CueSentence::text_span(TokenRange range) const {
    return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
}

Span CueSentence::document_span(TokenRange range) const {
    const Span inside = text_span(range);
    return {span.begin + inside.begin, span.begin + inside.end};
}

std::vector<const Language*> languages_of(const Document& document) {
    std::vector<const Language*> languages;
    const auto add = [&](const std::string& code) {
        const Language* language = find_language(code);
        if (language && language->programmes && std::ranges::count(languages, language) == 0)
            languages.push_back(language);
    };
    add(document.language);
    for (const Clause& clause : document.clauses) add(clause.language);
    if (!languages.empty()) return languages;
    for (const Language* language : all_languages())
        if (language->programmes) languages.push_back(language);
    return languages;
}

std::vector<TokenRange> find_cues(const CueSentence& sentence, ProgrammeWords::Words cues) {
    std::vector<TokenRange> found;
    for (const std::string_view cue : cues)
        for (std::size_t at = 0; (at = sentence.plain.find(cue, at)) != std::string::npos; ++at) {
            const std::size_t end = at + cue.size();
            if (sentence.plain[at - 1] != ' ' || sentence.plain[end] != ' ') continue;
            const auto index = [&](std::size_t place) {
                return static_cast<std::size_t>(std::ranges::lower_bound(sentence.starts, place) -
                                                sentence.starts.begin());
            };
            found.push_back({index(at), index(end)});
        }
    std::ranges::sort(found, [](TokenRange a, TokenRange b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    const auto again = std::unique(found.begin(), found.end(),
                                   [](TokenRange a, TokenRange b) { return a.begin == b.begin; });
    found.erase(again, found.end());
    return found;
}

std::vector<TokenRange> find_cues(const CueSentence& sentence,
                                  const std::vector<const Language*>& languages,
                                  ProgrammeCues cues) {
    std::vector<TokenRange> found;
    for (const Language* language : languages)
        for (const TokenRange range : find_cues(sentence, language->programmes->*cues))
            found.push_back(range);
    std::ranges::sort(found, {}, &TokenRange::begin);
    return found;
}

bool is_cue(std::string_view term, const std::vector<const Language*>& languages,
            ProgrammeCues cues) {
    return std::ranges::any_of(languages, [&](const Language* language) {
        return std::ranges::count(language->programmes->*cues, term) > 0;
    });
}

bool has_stem(std::string_view term, const std::vector<const Language*>& languages,
              ProgrammeCues stems, bool compounds) {
    for (const Language* language : languages) {
        const ProgrammeWords& words = *language->programmes;
        for (const std::string_view stem : words.*stems) {
            const std::size_t at = term.rfind(stem);
            if (at == std::string_view::npos) continue;
            if (at > 0 && !(compounds && language->structure.compounds)) continue;
            const std::string_view ending = term.substr(at + stem.size());
            if (ending.empty() || std::ranges::count(words.endings, ending) > 0) return true;
        }
    }
    return false;
}

} // namespace clausula
