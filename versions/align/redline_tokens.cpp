#include "versions/align/redline_tokens.h"

#include "index/text/unicode.h"
#include "versions/wording.h"

namespace clausula {

namespace {

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

/// Marks that belong to a word when they stand between its letters or digits.
bool joins(char32_t c) {
    return c == U'.' || c == U',' || c == U'-' || c == U':' || c == U'\'' || c == U'’' ||
           c == U'/' || c == U'@' || c == U'\u2010' || c == U'\u2011';
}

/// One sign for those that printers exchange.
char32_t plain(char32_t c) {
    switch (c) {
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
        return U'"';
    case U'‘':
    case U'’':
    case U'´':
        return U'\'';
    case U'–':
    case U'—':
    case U'―':
    case U'−':
    case U'\u2010':
    case U'\u2011':
        return U'-';
    default:
        return c;
    }
}

class Tokenizer {
public:
    Tokenizer(std::string_view text, std::vector<RedlineToken>& tokens)
        : text_(text), tokens_(tokens) {}

    void add(Span span, bool in_heading) {
        bool is_new = true;
        for (std::size_t at = span.begin; at < span.end;) {
            RedlineToken token = {.span = {at, at}, .in_heading = in_heading};
            const char32_t first = next_code_point(text_, at);
            if (is_space(first)) continue;
            token.is_word = is_word_character(first);
            token.form = mixed(0, plain(first));
            while (token.is_word && at < span.end) {
                std::size_t next = at;
                const char32_t c = next_code_point(text_, next);
                if (!is_word_character(c) && !(joins(c) && next < span.end && word_at(next))) break;
                token.form = mixed(token.form, plain(c));
                at = next;
            }
            token.span.end = at;
            if (is_new) ++stretch_;
            is_new = false;
            token.stretch = stretch_;
            tokens_.push_back(token);
        }
    }

private:
    bool word_at(std::size_t at) const { return is_word_character(next_code_point(text_, at)); }

    std::string_view text_;
    std::vector<RedlineToken>& tokens_;
    std::uint32_t stretch_ = 0;
};

} // namespace

std::vector<RedlineToken> redline_tokens(std::string_view text,
                                         const std::vector<Provision>& provisions,
                                         const std::vector<std::size_t>& which) {
    std::vector<RedlineToken> tokens;
    Tokenizer tokenizer(text, tokens);
    for (std::size_t i : which) {
        tokenizer.add(provisions[i].heading, true);
        tokenizer.add(provisions[i].body, false);
    }
    return tokens;
}

} // namespace clausula
