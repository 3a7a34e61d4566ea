#include "index/store/check_lexicon.h"

#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/text/word_forms.h"

#include <set>
#include <string_view>

namespace clausula {

namespace {

using Pairs = std::set<std::pair<std::string, std::string>>;

Pairs kept_pairs(const Database& database, std::string_view sql) {
    Pairs pairs;
    Statement row(database, sql);
    while (row.step()) pairs.emplace(row.text(0), row.text(1));
    return pairs;
}

Pairs true_terms(const Database& database) {
    Pairs pairs;
    Statement row(database, "SELECT form, terms FROM lexicon");
    while (row.step())
        for_each_term(row.text(1),
                      [&](std::string_view term) { pairs.emplace(term, row.text(0)); });
    return pairs;
}

Pairs true_ocr_forms(const Database& database) {
    Pairs pairs;
    WordForm word;
    Statement clause(database, sql::clause_texts);
    while (clause.step()) {
        if (clause.integer(2) == 0) continue;
        for (std::size_t at = 0; next_word_form(clause.text(1), at, word);)
            if (may_be_misread(word.form, database.lexicon()))
                pairs.emplace(word.form, reversed(word.form));
    }
    return pairs;
}

} // namespace

std::optional<std::string> check_lexicon(const Database& database) {
    if (kept_pairs(database, "SELECT term, form FROM lexicon_terms") != true_terms(database))
        return "the terms of the lexicon are not those of its forms";
    if (kept_pairs(database, "SELECT form, reversed FROM ocr_forms") != true_ocr_forms(database))
        return "the forms that OCR may have misread are not those of the clauses";
    return std::nullopt;
}

} // namespace clausula
