#include "index/model/names.h"
#include "index/store/archive.h"
#include "ingest/ingest.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/ingest/facts/is_said.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace clausula {

namespace {

namespace fs = std::filesystem;

void check_words(const Document& document, const Fact& fact) {
    const std::string& content = document.text.content;
    const auto is_in_text = [&](Span span) {
        return span.begin < span.end && span.end <= content.size();
    };
    REQUIRE(is_in_text(fact.evidence.span));
    CHECK(!fact.evidence.rule.empty());
    CHECK((fact.evidence.confidence > 0 && fact.evidence.confidence <= 1));
    CHECK(!fact.fields.empty());
    for (const FactField& field : fact.fields) {
        INFO(field.name << " = " << field.value);
        CHECK(!field.value.empty());
        if (field.words) REQUIRE(is_in_text(*field.words));
        INFO("words: " << (field.words ? document.text[*field.words] : "none"));
        CHECK(is_said(document, fact, field));
    }
}

std::vector<fs::path> texts_in(const fs::path& folder) {
    std::vector<fs::path> texts;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".txt") texts.push_back(entry.path());
    std::ranges::sort(texts);
    return texts;
}

struct Silent : IngestObserver {
    void progress(std::uint64_t, std::uint64_t) override {}

    void report(const IngestReport&) override {}
};

/// How many facts there were, by kind.
std::map<FactKind, int> check_archive(const std::vector<fs::path>& files) {
    const TemporaryFolder folder;
    Archive archive = Archive::create(folder / "archive");
    Silent observer;
    ingest(archive, files, {}, observer);
    std::map<FactKind, int> counts;
    for (const DocumentSummary& summary : archive.list()) {
        const Document document = archive.document(summary.id).value();
        INFO(document.file.display_path());
        for (const StatedDate& date : document.dates) {
            REQUIRE((date.evidence.span.begin < date.evidence.span.end &&
                     date.evidence.span.end <= document.text.content.size()));
            INFO(name_of(date.kind) << ": " << document.text[date.evidence.span]);
            CHECK(is_said(document, date));
        }
        for (const Fact& fact : document.facts) {
            INFO(name_of(fact.kind) << ": " << document.text[fact.evidence.span]);
            check_words(document, fact);
            ++counts[fact.kind];
        }
    }
    return counts;
}

} // namespace

TEST_CASE("words say a value, or they do not") {
    struct Row {
        FactField field;
        std::string_view words;
        bool is_said;
    };

    const Row rows[] = {
        {{"on", "2020-03-12", {}}, "12.3.2020", true},
        {{"on", "2020-03-12", {}}, "Room 20", false},
        {{"on", "2020-03-12", {}}, "12.4.2020", false},
        {{"on", "2020-03-12", {}}, "March 2020", false},
        {{"from", "2015", {}}, "2015–17", true},
        {{"to", "2017", {}}, "2015–17", true},
        {{"to", "2020", {}}, "12020", false},
        {{"deadline", "2021-12-31", {}}, "vuoden 2021 loppuun", true},
        {{"deadline", "2021-11-30", {}}, "vuoden 2021 loppuun", false},
        {{"deadline", "2021-11-25", {}}, "25.11. mennessä", true},
        {{"deadline", "2021-11-26", {}}, "25.11. mennessä", false},
        {{"deadline", "2021-12-31", {}}, "by the end of the year", true},
        {{"deadline", "2021-12-30", {}}, "by the end of the year", false},
        {{"deadline", "recurring", {}}, "neljännesvuosittain", true},
        {{"deadline", "recurring", {}}, "viipymättä", false},
        {{"deadline", "relative", {}}, "within 30 days of receipt", true},
        {{"deadline", "relative", {}}, "with 30 others", false},
        {{"due", "2021-12-31", {}}, "within 30 days of receipt", false}, // the fact has no deadline
        {{"length", "P3M", {}}, "three months", true},
        {{"length", "P3M", {}}, "three days", false},
        {{"phase", "2", {}}, "Phase Two", true},
        {{"phase", "2", {}}, "Phase Three", false},
        {{"phase", "Inventering", {}}, "Inventering", true},
        {{"what", "ended", {}}, "expired", true},
        {{"what", "began", {}}, "expired", false},
        {{"role", "chair", {}}, "pj.", true},
        {{"role", "chair", {}}, "vpj.", false},
        {{"seat", "deputy", {}}, "Varajäsenet", true},
        {{"seat", "full", {}}, "Varalla", false},
        {{"side", "employee", {}}, "Henkilöstön edustaja", true},
        {{"side", "employer", {}}, "Henkilöstön edustaja", false},
        {{"name", "Acme Oy", {}}, "Acme\n Oy", true},
        {{"name", "Acme", {}}, "Acme Oy", false},
        {{"name", "Acme Oy", {}}, "", false}, // a name never follows from others
        {{"strength", "binding", {}}, "", true},
        {{"strength", "strong", {}}, "", false},
    };
    for (Row row : rows) {
        INFO(row.field.name << " " << row.field.value << ": " << row.words);
        Document document;
        document.text.content = row.words;
        if (!row.words.empty()) row.field.words = Span{0, row.words.size()};
        const Fact fact{FactKind::event, {row.field}, {{0, row.words.size()}, "test", 1}};
        CHECK(is_said(document, fact, row.field) == row.is_said);
    }
}

TEST_CASE("every fact of the samples and the labelled texts stands on its words") {
    const fs::path source = CLAUSULA_SOURCE_DIR;
    std::vector<fs::path> files = texts_in(source / "tests/labelled/developed");
    files.push_back(source / "samples/source");
    const auto counts = check_archive(files);
    for (std::size_t i = 0; i < names_of<FactKind>().size(); ++i) {
        INFO(names_of<FactKind>()[i]);
        CHECK(counts.contains(static_cast<FactKind>(i))); // else nothing was looked at
    }
}

TEST_CASE("every fact of the founding documents stands on its words", "[data]") {
    if (const auto seeds = test_data("seeds")) CHECK(!check_archive({*seeds}).empty());
}

TEST_CASE("every fact of real contracts stands on its words", "[data]") {
    const auto contracts = test_data("cuad");
    if (!contracts) return;
    std::vector<fs::path> texts = texts_in(*contracts / "txt");
    texts.resize(std::min<std::size_t>(texts.size(), 20));
    CHECK(!check_archive(texts).empty());
}

} // namespace clausula
