#include "index/text/sentences.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <string>

namespace clausula {

namespace {

constexpr std::size_t longest_abbreviation = 16; // bytes

/// The code point at `at`; 0 at the end.
char32_t code_point_at(std::string_view text, std::size_t at) {
    return at < text.size() ? next_code_point(text, at) : U'\0';
}

bool is_terminator(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…'; }

/// What may stand between the end of a sentence and the space behind it.
bool closes(char32_t c) {
    return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == U'”' || c == U'’' ||
           c == U'»' || c == U'*' || c == U'_';
}

bool opens(char32_t c) {
    return c == U'"' || c == U'\'' || c == U'(' || c == U'[' || c == U'“' || c == U'‘' ||
           c == U'”' || c == U'„' || c == U'«' || c == U'»' || c == U'*' || c == U'_' ||
           c == U'•' || c == U'–' || c == U'—' || c == U'-' || c == U'§';
}

bool is_number(std::string_view word) {
    return !word.empty() && word.find_first_not_of("0123456789.,()") == std::string_view::npos;
}

class Splitter {
public:
    Splitter(std::string_view text, const Language* language) : text_(text), only_(language) {}

    std::vector<Span> split() {
        std::size_t begin = 0;
        for (std::size_t at = 0; at < text_.size();) {
            const char32_t c = next_code_point(text_, at);
            if (c == U'\n' || c == U'\t') {
                at = begin = add(begin, at);
            } else if (is_terminator(c)) {
                while (is_terminator(code_point_at(text_, at)) || closes(code_point_at(text_, at)))
                    next_code_point(text_, at);
                if (!ends_sentence(begin, c, at)) continue;
                at = begin = add(begin, at);
            }
        }
        add(begin, text_.size());
        return std::move(sentences_);
    }

private:
    /// Adds what is between but for white space; returns where the next sentence may begin.
    std::size_t add(std::size_t begin, std::size_t end) {
        begin = behind_space(begin, end);
        std::size_t last = begin; // behind the last character that is not white space
        for (std::size_t at = begin; at < end;)
            if (!is_space(next_code_point(text_, at))) last = at;
        if (last > begin) sentences_.push_back({begin, last});
        return behind_space(end, text_.size());
    }

    std::size_t behind_space(std::size_t at, std::size_t end) const {
        while (at < end) {
            std::size_t next = at;
            if (!is_space(next_code_point(text_, next))) break;
            at = next;
        }
        return at;
    }

    /// `end` is behind the mark and what closes it.
    bool ends_sentence(std::size_t begin, char32_t mark, std::size_t end) const {
        std::size_t next = end;
        while (next < text_.size() && text_[next] != '\n' && is_space(code_point_at(text_, next)))
            next_code_point(text_, next);
        if (next == end) return false; // within a word: 1.1.2018, example.com
        if (next == text_.size() || text_[next] == '\n') return true;
        const char32_t first = code_point_at(text_, next);
        const bool may_begin = is_upper(first) || is_digit(first) || opens(first);
        if (!may_begin || mark != U'.') return may_begin;
        const std::string_view before = word_before(begin, text_.rfind('.', end - 1));
        if (is_number(before))
            return before.data() != text_.data() + begin && !is_digit(first) && !is_month(next);
        if (is_abbreviation(before)) return begins_with_common_word(next);
        return true;
    }

    /// The word of the sentence that ends at `end`; empty when it is longer than any abbreviation.
    std::string_view word_before(std::size_t begin, std::size_t end) const {
        std::size_t word = end;
        while (word > begin && text_[word - 1] != ' ') {
            if (end - word > 2 * longest_abbreviation) return {};
            --word;
        }
        while (word < end &&
               (opens(code_point_at(text_, word)) || is_space(code_point_at(text_, word))))
            next_code_point(text_, word);
        return text_.substr(word, end - word);
    }

    /// The word without its last full stop.
    bool is_abbreviation(std::string_view word) const {
        // "A." and "U.S.": letters, each with its stop.
        bool initials = !word.empty();
        for (std::size_t at = 0, letters = 0; at < word.size();) {
            const char32_t c = next_code_point(word, at);
            letters = c == U'.' ? 0 : letters + 1;
            initials = initials && (c == U'.' || is_letter(c)) && letters < 2;
        }
        if (initials) return true;
        const std::string folded = fold_case(word) + ".";
        return any_language([&](const Language& language) {
            return std::ranges::count(language.structure.abbreviations, folded) > 0;
        });
    }

    bool begins_with_common_word(std::size_t at) const {
        const std::string word = word_at(at);
        return any_language([&](const Language& language) {
            return std::ranges::count(language.common_words, word) > 0;
        });
    }

    bool is_month(std::size_t at) const {
        const std::string word = word_at(at);
        return any_language([&](const Language& language) {
            return std::ranges::count(language.months, word) > 0;
        });
    }

    std::string word_at(std::size_t at) const {
        std::size_t end = at;
        while (end < text_.size()) {
            std::size_t next = end;
            if (!is_letter(next_code_point(text_, next))) break;
            end = next;
        }
        return fold_case(text_.substr(at, end - at));
    }

    template <typename Predicate>
    bool any_language(Predicate predicate) const {
        if (only_) return predicate(*only_);
        return std::ranges::any_of(all_languages(),
                                   [&](const Language* language) { return predicate(*language); });
    }

    std::string_view text_;
    const Language* only_;
    std::vector<Span> sentences_;
};

} // namespace

std::vector<Span> sentences_of(std::string_view text, const Language* language) {
    return Splitter(text, language).split();
}

} // namespace clausula
