#include "ingest/facts/kind_words.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <string>

namespace clausula {

namespace {

bool says(const Language& language, std::string_view word, const KindWord& entry) {
    if (word == entry.word) return true;
    // A short end ("lag", "laki") is in too many words that mean something else ("bolag").
    constexpr std::size_t shortest_end = 5;
    return language.structure.compounds && entry.word.size() >= shortest_end &&
           word.ends_with(entry.word);
}

} // namespace

std::optional<KindWordFound> find_kind_word(std::string_view title) {
    for (std::size_t at = 0; at < title.size();) {
        std::size_t begin = at;
        if (!is_letter(next_code_point(title, at))) continue;
        std::size_t end = at;
        while (at < title.size() && is_letter(next_code_point(title, at))) end = at;
        at = end;
        const std::string word = fold_case(title.substr(begin, end - begin));
        for (const Language* language : all_languages())
            for (const KindWord& entry : language->structure.kinds)
                if (says(*language, word, entry)) return KindWordFound{entry.kind, {begin, end}};
    }
    return std::nullopt;
}

} // namespace clausula
