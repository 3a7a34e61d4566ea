#include "cli/describe.h"

#include "index/model/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

std::string clause_id(DocumentId document, std::size_t position) {
    return fmt::format("{}/{}", document, position + 1);
}

std::string clause_label(ClauseKind kind, std::string_view number, std::string_view heading) {
    if (!number.empty() && !heading.empty()) return fmt::format("{} {}", number, heading);
    if (!number.empty()) return std::string(number);
    if (!heading.empty()) return std::string(heading);
    if (kind == ClauseKind::preamble) return "preamble";
    if (kind == ClauseKind::signature) return "signatures";
    return {};
}

std::string pages_label(int first, int last) {
    return first == last ? fmt::format("p. {}", first) : fmt::format("pp. {}–{}", first, last);
}

std::string label_of(DateKind kind) {
    std::string label(name_of(kind));
    std::ranges::replace(label, '_', ' ');
    return label;
}

std::string range_label(const StatedDate& date) {
    const auto& [first, last] = date.range;
    const bool is_stretch = date.kind == DateKind::in_force || date.kind == DateKind::period;
    if (!first && !last) return is_stretch ? "in words only" : "not known";
    if (first == last) return iso_date(*first);
    if (!last) return (is_stretch ? "from " : "not before ") + iso_date(*first);
    if (!first) return (is_stretch ? "until " : "not after ") + iso_date(*last);
    return is_stretch ? iso_date(*first) + " – " + iso_date(*last)
                      : "between " + iso_date(*first) + " and " + iso_date(*last);
}

std::string counted(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

StyledLine quoted(const Document& document, Span words) {
    if (words.empty()) return {};
    StyledLine line = {{"\"" + joined(document.text[words]) + "\"", Style::quiet}};
    if (has_pages(document)) {
        const Text::Pages pages = document.text.pages_of(words);
        line.push_back({", " + pages_label(pages.first, pages.last), Style::quiet});
    }
    return line;
}

std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return text;
}

bool has_pages(const Document& document) {
    return std::ranges::any_of(document.pages, [](const PageInfo& page) { return page.width > 0; });
}

StyledLine marked_line(std::string_view text, Span part, std::span<const Span> marks, Style style) {
    part.end = std::min(part.end, text.size());
    StyledLine line;
    const auto add = [&](std::size_t begin, std::size_t end, Style run_style) {
        if (begin >= end) return;
        line.push_back({one_line(std::string(text.substr(begin, end - begin))), run_style});
    };
    std::size_t at = part.begin;
    for (const Span& mark : marks) {
        const std::size_t begin = std::max(mark.begin, at);
        const std::size_t end = std::min(mark.end, part.end);
        if (begin >= end) continue;
        add(at, begin, Style::plain);
        add(begin, end, style);
        at = end;
    }
    add(at, part.end, Style::plain);
    return line;
}

std::vector<StyledLine> marked_lines(std::string_view text, Span part, std::span<const Span> marks,
                                     Style style) {
    std::vector<StyledLine> lines;
    part.end = std::min(part.end, text.size());
    while (part.begin < part.end) {
        const std::size_t end = std::min(text.find('\n', part.begin), part.end);
        if (end > part.begin) lines.push_back(marked_line(text, {part.begin, end}, marks, style));
        part.begin = end + 1;
    }
    return lines;
}

Value value_of(Span span) { return std::vector<Value>{span.begin, span.end}; }

Value value_of(const std::optional<DateFact>& date) {
    return date ? Value(iso_date(date->date)) : Value();
}

Value value_of(const std::optional<double>& number) { return number ? Value(*number) : Value(); }

Value value_of(const Problems& problems) {
    std::vector<Value> list;
    for (const Problem& problem : problems)
        list.push_back(Record{{"severity", name_of(problem.severity)},
                              {"stage", name_of(problem.stage)},
                              {"page", problem.page ? Value(*problem.page) : Value()},
                              {"message", problem.message},
                              {"hint", problem.hint}});
    return list;
}

std::string relation_phrase(const Relation& relation, DocumentId document) {
    const bool is_it = relation.document == document;
    const std::string other = std::to_string(is_it ? relation.other : relation.document);
    std::string phrase = relation.sure ? "" : "perhaps ";
    switch (relation.kind) {
    case RelationKind::copy:
        return phrase + "a copy of " + other;
    case RelationKind::wording:
        return phrase + "another wording of " + other;
    case RelationKind::translation:
        return phrase + "a translation of " + other;
    case RelationKind::successor:
        return phrase + (is_it ? "a successor of " : "a predecessor of ") + other;
    case RelationKind::amendment:
        return phrase + (is_it ? "an amendment of " : "amended by ") + other;
    }
    return phrase + other;
}

Value value_of(const std::vector<Relation>& relations) {
    std::vector<Value> list;
    for (const Relation& relation : relations)
        list.push_back(Record{{"document", relation.document},
                              {"kind", name_of(relation.kind)},
                              {"of", relation.other},
                              {"sure", relation.sure},
                              {"decided", relation.decided},
                              {"score", relation.score},
                              {"reason", relation.reason}});
    return list;
}

Value value_of(const std::vector<Place>& places) {
    std::vector<Value> list;
    for (const Place& place : places)
        if (!place.box.empty())
            list.push_back(Record{{"page", place.page},
                                  {"left", place.box.left},
                                  {"top", place.box.top},
                                  {"right", place.box.right},
                                  {"bottom", place.box.bottom}});
    return list;
}

} // namespace clausula
