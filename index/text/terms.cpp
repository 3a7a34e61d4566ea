#include "index/text/terms.h"

#include "index/language/language.h"
#include "index/text/unicode.h"
#include "index/text/word_forms.h"

#include <algorithm>

namespace clausula {

namespace {

/// How many words may stand between the words of "kunta-, hyvinvointi- ja valtiosektori".
constexpr std::size_t reach = 6;

struct PrintedWord {
    std::string form;
    bool hangs_behind, hangs_before;
};

bool is_connective(std::string_view form) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::find(language->connectives, form) != language->connectives.end();
    });
}

void add_term(std::string& list, const std::string& term) {
    if (!list.empty()) list += ' ';
    list += term;
}

/// "kunta" and the terms of "hyvinvointialuetyöpaikoilla": every base form that ends with a part
/// has it in the place of what stands before it: "kuntatyöpaikka", "kuntapaikka", …
void complete_behind(std::string_view begin, std::string_view whole, std::string& completed) {
    std::vector<std::string_view> lemmas;
    for_each_term(whole, [&](std::string_view term) {
        if (term.front() != part_sign) {
            lemmas.push_back(term);
            return;
        }
        const std::string_view part = term.substr(1);
        const bool ends_it = std::ranges::any_of(lemmas, [&](std::string_view lemma) {
            return lemma.size() > part.size() && lemma.ends_with(part);
        });
        if (ends_it) add_term(completed, std::string(begin) + std::string(part));
    });
}

/// "arbetstid" and "plats" of "arbetstid och -plats": "arbetsplats". The form's beginning is what
/// stands before a part that its base form ends with.
void complete_before(std::string_view form, std::string_view whole, std::string_view end_terms,
                     std::string& completed) {
    for_each_term(whole, [&](std::string_view term) {
        if (term.front() != part_sign) return;
        // A part as printed ends where the next begins; of the last part only the stem is printed.
        const std::string_view part = term.substr(1);
        const std::size_t stem = std::min<std::size_t>(part.size(), 3);
        const std::size_t at = form.rfind(part.substr(0, stem));
        if (at == std::string_view::npos || at == 0) return;
        for_each_term(end_terms, [&](std::string_view end) {
            if (end.front() != part_sign)
                add_term(completed, std::string(form.substr(0, at)) + std::string(end));
        });
    });
}

/// Whether the words between two that share a part are connectives, or hang themselves.
bool joins(const std::vector<PrintedWord>& words, std::size_t first, std::size_t last) {
    bool connected = false;
    for (std::size_t i = first; i < last; ++i) {
        if (is_connective(words[i].form))
            connected = true;
        else if (!words[i].hangs_behind)
            return false;
    }
    return connected;
}

void complete(std::vector<IndexedWord>& indexed, const std::vector<PrintedWord>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].hangs_behind) {
            std::size_t whole = i + 1;
            while (whole < words.size() && whole - i <= reach &&
                   (words[whole].hangs_behind || is_connective(words[whole].form)))
                ++whole;
            if (whole < words.size() && joins(words, i + 1, whole))
                complete_behind(words[i].form, indexed[whole].terms, indexed[i].completed);
        }
        if (words[i].hangs_before && i >= 2 && is_connective(words[i - 1].form))
            complete_before(words[i - 2].form, indexed[i - 2].terms, indexed[i].terms,
                            indexed[i].completed);
    }
}

} // namespace

std::string_view first_letters(std::string_view form) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < beginning_size && at < form.size(); ++i) next_code_point(form, at);
    return form.substr(0, at);
}

std::string beginning_of(std::string_view form, std::string_view terms) {
    const std::string_view letters = first_letters(form);
    bool is_told = false;
    for_each_term(terms, [&](std::string_view term) {
        is_told = is_told || (term.front() != part_sign && first_letters(term) == letters);
    });
    return is_told ? std::string() : beginning_sign + std::string(letters);
}

std::vector<IndexedWord> indexed_words(std::string_view text, WordTerms& terms) {
    std::vector<IndexedWord> indexed;
    indexed.reserve(text.size() / 7);
    std::vector<PrintedWord> words; // only where one hangs
    WordForm word;
    bool any_hangs = false;
    for (std::size_t at = 0; next_word_form(text, at, word);) {
        const std::string_view found = terms.terms_of(word.form);
        indexed.push_back({word.span, found, {}, beginning_of(word.form, found)});
        any_hangs = any_hangs || word.hangs_behind || word.hangs_before;
    }
    if (!any_hangs) return indexed;
    for (std::size_t at = 0; next_word_form(text, at, word);)
        words.push_back({word.form, word.hangs_behind, word.hangs_before});
    complete(indexed, words);
    return indexed;
}

} // namespace clausula
