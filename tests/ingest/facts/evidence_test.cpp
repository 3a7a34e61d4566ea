#include "index/model/names.h"
#include "index/store/archive.h"
#include "ingest/ingest.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>

namespace clausula {

namespace {

namespace fs = std::filesystem;

/// Fields whose value is a form of our own: a date, one of a few words, a length of time.
bool is_normal_form(std::string_view name) {
    constexpr std::string_view names[] = {
        "as_of", "deadline", "due",  "from",      "kind",     "length", "on",   "phase",
        "role",  "seat",     "side", "signed_on", "strength", "to",     "told", "what"};
    return std::ranges::find(names, name) != std::end(names);
}

/// The day that a deadline in words falls on follows from a date that stands elsewhere.
bool is_counted(std::string_view name) { return name == "due"; }

/// Of a date the year must be printed; where only its last two figures are, these.
bool holds_year(std::string_view words, std::string_view value) {
    if (value.size() < 4 || value.find_first_not_of("0123456789-") != std::string_view::npos)
        return true; // no date
    return words.find(value.substr(2, 2)) != std::string_view::npos;
}

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
        if (!field.words) continue;
        REQUIRE(is_in_text(*field.words));
        const std::string_view words = document.text[*field.words];
        if (is_normal_form(field.name))
            CHECK((is_counted(field.name) || holds_year(words, field.value)));
        else
            CHECK(joined(words) == field.value);
    }
}

/// Fields without words follow from others; a name never does.
void check_names(const Fact& fact) {
    constexpr std::string_view printed[] = {"name", "actor", "action", "person", "organisation"};
    for (const FactField& field : fact.fields)
        if (std::ranges::find(printed, field.name) != std::end(printed)) CHECK(field.words);
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
        for (const StatedDate& date : document.dates)
            CHECK((date.evidence.span.begin < date.evidence.span.end &&
                   date.evidence.span.end <= document.text.content.size()));
        for (const Fact& fact : document.facts) {
            INFO(name_of(fact.kind) << ": " << document.text[fact.evidence.span]);
            check_words(document, fact);
            check_names(fact);
            ++counts[fact.kind];
        }
    }
    return counts;
}

} // namespace

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
