#include "versions/identity/parties.h"

#include "index/language/language.h"
#include "index/language/organisation_forms.h"
#include "index/text/tokens.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

bool begins_upper(std::string_view word) {
    std::size_t at = 0;
    return !word.empty() && is_upper(next_code_point(word, at));
}

/// Words that are in capitals for another reason than being a name.
const std::unordered_set<std::string>& never_names() {
    static const std::unordered_set<std::string> table = [] {
        std::unordered_set<std::string> words;
        for (const Language* language : all_languages()) {
            for (std::string_view word : language->common_words) words.emplace(word);
            for (std::string_view word : language->months) words.emplace(word);
            for (std::string_view word : language->versions.parties) words.emplace(word);
            for (const KindWord& kind : language->structure.kinds) words.emplace(kind.word);
        }
        return words;
    }();
    return table;
}

/// Whether what stands between two words leaves them in one name: "Acme-Widgets", "J. Virtanen".
bool joins(std::string_view gap, std::size_t letters_before) {
    if (gap == " " || gap == "-" || gap == "\u00a0" || gap == " & " || gap == ", ") return true;
    return gap == ". " && letters_before <= 2;
}

} // namespace

std::unordered_set<std::string> lower_case_words(std::string_view text) {
    std::unordered_set<std::string> words;
    for (std::size_t at = 0; auto token = next_token(text, at);)
        if (!begins_upper(text.substr(token->span.begin, token->span.size())))
            words.insert(std::move(token->term));
    return words;
}

std::vector<PrintedName> printed_names(std::string_view part,
                                       const std::unordered_set<std::string>& ordinary) {
    std::vector<PrintedName> names;
    PrintedName name;
    std::size_t end = 0, letters = 0;
    const auto finish = [&] {
        const bool is_name = name.organisation ? !name.words.empty() : name.words.size() >= 2;
        if (is_name && std::ranges::find(names, name) == names.end()) names.push_back(name);
        name = {};
    };
    for (std::size_t at = 0; auto token = next_token(part, at);) {
        const std::string_view printed = part.substr(token->span.begin, token->span.size());
        const std::string_view gap = part.substr(end, token->span.begin - end);
        const bool follows = !name.words.empty() && joins(gap, letters);
        end = token->span.end;
        letters = count_code_points(printed);
        if (follows && is_organisation_form(token->term)) {
            name.organisation = true;
            finish();
            continue;
        }
        // A comma stands before a form of organisation only: else it parts two names.
        if (!follows || gap == ", ") finish();
        const bool is_part = begins_upper(printed) && letters >= 2 &&
                             !ordinary.contains(token->term) &&
                             !never_names().contains(token->term);
        if (is_part)
            name.words.push_back(token->term);
        else
            finish();
    }
    finish();
    return names;
}

} // namespace clausula
