#include "index/organisations/find_names.h"

#include "index/language/organisation_forms.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

/// "KT", "KoHo", "Sote ry" in one word: an upper-case letter behind the first.
bool has_inner_capital(std::string_view word) {
    std::size_t at = 0;
    next_code_point(word, at);
    while (at < word.size())
        if (is_upper(next_code_point(word, at))) return true;
    return false;
}

/// Whether what stands behind an abbreviation is its inflection: ":n", ":s", "n", "ssä".
bool is_inflection(std::string_view ending) {
    constexpr std::size_t longest = 6; // "ssakin"
    if (ending.starts_with(':')) ending.remove_prefix(1);
    std::size_t letters = 0;
    for (std::size_t at = 0; at < ending.size(); ++letters) {
        const char32_t c = next_code_point(ending, at);
        if (!is_letter(c) || is_upper(c)) return false;
    }
    return letters <= longest;
}

std::vector<std::string> lemmas_of(std::string_view terms) {
    std::set<std::string> lemmas;
    for_each_term(terms, [&](std::string_view term) {
        if (term.front() != part_sign) lemmas.emplace(term);
    });
    return {lemmas.begin(), lemmas.end()};
}

} // namespace

NameFinder::NameFinder(const Registry& registry, WordTerms& terms) : terms_(terms) {
    for (const Organisation& organisation : registry.organisations())
        for (const OrganisationName& name : organisation.names) {
            Name known = {&organisation, &name, {}};
            const std::vector<IndexedWord> words = indexed_words(name.text, terms);
            for (const IndexedWord& word : words) {
                const std::string_view text =
                    std::string_view(name.text).substr(word.span.begin, word.span.size());
                known.words.push_back(
                    {std::string(text), lemmas_of(word.terms), has_inner_capital(text)});
            }
            if (known.words.empty()) continue;
            // "Sote" of "Sote ry" is easily another word.
            if (std::all_of(known.words.begin() + 1, known.words.end(), [](const Word& word) {
                    return is_organisation_form(fold_case(word.text));
                }))
                known.words.front().is_exact = true;
            if (known.words.front().is_exact)
                beginning_exact_.push_back(names_.size());
            else
                for (const std::string& lemma : known.words.front().lemmas)
                    by_first_lemma_.emplace(lemma, names_.size());
            names_.push_back(std::move(known));
        }
}

bool NameFinder::is_word(const IndexedWord& printed, std::string_view text,
                         const Word& word) const {
    const std::string_view as_printed = text.substr(printed.span.begin, printed.span.size());
    if (word.is_exact)
        return as_printed.starts_with(word.text) &&
               is_inflection(as_printed.substr(word.text.size()));
    bool is_same = false;
    for_each_term(printed.terms, [&](std::string_view term) {
        is_same = is_same || std::ranges::find(word.lemmas, term) != word.lemmas.end();
    });
    return is_same;
}

void NameFinder::find_at(std::span<const IndexedWord> words, std::string_view text,
                         std::vector<NameMention>& longest) const {
    std::set<std::size_t> candidates(beginning_exact_.begin(), beginning_exact_.end());
    for_each_term(words.front().terms, [&](std::string_view term) {
        const auto [first, last] = by_first_lemma_.equal_range(std::string(term));
        for (auto found = first; found != last; ++found) candidates.insert(found->second);
    });
    std::size_t length = 0;
    for (const std::size_t candidate : candidates) {
        const Name& name = names_[candidate];
        if (name.words.size() < length || name.words.size() > words.size()) continue;
        const bool is_here = std::ranges::equal(words.first(name.words.size()), name.words,
                                                [&](const IndexedWord& printed, const Word& word) {
                                                    return is_word(printed, text, word);
                                                });
        if (!is_here) continue;
        if (name.words.size() > length) longest.clear();
        length = name.words.size();
        longest.push_back(
            {{words.front().span.begin, words[length - 1].span.end}, name.organisation, name.name});
    }
}

std::vector<NameMention> NameFinder::find(std::string_view text) const {
    std::vector<NameMention> mentions;
    const std::vector<IndexedWord> words = indexed_words(text, terms_);
    std::vector<NameMention> longest;
    for (std::size_t i = 0; i < words.size();) {
        longest.clear();
        find_at(std::span(words).subspan(i), text, longest);
        mentions.insert(mentions.end(), longest.begin(), longest.end());
        do ++i;
        while (i < words.size() && !longest.empty() &&
               words[i].span.begin < longest.front().span.end);
    }
    return mentions;
}

} // namespace clausula
