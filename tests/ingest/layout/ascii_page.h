#pragma once

#include "index/model/page.h"

#include <string_view>

namespace clausula {

/// A page drawn in ASCII: each character is a cell of 6 x 12 points, words stand between spaces.
inline Page ascii_page(std::string_view drawing, int number = 1) {
    constexpr double cell_width = 6, cell_height = 12, font_size = 10;
    Page page;
    page.number = number;
    page.width = 595;
    page.height = 842;
    page.origin = PageOrigin::text_layer;
    double left = 0, top = 0;
    bool in_word = false;
    for (char c : drawing) {
        if (c == '\n') {
            left = 0;
            top += cell_height;
            in_word = false;
            continue;
        }
        const bool continuation = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        if (c == ' ') {
            in_word = false;
        } else {
            if (!in_word) {
                Word word;
                word.box = {left, top + 1, left, top + 11};
                word.font_size = font_size;
                page.words.push_back(word);
                in_word = true;
            }
            page.words.back().text += c;
            if (!continuation) page.words.back().box.right = left + cell_width;
        }
        if (!continuation) left += cell_width;
    }
    return page;
}

} // namespace clausula
