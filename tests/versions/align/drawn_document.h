#pragma once

#include "index/model/document.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A document drawn as an outline, a clause a line: "number|heading|body", two spaces of indent for
/// each level. " / " begins a new paragraph of the body. "§" is a moment: a paragraph without a
/// number that belongs to the clause above; "-" a passage.
inline Document draw(std::string_view outline, bool by_ocr = false) {
    Document document;
    std::string& text = document.text.content;
    std::vector<std::size_t> above; // the last clause of each depth
    const auto add = [&](std::string_view words) {
        const std::size_t begin = text.size();
        text += words;
        return Span{begin, text.size()};
    };
    while (!outline.empty()) {
        const std::size_t end = std::min(outline.find('\n'), outline.size());
        std::string_view line = outline.substr(0, end);
        outline.remove_prefix(std::min(end + 1, outline.size()));
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        line.remove_prefix(indent);
        if (line.empty()) continue;
        const std::size_t depth = indent / 2;
        const std::size_t first = line.find('|'), second = line.find('|', first + 1);
        const std::string_view number = line.substr(0, first);
        const std::string_view heading = line.substr(first + 1, second - first - 1);
        std::string body(line.substr(second + 1));
        for (std::size_t at; (at = body.find(" / ")) != std::string::npos;)
            body.replace(at, 3, "\n");

        Clause clause;
        clause.depth = static_cast<int>(depth);
        above.resize(depth + 1);
        above[depth] = document.clauses.size();
        if (depth > 0) clause.parent = above[depth - 1];
        const std::size_t begin = text.size();
        if (number == "-") {
            clause.kind = ClauseKind::passage;
        } else if (number != "§" && !number.empty()) {
            clause.number = number;
            clause.number_span = add(number);
            text += " ";
        }
        if (!heading.empty()) {
            clause.heading = heading;
            clause.heading_span = add(heading);
            text += "\n";
        }
        text += body;
        clause.path = clause.number;
        clause.span = {begin, text.size()};
        if (clause.kind == ClauseKind::passage)
            for (std::size_t at = begin; at < text.size();) {
                const std::size_t stop = std::min(text.find('\n', at), text.size());
                Paragraph paragraph;
                paragraph.span = {at, stop};
                document.text.paragraphs.push_back(paragraph);
                at = stop + 1;
            }
        text += "\n";
        document.clauses.push_back(std::move(clause));
    }
    PageInfo page;
    page.origin = by_ocr ? PageOrigin::ocr : PageOrigin::markup;
    page.span = {0, text.size()};
    document.pages = {page};
    return document;
}

} // namespace clausula
