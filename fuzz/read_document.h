#pragma once

#include "fuzz/read_pages.h"
#include "ingest/layout/layout.h"
#include "ingest/make_document.h"
#include "ingest/readers/text.h"

namespace clausula {

/// Pages drawn in text: a form feed begins a page, a carriage return goes back over the line, and a
/// control character sets the size of what follows, bold when it is odd.
inline std::vector<Page> drawn(std::string_view drawing) {
    std::vector<Page> pages;
    double left = 0, top = 0, font_size = 10;
    bool bold = false, in_word = false;
    for (const char c : drawing) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ') in_word = false;
        if (c == '\f' || pages.empty()) {
            pages.push_back({.number = static_cast<int>(pages.size()) + 1,
                             .width = 595,
                             .height = 842,
                             .origin = PageOrigin::text_layer});
            left = top = 0;
        }
        if (c == '\n' || c == '\r') left = 0;
        if (c == '\n') top += 12;
        if (byte < '\t') {
            font_size = 6 + 2 * byte;
            bold = byte % 2 != 0;
        }
        if (c == ' ') left += 6;
        if (byte <= ' ') continue;
        auto& words = pages.back().words;
        if (!in_word)
            words.push_back(
                {.box = {left, top, left, top + font_size}, .font_size = font_size, .bold = bold});
        in_word = true;
        words.back().text += c;
        if ((byte & 0xC0) != 0x80) left += 6;
        words.back().box.right = left;
    }
    for (Page& page : pages) {
        for (Word& word : page.words) word.text = clean_utf8(word.text);
        std::erase_if(page.words, [](const Word& word) { return word.text.empty(); });
    }
    return pages;
}

/// The document of a drawing (it begins with a form feed) or of plain text, with its facts.
inline Document read_document(std::string_view bytes) {
    Draft draft{.format = "text", .file_name = "a.txt"};
    draft.pages = bytes.starts_with('\f') ? drawn(bytes) : read_pages(text_reader, bytes);
    for (Page& page : draft.pages) {
        const std::size_t words = page.words.size();
        page = lay_out(std::move(page));
        must(page.words.size() == words);
    }
    return make_document(std::move(draft));
}

} // namespace clausula
