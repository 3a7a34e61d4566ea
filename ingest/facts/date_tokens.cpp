#include "ingest/facts/date_tokens.h"

#include "index/language/date_words.h"
#include "index/language/language.h"
#include "index/text/unicode.h"

#include <string>
#include <unordered_map>

namespace clausula {

namespace {

struct Meaning {
    DateToken::Kind kind;
    int value;
};

const std::unordered_map<std::string, Meaning>& meanings() {
    using Kind = DateToken::Kind;
    static const std::unordered_map<std::string, Meaning> table = [] {
        std::unordered_map<std::string, Meaning> words;
        // A raised "th" may come apart: "30t h day".
        for (const char* word : {"of", "th", "st", "nd", "rd", "t", "h", "p", "nä"})
            words.emplace(word, Meaning{Kind::between, 0});
        for (const Language* language : all_languages()) {
            for (std::size_t i = 0; i < language->months.size(); ++i)
                words.emplace(language->months[i], Meaning{Kind::month, static_cast<int>(i) + 1});
            for (const CountWord& month : language->dates->months)
                words.emplace(month.word, Meaning{Kind::month, month.count});
            for (std::string_view day : language->structure.day_words)
                words.emplace(day, Meaning{Kind::between, 0});
            for (std::string_view year : language->dates->year_words)
                words.emplace(year, Meaning{Kind::year_word, 0});
        }
        return words;
    }();
    return table;
}

DateToken number_at(std::string_view words, std::size_t begin) {
    DateToken token{.kind = DateToken::Kind::number, .span = {begin, begin}};
    std::size_t& at = token.span.end;
    for (; at < words.size() && words[at] >= '0' && words[at] <= '9'; ++at, ++token.digits)
        if (token.digits < 5) token.value = token.value * 10 + (words[at] - '0');
    return token;
}

DateToken word_at(std::string_view words, std::size_t begin) {
    DateToken token{.span = {begin, begin}};
    for (std::size_t at = begin; at < words.size() && is_letter(next_code_point(words, at));)
        token.span.end = at;
    constexpr std::size_t longest = 24;
    if (token.span.size() > longest) return token;
    const auto found = meanings().find(fold_case(words.substr(begin, token.span.size())));
    if (found == meanings().end()) return token;
    token.kind = found->second.kind;
    token.value = found->second.value;
    return token;
}

} // namespace

std::vector<DateToken> date_tokens(std::string_view words) {
    std::vector<DateToken> tokens;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(words, at);
        if (c >= U'0' && c <= U'9')
            tokens.push_back(number_at(words, begin));
        else if (is_letter(c))
            tokens.push_back(word_at(words, begin));
        else
            continue;
        at = tokens.back().span.end;
    }
    return tokens;
}

bool is_between_dates(std::string_view words) {
    constexpr std::size_t longest = 24;
    if (words.size() > longest) return false;
    std::string between;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t begin = at;
        if (!is_space(next_code_point(words, at))) between += words.substr(begin, at - begin);
    }
    if (between.starts_with('.')) between.erase(0, 1); // "1.–30.6.2021"
    for (const char* dash : {"-", "–", "—", "―", "‒", "−"})
        if (between == dash) return true;
    for (const Language* language : all_languages())
        for (std::string_view to : language->dates->to) {
            std::string joined;
            for (char c : to)
                if (c != ' ') joined += c;
            if (!between.empty() && fold_case(between) == joined) return true;
        }
    return false;
}

} // namespace clausula
