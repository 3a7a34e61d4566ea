#include "ingest/readers/markup_page.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <utility>

namespace clausula {

namespace {

// A text without page breaks is cut into pages all the same once it is longer than a book: the
// memory it takes to read must not grow with the file.
constexpr std::size_t words_of_full_page = 200'000;

constexpr std::string_view zero_width_space = "\u200B", byte_order_mark = "\uFEFF";

// Every byte of a white space code point: ASCII's six, and the lead bytes of the others.
bool may_begin_space(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3;
}

// What is in a text for the sake of line breaking only.
std::string without_zero_width(const std::string& word) {
    std::string kept;
    for (std::size_t at = 0; at < word.size();) {
        const std::string_view rest = std::string_view(word).substr(at, 3);
        if (rest == zero_width_space || rest == byte_order_mark)
            at += 3;
        else
            kept += word[at++];
    }
    return kept;
}

} // namespace

void MarkupPages::begin(const Block& block) {
    end();
    block_ = block;
    wanted_ = true;
}

void MarkupPages::text(std::string_view text, bool bold) {
    std::size_t word = 0;
    auto add = [&](std::size_t to) {
        word_.append(text, word, to - word);
        if (bold) bold_bytes_ += to - word;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (!may_begin_space(text[at])) {
            ++at;
            continue;
        }
        if (!is_space(next_code_point(text, at))) continue;
        add(begin);
        end_word();
        joined_ = false;
        word = at;
    }
    add(text.size());
}

void MarkupPages::lines(std::string_view text, bool bold) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        this->text(text.substr(at, end - at), bold);
        if (end < text.size()) line_break();
        at = end + 1;
    }
}

void MarkupPages::end_word() {
    if (word_.empty()) return;
    const bool bold = bold_bytes_ * 2 > word_.size();
    std::string word = std::exchange(word_, {});
    bold_bytes_ = 0;
    // Before it is composed: what stood on either side may be one sign.
    if (word.find_first_of("\xE2\xEF") != std::string::npos) word = without_zero_width(word);
    word = clean_utf8(word);
    if (word.empty()) return;
    if (open_ && line_open_ && joined_) page_.words.back().space_after = false;
    joined_ = false;
    open_block();
    page_.words.push_back({.text = std::move(word), .bold = bold});
    page_.lines.back().last = page_.words.size();
    page_.blocks.back().last = page_.lines.size();
    if (page_.words.size() >= words_of_full_page) page_break();
}

void MarkupPages::open_block() {
    if (!open_) {
        Block block = wanted_ ? block_ : Block{};
        block.first = block.last = page_.lines.size();
        if (block.kind == BlockKind::cell) {
            if (block.table != last_table_) ++tables_on_page_;
            last_table_ = block.table;
            block.table = tables_on_page_;
        }
        page_.blocks.push_back(block);
        open_ = true;
        line_open_ = false;
    }
    if (!line_open_)
        page_.lines.push_back({.first = page_.words.size(), .last = page_.words.size()});
    line_open_ = true;
}

void MarkupPages::line_break() {
    end_word();
    line_open_ = false;
}

void MarkupPages::join_next() {
    end_word();
    joined_ = true;
}

void MarkupPages::end() {
    end_word();
    wanted_ = open_ = line_open_ = false;
}

void MarkupPages::page_break() {
    end_word();
    emit_page();
}

void MarkupPages::emit_page() {
    any_words_ |= !page_.words.empty();
    const int next = page_.number + 1;
    output_.page(std::exchange(page_, {.number = next, .origin = PageOrigin::markup}), {});
    open_ = line_open_ = false;
    last_table_ = tables_on_page_ = 0;
}

void MarkupPages::finish() {
    end();
    if (page_.number == 1 || !page_.words.empty()) emit_page();
    if (!any_words_) output_.problem({.message = "the file holds no text", .hint = ""});
}

} // namespace clausula
