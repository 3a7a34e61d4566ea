#include "cli/commands/blame.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/read_lineage.h"
#include "cli/render/terminal.h"
#include "cli/target.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

const Flag flags[] = {
    {.name = "porcelain",
     .help = "lines for scripts, which stay as they are",
     .details = "For each sentence: a line with the SHA-256 of the file where its wording appeared "
                "first, the bytes there and the bytes here; lines of a word and its value; and a "
                "line that begins with a tab, the sentence."},
    clause_flag,
    page_flag,
    include_restricted_flag,
};

constexpr std::string_view examples[] = {"clausula blame 12", "clausula blame 12 --clause '4 §'",
                                         "clausula blame 12/4 --format json",
                                         "clausula blame 12 --porcelain"};

using Kind = AnswerBlock::Kind;

/// A sentence of the document, and where it is from.
struct Row {
    const BlamedSentence& sentence;
    const Document& document;
    const Document& origin;
    const LineageVersion& version;
    std::string id, origin_id, date;
    Text::Pages pages, origin_pages;
};

Row row_of(const ReadLineage& read, DocumentId id, const Document& document,
           const BlamedSentence& sentence) {
    const WordingPlace& place = sentence.origin;
    const LineageVersion& version = read.lineage.versions[place.text];
    const Document& origin = read.documents[place.text];
    return {sentence,
            document,
            origin,
            version,
            clause_id(id, sentence.clause),
            clause_id(version.document, place.clause),
            date_label(read.lineage.version_of(version)),
            document.text.pages_of(sentence.span),
            origin.text.pages_of(place.span)};
}

std::string origin_citation(const Row& row) {
    const WordingPlace& place = row.sentence.origin;
    return to_string(citation_of(row.origin.file.sha256, row.origin.clauses[place.clause].path,
                                 row.origin_pages.first, place.span));
}

Record record_of(const ReadLineage& read, const Row& row) {
    const Clause& clause = row.document.clauses[row.sentence.clause];
    const WordingPlace& place = row.sentence.origin;
    Record origin = version_values(read.lineage, place.text);
    for (RecordField field : Record{{"id", row.origin_id},
                                    {"number_path", row.origin.clauses[place.clause].path},
                                    {"first_page", row.origin_pages.first},
                                    {"last_page", row.origin_pages.last},
                                    {"citation", origin_citation(row)},
                                    {"span", value_of(place.span)}})
        origin.push_back(std::move(field));
    return {{"since", row.date},
            {"from", row.origin_id},
            {"from_page", row.origin_pages.first},
            {"id", row.id},
            {"number_path", clause.path},
            {"page", row.pages.first},
            {"sentence", row.document.text[row.sentence.span]},
            {"span", value_of(row.sentence.span)},
            {"origin", origin}};
}

std::string porcelain_of(const ReadLineage& read, const Row& row, const Console& console) {
    const WordingPlace& place = row.sentence.origin;
    const Span here = row.sentence.span;
    return fmt::format(
        "{} {}-{} {}-{}\nid {}\nversion {}\ndate {}\nfrom {}\nnumber {}\npage {}\n"
        "citation {}\n\t{}\n",
        row.origin.file.sha256, place.span.begin, place.span.end, here.begin, here.end, row.id,
        read.lineage.version_of(row.version).number, row.date, row.origin_id,
        terminal_safe(one_line(row.origin.clauses[place.clause].path)), row.origin_pages.first,
        origin_citation(row),
        terminal_safe(one_line(console.shown(std::string(row.document.text[here])))));
}

StyledLine headline_of(const Row& row) {
    const Clause& clause = row.document.clauses[row.sentence.clause];
    StyledLine line = {{row.id, Style::id}};
    const std::string label = clause_label(clause.kind, clause.path, clause.heading);
    if (!label.empty()) line.push_back({"  " + label, Style::title});
    if (has_pages(row.document))
        line.push_back({" · " + pages_label(clause.first_page, clause.last_page), Style::quiet});
    return line;
}

/// The sentences below their clauses, each behind the date and the place it is from.
std::vector<AnswerBlock> page_of(const std::vector<Row>& rows) {
    std::size_t widest = 0;
    const auto page = [](const Row& row) {
        return has_pages(row.origin)
                   ? " " + pages_label(row.origin_pages.first, row.origin_pages.last)
                   : std::string();
    };
    for (const Row& row : rows) widest = std::max(widest, row.origin_id.size() + page(row).size());
    std::vector<AnswerBlock> blocks;
    std::optional<std::size_t> clause;
    for (const Row& row : rows) {
        if (clause != row.sentence.clause) {
            clause = row.sentence.clause;
            blocks.push_back({.kind = Kind::heading, .lines = {headline_of(row)}});
            blocks.push_back({.kind = Kind::quote, .apart = false});
        }
        blocks.back().lines.push_back(
            {{fmt::format("{:<10}  ", row.date), Style::quiet},
             {row.origin_id, Style::id},
             {fmt::format("{:<{}}  ", page(row), widest - row.origin_id.size()), Style::quiet},
             {one_line(std::string(row.document.text[row.sentence.span]))}});
    }
    return blocks;
}

/// What there is to know before the answer is believed.
void note_problems(const ReadLineage& read, DocumentId id, Console& console) {
    for (const std::string& problem : read.lineage.problems) console.note("warning: " + problem);
    if (read.lineage.versions.empty()) return;
    const Version& own = read.lineage.version_of(read.lineage.versions.back());
    if (read.lineage.versions.size() == 1)
        console.note(fmt::format("nothing earlier than document {} is known: all of it is told to "
                                 "be from itself",
                                 id));
    else if (!own.date)
        console.note(fmt::format("document {} is undated: taken for the last version", id));
}

/// Whether the sentence is of the clause or page that was asked for.
bool is_asked(const Target& target, const BlamedSentence& sentence) {
    const Document& document = target.document;
    const Pinpoint& pinpoint = target.pinpoint;
    if (pinpoint.clause && (sentence.clause < *pinpoint.clause ||
                            sentence.clause >= end_below(document.clauses, *pinpoint.clause)))
        return false;
    if (!pinpoint.page) return true;
    const Text::Pages pages = document.text.pages_of(sentence.span);
    return pages.first <= *pinpoint.page && *pinpoint.page <= pages.last;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const Target target = find_target(archive, arguments);
    const ReadLineage read = read_lineage(archive, target.id, LineageEnd::own,
                                          arguments.has(include_restricted_flag.name));
    const std::vector<BlamedSentence> blamed = blame(read.texts);
    std::vector<Row> rows;
    for (const BlamedSentence& sentence : blamed)
        if (is_asked(target, sentence))
            rows.push_back(row_of(read, target.id, target.document, sentence));
    note_problems(read, target.id, console);
    if (rows.empty()) {
        console.note(target.document.clauses.empty()
                         ? fmt::format("document {} has no clauses", target.id)
                         : "no sentence there");
        return ExitStatus::nothing;
    }
    if (arguments.has("porcelain")) {
        for (const Row& row : rows) console.write(porcelain_of(read, row, console));
        return ExitStatus::done;
    }
    Answer answer;
    answer.head = {{"document", target.id},
                   {"title", target.document.title},
                   {"sha256", target.document.file.sha256}};
    answer.rows_name = "sentences";
    answer.columns = {"since", "from", "from_page", "id", "number_path", "page", "sentence"};
    for (const Row& row : rows) answer.rows.push_back(record_of(read, row));
    answer.page = page_of(rows);
    console.print(answer);
    return ExitStatus::done;
}

} // namespace

const Command blame_command = {
    .name = "blame",
    .words = "TARGET",
    .summary = "show where each sentence's wording appeared first",
    .description =
        "Each sentence of a document, a clause (with what is below it) or a page, with the date of "
        "the earliest version that has its wording, the clause it stands in there, and the page: "
        "through clauses that were renumbered or moved, and through the agreements that this one "
        "carries clauses on from. A wording is the same when its words are: case, punctuation and "
        "what OCR misread don't count. One that went and came back is as old as it was.\n\n"
        "Headings, and sentences of fewer than four words, are told by the clause they belong to, "
        "as the same words elsewhere say nothing. A version's date is the one that versions "
        "tells.\n\n"
        "TARGET is a document or a clause, as for show.",
    .flags = flags,
    .fewest_words = 1,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
