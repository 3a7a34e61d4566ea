#include "ingest/facts/programmes/word_kinds.h"

#include <algorithm>

namespace clausula {

namespace {

template <typename List>
bool is_listed(std::string_view term, const Languages& languages, List list) {
    return std::ranges::any_of(languages, [&](const Language* language) {
        return std::ranges::count(list(*language), term) > 0;
    });
}

} // namespace

bool is_common_word(std::string_view term, const Languages& languages) {
    return is_listed(term, languages, [](const Language& one) { return one.common_words; });
}

bool is_connective(std::string_view term, const Languages& languages) {
    return is_listed(term, languages, [](const Language& one) { return one.connectives; });
}

bool is_month_name(std::string_view term, const Languages& languages) {
    return is_listed(term, languages, [](const Language& one) { return one.months; });
}

bool is_organisation_form(std::string_view term, const Languages& languages) {
    return is_listed(term, languages,
                     [](const Language& one) { return one.structure.organisation_forms; });
}

bool is_document_word(std::string_view term, const Languages& languages) {
    return std::ranges::any_of(languages, [&](const Language* language) {
        return std::ranges::any_of(
            language->programmes->references.nouns, [&](const KindWord& noun) {
                return language->structure.compounds ? term.ends_with(noun.word)
                                                     : term == noun.word;
            });
    });
}

bool is_plain_word(std::string_view term, const Languages& languages) {
    return has_stem(term, languages, &ProgrammeWords::nouns) ||
           has_stem(term, languages, &ProgrammeWords::wide_nouns) ||
           has_stem(term, languages, &ProgrammeWords::phases) ||
           is_document_word(term, languages) || is_month_name(term, languages) ||
           is_common_word(term, languages);
}

} // namespace clausula
