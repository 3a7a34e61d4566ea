#include "cli/commands/show_parts.h"

#include "cli/describe.h"
#include "index/model/names.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

} // namespace

Record clause_record(const Target& target, std::size_t position) {
    const Document& document = target.document;
    const Clause& clause = document.clauses[position];
    std::vector<Value> items;
    for (const Span& item : clause.items) items.push_back(value_of(item));
    return {{"id", clause_id(target.id, position)},
            {"kind", name_of(clause.kind)},
            {"number", clause.number},
            {"number_path", clause.path},
            {"heading", clause.heading},
            {"language", clause.language},
            {"parent", clause.parent ? Value(clause_id(target.id, *clause.parent)) : Value()},
            {"depth", clause.depth},
            {"first_page", clause.first_page},
            {"last_page", clause.last_page},
            {"citation", to_string(citation_of(document.file.sha256, clause.path, clause.first_page,
                                               clause.span))},
            {"text", document.text[clause.span]},
            {"span", value_of(clause.span)},
            {"items", items},
            {"boxes", value_of(document.text.places_of(clause.span))}};
}

StyledLine headline_of(const Target& target, const std::string& id, const std::string& label) {
    StyledLine line = {{id, Style::id}, {"  "}, {one_line(target.document.title), Style::title}};
    if (!label.empty()) line.push_back({" · " + label});
    if (target.restricted) line.push_back({" · restricted", Style::warning});
    return line;
}

AnswerBlock verbatim(std::string_view text) {
    AnswerBlock block = {.kind = Kind::verbatim};
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        block.lines.push_back({{std::string(text.substr(at, end - at))}});
        at = end + 1;
    }
    return block;
}

Answer clause_answer(const Target& target, bool text_only) {
    const Document& document = target.document;
    const std::size_t first = *target.pinpoint.clause, end = end_below(document.clauses, first);
    const Clause& clause = document.clauses[first];
    Answer answer;
    answer.head = {{"document", target.id},
                   {"title", document.title},
                   {"date", value_of(document.date)},
                   {"language", document.language},
                   {"letter_citation", letter_citation(document, target.pinpoint)}};
    std::string label = clause.path.empty()
                            ? clause_label(clause.kind, "", clause.heading)
                            : clause_label(clause.kind, clause.path, clause.heading);
    if (has_pages(document))
        label += (label.empty() ? "" : " · ") + pages_label(clause.first_page, clause.last_page);
    if (!text_only)
        answer.page.push_back({.kind = Kind::heading,
                               .lines = {headline_of(target, clause_id(target.id, first), label)}});
    for (std::size_t i = first; i < end; ++i) {
        const Clause& part = document.clauses[i];
        answer.rows.push_back(clause_record(target, i));
        if (text_only) {
            answer.page.push_back(verbatim(document.text[part.span]));
            answer.page.back().apart = false;
            continue;
        }
        const Span marks[] = {part.number_span, part.heading_span};
        answer.page.push_back(
            {.kind = Kind::paragraph,
             .lines = marked_lines(document.text.content, part.span, marks, Style::title)});
    }
    return answer;
}

Answer page_answer(const Target& target, bool text_only) {
    const Document& document = target.document;
    const int number = *target.pinpoint.page;
    const PageInfo& page = document.pages.at(static_cast<std::size_t>(number) - 1);
    const std::string_view text = document.text[page.span];
    Answer answer;
    answer.head = {{"document", target.id},
                   {"title", document.title},
                   {"page", number},
                   {"origin", name_of(page.origin)},
                   {"turned", page.turned},
                   {"confidence", value_of(page.confidence)},
                   {"language", page.language},
                   {"letter_citation", letter_citation(document, target.pinpoint)},
                   {"text", text},
                   {"span", value_of(page.span)}};
    answer.columns = {"document", "title", "page", "origin", "confidence", "text"};
    if (!text_only)
        answer.page.push_back({.kind = Kind::heading,
                               .lines = {headline_of(target, std::to_string(target.id),
                                                     pages_label(number, number))}});
    answer.page.push_back(verbatim(text));
    return answer;
}

} // namespace clausula
