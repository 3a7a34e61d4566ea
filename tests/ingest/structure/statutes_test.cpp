#include "index/text/unicode.h"
#include "ingest/structure/structure.h"
#include "tests/catch.h"
#include "tests/data.h"
#include "tests/ingest/structure/read_text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <unistd.h>

namespace clausula {

namespace {

using Units = std::multiset<std::string>;

/// Letters and digits only: neither hyphens at line ends nor spaces decide whether two texts are
/// the same.
std::string key(std::string_view text) {
    std::string joined;
    for (const std::string& word : folded_words(text)) joined += word;
    return joined;
}

/// A section is its number and heading; a moment its section's number, its own and its text.
Units truth(const nlohmann::json& statute) {
    Units units;
    for (const auto& section : statute["sections"]) {
        const std::string number = key(section["number"].get<std::string>());
        units.insert("s" + number + "|" + key(section["heading"].get<std::string>()));
        for (const auto& moment : section["moments"])
            units.insert("m" + number + "|" + key(moment["number"].get<std::string>()) + "|" +
                         key(moment["text"].get<std::string>()));
    }
    return units;
}

Units found(const Text& text, const std::vector<Clause>& clauses) {
    Units units;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause& clause = clauses[i];
        const bool section = clause.number.ends_with("§");
        const bool moment = clause.kind == ClauseKind::clause && clause.parent &&
                            clauses[*clause.parent].number.ends_with("§") &&
                            clause.number_span.empty() && clause.heading.empty();
        if (section) {
            const std::string number = key(clause.number);
            units.insert("s" + number + "|" + key(clause.heading));
            const std::size_t begin = std::max(clause.number_span.end, clause.heading_span.end);
            const std::string own = key(text[{begin, clause.span.end}]);
            if (!own.empty()) units.insert("m" + number + "||" + own);
        } else if (moment) {
            units.insert("m" + key(clauses[*clause.parent].number) + "|" + key(clause.number) +
                         "|" + key(text[clause.span]));
        }
    }
    return units;
}

struct Score {
    std::size_t both = 0, truth = 0, found = 0;

    double f1() const {
        return truth + found == 0
                   ? 0
                   : 2.0 * static_cast<double>(both) / static_cast<double>(truth + found);
    }
};

void add(Score& score, const Units& truth, const Units& found, char kind) {
    std::vector<std::string> both;
    Units a, b;
    for (const std::string& unit : truth)
        if (unit.front() == kind) a.insert(unit);
    for (const std::string& unit : found)
        if (unit.front() == kind) b.insert(unit);
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    score.both += both.size();
    score.truth += a.size();
    score.found += b.size();
}

} // namespace

TEST_CASE("sections and moments of rendered statutes are found", "[data]") {
    const auto statutes = test_data("finlex-akn");
    if (!statutes) return;
    const std::filesystem::path rendered =
        std::filesystem::temp_directory_path() / ("clausula-statutes-" + std::to_string(getpid()));
    const std::string command = std::string(CLAUSULA_SOURCE_DIR) + "/tools/render_akn.py '" +
                                rendered.string() + "' '" + statutes->string() + "'/*.xml";
    REQUIRE(std::system(command.c_str()) == 0);

    const bool show = std::getenv("CLAUSULA_SHOW") != nullptr;
    std::map<std::string, Score> scores;
    for (const auto& entry : std::filesystem::directory_iterator(rendered)) {
        if (entry.path().extension() == ".json") continue;
        const std::string variant = entry.path().stem().extension().string();
        std::filesystem::path json = entry.path().parent_path() / entry.path().stem().stem();
        json += ".json";
        const auto statute = nlohmann::json::parse(read_file(json));
        const std::string language = statute["language"];
        const Text text = read_text(entry.path());
        const Units want = truth(statute), got = found(text, split_clauses(text, language));
        const std::string group =
            language + " " + entry.path().extension().string() + " " + variant;
        add(scores[group + " sections"], want, got, 's');
        add(scores[group + " moments"], want, got, 'm');
        if (!show || want == got) continue;
        std::vector<std::string> lost, extra;
        std::ranges::set_difference(want, got, std::back_inserter(lost));
        std::ranges::set_difference(got, want, std::back_inserter(extra));
        std::printf("%s\n", entry.path().filename().c_str());
        for (const std::string& unit : lost) std::printf("  - %.150s\n", unit.c_str());
        for (const std::string& unit : extra) std::printf("  + %.150s\n", unit.c_str());
    }
    std::filesystem::remove_all(rendered);
    for (const auto& [group, score] : scores) {
        std::printf("%-32s F1 %.4f  (%zu of %zu, %zu found)\n", group.c_str(), score.f1(),
                    score.both, score.truth, score.found);
        CHECK(score.f1() >= 0.97);
    }
}

} // namespace clausula
