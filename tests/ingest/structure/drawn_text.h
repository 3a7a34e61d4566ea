#pragma once

#include "index/model/text.h"

#include <string>
#include <string_view>

namespace clausula {

/// A text drawn for a test: a line is a paragraph; "| " goes on with the paragraph above on a new
/// printed line; "# " (as many as its level) is a heading by markup; "** " is bold; "> " is a list
/// item by markup; "^" begins a page. Blank lines are left out, and so are blanks before a line.
inline Text drawn(std::string_view drawing) {
    Text text;
    int page = 1;
    while (!drawing.empty()) {
        const std::size_t end = std::min(drawing.find('\n'), drawing.size());
        std::string_view line = drawing.substr(0, end);
        drawing.remove_prefix(std::min(end + 1, drawing.size()));
        while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
        if (line.empty()) continue;
        if (line == "^") {
            ++page;
            continue;
        }
        if (line.starts_with("| ") && !text.paragraphs.empty()) {
            line.remove_prefix(2);
            text.content += ' ';
            Paragraph& paragraph = text.paragraphs.back();
            paragraph.lines.push_back({text.content.size(), text.content.size() + line.size()});
            text.content += line;
            paragraph.span.end = text.content.size();
            continue;
        }
        Paragraph paragraph;
        paragraph.page = page;
        if (line.front() == '#') {
            paragraph.kind = BlockKind::heading;
            while (line.front() == '#') {
                ++paragraph.level;
                line.remove_prefix(1);
            }
            line.remove_prefix(1);
        } else if (line.starts_with("** ")) {
            paragraph.bold = true;
            line.remove_prefix(3);
        } else if (line.starts_with("> ")) {
            paragraph.kind = BlockKind::list_item;
            paragraph.level = 1;
            line.remove_prefix(2);
        }
        if (!text.content.empty()) text.content += '\n';
        paragraph.span = {text.content.size(), text.content.size() + line.size()};
        paragraph.lines = {paragraph.span};
        text.places.push_back({paragraph.span, page, {}, 1});
        text.content += line;
        text.paragraphs.push_back(paragraph);
    }
    return text;
}

} // namespace clausula
