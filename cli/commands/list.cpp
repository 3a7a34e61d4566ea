#include "cli/commands/list.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/target.h"
#include "index/language/language.h"
#include "index/model/names.h"

#include <algorithm>
#include <tuple>

namespace clausula {

namespace {

constexpr std::string_view orders[] = {"id", "date", "title", "path"};

std::vector<std::string_view> language_codes() {
    std::vector<std::string_view> codes;
    for (const Language* language : all_languages()) codes.push_back(language->code);
    return codes;
}

const std::vector<std::string_view> codes = language_codes();

const Flag flags[] = {
    {.name = "kind",
     .kind = FlagKind::choice,
     .value = "KIND",
     .help = "only documents of this kind: agreement, minutes, …",
     .choices = names_of<DocumentKind>()},
    {.name = "lang",
     .kind = FlagKind::choice,
     .value = "CODE",
     .help = "only documents in this language: fi, sv or en",
     .choices = codes},
    {.name = "sort",
     .kind = FlagKind::choice,
     .value = "ORDER",
     .help = "id, date, title or path",
     .details = "By id, the default, is in the order in which they were taken in. Documents "
                "without a date come last.",
     .choices = orders},
    include_restricted_flag,
};

constexpr std::string_view examples[] = {"clausula list --kind agreement --sort date",
                                         "clausula list --format csv > documents.csv"};

std::string kind_of(const DocumentSummary& document) {
    return document.kind ? std::string(name_of(document.kind->kind)) : "";
}

std::string date_of(const DocumentSummary& document) {
    return document.date ? iso_date(document.date->date) : "";
}

void sort(std::vector<DocumentSummary>& documents, std::string_view order) {
    const auto key = [&](const DocumentSummary& document) {
        std::string text;
        if (order == "date") text = date_of(document);
        if (order == "title") text = document.title;
        if (order == "path") text = document.file.display_path();
        return std::tuple(order == "date" && text.empty(), text, document.id);
    };
    std::ranges::sort(documents, {}, key);
}

Record record_of(const DocumentSummary& document) {
    Record record = {{"id", document.id},
                     {"date", value_of(document.date)},
                     {"kind", document.kind ? Value(kind_of(document)) : Value()},
                     {"language", document.language},
                     {"format", document.format},
                     {"pages", document.pages},
                     {"clauses", document.clauses},
                     {"problems", document.problems},
                     {"confidence", value_of(document.confidence)},
                     {"title", document.title},
                     {"path", document.file.display_path()},
                     {"sha256", document.file.sha256},
                     {"size", static_cast<std::int64_t>(document.file.size)}};
    if (document.restricted) record.push_back({"restricted", true});
    return record;
}

std::vector<StyledLine> row_of(const DocumentSummary& document) {
    const auto plain = [](std::string text) { return StyledLine{{std::move(text)}}; };
    return {{{std::to_string(document.id), Style::id}},
            plain(date_of(document)),
            plain(kind_of(document)),
            plain(document.language),
            plain(std::to_string(document.pages)),
            plain(std::to_string(document.clauses)),
            document.restricted ? StyledLine{{one_line(document.title), Style::title},
                                             {" (restricted)", Style::warning}}
                                : StyledLine{{one_line(document.title), Style::title}},
            {{document.file.display_path(), Style::quiet}}};
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    std::vector<DocumentSummary> documents = archive.list();
    std::erase_if(documents, [&](const DocumentSummary& document) {
        return (document.restricted && !arguments.has(include_restricted_flag.name)) ||
               kind_of(document) != arguments.text("kind").value_or(kind_of(document)) ||
               document.language != arguments.text("lang").value_or(document.language);
    });
    sort(documents, arguments.text("sort").value_or("id"));

    Answer answer;
    answer.rows_name = "documents";
    answer.columns = {"id",      "date",     "kind",       "language", "format", "pages",
                      "clauses", "problems", "confidence", "title",    "path",   "sha256"};
    AnswerBlock table = {.kind = AnswerBlock::Kind::table};
    for (std::string_view name :
         {"id", "date", "kind", "lang", "pages", "clauses", "title", "path"}) {
        if (table.cells.empty()) table.cells.emplace_back();
        table.cells.front().push_back({{std::string(name)}});
    }
    for (const DocumentSummary& document : documents) {
        answer.rows.push_back(record_of(document));
        table.cells.push_back(row_of(document));
    }
    if (!documents.empty()) answer.page.push_back(std::move(table));
    console.print(answer);
    if (!documents.empty()) return ExitStatus::done;
    console.note("no such documents in the archive");
    return ExitStatus::nothing;
}

} // namespace

const Command list_command = {
    .name = "list",
    .words = "",
    .summary = "list the documents of the archive",
    .description = "One line a document: its number, its own date and kind if they are stated in "
                   "it, its language, how many pages and clauses were read, its title and path.",
    .flags = flags,
    .most_words = 0,
    .examples = examples,
    .run = run,
};

} // namespace clausula
