// Reads the facts of an archive's documents anew and prints the dates, a line each: path, kind
// ("own" for the document's own), first, last, rule, words. For bench/dates.py.

#include "index/model/error.h"
#include "index/model/names.h"
#include "index/store/archive.h"
#include "ingest/facts/facts.h"

#include <algorithm>
#include <cstdio>
#include <string>

using namespace clausula;

namespace {

std::string shown(const std::optional<PrintedDate>& date) { return date ? iso_date(*date) : ""; }

void print(const Document& document, std::string_view kind, const DateRange& range,
           const Evidence& evidence) {
    std::string words(document.text[evidence.span]);
    std::ranges::replace_if(
        words, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    std::printf("%s\t%s\t%s\t%s\t%s\t%s\n", document.file.display_path().c_str(),
                std::string(kind).c_str(), shown(range.first).c_str(), shown(range.last).c_str(),
                evidence.rule.c_str(), words.c_str());
}

} // namespace

int main(int count, char** words) try {
    if (count != 2) {
        std::fputs("usage: bench_dates ARCHIVE\n", stderr);
        return 2;
    }
    const Archive archive = Archive::open(words[1]);
    for (const DocumentSummary& summary : archive.list()) {
        Document document = archive.document(summary.id).value();
        read_facts(document);
        std::printf("%s\tdocument\t\t\t\t%s\n", document.file.display_path().c_str(),
                    document.title.c_str());
        if (document.date)
            print(document, "own", {document.date->date, document.date->date},
                  document.date->evidence);
        for (const StatedDate& date : document.dates)
            print(document, name_of(date.kind), date.range, date.evidence);
    }

} catch (const Error& error) {

    std::fprintf(stderr, "%s: %s\n", error.subject.c_str(), error.message.c_str());
    return 2;
}
