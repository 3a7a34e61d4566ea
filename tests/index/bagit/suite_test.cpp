#include "index/bagit/validate.h"
#include "tests/data.h"

#include <algorithm>

using namespace clausula;

namespace {

std::string printed(const BagFindings& findings) {
    std::string text;
    for (const BagFinding& finding : findings)
        text += (finding.severity == Severity::error ? "error " : "warning ") + finding.place +
                ": " + finding.message + "\n";
    return text;
}

std::vector<std::filesystem::path> bags(const std::filesystem::path& data, const char* kind) {
    std::vector<std::filesystem::path> found;
    for (const char* version : {"v0.93", "v0.94", "v0.95", "v0.96", "v0.97", "v1.0"}) {
        if (!std::filesystem::exists(data / version / kind)) continue;
        for (const auto& entry : std::filesystem::directory_iterator(data / version / kind))
            if (entry.is_directory()) found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

TEST_CASE("the valid bags of the BagIt suite are valid", "[data]") {
    const auto data = test_data("conformance/bagit");
    if (!data) return;
    for (const auto& bag : bags(*data, "valid")) {
        const BagCheck check = validate_bag(bag);
        INFO(bag.string() << "\n" << printed(check.findings));
        CHECK(check.is_valid());
    }
}

TEST_CASE("the invalid bags of the BagIt suite are not, those for one system included", "[data]") {
    const auto data = test_data("conformance/bagit");
    if (!data) return;
    for (const char* kind : {"invalid", "linux-only", "windows-only"})
        for (const auto& bag : bags(*data, kind)) {
            INFO(bag.string());
            CHECK_FALSE(validate_bag(bag).is_valid());
        }
}

TEST_CASE("the bags of the BagIt suite to warn of are warned of", "[data]") {
    const auto data = test_data("conformance/bagit");
    if (!data) return;
    for (const auto& bag : bags(*data, "warning")) {
        const BagCheck check = validate_bag(bag);
        INFO(bag.string() << "\n" << printed(check.findings));
        CHECK(std::ranges::any_of(check.findings, [](const BagFinding& finding) {
            return finding.severity == Severity::warning;
        }));
    }
}
