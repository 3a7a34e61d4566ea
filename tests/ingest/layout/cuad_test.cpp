#include "index/text/unicode.h"
#include "ingest/layout/layout.h"
#include "ingest/readers/pdf.h"
#include "tests/data.h"
#include "tests/ingest/readers/collected.h"

#include <nlohmann/json.hpp>

#include <iostream>
#include <map>

using namespace clausula;

namespace {

/// Letters and digits only, as the spans' own text has other quotes, hyphens and spaces than the
/// PDFs.
std::string letters_of(std::string_view text) {
    std::string letters;
    for (const std::string& word : folded_words(text)) letters += word;
    return letters;
}

/// The contracts' texts by their file names in capitals: the truth writes one in another case.
std::map<std::string, Text> read_contracts(const std::filesystem::path& folder) {
    std::map<std::string, Text> texts;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        Collected collected;
        pdf_reader.read(read_file(entry.path()), collected);
        for (Page& page : collected.pages) page = lay_out(std::move(page));
        texts[fold_case(entry.path().filename().string())] = join_pages(collected.pages);
    }
    return texts;
}

/// The share of the truth's paragraphs that follow their forerunner in the text, of those found
/// once.
struct Order {
    std::size_t found = 0, in_order = 0;
};

void compare_order(const Text& text, const std::string& truth, Order& order) {
    const std::string letters = letters_of(text.content);
    std::size_t last = 0, begin = 0;
    while (begin < truth.size()) {
        const std::size_t end = std::min(truth.find('\n', begin), truth.size());
        const std::string line = letters_of(std::string_view(truth).substr(begin, end - begin));
        begin = end + 1;
        constexpr std::size_t telling = 60;
        if (line.size() < telling) continue;
        const std::size_t at = letters.find(std::string_view(line).substr(0, telling));
        if (at == std::string::npos ||
            letters.find(std::string_view(line).substr(0, telling), at + 1) != std::string::npos)
            continue;
        ++order.found;
        if (at >= last) ++order.in_order;
        last = at;
    }
}

} // namespace

TEST_CASE("the clauses of contracts survive reading, in order", "[data]") {
    const auto folder = test_data("cuad");
    if (!folder) return;
    const std::map<std::string, Text> texts = read_contracts(*folder / "pdf");
    REQUIRE(texts.size() == 60);

    std::map<std::string, std::string> letters;
    for (const auto& [name, text] : texts) letters[name] = letters_of(text.content);
    const auto spans = nlohmann::json::parse(read_file(*folder / "spans.json"));
    std::size_t found = 0;
    for (const auto& span : spans) {
        const std::string file = fold_case(span.at("file").get<std::string>());
        if (letters.at(file).find(letters_of(span.at("text").get<std::string>())) !=
            std::string::npos)
            ++found;
    }
    const double share = static_cast<double>(found) / static_cast<double>(spans.size());

    Order order;
    for (const auto& entry : std::filesystem::directory_iterator(*folder / "txt")) {
        const std::string name =
            fold_case(entry.path().filename().replace_extension(".pdf").string());
        if (texts.contains(name)) compare_order(texts.at(name), read_file(entry.path()), order);
    }
    const double ordered = static_cast<double>(order.in_order) / static_cast<double>(order.found);
    std::cout << "cuad: " << found << " of " << spans.size() << " spans present (" << 100 * share
              << " %); " << order.in_order << " of " << order.found
              << " paragraphs behind their forerunner (" << 100 * ordered << " %)\n";
    CHECK(share >= 0.99);
    CHECK(ordered >= 0.99);
}
