#include "ingest/facts/programmes/name_phrase.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_name = 8; // tokens
constexpr std::size_t most_small_words = 2;

bool is_quote(std::string_view gap) {
    for (const std::string_view quote : {"\"", "”", "“", "„", "‘", "’ ", " '", "»", "«"})
        if (gap.find(quote) != std::string_view::npos) return true;
    return false;
}

/// What stands behind a word: "" where a sentence or a phrase ends.
std::string follower_of(const CueSentence& sentence, std::size_t token) {
    const bool is_next = token + 1 < sentence.tokens.size() && sentence.gap(token) == " ";
    return is_next ? sentence.tokens[token + 1].term : std::string();
}

} // namespace

bool is_figure(const CueSentence& sentence, std::size_t token) {
    return sentence.term(token).find_first_not_of("0123456789") == std::string_view::npos;
}

NamePhrases::NamePhrases(const std::vector<CueSentence>& sentences,
                         const std::vector<const Language*>& languages)
    : languages_(languages) {
    for (const CueSentence& sentence : sentences)
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
            if (sentence.is_capital(i))
                ++followers_[sentence.tokens[i].term][follower_of(sentence, i)];
}

bool NamePhrases::goes_on(const CueSentence& sentence, std::size_t end) const {
    const std::string_view gap = sentence.gap(end - 1);
    if (is_figure(sentence, end)) {
        // "Hamnlyftet 2.0" and "Kunteko 2020", not "Trygg kaj 2013–2015" or "Virtaama 1.1.2019".
        if (gap == ".") return is_figure(sentence, end - 1) && sentence.term(end).size() == 1;
        const std::string_view behind = sentence.gap(end);
        const bool is_stretch = behind.find('-') != std::string_view::npos ||
                                behind.find("–") != std::string_view::npos;
        if (gap != " " || (is_stretch && behind.size() <= 3)) return false;
        if (behind != "." || end + 1 == sentence.tokens.size()) return true;
        return is_figure(sentence, end + 1) && sentence.term(end + 1).size() == 1 &&
               sentence.gap(end + 1) != ".";
    }
    if (gap != " " && gap != "-" && gap != " & ") return false;
    if (sentence.is_capital(end)) return true;
    return end + 1 < sentence.tokens.size() && sentence.is_capital(end + 1) && gap == " " &&
           sentence.gap(end) == " " &&
           is_cue(sentence.term(end), languages_, &ProgrammeWords::linking);
}

std::optional<TokenRange> NamePhrases::from(const CueSentence& sentence, std::size_t token,
                                            bool is_called) const {
    if (token >= sentence.tokens.size() || !sentence.is_capital(token)) return std::nullopt;
    std::size_t end = token + 1;
    while (end < sentence.tokens.size() && end - token < longest_name && goes_on(sentence, end))
        ++end;
    return TokenRange{token, with_small_words(sentence, end, is_called)};
}

std::size_t NamePhrases::with_small_words(const CueSentence& sentence, std::size_t end,
                                          bool is_called) const {
    if (is_figure(sentence, end - 1)) return end;
    const auto followers = followers_.find(sentence.term(end - 1));
    const auto is_common = [&](std::string_view term) {
        return std::ranges::any_of(languages_, [&](const Language* language) {
            return std::ranges::count(language->common_words, term) > 0;
        });
    };
    const auto is_connective = [&](std::size_t i) {
        return std::ranges::any_of(languages_, [&](const Language* language) {
            return std::ranges::count(language->connectives, sentence.term(i)) > 0;
        });
    };
    const auto is_small = [&](std::size_t i) {
        return i < sentence.tokens.size() && !(i > end && is_connective(i)) &&
               sentence.gap(i - 1) == " " && !is_figure(sentence, i) && !sentence.is_capital(i) &&
               std::ranges::none_of(languages_, [&](const Language* language) {
                   const ProgrammeWords& words = *language->programmes;
                   const std::string_view term = sentence.term(i);
                   for (const auto cues : {words.lasts, words.begins, words.ends, words.copulas,
                                           words.continues, words.relative, words.funded_by,
                                           words.funds, words.carries, words.carried_by})
                       if (std::ranges::count(cues, term) > 0) return true;
                   return false;
               });
    };
    if (followers == followers_.end() || followers->second.size() > 1) return end;
    std::size_t far = end;
    bool holds_common = false;
    while (far - end < most_small_words && is_small(far)) {
        holds_common = holds_common || is_common(sentence.term(far));
        ++far;
    }
    // It must end where the phrase ends: "Trygg kaj (2013–2015)", "Tala på jobbet, ett försök".
    if (far == end || is_common(sentence.term(far - 1))) return end;
    const std::string_view gap = sentence.gap(far - 1);
    const bool is_joined = far < sentence.tokens.size() && gap == " " && is_connective(far);
    if (is_joined && !holds_common) return far;
    if (holds_common) return gap.starts_with(',') || gap.starts_with(" (") ? far : end;
    // "Trygg kaj." told of twice; "Trygg fortsatte." ends a sentence too.
    const bool ends_sentence = far == sentence.tokens.size() && gap.starts_with('.');
    if (ends_sentence && !is_called && followers->second.begin()->second < 2) return end;
    return far == sentence.tokens.size() || gap != " " ? far : end;
}

std::optional<TokenRange> NamePhrases::capitals_before(const CueSentence& sentence,
                                                       std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest_name) {
        const std::size_t i = begin - 1;
        if (begin < end && sentence.gap(i) != " " && sentence.gap(i) != "-" &&
            !(sentence.gap(i) == "." && is_figure(sentence, begin)))
            break;
        const bool links = begin < end && i > 0 && sentence.is_capital(i - 1) &&
                           sentence.gap(i - 1) == " " &&
                           is_cue(sentence.term(i), languages_, &ProgrammeWords::linking);
        const bool figure = is_figure(sentence, i) && i > 0;
        if (!sentence.is_capital(i) && !links && !figure) break;
        begin = i;
    }
    while (begin < end && !sentence.is_capital(begin)) ++begin;
    // "The Island Minds": an article with a capital is none of the name.
    if (end - begin > 1 && is_cue(sentence.term(begin), languages_, &ProgrammeWords::linking))
        ++begin;
    if (begin == end) return std::nullopt;
    return TokenRange{begin, end};
}

std::optional<TokenRange> NamePhrases::ending_at(const CueSentence& sentence,
                                                 std::size_t end) const {
    constexpr std::size_t most_small = 3;
    std::size_t last = end; // behind the last word with a capital
    while (last > 0 && end - last <= most_small && !sentence.is_capital(last - 1)) {
        if (last < end && sentence.gap(last - 1) != " ") return std::nullopt;
        --last;
    }
    if (last == 0 || end - last > most_small || (last < end && sentence.gap(last - 1) != " "))
        return std::nullopt;
    auto name = capitals_before(sentence, last);
    if (name) name->end = end;
    return name;
}

std::optional<TokenRange> NamePhrases::quoted(const CueSentence& sentence,
                                              std::size_t token) const {
    if (token == 0 || token >= sentence.tokens.size() || !is_quote(sentence.gap(token - 1)))
        return std::nullopt;
    for (std::size_t end = token + 1; end - token <= longest_name; ++end) {
        if (is_quote(sentence.gap(end - 1))) return TokenRange{token, end};
        if (end == sentence.tokens.size()) break;
    }
    return std::nullopt;
}

} // namespace clausula
