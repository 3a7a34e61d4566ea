#include "index/files/digest.h"
#include "index/language/words.h"
#include "index/text/unicode.h"
#include "index/text/word_forms.h"
#include "search/search.h"
#include "tests/data.h"
#include "tests/temporary_folder.h"

#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

using namespace clausula;

namespace {

constexpr double share_of_wrong_letters = 0.05;
constexpr std::size_t query_count = 400;

/// What a letter is read as when the print is bad.
const std::map<std::string, std::vector<std::string>, std::less<>> lookalikes = {
    {"ä", {"a", "å", "ii"}}, {"ö", {"o", "6"}},      {"a", {"o", "e", "s"}},
    {"b", {"h", "6"}},       {"c", {"e", "o"}},      {"d", {"cl"}},
    {"e", {"c", "o"}},       {"f", {"t"}},           {"g", {"q", "9"}},
    {"h", {"b", "li"}},      {"i", {"l", "1", "j"}}, {"j", {"i"}},
    {"k", {"lc", "h"}},      {"l", {"1", "i", "t"}}, {"m", {"rn", "nn"}},
    {"n", {"ri", "u", "m"}}, {"o", {"0", "c", "e"}}, {"p", {"n"}},
    {"r", {"n", "t"}},       {"s", {"5", "a"}},      {"t", {"f", "l", "r"}},
    {"u", {"n", "v"}},       {"v", {"y", "u"}},      {"y", {"v", "g"}}};

/// Half of the wrong letters are lookalikes; the others are exchanged, left out or put in at
/// random.
class BadPrint {
public:
    std::string operator()(std::string_view text) {
        std::string read;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            const bool is_wrong =
                is_letter(next_code_point(text, at)) && chance() < share_of_wrong_letters;
            const std::string_view letter = text.substr(begin, at - begin);
            read += is_wrong ? misread(letter) : std::string(letter);
        }
        return read;
    }

private:
    std::string misread(std::string_view letter) {
        const double what = chance();
        const auto known = lookalikes.find(letter);
        if (what < 0.5 && known != lookalikes.end())
            return known->second[random_() % known->second.size()];
        const std::string any(1, static_cast<char>('a' + random_() % 26));
        if (what < 0.7) return any;
        return what < 0.85 ? "" : std::string(letter) + any;
    }

    double chance() { return static_cast<double>(random_() & 0xFFFFFF) / 0x1000000; }

    std::mt19937 random_{20210630};
};

std::vector<std::string> moments() {
    std::vector<std::string> texts;
    const auto folder = test_data("six-laws-fi");
    if (!folder) return texts;
    std::set<std::filesystem::path> files;
    for (const auto& file : std::filesystem::directory_iterator(*folder)) files.insert(file.path());
    for (const auto& path : files) {
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);)
            texts.push_back(clean_utf8(nlohmann::json::parse(line).at("text").get<std::string>()));
    }
    return texts;
}

/// A document of one page with a clause for each text.
Document document_of(const std::vector<std::string>& texts, PageOrigin origin) {
    Document document;
    document.title = origin == PageOrigin::ocr ? "scan" : "print";
    document.file = {.sha256 = sha256_hex(document.title), .path = document.title + ".pdf"};
    document.format = "pdf";
    std::string& content = document.text.content;
    for (const std::string& text : texts) {
        const Span span = {content.size(), content.size() + text.size()};
        content += text + "\n";
        document.clauses.push_back({.span = span});
    }
    document.pages = {{.origin = origin, .span = {0, content.size()}}};
    return document;
}

/// Positions of the clauses of one document that a query finds.
std::set<std::size_t> find(Searcher& searcher, const std::string& word, DocumentId document) {
    std::set<std::size_t> positions;
    const SearchOptions all{.limit = 100'000, .snippet_size = 1, .translations = false};
    for (const Hit& hit : searcher.search(parse_query(word), all).hits)
        if (hit.document == document) positions.insert(hit.position);
    return positions;
}

/// Base forms of words in the texts, as a person would type them.
std::set<std::string> base_forms(const std::vector<std::string>& texts) {
    Words words;
    std::mt19937 random(7);
    std::set<std::string> typed;
    WordForm word;
    while (typed.size() < query_count) {
        const std::string& text = texts[random() % texts.size()];
        std::size_t at = random() % text.size();
        while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
        at = text.find(' ', at);
        if (at == std::string::npos || !next_word_form(text, at, word)) continue;
        const WordReading reading = words.read(word.form);
        const std::string& lemma = reading.readings.lemmas.front();
        if (reading.languages != 0 && count_code_points(lemma) >= 4) typed.insert(lemma);
    }
    return typed;
}

} // namespace

TEST_CASE("words that OCR misread are found by their base forms", "[data]") {
    const std::vector<std::string> clean = moments();
    if (clean.empty()) return;
    // A tenth is a bad scan; the rest is print, from which the archive knows its words.
    std::vector<std::string> printed, truth, scanned;
    for (std::size_t i = 0; i < clean.size(); ++i)
        (i % 10 == 0 ? truth : printed).push_back(clean[i]);
    BadPrint bad_print;
    for (const std::string& text : truth) scanned.push_back(bad_print(text));

    const TemporaryFolder folder;
    Archive archive = Archive::create(folder / "scans");
    archive.add(document_of(printed, PageOrigin::text_layer));
    const DocumentId scan = archive.add(document_of(scanned, PageOrigin::ocr));
    Archive ideal = Archive::create(folder / "truth");
    const DocumentId original = ideal.add(document_of(truth, PageOrigin::text_layer));

    Searcher in_scans(archive), in_truth(ideal);
    double right = 0, found = 0, wanted = 0;
    for (const std::string& word : base_forms(truth)) {
        const std::set<std::size_t> true_hits = find(in_truth, word, original);
        const std::set<std::size_t> hits = find(in_scans, word, scan);
        for (const std::size_t hit : hits) right += true_hits.contains(hit) ? 1 : 0;
        found += static_cast<double>(hits.size());
        wanted += static_cast<double>(true_hits.size());
    }
    WARN("recall " << right / wanted << ", precision " << right / found << " with "
                   << 100 * share_of_wrong_letters << " % of letters wrong");
    CHECK(right / wanted >= 0.93);
    CHECK(right / found >= 0.97);
}
