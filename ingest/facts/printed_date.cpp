#include "ingest/facts/printed_date.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <chrono>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace clausula {

namespace {

enum class TokenKind { number, month, day_word, word };

/// A run of digits or of letters.
struct Token {
    TokenKind kind = TokenKind::word;
    Span span;
    int value = 0; ///< of a number, or the month's
    std::size_t digits = 0;
};

const std::unordered_map<std::string, int>& months() {
    static const std::unordered_map<std::string, int> table = [] {
        std::unordered_map<std::string, int> names;
        for (const Language* language : all_languages())
            for (std::size_t i = 0; i < language->months.size(); ++i)
                names.emplace(language->months[i], static_cast<int>(i) + 1);
        return names;
    }();
    return table;
}

/// Words that may stand between the day and the month: "12 päivänä maaliskuuta", "12th day of
/// March".
bool is_between_word(const std::string& word) {
    static const std::unordered_set<std::string> table = [] {
        std::unordered_set<std::string> words = {"of", "th", "st", "nd", "rd", "p", "nä"};
        for (const Language* language : all_languages())
            for (std::string_view day : language->structure.day_words) words.emplace(day);
        return words;
    }();
    return table.contains(word);
}

std::vector<Token> tokenise(std::string_view words) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(words, at);
        Token token;
        if (c >= U'0' && c <= U'9') {
            token.kind = TokenKind::number;
            at = begin;
            while (at < words.size() && words[at] >= '0' && words[at] <= '9') {
                if (token.digits < 5) token.value = token.value * 10 + (words[at] - '0');
                ++token.digits;
                ++at;
            }
        } else if (is_letter(c)) {
            std::size_t end = at;
            while (at < words.size() && is_letter(next_code_point(words, at))) end = at;
            at = end;
            constexpr std::size_t longest_name = 24;
            if (end - begin > longest_name) {
                tokens.push_back({TokenKind::word, {begin, end}, 0, 0});
                continue;
            }
            const std::string word = fold_case(words.substr(begin, end - begin));
            if (auto month = months().find(word); month != months().end()) {
                token.kind = TokenKind::month;
                token.value = month->second;
            } else if (is_between_word(word)) {
                token.kind = TokenKind::day_word;
            }
        } else {
            continue;
        }
        token.span = {begin, at};
        tokens.push_back(token);
    }
    return tokens;
}

class DateReader {
public:
    explicit DateReader(std::string_view words) : words_(words), tokens_(tokenise(words)) {}

    std::vector<FoundDate> run() {
        for (std::size_t i = 0; i < tokens_.size();) {
            const std::size_t used = in_figures(i) ? 3 : iso(i) ? 3 : in_words(i);
            i += used > 0 ? used : 1;
        }
        return std::move(found_);
    }

private:
    bool is_year(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::number &&
               tokens_[i].digits == 4 && tokens_[i].value >= 1500 && tokens_[i].value <= 2200;
    }

    bool is_day(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::number &&
               tokens_[i].digits <= 2 && tokens_[i].value >= 1 && tokens_[i].value <= 31;
    }

    bool is_month(std::size_t i) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::month;
    }

    /// Whether only these characters stand between two tokens.
    bool apart_by(std::size_t i, std::string_view allowed, std::size_t most = 3) const {
        if (i + 1 >= tokens_.size()) return false;
        const std::string_view gap =
            words_.substr(tokens_[i].span.end, tokens_[i + 1].span.begin - tokens_[i].span.end);
        return gap.size() <= most && gap.find_first_not_of(allowed) == std::string_view::npos;
    }

    bool add(std::size_t first, std::size_t last, int year, int month, std::optional<int> day) {
        using namespace std::chrono;
        const year_month_day date{std::chrono::year(year),
                                  std::chrono::month(static_cast<unsigned>(month)),
                                  std::chrono::day(static_cast<unsigned>(day.value_or(1)))};
        if (!date.ok()) return false;
        std::optional<unsigned> printed_day;
        if (day) printed_day = static_cast<unsigned>(*day);
        found_.push_back({{year, static_cast<unsigned>(month), printed_day},
                          {tokens_[first].span.begin, tokens_[last].span.end}});
        return true;
    }

    /// "12.3.2020", "12. 3. 2020".
    bool in_figures(std::size_t i) {
        if (!is_day(i) || !is_day(i + 1) || !is_year(i + 2)) return false;
        for (std::size_t k : {i, i + 1})
            if (!apart_by(k, ". ") || words_[tokens_[k].span.end] != '.') return false;
        return add(i, i + 2, tokens_[i + 2].value, tokens_[i + 1].value, tokens_[i].value);
    }

    bool iso(std::size_t i) {
        if (!is_year(i) || !is_day(i + 1) || !is_day(i + 2)) return false;
        if (!apart_by(i, "-", 1) || !apart_by(i + 1, "-", 1)) return false;
        if (tokens_[i + 1].digits != 2 || tokens_[i + 2].digits != 2) return false;
        return add(i, i + 2, tokens_[i].value, tokens_[i + 1].value, tokens_[i + 2].value);
    }

    /// The tokens a date in words takes; 0 when there is none at `i`.
    std::size_t in_words(std::size_t i) {
        if (is_month(i)) { // "March 12, 2020", "March 2020"
            if (is_year(i + 1) && apart_by(i, " ,"))
                return add(i, i + 1, tokens_[i + 1].value, tokens_[i].value, {}) ? 2 : 0;
            if (!is_day(i + 1) || !apart_by(i, " .")) return 0;
            std::size_t k = i + 2;
            if (k < tokens_.size() && tokens_[k].kind == TokenKind::day_word) ++k;
            if (!is_year(k) || !apart_by(k - 1, " ,")) return 0;
            return add(i, k, tokens_[k].value, tokens_[i].value, tokens_[i + 1].value) ? k - i + 1
                                                                                       : 0;
        }
        if (!is_day(i)) return 0;
        std::size_t k = i + 1; // "12 päivänä maaliskuuta 2020", "12th day of March, 2020"
        while (k < tokens_.size() && tokens_[k].kind == TokenKind::day_word && k < i + 4) ++k;
        if (!is_month(k) || !is_year(k + 1)) return 0;
        for (std::size_t j = i; j <= k; ++j)
            if (!apart_by(j, " .,:")) return 0;
        return add(i, k + 1, tokens_[k + 1].value, tokens_[k].value, tokens_[i].value) ? k - i + 2
                                                                                       : 0;
    }

    std::string_view words_;
    std::vector<Token> tokens_;
    std::vector<FoundDate> found_;
};

} // namespace

std::vector<FoundDate> find_dates(std::string_view words) { return DateReader(words).run(); }

} // namespace clausula
