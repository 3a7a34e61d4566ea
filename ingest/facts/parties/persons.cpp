#include "ingest/facts/parties/persons.h"

#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

using Tokens = std::vector<PartyToken>;

bool is_word(const Tokens& tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].is_word();
}

/// Behind two or more words in upper case that read as a person's name; `at` where none do.
std::size_t behind_person(const Text& text, const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 5;
    std::size_t end = at;
    while (end < at + longest && is_word(tokens, end) && tokens[end].capital) ++end;
    return is_person_name(text, tokens, at, end) ? end : at;
}

} // namespace

bool is_person_name(const Text& text, const Tokens& tokens, std::size_t first, std::size_t last) {
    first = std::min(last, behind_honorifics(tokens, first));
    std::size_t names = 0, initials = 0;
    const bool is_given = first < last && is_on(&PartyWords::given, tokens[first].folded);
    for (std::size_t i = first; i < last; ++i) {
        const PartyToken& token = tokens[i];
        if (!token.is_word() || token.figure) return false;
        const std::string_view word = text[token.span];
        const bool is_initial = word.ends_with('.') || count_code_points(word) == 1;
        // "von", "af", "de la": between names.
        if (!token.capital) {
            if (names == 0 || i + 1 == last || word.size() > 4 || token.folded.empty() ||
                is_on(&PartyWords::conjunctions, token.folded))
                return false;
            continue;
        }
        if (is_on(&PartyWords::forms, token.folded) || ends_on(&PartyWords::titles, token.folded) ||
            is_on(&PartyWords::roles, token.folded) || is_on(&PartyWords::bodies, token.folded) ||
            ends_on(&PartyWords::nouns, token.folded) ||
            (is_on(&PartyWords::signer_labels, token.folded) && !(is_given && i == first)) ||
            is_on(&PartyWords::date_labels, token.folded) ||
            (!is_initial && (i == first || i + 1 == last) && is_common_word(token.folded)) ||
            (!is_initial && is_on(&PartyWords::inside, token.folded) &&
             std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; })))
            return false;
        std::size_t at = 0;
        while (at < word.size()) {
            const char32_t c = next_code_point(word, at);
            if (!is_letter(c) && c != U'-' && c != U'\'' && c != U'’' && c != U'.' && c != U'‐')
                return false;
        }
        ++(is_initial ? initials : names);
    }
    // "T. Cuthbertson"
    return (names >= 2 || (names == 1 && initials > 0)) && last - first <= 6;
}

std::size_t behind_honorifics(const Tokens& tokens, std::size_t at) {
    while (is_word(tokens, at) && is_on(&PartyWords::honorifics, tokens[at].folded)) ++at;
    return at;
}

std::size_t behind_occupation(const Text& text, const Tokens& tokens, std::size_t at) {
    constexpr std::size_t most = 2, shortest = 5; // words, letters
    for (std::size_t i = at; i < at + most && is_word(tokens, i); ++i) {
        if (tokens[i].capital || tokens[i].figure || tokens[i].folded.size() < shortest) break;
        if (behind_person(text, tokens, i + 1) > i + 1) return i + 1;
    }
    return at;
}

PrintedPartyName read_couple(const Text& text, const Tokens& tokens, std::size_t at) {
    const std::size_t first = behind_honorifics(tokens, at);
    if (!is_word(tokens, first) || !tokens[first].capital || tokens[first].figure ||
        !is_word(tokens, first + 1) ||
        !is_on(&PartyWords::conjunctions, tokens[first + 1].folded) ||
        is_on(&PartyWords::roles, tokens[first].folded))
        return {};
    const std::size_t second = behind_honorifics(tokens, first + 2);
    const std::size_t end = behind_person(text, tokens, second);
    if (end == second || read_party_name(text, tokens, second).organisation) return {};
    PrintedPartyName couple;
    couple.end = end;
    couple.span = {tokens[at].span.begin, tokens[end - 1].span.end};
    couple.words = end - at;
    couple.couple = true;
    return couple;
}

} // namespace clausula
