// Reads the facts of an archive's documents anew and prints them, a JSON object a line: path, kind,
// rule, confidence, words, and the fields, each with its value and words. Dates have the kind
// "date". The programs beside it (bench/parties.py, …) hold that against labels; with --quiet it
// prints only how long that took.

#include "ingest/facts/facts.h"
#include "index/model/error.h"
#include "index/model/names.h"
#include "index/store/archive.h"

#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>
#include <string>

using namespace clausula;
using Json = nlohmann::ordered_json;

namespace {

void print(const Document& document, std::string_view kind, const Evidence& evidence, Json fields) {
    const Json line = {{"path", document.file.display_path()},
                       {"kind", kind},
                       {"rule", evidence.rule},
                       {"confidence", evidence.confidence},
                       {"words", document.text[evidence.span]},
                       {"fields", std::move(fields)}};
    std::puts(line.dump(-1, ' ', false, Json::error_handler_t::replace).c_str());
}

Json shown(const std::optional<PrintedDate>& date) { return date ? Json(iso_date(*date)) : Json(); }

void print(const Document& document) {
    print(document, "document", {{}, "", 1}, {{{"name", "title"}, {"value", document.title}}});
    for (const StatedDate& date : document.dates)
        print(document, "date", date.evidence,
              {{{"name", "kind"}, {"value", name_of(date.kind)}},
               {{"name", "first"}, {"value", shown(date.range.first)}},
               {{"name", "last"}, {"value", shown(date.range.last)}}});
    for (const Fact& fact : document.facts) {
        Json fields = Json::array();
        for (const FactField& field : fact.fields) {
            Json one = {{"name", field.name}, {"value", field.value}};
            if (field.words) one["words"] = document.text[*field.words];
            fields.push_back(std::move(one));
        }
        print(document, name_of(fact.kind), fact.evidence, std::move(fields));
    }
}

} // namespace

int main(int count, char** words) try {
    const bool quiet = count == 3 && std::string_view(words[2]) == "--quiet";
    if (count != 2 && !quiet) {
        std::fputs("usage: bench_facts ARCHIVE [--quiet]\n", stderr);
        return 2;
    }
    const Archive archive = Archive::open(words[1]);
    std::clock_t spent = 0;
    std::size_t bytes = 0;
    for (const DocumentSummary& summary : archive.list()) {
        Document document = archive.document(summary.id).value();
        document.dates.clear();
        document.facts.clear();
        const std::clock_t begin = std::clock();
        read_facts(document);
        spent += std::clock() - begin;
        bytes += document.text.content.size();
        if (!quiet) print(document);
    }
    std::fprintf(stderr, "%.3f s of processor time for %.1f MB of text\n",
                 static_cast<double>(spent) / CLOCKS_PER_SEC, static_cast<double>(bytes) / 1e6);

} catch (const Error& error) {

    std::fprintf(stderr, "%s: %s\n", error.subject.c_str(), error.message.c_str());
    return 2;
}
