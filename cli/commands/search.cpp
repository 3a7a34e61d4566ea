#include "cli/commands/search.h"

#include "cli/archive_folder.h"
#include "cli/commands/search_answer.h"
#include "cli/commands/search_first.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/party_names.h"
#include "cli/target.h"
#include "index/files/read.h"
#include "index/store/word_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <limits>
#include <sstream>

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
    as_of_flag,
    {.name = "explain",
     .help = "show what each word of the query became, and how each hit's score came about"},
    {.name = "batch",
     .kind = FlagKind::text,
     .value = "FILE",
     .help = "answer a file of queries, one a line; - is stdin"},
    {.name = "first",
     .help = "QUERY is a wording: tell in which version of each agreement it appeared and went",
     .details = "The words side by side in one clause, without regard to case and punctuation."},
    {.name = "no-translations", .help = "find only the words themselves, no translations"},
    include_restricted_flag,
};

constexpr std::string_view examples[] = {
    "clausula search rahoitus",
    "clausula search '\"tekojen tori\" OR uppslagsboden'",
    "clausula search 'kind:agreement year:2018.. NEAR(rahoitus jatko, 5)'",
    "clausula search -- sopimus -liite",
    "clausula search --first 'toistaiseksi voimassa oleva'",
};

int clamped(std::optional<std::int64_t> number, int otherwise) {
    if (!number) return otherwise;
    return static_cast<int>(std::min<std::int64_t>(*number, std::numeric_limits<int>::max()));
}

SearchOptions options_of(const Arguments& arguments) {
    SearchOptions options;
    options.limit = clamped(arguments.number("limit"), options.limit);
    options.offset = clamped(arguments.number("offset"), options.offset);
    options.include_restricted = arguments.has(include_restricted_flag.name);
    options.translations = !arguments.has("no-translations");
    options.reasons = arguments.has("explain");
    return options;
}

/// Together with what --as-of asks for.
Query read_query(const std::string& typed, const Arguments& arguments) {
    Query query = parse_query(typed);
    const auto day = arguments.day(as_of_flag.name);
    if (!day) return query;
    Query as_of = parse_query("as-of:" + iso_date(*day));
    if (query.kind != Query::Kind::all_of) {
        Query all;
        all.end = query.end;
        all.children.push_back(std::move(query));
        query = std::move(all);
    }
    query.children.push_back(std::move(as_of));
    return query;
}

/// Nothing is widened unasked: what would find something is only told.
void note_offers(const std::vector<Offer>& offers, Console& console) {
    if (offers.empty()) return console.note("nothing found");
    console.note("nothing found; what would find something:");
    for (const Offer& offer : offers)
        console.note(fmt::format("    {}    {}, {}", offer.query,
                                 counted(static_cast<std::uint64_t>(offer.total), "clause"),
                                 offer.change));
}

/// What came of an organisation is another one: it is told, not searched.
void note_successors(const std::string& typed, const Archive& archive, Console& console) {
    const PartyNames names(archive);
    const auto name = [&](const std::string& id) {
        const Organisation* organisation = names.registry().find(id);
        const OrganisationName* now = name_on(*organisation, std::nullopt, "");
        return now != nullptr ? now->text : organisation->names.front().text;
    };
    for (const OrganisationEvent* event : names.ends_of_named(typed)) {
        std::string before, after, query;
        for (const std::string& id : event->before)
            before += (before.empty() ? "" : " and ") + name(id);
        for (const std::string& id : event->after) {
            after += (after.empty() ? "" : " and ") + name(id);
            query += (query.empty() ? "\"" : " OR \"") + name(id) + "\"";
        }
        console.note(fmt::format("{} became {}{}, which is another organisation; to find that: {}",
                                 before, after, event->on ? " on " + iso_date(*event->on) : "",
                                 query));
    }
}

/// An archive whose words were read by other dictionaries is searched as it is, not unsaid.
void note_dictionaries(const Archive& archive, Console& console) {
    if (const auto note = other_dictionaries(archive.database())) console.note("warning: " + *note);
}

ExitStatus search_once(const std::string& typed, const Arguments& arguments, Console& console) {
    const Query query = read_query(typed, arguments);
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    note_dictionaries(archive, console);
    const SearchOptions options = options_of(arguments);
    Searcher searcher(archive);
    const SearchResult result = searcher.search(query, options);
    std::vector<std::string> explanation;
    if (options.reasons) explanation = searcher.explain(query, options);
    console.print(answer_of(typed, result, explanation));

    note_successors(typed, archive, console);
    const auto shown = static_cast<std::int64_t>(result.hits.size());
    if (result.total == 0)
        note_offers(searcher.offers(query, options), console);
    else if (options.offset + shown < result.total)
        console.note(fmt::format("{} of {}; --offset {} shows the next", shown,
                                 counted(static_cast<std::uint64_t>(result.total), "clause"),
                                 options.offset + shown));
    return result.total == 0 ? ExitStatus::nothing : ExitStatus::done;
}

/// The lines of a file, or with "-" of stdin.
std::vector<std::string> read_lines(const std::string& file) {
    constexpr std::uint64_t largest = 64 << 20;
    std::istringstream text(file == "-" ? std::string(std::istreambuf_iterator<char>(std::cin), {})
                                        : read_small_file(file, largest));
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line); lines.push_back(line))
        if (line.ends_with('\r')) line.pop_back();
    return lines;
}

ExitStatus search_batch(const std::string& file, const Arguments& arguments, Console& console) {
    const std::vector<std::string> lines = read_lines(file);
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    note_dictionaries(archive, console);
    const SearchOptions options = options_of(arguments);
    Searcher searcher(archive);
    std::vector<BatchResult> results;
    bool all_understood = true, any_found = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].find_first_not_of(" \t") == std::string::npos) continue;
        BatchResult& of = results.emplace_back();
        of.line = i + 1;
        of.typed = lines[i];
        try {
            const Query query = read_query(of.typed, arguments);
            of.result = searcher.search(query, options);
            if (options.reasons) of.explanation = searcher.explain(query, options);
        } catch (Error& error) {
            if (error.kind != ErrorKind::query) throw;
            of.is_understood = all_understood = false;
            error.subject = fmt::format("{}:{}: {}", file, of.line, error.subject);
            print_error(error);
        }
        any_found = any_found || of.result.total > 0;
    }
    console.print(answer_of(results));
    if (!all_understood) return ExitStatus::failed;
    return any_found ? ExitStatus::done : ExitStatus::nothing;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    std::string typed;
    for (const std::string& word : arguments.words) typed += (typed.empty() ? "" : " ") + word;
    const std::optional<std::string> file = arguments.text("batch");
    if (file && !typed.empty())
        throw Error("search", "--batch reads its queries from a file, so there is no QUERY");
    if (!file && arguments.words.empty())
        throw Error("search", "QUERY… is missing", "`clausula help search` lists its flags");
    if (file && arguments.has("first"))
        throw Error("search", "--batch reads queries, and --first takes a wording");
    if (arguments.has("first"))
        return search_first(
            Archive::open(archive_folder(archive_settings(arguments.text("archive")))), typed,
            arguments.has(include_restricted_flag.name), console);
    return file ? search_batch(*file, arguments, console) : search_once(typed, arguments, console);
}

} // namespace

const Command search_command = {
    .name = "search",
    .words = "[QUERY…]",
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
    .examples = examples,
    .run = run,
};

} // namespace clausula
