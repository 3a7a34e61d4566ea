#pragma once

#include "index/model/document.h"

#include <string>
#include <string_view>

namespace clausula {

/// A document as ingest makes it, from its text: a line that begins with a number and a full stop
/// is a clause's number and heading ("4. Term"), one that is only a number has none; what stands
/// above the first is the preamble. A line "---" ends a page.
inline Document document_of(std::string_view printed, bool by_ocr = false) {
    Document document;
    document.language = "en";
    std::string& text = document.text.content;
    int page = 1;
    const auto end_page = [&] {
        PageInfo info;
        info.number = page++;
        info.origin = by_ocr ? PageOrigin::ocr : PageOrigin::markup;
        info.span = {document.pages.empty() ? 0 : document.pages.back().span.end, text.size()};
        document.pages.push_back(info);
    };
    for (std::size_t at = 0; at < printed.size();) {
        const std::size_t end = std::min(printed.find('\n', at), printed.size());
        const std::string_view line = printed.substr(at, end - at);
        at = end + 1;
        if (line == "---") {
            end_page();
            continue;
        }
        const std::size_t begin = text.size(), number = line.find_first_not_of("0123456789");
        const bool is_clause = number != 0 && number < line.size() && line[number] == '.';
        text += line;
        text += '\n';
        const Span span = {begin, begin + line.size()};
        document.text.places.push_back({span, page, {}, 1});
        if (is_clause || document.clauses.empty()) {
            Clause clause;
            clause.kind = is_clause ? ClauseKind::clause : ClauseKind::preamble;
            clause.first_page = page;
            clause.span = {begin, begin};
            if (is_clause) {
                clause.number = clause.path = line.substr(0, number + 1);
                clause.number_span = {begin, begin + number + 1};
                clause.heading_span = {std::min(span.end, begin + number + 2), span.end};
                clause.heading = document.text[clause.heading_span];
            }
            document.clauses.push_back(clause);
        }
        document.clauses.back().span.end = span.end;
        document.clauses.back().last_page = page;
    }
    end_page();
    return document;
}

} // namespace clausula
