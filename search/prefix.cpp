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

std::vector<std::string> lemmas_of(std::string_view form, Lexicon& lexicon) {
    std::vector<std::string> lemmas;
    for_each_term(lexicon.terms_of(form), [&](std::string_view term) {
        if (term.front() != part_sign) lemmas.emplace_back(term);
    });
    return lemmas;
}

/// The terms that tell how a form begins.
std::vector<std::string> beginnings_of(std::string_view form, Lexicon& lexicon) {
    if (std::string own = beginning_of(form, lexicon.terms_of(form)); !own.empty()) return {own};
    std::vector<std::string> lemmas = lemmas_of(form, lexicon);
    std::erase_if(lemmas, [&](const std::string& lemma) {
        return first_letters(lemma) != first_letters(form);
    });
    return lemmas;
}

/// The terms that words with a prefix stand under, and what else may stand there.
class PrefixTerms {
public:
    PrefixTerms(std::string_view prefix, Lexicon& lexicon) : prefix_(prefix), lexicon_(lexicon) {
        const std::vector<std::string> forms = lexicon.forms_with(prefix, Lexicon::all);
        for (const std::string& form : forms)
            for (std::string& term : beginnings_of(form, lexicon)) terms.insert(std::move(term));
        for (const auto& [term, form] : lexicon.other_forms(prefix))
            if (terms.contains(term)) leave_out(form, term);
        for (const std::string& term : terms)
            if (!term.starts_with(prefix))
                for (const std::string& form : forms_under(term))
                    if (!form.starts_with(prefix)) leave_out(form, term);
        for (const std::string& form : forms)
            for (const std::string& term : lemmas_of(form, lexicon))
                if (others.erase(term) > 0) doubtful.insert(term);
    }

    std::set<std::string> terms;
    std::set<std::string> others; ///< no word that begins so stands under them
    std::set<std::string>
        doubtful; ///< words that begin so stand under them, and others that do not

private:
    std::vector<std::string> forms_under(const std::string& term) {
        if (term.front() != beginning_sign) return lexicon_.forms_of(term);
        const std::string_view letters = std::string_view(term).substr(1);
        if (letters.starts_with(prefix_)) return {};
        std::vector<std::string> forms = lexicon_.forms_with(letters, Lexicon::all);
        std::erase_if(forms, [&](const std::string& form) {
            return beginning_of(form, lexicon_.terms_of(form)) != term;
        });
        return forms;
    }

    /// A form under the term that does not begin so. Five letters are known to the index.
    void leave_out(const std::string& form, const std::string& term) {
        if (first_letters(form) == first_letters(prefix_)) {
            doubtful.insert(term);
            return;
        }
        for (std::string& other : beginnings_of(form, lexicon_)) others.insert(std::move(other));
    }

    std::string_view prefix_;
    Lexicon& lexicon_;
};

} // namespace

void add_prefix(std::string_view text, Lexicon& lexicon, Meaning& meaning) {
    std::vector<std::string> typed = forms_of(text);
    if (typed.empty()) return;
    const std::string prefix = typed.back();
    typed.pop_back();

    const PrefixTerms found(prefix, lexicon);
    TermPhrase phrase; // the words in front of the one with the star, and it
    for (const std::string& form : typed) phrase.words.push_back(lemmas_of(form, lexicon));
    phrase.words.emplace_back(found.terms.begin(), found.terms.end());
    if (found.terms.empty()) phrase.words.back().push_back(prefix);
    meaning.is_checked = !typed.empty() || found.terms.empty() || !found.doubtful.empty();
    if (typed.empty() && !found.terms.empty()) {
        meaning.doubtful.assign(found.doubtful.begin(), found.doubtful.end());
        phrase.without.assign(found.others.begin(), found.others.end());
    }
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
