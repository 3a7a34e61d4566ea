#include "index/language/clause_languages.h"

#include "index/language/language.h"
#include "index/language/lexicon/letter_sequences.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <unordered_map>

namespace clausula {

namespace {

using letter_sequences::scale;
using letter_sequences::Scores;

// In natural logarithms of likelihood, as many as `scale` to one.
constexpr int worth_of_common_word = 4 * scale;
constexpr int worth_of_document = 2 * scale;
constexpr int most_of_neighbour = 2 * scale;

/// A capitalised word inside a clause, or one in capitals, may be a name out of any language.
constexpr int share_of_name = 4;

/// Enough to tell; more is not read.
constexpr std::size_t longest_text = 2'000;
constexpr std::size_t longest_word = 100;
constexpr std::size_t reach = 2; ///< neighbours on either side

struct Evidence {
    Scores scores{};
    bool has_words = false;
};

using Bits = std::unordered_map<std::string, unsigned>;

const Bits& languages_of_common_words() {
    static const Bits bits = [] {
        Bits made;
        unsigned bit = 1;
        for (const Language* language : all_languages()) {
            for (std::string_view word : language->common_words) made[std::string(word)] |= bit;
            bit <<= 1;
        }
        return made;
    }();
    return bits;
}

void weigh(std::string_view word, bool is_first, Evidence& evidence) {
    std::size_t at = 0;
    const bool capitalised = is_upper(next_code_point(word, at));
    const bool all_capitals =
        capitalised && at < word.size() && is_upper(next_code_point(word, at));
    const bool may_be_name = all_capitals || (capitalised && !is_first);
    const std::string folded = fold_case(word);
    Scores scores = letter_sequences::scores_of(folded);
    const auto found = languages_of_common_words().find(folded);
    if (found != languages_of_common_words().end())
        for (std::size_t i = 0; i < scores.size(); ++i)
            if ((found->second >> i & 1U) != 0) scores[i] += worth_of_common_word;
    for (std::size_t i = 0; i < scores.size(); ++i)
        evidence.scores[i] += may_be_name ? scores[i] / share_of_name : scores[i];
    evidence.has_words = true;
}

Evidence evidence_of(std::string_view text) {
    Evidence evidence;
    std::size_t begin = 0;
    bool in_word = false, has_letter = false;
    const auto end_word = [&](std::size_t end) {
        if (in_word && has_letter && end - begin <= longest_word)
            weigh(text.substr(begin, end - begin), !evidence.has_words, evidence);
        in_word = has_letter = false;
    };
    std::size_t at = 0;
    while (at < text.size() && at < longest_text) {
        const std::size_t before = at;
        const char32_t c = next_code_point(text, at);
        const bool letter = is_letter(c);
        if (letter || is_digit(c)) {
            if (!in_word) begin = before;
            in_word = true;
            has_letter |= letter;
        } else {
            end_word(before);
        }
    }
    end_word(at);
    return evidence;
}

/// The same, against the best, and never more than a neighbour may say.
Scores said_to_neighbours(const Evidence& evidence, std::size_t languages) {
    Scores scores{};
    if (!evidence.has_words) return scores;
    const int best = std::ranges::max(std::span(evidence.scores).first(languages));
    for (std::size_t i = 0; i < languages; ++i)
        scores[i] = std::max(evidence.scores[i] - best, -most_of_neighbour);
    return scores;
}

} // namespace

std::vector<std::string> clause_languages(std::span<const std::string_view> texts,
                                          std::string_view document_language) {
    const std::span<const Language* const> languages = all_languages();
    std::vector<Evidence> own;
    std::vector<Scores> said;
    own.reserve(texts.size());
    said.reserve(texts.size());
    for (std::string_view text : texts) {
        own.push_back(evidence_of(text));
        said.push_back(said_to_neighbours(own.back(), languages.size()));
    }

    std::vector<std::string> codes(texts.size());
    for (std::size_t clause = 0; clause < texts.size(); ++clause) {
        if (!own[clause].has_words) continue;
        Scores scores = own[clause].scores;
        const std::size_t first = clause < reach ? 0 : clause - reach;
        const std::size_t last = std::min(clause + reach, texts.size() - 1);
        for (std::size_t other = first; other <= last; ++other)
            if (other != clause)
                for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += said[other][i];
        for (std::size_t i = 0; i < languages.size(); ++i)
            if (languages[i]->code == document_language) scores[i] += worth_of_document;
        const std::span<const int> told = std::span(scores).first(languages.size());
        const auto best = std::ranges::max_element(told);
        if (std::ranges::count(told, *best) > 1) continue;
        codes[clause] = languages[static_cast<std::size_t>(best - told.begin())]->code;
    }
    return codes;
}

} // namespace clausula
