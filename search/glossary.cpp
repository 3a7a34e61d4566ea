#include "search/glossary.h"

#include "index/model/error.h"
#include "index/text/unicode.h"
#include "index/text/word_forms.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

constexpr std::size_t languages = 3;
constexpr std::size_t most_words = 12; ///< of a term

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// Takes what stands before the sign, or all of it, off the text.
std::string_view take_until(std::string_view& text, char sign) {
    const std::size_t end = text.find(sign);
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return taken;
}

std::vector<std::string> forms_of(std::string_view text) {
    std::vector<std::string> forms;
    WordForm word;
    for (std::size_t at = 0; next_word_form(text, at, word);) forms.push_back(word.form);
    return forms;
}

bool is_word(const TypedWord& typed, const std::string& form) {
    return typed.form == form || std::ranges::find(typed.lemmas, form) != typed.lemmas.end();
}

} // namespace

void Glossary::add(std::string_view lines, const std::string& name) {
    for (std::size_t number = 1; !lines.empty(); ++number) {
        std::string_view line = take_until(lines, '\n');
        line = trimmed(take_until(line, '#'));
        const std::string subject = name + ":" + std::to_string(number);
        if (!is_utf8(line)) throw Error(subject, "it is not valid UTF-8");
        if (!line.empty()) add_row(line, subject);
    }
}

void Glossary::add_row(std::string_view line, const std::string& subject) {
    const std::size_t row = terms_.size();
    if (std::ranges::count(line, '|') >= static_cast<std::ptrdiff_t>(languages))
        throw Error(subject, "expected three languages at most: Finnish | Swedish | English");
    while (!line.empty()) {
        std::string_view of_language = take_until(line, '|');
        while (!of_language.empty()) {
            const std::string_view text = trimmed(take_until(of_language, ';'));
            if (text.empty()) continue;
            GlossaryTerm term = {std::string(text), forms_of(text), row};
            if (term.forms.empty() || term.forms.size() > most_words)
                throw Error(subject, "expected a word, or at most " + std::to_string(most_words) +
                                         " words, instead of \"" + term.text + "\"");
            by_first_word_.emplace(term.forms.front(), terms_.size());
            terms_.push_back(std::move(term));
        }
    }
    if (terms_.size() - row < 2)
        throw Error(subject, "expected two terms or more that mean the same",
                    "as in: rahoitus | finansiering | funding");
}

std::vector<Glossary::Match> Glossary::find(std::span<const TypedWord> words) const {
    std::vector<Match> matches;
    if (words.empty()) return matches;
    std::set<std::string> beginnings(words.front().lemmas.begin(), words.front().lemmas.end());
    beginnings.insert(words.front().form);
    std::vector<std::size_t> same;
    for (const std::string& beginning : beginnings) {
        const auto [first, last] = by_first_word_.equal_range(beginning);
        for (auto found = first; found != last; ++found) {
            const GlossaryTerm& term = terms_[found->second];
            if (term.forms.size() <= words.size() &&
                std::ranges::equal(words.first(term.forms.size()), term.forms, is_word))
                same.push_back(found->second);
        }
    }
    std::ranges::sort(same);
    for (const std::size_t at : same) {
        const GlossaryTerm& term = terms_[at];
        auto match = std::ranges::find(matches, term.forms.size(), &Match::words);
        if (match == matches.end()) match = matches.insert(match, Match{term.forms.size(), {}});
        for (std::size_t other = term.row; other < terms_.size() && terms_[other].row == term.row;
             ++other)
            if (terms_[other].forms != term.forms &&
                std::ranges::find(match->others, &terms_[other]) == match->others.end())
                match->others.push_back(&terms_[other]);
    }
    return matches;
}

} // namespace clausula
