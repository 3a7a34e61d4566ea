#include "ingest/readers/markdown_inline.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clausula {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t max_link = 2000;

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Bytes of letters that are not ASCII count as letters.
bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_word(c); }

class InlineReader {
public:
    explicit InlineReader(std::string_view text)
        : text_(text), dropped_(text.size()), bold_(text.size()) {}

    std::vector<MarkdownRun> read() {
        for (std::size_t at = 0; at < text_.size();) at = mark(at);
        std::vector<MarkdownRun> runs;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (dropped_[at]) continue;
            if (runs.empty() || runs.back().bold != bold_[at]) runs.push_back({"", bold_[at]});
            runs.back().text += text_[at];
        }
        return runs;
    }

private:
    // Reads what begins here; returns where it goes on.
    std::size_t mark(std::size_t at) {
        switch (text_[at]) {
        case '\\':
            if (at + 1 < text_.size() && (is_punctuation(text_[at + 1]) || text_[at + 1] == '\n'))
                dropped_[at] = true;
            return at + 2;
        case '`':
            return code(at);
        case '*':
        case '_':
            return emphasis(at);
        case '[':
            bracket_ = at;
            return at + 1;
        case ']':
            return link(at);
        case '<':
            return angle(at);
        default:
            return at + 1;
        }
    }

    void drop(std::size_t from, std::size_t to) {
        std::fill(dropped_.begin() + static_cast<std::ptrdiff_t>(from),
                  dropped_.begin() + static_cast<std::ptrdiff_t>(to), true);
    }

    std::size_t run_length(std::size_t at) const {
        const std::size_t end = text_.find_first_not_of(text_[at], at);
        return std::min(end, text_.size()) - at;
    }

    std::size_t code(std::size_t at) {
        const std::size_t ticks = run_length(at), begin = at + ticks;
        if (ticks > 3 || no_code_[ticks]) return begin;
        const std::size_t end = text_.find(text_.substr(at, ticks), begin);
        if (end == none) {
            no_code_[ticks] = true; // nor will there be one further on
            return begin;
        }
        drop(at, begin);
        drop(end, end + ticks);
        return end + ticks;
    }

    std::size_t emphasis(std::size_t at) {
        const char sign = text_[at];
        const std::size_t length = run_length(at), end = at + length;
        const char before = at > 0 ? text_[at - 1] : ' ';
        const char after = end < text_.size() ? text_[end] : ' ';
        // Inside a word, only ** is a mark: 2*3*4 and snake_case are not.
        const bool strong = sign == '*' && length >= 2;
        const bool opens = !is_space(after) && (strong || !is_word(before));
        const bool closes = !is_space(before) && (strong || !is_word(after));
        std::size_t left = length;
        // A line drawn or left open to fill in; "[**]" stands for words that were left out.
        if (length > 3 || (before == '[' && after == ']')) return end;
        while (left > 0) {
            const std::size_t size = left >= 2 ? 2 : 1, here = end - left;
            std::size_t& open = open_[sign == '_'][size - 1];
            if (closes && open != none) {
                drop(open, open + size);
                drop(here, here + size);
                if (size == 2)
                    std::fill(bold_.begin() + static_cast<std::ptrdiff_t>(open),
                              bold_.begin() + static_cast<std::ptrdiff_t>(here), true);
                open = none;
            } else if (opens) {
                open = here;
            }
            left -= size;
        }
        return end;
    }

    std::size_t link(std::size_t at) {
        const std::size_t open = std::exchange(bracket_, none);
        if (open == none || at + 1 >= text_.size() || text_[at + 1] != '(') return at + 1;
        const std::string_view target = std::string_view(text_).substr(at + 2, max_link);
        const std::size_t close = target.find_first_of(")\n");
        if (close == none || target[close] != ')') return at + 1;
        const std::size_t end = at + 2 + close + 1;
        const bool picture = open > 0 && text_[open - 1] == '!';
        if (picture) {
            drop(open - 1, end);
        } else {
            drop(open, open + 1);
            drop(at, end);
        }
        return end;
    }

    std::size_t angle(std::size_t at) {
        const std::string_view rest = std::string_view(text_).substr(at, max_link);
        const std::size_t close = rest.find('>');
        if (close == none) return at + 1;
        const std::string_view inside = rest.substr(1, close - 1);
        if (inside.starts_with("http") || inside.find('@') != none) {
            dropped_[at] = dropped_[at + close] = true;
        } else if (inside == "br" || inside == "br/" || inside == "br /") {
            drop(at, at + close);
            text_[at + close] = '\n';
        }
        return at + close + 1;
    }

    std::string text_;
    std::vector<bool> dropped_, bold_;
    std::array<bool, 4> no_code_{};
    std::size_t bracket_ = none;
    std::array<std::array<std::size_t, 2>, 2> open_ = {{{none, none}, {none, none}}};
};

} // namespace

std::vector<MarkdownRun> read_markdown_inline(std::string_view text) {
    return InlineReader(text).read();
}

} // namespace clausula
