#include "search/prefix.h"

#include "index/store/lexicon.h"
#include "index/text/word_forms.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

std::vector<std::string> forms_of(std::string_view text) {
    std::vector<std::string> forms;
    WordForm word;
    for (std::size_t at = 0; next_word_form(text, at, word);) forms.push_back(word.form);
    return forms;
}

std::set<std::string> lemmas_of(const std::string& form, Lexicon& lexicon) {
    std::set<std::string> lemmas;
    for_each_term(lexicon.terms_of(form), [&](std::string_view term) {
        if (term.front() != part_sign) lemmas.emplace(term);
    });
    return lemmas;
}

} // namespace

void add_prefix(std::string_view text, Lexicon& lexicon, Meaning& meaning) {
    std::vector<std::string> typed = forms_of(text);
    if (typed.empty()) return;
    const std::string prefix = typed.back();
    typed.pop_back();

    std::set<std::string> lemmas;
    for (const std::string& form : lexicon.forms_with(prefix, Lexicon::all))
        lemmas.merge(lemmas_of(form, lexicon));
    const auto begins = [&](const std::string& form) { return form.starts_with(prefix); };

    std::vector<std::string> doubtful;
    for (std::string& lemma : lexicon.lemmas_with_other_forms(prefix))
        if (lemmas.contains(lemma)) doubtful.push_back(std::move(lemma));
    for (const std::string& lemma : lemmas)
        if (!begins(lemma) && !std::ranges::all_of(lexicon.forms_of(lemma), begins))
            doubtful.push_back(lemma);
    meaning.is_checked = !typed.empty() || lemmas.empty() || !doubtful.empty();
    if (typed.empty() && !lemmas.empty()) meaning.doubtful = std::move(doubtful);

    TermPhrase before; // the words in front of the one with the star
    for (const std::string& form : typed) {
        const std::set<std::string> terms = lemmas_of(form, lexicon);
        before.words.emplace_back(terms.begin(), terms.end());
    }
    TermPhrase phrase = std::move(before);
    phrase.words.emplace_back(lemmas.begin(), lemmas.end());
    if (lemmas.empty()) phrase.words.back().push_back(prefix);
    meaning.phrases.push_back(std::move(phrase));
}

std::vector<Span> find_prefix(std::string_view text, std::string_view prefix) {
    const std::vector<std::string> asked = forms_of(prefix);
    std::vector<Span> found;
    if (asked.empty()) return found;
    std::vector<WordForm> before; // as many as are asked for in front of the last
    WordForm word;
    for (std::size_t at = 0; next_word_form(text, at, word);) {
        const auto same = [](const WordForm& there, const std::string& form) {
            return there.form == form;
        };
        if (word.form.starts_with(asked.back()) &&
            std::equal(before.begin(), before.end(), asked.begin(), asked.end() - 1, same))
            found.push_back(
                {before.empty() ? word.span.begin : before.front().span.begin, word.span.end});
        if (asked.size() == 1) continue;
        if (before.size() + 1 == asked.size()) before.erase(before.begin());
        before.push_back(word);
    }
    return found;
}

} // namespace clausula
