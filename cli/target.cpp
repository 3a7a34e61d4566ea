#include "cli/target.h"

#include "cli/describe.h"
#include "index/model/error.h"
#include "index/text/unicode.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

constexpr std::size_t shortest_digest = 6;

std::optional<std::int64_t> number_of(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::string comparable(std::string_view number) {
    const std::string folded = fold_case(clean_utf8(number));
    std::string key;
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(folded, at);
        if (!is_space(code_point) && code_point != U'(' && code_point != U')')
            key += folded.substr(begin, at - begin);
    }
    while (key.ends_with('.')) key.pop_back();
    return key;
}

bool ends_path(const std::vector<Clause>& clauses, const Clause& clause, std::string_view key) {
    std::string tail;
    for (const Clause* at = &clause; tail.size() < key.size(); at = &clauses[*at->parent]) {
        tail.insert(0, comparable(at->number));
        if (tail == key) return true;
        if (!at->parent) break;
    }
    return false;
}

Error no_document(std::string_view typed) {
    return Error(ErrorKind::not_found, typed.empty() ? "\"\"" : std::string(typed),
                 "no such document", "`clausula list` shows what is in the archive");
}

DocumentId document_by_digest(const Archive& archive, std::string_view typed,
                              std::string_view prefix, bool include_restricted) {
    std::vector<DocumentId> found;
    for (const DocumentSummary& summary : archive.list())
        if (summary.file.sha256.starts_with(prefix) && (include_restricted || !summary.restricted))
            found.push_back(summary.id);
    if (found.empty() || prefix.empty()) throw no_document(typed);
    if (found.size() > 1)
        throw Error(std::string(typed), "several documents' digests begin so",
                    fmt::format("type more of it; documents {} and {} are two of them", found[0],
                                found[1]));
    return found.front();
}

bool is_digest(std::string_view text) {
    return text.size() >= shortest_digest && text.size() <= 64 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::size_t only_clause(const Target& target, const std::string& number,
                        const std::optional<Span>& bytes) {
    const std::vector<Clause>& clauses = target.document.clauses;
    const std::vector<std::size_t> found = clauses_numbered(clauses, number);
    if (found.empty())
        throw Error(ErrorKind::not_found, number,
                    fmt::format("document {} has no such clause", target.id),
                    fmt::format("`clausula show {}` shows its clauses", target.id));
    if (found.size() == 1) return found.front();
    for (std::size_t i : found)
        if (bytes && clauses[i].span == *bytes) return i;
    std::string which;
    for (std::size_t i : found)
        which += fmt::format("{}{} ({})", which.empty() ? "" : ", ", clause_id(target.id, i),
                             clauses[i].path);
    throw Error(number,
                fmt::format("{} clauses of document {} bear this number", found.size(), target.id),
                "say which: " + which);
}

void point_at(Target& target, const Citation& citation) {
    if (!citation.clause.empty()) {
        target.pinpoint.clause = only_clause(target, citation.clause, citation.bytes);
        return;
    }
    const std::vector<Clause>& clauses = target.document.clauses;
    const auto clause = std::ranges::find_if(
        clauses, [&](const Clause& one) { return citation.bytes && one.span == *citation.bytes; });
    if (clause != clauses.end())
        target.pinpoint.clause = static_cast<std::size_t>(clause - clauses.begin());
    else
        target.pinpoint.page = citation.page;
}

void point_at(Target& target, std::string_view typed, std::string_view position) {
    const auto number = number_of(position);
    const auto count = static_cast<std::int64_t>(target.document.clauses.size());
    if (!number || *number < 1 || *number > count)
        throw Error(ErrorKind::not_found, std::string(typed),
                    fmt::format("document {} has {}", target.id,
                                counted(target.document.clauses.size(), "clause")),
                    fmt::format("`clausula show {}` shows them", target.id));
    target.pinpoint.clause = static_cast<std::size_t>(*number - 1);
}

} // namespace

const Flag clause_flag = {.name = "clause",
                          .kind = FlagKind::text,
                          .value = "NUMBER",
                          .help = "the clause with this number, such as \"4 §\" or \"2.3 (a)\"",
                          .details = "As printed, or the path of numbers to it; case, spaces and "
                                     "brackets don't matter."};
const Flag page_flag = {.name = "page",
                        .kind = FlagKind::number,
                        .value = "N",
                        .help = "this page, counted from 1",
                        .least = 1};

const Flag as_of_flag = {.name = "as-of",
                         .kind = FlagKind::day,
                         .value = "DAY",
                         .help = "only what was in force on that day: 2021-06-30"};

const Flag include_restricted_flag = {.name = "include-restricted",
                                      .help = "restricted documents too, marked as such"};

std::vector<std::size_t> clauses_numbered(const std::vector<Clause>& clauses,
                                          std::string_view number) {
    const std::string key = comparable(number);
    std::vector<std::size_t> by_path, by_number, by_end;
    for (std::size_t i = 0; i < clauses.size() && !key.empty(); ++i) {
        if (comparable(clauses[i].path) == key) by_path.push_back(i);
        if (comparable(clauses[i].number) == key) by_number.push_back(i);
        if (ends_path(clauses, clauses[i], key)) by_end.push_back(i);
    }
    if (!by_path.empty()) return by_path;
    return by_number.empty() ? by_end : by_number;
}

std::size_t end_below(const std::vector<Clause>& clauses, std::size_t first) {
    std::size_t end = first + 1;
    while (end < clauses.size() && clauses[end].parent && *clauses[end].parent >= first) ++end;
    return end;
}

DocumentId find_document(const Archive& archive, std::string_view typed, bool include_restricted) {
    const std::string_view name = typed.substr(0, typed.find('/'));
    if (const auto citation = parse_citation(typed))
        return document_by_digest(archive, typed, citation->sha256, include_restricted);
    if (const auto id = number_of(name))
        if (const auto summary = archive.summary(*id))
            if (include_restricted || !summary->restricted) return *id;
    if (is_digest(name)) return document_by_digest(archive, typed, name, include_restricted);
    throw no_document(typed);
}

Target find_target(const Archive& archive, const Arguments& arguments) {
    return find_target(archive, arguments.words.front(), arguments);
}

Target find_target(const Archive& archive, const std::string& typed, const Arguments& arguments) {
    const std::string_view name = std::string_view(typed).substr(0, typed.find('/'));
    const std::optional<Citation> citation = parse_citation(typed);
    Target target;
    target.id = find_document(archive, typed, arguments.has(include_restricted_flag.name));
    const std::optional<DocumentSummary> summary = archive.summary(target.id);
    std::optional<Document> document = archive.document(target.id);
    if (!summary || !document) throw no_document(typed);
    target.document = std::move(*document);
    target.restricted = summary->restricted;
    target.redacted = summary->redacted;

    if (citation)
        point_at(target, *citation);
    else if (name.size() < typed.size())
        point_at(target, typed, std::string_view(typed).substr(name.size() + 1));
    if (const auto clause = arguments.text(clause_flag.name))
        target.pinpoint.clause = only_clause(target, *clause, std::nullopt);
    if (const auto page = arguments.number(page_flag.name)) {
        if (*page > static_cast<std::int64_t>(target.document.pages.size()))
            throw Error(ErrorKind::not_found, fmt::format("page {}", *page),
                        fmt::format("document {} has {}", target.id,
                                    counted(target.document.pages.size(), "page")));
        target.pinpoint.page = static_cast<int>(*page);
    }
    return target;
}

} // namespace clausula
