#include "cli/commands/show_document.h"

#include "cli/commands/show_bounds.h"
#include "cli/commands/show_facts.h"
#include "cli/commands/show_parts.h"
#include "cli/describe.h"
#include "index/model/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

// What was redacted is not handed out as it was.
std::string original_of(const Target& target, const Archive& archive) {
    return target.redacted ? "sealed" : archive.original_path(target.document.file.sha256).string();
}

std::vector<Value> values_of_dates(const Document& document) {
    std::vector<Value> dates;
    const auto iso = [](const std::optional<PrintedDate>& date) {
        return date ? Value(iso_date(*date)) : Value();
    };
    for (const StatedDate& date : document.dates)
        dates.push_back(Record{{"kind", name_of(date.kind)},
                               {"first", iso(date.range.first)},
                               {"last", iso(date.range.last)},
                               {"words", document.text[date.evidence.span]},
                               {"page", document.text.pages_of(date.evidence.span).first},
                               {"span", value_of(date.evidence.span)},
                               {"rule", date.evidence.rule},
                               {"confidence", date.evidence.confidence}});
    return dates;
}

Record document_record(const Target& target, const Archive& archive) {
    const Document& document = target.document;
    std::vector<Value> paths, pages;
    for (const SourceFile& file : archive.paths(target.id))
        paths.push_back(Record{{"path", file.display_path()}});
    for (const PageInfo& page : document.pages)
        pages.push_back(Record{{"number", page.number},
                               {"width", page.width},
                               {"height", page.height},
                               {"origin", name_of(page.origin)},
                               {"turned", page.turned},
                               {"confidence", value_of(page.confidence)},
                               {"language", page.language},
                               {"span", value_of(page.span)}});
    const auto words = [&](const auto& fact) {
        return fact ? Value(document.text[fact->evidence.span]) : Value();
    };
    return {{"id", target.id},
            {"title", document.title},
            {"kind", document.kind ? Value(name_of(document.kind->kind)) : Value()},
            {"kind_words", words(document.kind)},
            {"date", value_of(document.date)},
            {"date_words", words(document.date)},
            {"date_bounds", document.date ? Value() : ShownBounds(archive, document).value()},
            {"dates", values_of_dates(document)},
            {"language", document.language},
            {"format", document.format},
            {"sha256", document.file.sha256},
            {"size", static_cast<std::int64_t>(document.file.size)},
            {"paths", paths},
            {"original", original_of(target, archive)},
            {"pages", pages},
            {"problems", value_of(document.problems)}};
}

// Where the words of a fact stand: `"12. maaliskuuta 2020", p. 3`.
StyledLine fact_line(const Document& document, const std::string& value, const Evidence& evidence) {
    if (evidence.span.empty()) // a person said so
        return {{value}, {"  " + evidence.rule, Style::quiet}};
    StyledLine line = {
        {value},
        {"  \"" + one_line(std::string(document.text[evidence.span])) + "\"", Style::quiet}};
    const Text::Pages pages = document.text.pages_of(evidence.span);
    if (has_pages(document))
        line.push_back({", " + pages_label(pages.first, pages.last), Style::quiet});
    return line;
}

AnswerBlock fields_of(const Target& target, const Archive& archive) {
    const Document& document = target.document;
    AnswerBlock block = {.kind = Kind::fields, .apart = false};
    const auto add = [&](std::string name, StyledLine value) {
        block.cells.push_back({{{std::move(name), Style::quiet}}, std::move(value)});
    };
    if (document.kind)
        add("kind", fact_line(document, std::string(name_of(document.kind->kind)),
                              document.kind->evidence));
    else
        add("kind", {{"not stated"}});
    if (document.date)
        add("date", fact_line(document, iso_date(document.date->date), document.date->evidence));
    else
        add("date", ShownBounds(archive, document).line());
    add("language", {{document.language.empty() ? "not recognised" : document.language}});

    std::size_t ocr_pages = 0;
    double confidence = 0;
    for (const PageInfo& page : document.pages) {
        if (!page.confidence) continue;
        ++ocr_pages;
        confidence += *page.confidence;
    }
    std::string pages = std::to_string(document.pages.size());
    if (ocr_pages > 0)
        pages += fmt::format(", {} by OCR with confidence {:.2f}", ocr_pages,
                             confidence / static_cast<double>(ocr_pages));
    add("pages", {{pages}});
    add("format", {{fmt::format("{}, {} bytes", document.format, document.file.size)}});
    add("sha256", {{document.file.sha256}});
    add("original", {{original_of(target, archive), Style::quiet}});
    for (const SourceFile& file : archive.paths(target.id))
        add("seen at", {{file.display_path(), Style::quiet}});
    return block;
}

AnswerBlock dates_of(const Document& document) {
    AnswerBlock block = {.kind = Kind::fields};
    const auto add = [&](DateKind kind, StyledLine value) {
        block.cells.push_back({{{std::string(label_of(kind)), Style::quiet}}, std::move(value)});
    };
    for (std::size_t i = 0; i < names_of<DateKind>().size(); ++i) {
        const auto kind = static_cast<DateKind>(i);
        bool is_stated = false;
        for (const StatedDate& date : document.dates) {
            if (date.kind != kind) continue;
            add(kind, fact_line(document, range_label(date), date.evidence));
            is_stated = true;
        }
        if (!is_stated && kind != DateKind::dated) add(kind, {{"not stated"}});
    }
    return block;
}

// The first words of a clause that has no heading.
std::string beginning_of(const Document& document, const Clause& clause) {
    constexpr std::size_t length = 60;
    std::string_view text = document.text[clause.span];
    text.remove_prefix(clause.number_span.empty() ? 0 : clause.number_span.end - clause.span.begin);
    text.remove_prefix(std::min(text.find_first_not_of(" .):"), text.size()));
    if (text.size() <= length) return one_line(std::string(text));
    const std::size_t end = text.find_last_of(" \n\t", length);
    return end == std::string_view::npos ? "" : one_line(std::string(text.substr(0, end))) + " …";
}

AnswerBlock outline_of(const Target& target) {
    const Document& document = target.document;
    AnswerBlock block = {.kind = Kind::outline};
    for (std::size_t i = 0; i < document.clauses.size(); ++i) {
        const Clause& clause = document.clauses[i];
        const std::string label = clause_label(clause.kind, clause.number, clause.heading);
        StyledLine line = {{clause_id(target.id, i), Style::id}};
        if (!label.empty()) line.push_back({"  " + label});
        const bool has_words = !clause.heading.empty() || clause.kind == ClauseKind::preamble ||
                               clause.kind == ClauseKind::signature;
        if (!has_words) line.push_back({"  " + beginning_of(document, clause), Style::quiet});
        if (has_pages(document))
            line.push_back({"  " + pages_label(clause.first_page, clause.last_page), Style::quiet});
        block.lines.push_back(std::move(line));
        block.depths.push_back(clause.depth);
    }
    return block;
}

AnswerBlock problems_of(const Document& document) {
    AnswerBlock block;
    for (const Problem& problem : document.problems) {
        StyledLine line = {{std::string(name_of(problem.severity)),
                            problem.severity == Severity::error ? Style::failure : Style::warning},
                           {fmt::format(" ({}): ", name_of(problem.stage))}};
        if (problem.page) line.push_back({fmt::format("page {}: ", *problem.page)});
        line.push_back({problem.message});
        if (!problem.hint.empty()) line.push_back({"; " + problem.hint, Style::quiet});
        block.lines.push_back(std::move(line));
    }
    return block;
}

} // namespace

Answer document_answer(const Target& target, const Archive& archive, const Arguments& arguments) {
    const Document& document = target.document;
    Answer answer;
    answer.head = document_record(target, archive);
    const bool is_partial = arguments.has("text") || arguments.has("outline") ||
                            arguments.has("dates") || arguments.has("facts") ||
                            arguments.has("problems");
    if (!is_partial) {
        answer.page.push_back(
            {.kind = Kind::heading, .lines = {headline_of(target, std::to_string(target.id), "")}});
        answer.page.push_back(fields_of(target, archive));
    }
    if (arguments.has("dates")) answer.page.push_back(dates_of(document));
    if (arguments.has("facts")) {
        for (RecordField& field : fact_record(archive, target.id, document))
            answer.head.push_back(std::move(field));
        for (AnswerBlock& block : fact_blocks(archive, target.id, document))
            answer.page.push_back(std::move(block));
    }
    if (arguments.has("text")) {
        answer.head.push_back({"text", document.text.content});
        answer.page.push_back(verbatim(document.text.content));
    }
    if ((!is_partial || arguments.has("outline")) && !document.clauses.empty())
        answer.page.push_back(outline_of(target));
    if ((!is_partial || arguments.has("problems")) && !document.problems.empty())
        answer.page.push_back(problems_of(document));
    for (std::size_t i = 0; i < document.clauses.size(); ++i)
        answer.rows.push_back(clause_record(target, i));
    return answer;
}

} // namespace clausula
