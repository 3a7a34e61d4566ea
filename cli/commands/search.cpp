#include "cli/commands/search.h"

#include "cli/archive_folder.h"
#include "cli/citation.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/target.h"
#include "index/model/names.h"
#include "search/search.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace clausula {

namespace {

const Flag flags[] = {
    {.name = "limit",
     .letter = 'n',
     .kind = FlagKind::number,
     .value = "N",
     .help = "show this many clauses at most; 10 unless said",
     .least = 1},
    {.name = "offset", .kind = FlagKind::number, .value = "N", .help = "leave out the first N"},
    {.name = "explain",
     .help = "show what each word of the query became, and how each hit's score came about"},
    {.name = "no-translations", .help = "find only the words themselves, no translations"},
    include_restricted_flag,
};

constexpr std::string_view examples[] = {
    "clausula search rahoitus",
    "clausula search '\"tekojen tori\" OR uppslagsboden'",
    "clausula search 'kind:agreement year:2018.. NEAR(rahoitus jatko, 5)'",
    "clausula search -- sopimus -liite",
};

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

Answer answer_of(const std::string& typed, const SearchResult& result,
                 const std::vector<std::string>& explanation) {
    Answer answer;
    answer.head = {{"query", typed}, {"total", result.total}};
    answer.rows_name = "hits";
    answer.columns = {"id",         "title",     "date",  "language", "number",   "heading",
                      "first_page", "last_page", "score", "path",     "citation", "snippet"};
    if (!explanation.empty()) {
        std::vector<Value> lines;
        AnswerBlock block{.kind = AnswerBlock::Kind::verbatim};
        for (const std::string& line : explanation) {
            lines.emplace_back(line);
            block.lines.push_back({{line, Style::quiet}});
        }
        answer.head.push_back({"explanation", lines});
        answer.page.push_back(std::move(block));
    }
    for (const Hit& hit : result.hits) {
        answer.rows.push_back(record_of(hit));
        answer.page.push_back({.kind = AnswerBlock::Kind::heading, .lines = {headline_of(hit)}});
        answer.page.push_back(
            {.kind = AnswerBlock::Kind::quote, .lines = {snippet_line(hit)}, .apart = false});
        answer.page.push_back({.kind = AnswerBlock::Kind::quote,
                               .lines = {{{hit.path, Style::quiet}}},
                               .apart = false});
        for (const std::string& reason : hit.reasons)
            answer.page.push_back({.kind = AnswerBlock::Kind::quote,
                                   .lines = {{{reason, Style::quiet}}},
                                   .apart = false});
    }
    return answer;
}

int clamped(std::optional<std::int64_t> number, int otherwise) {
    if (!number) return otherwise;
    return static_cast<int>(std::min<std::int64_t>(*number, std::numeric_limits<int>::max()));
}

ExitStatus run(const Arguments& arguments, Console& console) {
    std::string typed;
    for (const std::string& word : arguments.words) typed += (typed.empty() ? "" : " ") + word;
    const Query query = parse_query(typed);
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    SearchOptions options;
    options.limit = clamped(arguments.number("limit"), options.limit);
    options.offset = clamped(arguments.number("offset"), options.offset);
    options.include_restricted = arguments.has(include_restricted_flag.name);
    options.translations = !arguments.has("no-translations");
    options.reasons = arguments.has("explain");
    Searcher searcher(archive);
    const SearchResult result = searcher.search(query, options);
    std::vector<std::string> explanation;
    if (options.reasons) explanation = searcher.explain(query, options);
    console.print(answer_of(typed, result, explanation));

    const auto shown = static_cast<std::int64_t>(result.hits.size());
    if (result.total == 0)
        console.note("nothing found");
    else if (options.offset + shown < result.total)
        console.note(fmt::format("{} of {}; --offset {} shows the next", shown,
                                 counted(static_cast<std::uint64_t>(result.total), "clause"),
                                 options.offset + shown));
    return result.total == 0 ? ExitStatus::nothing : ExitStatus::done;
}

} // namespace

const Command search_command = {
    .name = "search",
    .words = "QUERY…",
    .summary = "find clauses",
    .description =
        "Several arguments are one query, joined by spaces. All words must be in the clause: "
        "\"a phrase\", =word and =\"wording\" as printed, prefix*, a OR b, -not, NEAR(a b, 10), "
        "parentheses, and fields such as kind:agreement lang:fi year:2015..2020 number:4 "
        "title:word "
        "confidence:0.8.. stand for what they look like. A query that is not understood is an "
        "error, never an empty answer.\n\n"
        "Each hit has the number that show and cite take, the document's title, the clause, its "
        "page, the words around the match and the path.",
    .flags = flags,
    .fewest_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
