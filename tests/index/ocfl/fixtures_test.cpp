#include "index/ocfl/codes.h"
#include "index/ocfl/validate.h"
#include "tests/data.h"

#include <algorithm>
#include <set>

using namespace clausula;

namespace {

std::set<std::string> codes_of(const OcflFindings& findings, char kind) {
    std::set<std::string> codes;
    for (const OcflFinding& finding : findings)
        if (finding.code.front() == kind) codes.insert(finding.code);
    return codes;
}

// "E003_E063_empty": E003 and E063.
std::set<std::string> codes_in(const std::string& name, char kind) {
    std::set<std::string> codes;
    for (std::size_t at = 0; at + 4 <= name.size() && name[at] == kind; at += 5)
        codes.insert(name.substr(at, 4));
    return codes;
}

std::string printed(const OcflFindings& findings) {
    std::string text;
    for (const OcflFinding& finding : findings)
        text += finding.code + " " + finding.place + ": " + finding.message + "\n";
    return text;
}

std::vector<std::filesystem::path> fixtures(const std::filesystem::path& data, const char* kind) {
    std::vector<std::filesystem::path> found;
    for (const char* spec : {"1.0", "1.1"})
        for (const auto& entry : std::filesystem::directory_iterator(data / spec / kind))
            found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

} // namespace

TEST_CASE("the good objects of the OCFL fixtures have no errors and no warnings", "[data]") {
    const auto data = test_data("conformance/ocfl");
    if (!data) return;
    for (const auto& object : fixtures(*data, "good-objects")) {
        INFO(object.string());
        CHECK(printed(validate_ocfl_object(object)) == "");
    }
}

TEST_CASE("the objects of the OCFL fixtures to warn of have the warnings named and no errors",
          "[data]") {
    const auto data = test_data("conformance/ocfl");
    if (!data) return;
    for (const auto& object : fixtures(*data, "warn-objects")) {
        const OcflFindings findings = validate_ocfl_object(object);
        INFO(object.string() << "\n" << printed(findings));
        CHECK(codes_of(findings, 'E').empty());
        CHECK(std::ranges::includes(codes_of(findings, 'W'), codes_in(object.filename(), 'W')));
    }
}

TEST_CASE("the bad objects of the OCFL fixtures have every error named", "[data]") {
    const auto data = test_data("conformance/ocfl");
    if (!data) return;
    for (const auto& object : fixtures(*data, "bad-objects")) {
        const OcflFindings findings = validate_ocfl_object(object);
        INFO(object.string() << "\n" << printed(findings));
        CHECK(std::ranges::includes(codes_of(findings, 'E'), codes_in(object.filename(), 'E')));
        CHECK_FALSE(codes_of(findings, 'E').empty());
        for (const OcflFinding& finding : findings) CHECK(!ocfl_rule(finding.code).empty());
    }
}
