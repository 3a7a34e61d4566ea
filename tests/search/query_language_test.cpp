#include "index/files/digest.h"
#include "index/model/error.h"
#include "search/search.h"
#include "tests/data.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <map>
#include <sstream>

using namespace clausula;

// docs/query-language.md is held to what it says: its tables, its examples and its error.

namespace {

/// The lines of a section; "" is what stands before the first one.
std::vector<std::string> section(const std::string& wanted) {
    std::istringstream text(
        read_file(std::filesystem::path(CLAUSULA_SOURCE_DIR) / "docs/query-language.md"));
    std::vector<std::string> lines;
    std::string heading;
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with("## "))
            heading = line.substr(3);
        else if (heading == wanted)
            lines.push_back(line);
    }
    return lines;
}

/// What stands in a line between backticks.
std::vector<std::string> code_in(const std::string& line) {
    std::vector<std::string> code;
    for (std::size_t at = 0; (at = line.find('`', at)) != std::string::npos;) {
        const std::size_t end = line.find('`', at + 1);
        code.push_back(line.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return code;
}

/// An archive of one-clause documents, the first read by OCR; numbers start at 1.
class Clauses {
public:
    explicit Clauses(const std::vector<std::string>& texts)
        : archive_(Archive::create(folder_ / "a")) {
        for (const std::string& text : texts) {
            Document document;
            document.file = {.sha256 = sha256_hex(text), .path = "a"};
            document.text.content = text;
            document.pages.push_back({.number = 1, .origin = PageOrigin::ocr});
            document.clauses.push_back({.span = {0, text.size()}});
            const Evidence evidence({0, 1}, "test", 1);
            if (text.starts_with("Sopimus")) document.kind = {DocumentKind::agreement, evidence};
            archive_.add(document);
        }
    }

    std::vector<DocumentId> find(const std::string& typed, bool translations = false) const {
        std::vector<DocumentId> found;
        for (const Hit& hit :
             search(archive_, parse_query(typed), {.translations = translations}).hits)
            found.push_back(hit.document);
        std::ranges::sort(found);
        return found;
    }

private:
    TemporaryFolder folder_;
    Archive archive_;
};

} // namespace

TEST_CASE("each row of the first table finds what it says") {
    const Clauses clauses({
        "Sopimus: Rahoitus ja sen jatko, Tekry.",                            // 1
        "Osapuolet huolehtivat työelämä laadusta ja rahoituksesta.",         // 2
        "Tekojen toria ylläpidetään; rahoitusta haetaan. Jatko avoin.",      // 3
        "Finansiering av projektet.",                                        // 4
        "Rahoituspäätös on yksi, kaksi, kolme, neljä, viisi, kuusi, jatko.", // 5
    });
    const std::map<std::string, std::vector<DocumentId>> found = {
        {"rahoitus Tekry", {1}},
        {"\"tekojen tori\"", {3}},
        {"rahoit*", {1, 2, 3, 5}},
        {"=Rahoitus", {1}},
        {"=\"työelämä laadusta\"", {2}},
        {"rahoitus OR finansiering", {1, 2, 3, 4, 5}},
        {"rahoitus -Tekry", {2, 3, 5}},
        {"NEAR(rahoitus jatko, 5)", {1, 3}},
        {"(rahoitus OR jatko) -(tekojen tori)", {1, 2, 5}},
        {"kind:agreement", {1}},
    };
    std::size_t rows = 0;
    for (const std::string& line : section("")) {
        if (!line.starts_with("| `")) continue;
        const std::string typed = code_in(line).front();
        INFO(typed);
        const auto row = found.find(typed);
        REQUIRE(row != found.end());
        CHECK(clauses.find(typed) == row->second);
        ++rows;
    }
    CHECK(rows == found.size());
}

TEST_CASE("each reason of the table finds its word") {
    std::size_t rows = 0;
    for (const std::string& line : section("Words")) {
        if (!line.starts_with("| ") || line.find('`') == std::string::npos) continue;
        std::string finds = line.substr(line.find('`', line.find('`') + 1) + 1);
        finds = finds.substr(finds.find("| ") + 2);
        finds = finds.substr(0, finds.rfind(" |"));
        INFO(line);
        const Clauses clauses({"Kirjattu: " + finds + ".", "Muu asia."});
        CHECK(clauses.find(code_in(line).front(), true) == std::vector<DocumentId>{1});
        ++rows;
    }
    CHECK(rows == 6);
}

TEST_CASE("each query that is shown is understood") {
    std::size_t queries = 0;
    for (const std::string& line : section("Fields")) {
        if (line.starts_with("|")) continue;
        for (const std::string& code : code_in(line)) {
            INFO(code);
            CHECK_NOTHROW(parse_query("rahoitus " + code));
            ++queries;
        }
    }
    CHECK(queries >= 10);
    for (const std::string heading : {"", "Words"})
        for (const std::string& line : section(heading)) {
            constexpr std::string_view command = "    clausula search ";
            if (!line.starts_with(command)) continue;
            std::string typed = line.substr(command.size());
            if (typed.starts_with("--explain '")) typed = typed.substr(11, typed.size() - 12);
            INFO(typed);
            CHECK(to_string(parse_query(typed)).starts_with("(AND "));
        }
}

TEST_CASE("the error that is shown is the one that is given") {
    std::string shown;
    for (const std::string& line : section("What is not understood is an error"))
        if (line.starts_with("    ")) shown += (shown.empty() ? "" : "\n") + line.substr(4);
    try {
        parse_query("rahoitus vuosj:2020");
        FAIL("understood");
    } catch (const Error& error) {
        CHECK("clausula: " + std::string(error.what()) == shown);
    }
}
