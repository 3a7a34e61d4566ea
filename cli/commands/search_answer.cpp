#include "cli/commands/search_answer.h"

#include "cli/citation.h"
#include "cli/describe.h"
#include "cli/target.h"
#include "index/model/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

const std::vector<std::string> columns = {"id",     "title",   "date",       "language",
                                          "number", "heading", "first_page", "last_page",
                                          "score",  "path",    "citation",   "snippet"};

bool has_pages(const Hit& hit) {
    return std::ranges::any_of(hit.boxes, [](const Place& place) { return !place.box.empty(); });
}

std::vector<Value> values_of(const std::vector<Span>& spans) {
    std::vector<Value> values;
    for (const Span& span : spans) values.push_back(value_of(span));
    return values;
}

std::string snippet_of(const Hit& hit) {
    const std::size_t begin = std::min(hit.snippet.begin, hit.text.size());
    return hit.text.substr(begin, hit.snippet.size());
}

Record record_of(const Hit& hit) {
    Record record = {
        {"id", clause_id(hit.document, hit.position)},
        {"document", hit.document},
        {"title", hit.title},
        {"date", value_of(hit.date)},
        {"language", hit.language},
        {"kind", name_of(hit.kind)},
        {"number", hit.number},
        {"heading", hit.heading},
        {"first_page", hit.first_page},
        {"last_page", hit.last_page},
        {"confidence", value_of(hit.confidence)},
        {"score", hit.score},
        {"path", hit.path},
        {"citation", to_string(citation_of(hit.sha256, hit.number, hit.first_page, hit.span))},
        {"snippet", snippet_of(hit)},
        {"text", hit.text},
        {"marks", values_of(hit.marks)},
        {"snippet_span", value_of(hit.snippet)},
        {"span", value_of(hit.span)},
        {"boxes", value_of(hit.boxes)}};
    if (!hit.reasons.empty())
        record.push_back({"reasons", std::vector<Value>(hit.reasons.begin(), hit.reasons.end())});
    if (hit.restricted) record.push_back({"restricted", true});
    return record;
}

StyledLine headline_of(const Hit& hit) {
    StyledLine line = {{clause_id(hit.document, hit.position), Style::id},
                       {"  "},
                       {one_line(hit.title), Style::title}};
    const std::string label = clause_label(hit.kind, hit.number, hit.heading);
    if (!label.empty()) line.push_back({" · " + label});
    if (has_pages(hit)) line.push_back({" · " + pages_label(hit.first_page, hit.last_page)});
    if (hit.restricted) line.push_back({" · restricted", Style::warning});
    return line;
}

StyledLine snippet_line(const Hit& hit) {
    StyledLine line = marked_line(hit.text, hit.snippet, hit.marks, Style::match);
    if (hit.snippet.begin > 0) line.insert(line.begin(), {"… "});
    if (hit.snippet.end < hit.text.size()) line.push_back({" …"});
    return line;
}

AnswerBlock block_of(const std::vector<std::string>& explanation) {
    AnswerBlock block{.kind = AnswerBlock::Kind::verbatim};
    for (const std::string& line : explanation) block.lines.push_back({{line, Style::quiet}});
    return block;
}

void add_to_page(const SearchResult& result, std::vector<AnswerBlock>& page) {
    const auto add_quiet = [&](const std::string& line) {
        page.push_back(
            {.kind = AnswerBlock::Kind::quote, .lines = {{{line, Style::quiet}}}, .apart = false});
    };
    for (const Hit& hit : result.hits) {
        page.push_back({.kind = AnswerBlock::Kind::heading, .lines = {headline_of(hit)}});
        page.push_back(
            {.kind = AnswerBlock::Kind::quote, .lines = {snippet_line(hit)}, .apart = false});
        add_quiet(hit.path);
        for (const std::string& reason : hit.reasons) add_quiet(reason);
    }
}

} // namespace

Answer answer_of(const std::string& typed, const SearchResult& result,
                 const std::vector<std::string>& explanation) {
    Answer answer;
    answer.head = {{"query", typed}, {"total", result.total}};
    answer.rows_name = "hits";
    answer.columns = columns;
    if (!explanation.empty()) {
        answer.head.push_back(
            {"explanation", std::vector<Value>(explanation.begin(), explanation.end())});
        answer.page.push_back(block_of(explanation));
    }
    for (const Hit& hit : result.hits) answer.rows.push_back(record_of(hit));
    add_to_page(result, answer.page);
    return answer;
}

Answer answer_of(const std::vector<BatchResult>& results) {
    Answer answer;
    std::vector<Value> queries;
    answer.rows_name = "hits";
    answer.columns = {"line", "query"};
    answer.columns.insert(answer.columns.end(), columns.begin(), columns.end());
    for (const BatchResult& of : results) {
        Record query = {{"line", of.line},
                        {"query", of.typed},
                        {"understood", of.is_understood},
                        {"total", of.result.total}};
        if (!of.explanation.empty())
            query.push_back(
                {"explanation", std::vector<Value>(of.explanation.begin(), of.explanation.end())});
        queries.emplace_back(std::move(query));
        for (const Hit& hit : of.result.hits) {
            Record row = {{"line", of.line}, {"query", of.typed}};
            std::ranges::move(record_of(hit), std::back_inserter(row));
            answer.rows.push_back(std::move(row));
        }
        const std::string found = counted(static_cast<std::uint64_t>(of.result.total), "clause");
        answer.page.push_back(
            {.kind = AnswerBlock::Kind::heading,
             .lines = {{{fmt::format("{}: ", of.line)},
                        {of.typed, Style::match},
                        {of.is_understood ? fmt::format(" · {}", found) : " · not understood"}}}});
        if (!of.explanation.empty()) answer.page.push_back(block_of(of.explanation));
        add_to_page(of.result, answer.page);
    }
    answer.head = {{"queries", queries}};
    return answer;
}

} // namespace clausula
