#include "index/store/kept_decisions.h"

#include "index/files/durable_file.h"
#include "index/model/error.h"

#include <charconv>

namespace clausula {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view before = "decision-", behind = ".json";

/// 45 for "decision-0045.json" and "decision-0045-2.json".
std::optional<std::uint64_t> line_of(const std::string& name) {
    if (!name.starts_with(before) || !name.ends_with(behind)) return std::nullopt;
    std::uint64_t line = 0;
    const char* end = name.data() + name.size() - behind.size();
    const auto read = std::from_chars(name.data() + before.size(), end, line);
    const bool is_whole = read.ec == std::errc() && (read.ptr == end || *read.ptr == '-');
    return is_whole ? std::optional(line) : std::nullopt;
}

std::optional<Decision> read(const fs::path& file) {
    try {
        return parse_decision(read_whole_file(file));
    } catch (const Error&) { // verify tells of it
        return std::nullopt;
    }
}

} // namespace

std::vector<KeptDecision> kept_decisions(const fs::path& object) {
    std::vector<KeptDecision> found;
    for (int version = 2;; ++version) { // the first has the original
        const fs::path folder = object / ("v" + std::to_string(version));
        if (!fs::exists(folder)) return found;
        std::error_code is_none; // check_object() tells of it
        for (const auto& file : fs::directory_iterator(folder / "content", is_none)) {
            const std::string name = file.path().filename();
            if (const auto line = line_of(name)) found.push_back({name, *line, read(file.path())});
        }
    }
}

std::string kept_decision_name(std::uint64_t line, int which) {
    std::string number = std::to_string(line);
    number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
    if (which > 1) number += "-" + std::to_string(which);
    return std::string(before) + number + std::string(behind);
}

std::string text_without_lines(Decision decision) {
    if (decision.fact) decision.fact->line = 0;
    return print_decision(decision);
}

} // namespace clausula
