#include "cli/commands/show.h"

#include "cli/archive_folder.h"
#include "cli/commands/show_bounds.h"
#include "cli/commands/show_facts.h"
#include "cli/commands/show_parallel.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/target.h"
#include "index/model/names.h"
#include "versions/as_of.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

const Flag flags[] = {
    clause_flag,
    page_flag,
    as_of_flag,
    include_restricted_flag,
    {.name = "text", .help = "the text alone, a paragraph a line, as it was read"},
    {.name = "dates", .help = "every date it states of itself, and the words it was read from"},
    {.name = "facts",
     .help = "every fact that was read out of it, and what is not stated",
     .details = "First what a reader expects of an agreement: signed on, in force from, term, "
                "notice, parties, deadline; each with its words, or \"not stated in the "
                "document\". Then all facts, by the numbers that `clausula decide` takes."},
    {.name = "outline", .help = "the clauses alone"},
    {.name = "parallel",
     .help = "two documents side by side, of which one is a translation of the other",
     .details = "Their clauses are paired without regard to their numbers; what one has and the "
                "other lacks stands alone. When one document is named, its translation is the one "
                "that `clausula versions` shows."},
    {.name = "problems", .help = "what went wrong when it was read"},
};

constexpr std::string_view examples[] = {"clausula show 12",
                                         "clausula show 12/4",
                                         "clausula show 12 --clause '4 §'",
                                         "clausula show 12 --page 2 --text",
                                         "clausula show 12 --as-of 2021-06-30 --clause 4",
                                         "clausula show 12 13 --parallel"};

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

Record record_of(const Target& target, const Archive& archive) {
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

Record record_of(const Target& target, std::size_t position) {
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
        answer.rows.push_back(record_of(target, i));
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

Answer document_answer(const Target& target, const Archive& archive, const Arguments& arguments) {
    const Document& document = target.document;
    Answer answer;
    answer.head = record_of(target, archive);
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
        answer.rows.push_back(record_of(target, i));
    return answer;
}

// The document that was in force on a day: a wording of the same agreement, or of one that it
// succeeds or that succeeds it. Says on stderr why; when none was, an Error of kind not_found.
DocumentId wording_in_force(const Archive& archive, DocumentId document, Day day,
                            bool include_restricted, Console& console) {
    const auto in_force = in_force_on(archive, day, include_restricted);
    std::vector<std::string> reasons;
    for (const DocumentId other : succession_of(archive, document, include_restricted)) {
        const auto found = in_force.find(other);
        if (found == in_force.end()) continue;
        reasons.push_back(fmt::format("document {}: {}", other, found->second.interval.reason));
        if (found->second.answer != InForce::yes) continue;
        console.note(reasons.back());
        return other;
    }
    for (const std::string& reason : reasons) console.note(reason);
    throw Error(ErrorKind::not_found, fmt::format("document {}", document),
                "no wording of it is known to have been in force on " + iso_date(day));
}

Target find_target_as_of(const Archive& archive, const Arguments& arguments, Console& console) {
    Target target = find_target(archive, arguments);
    const auto day = arguments.day(as_of_flag.name);
    if (!day) return target;
    const DocumentId wording = wording_in_force(
        archive, target.id, *day, arguments.has(include_restricted_flag.name), console);
    if (wording == target.id) return target;
    const bool is_place = arguments.words.front().find_first_of("/:#") != std::string::npos;
    if (is_place)
        throw Error(
            arguments.words.front(),
            fmt::format("on that day document {} was in force, where it may stand elsewhere",
                        wording),
            fmt::format("name the document alone, and the clause by --clause"));
    Arguments other = arguments;
    other.words.front() = std::to_string(wording);
    return find_target(archive, other);
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    if (arguments.has("parallel")) return show_parallel(archive, arguments, console);
    if (arguments.words.size() > 1)
        throw Error("show", "shows one target at a time",
                    "`clausula show 3 4 --parallel` shows two side by side");
    const Target target = find_target_as_of(archive, arguments, console);
    const bool text_only = arguments.has("text");
    if (target.pinpoint.page || target.pinpoint.clause)
        for (const char* whole : {"dates", "facts", "outline", "problems"})
            if (arguments.has(whole))
                throw Error("--" + std::string(whole), "is about a whole document, not a part",
                            fmt::format("as in: clausula show {} --{}", target.id, whole));
    if (target.pinpoint.page) {
        Answer answer = page_answer(target, text_only);
        if (target.restricted) answer.head.push_back({"restricted", true});
        console.print(answer);
        return ExitStatus::done;
    }
    Answer answer = target.pinpoint.clause ? clause_answer(target, text_only)
                                           : document_answer(target, archive, arguments);
    if (target.restricted) answer.head.push_back({"restricted", true});
    answer.rows_name = "clauses";
    answer.columns = {"id",      "kind",       "number",    "number_path",
                      "heading", "first_page", "last_page", "text"};
    console.print(answer);
    if (arguments.has("problems") && target.document.problems.empty()) console.note("no problems");
    return ExitStatus::done;
}

} // namespace

const Command show_command = {
    .name = "show",
    .words = "TARGET [TRANSLATION]",
    .summary = "show a document, a clause or a page",
    .description =
        "TARGET is a document's number (12), a clause's (12/4, as search and show print it), the "
        "beginning of a document's SHA-256, or the form for machines that cite prints.\n\n"
        "A document is shown as an overview: kind and date with the words they were read from, "
        "pages, the clauses with their pages, and what went wrong when it was read. A clause is "
        "shown with all that is below it. With --as-of it is the wording that was in force on that "
        "day, of the same agreement or of one that it succeeds or that succeeds it; which one and "
        "why is said on stderr.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 2,
    .examples = examples,
    .run = run,
};

} // namespace clausula
