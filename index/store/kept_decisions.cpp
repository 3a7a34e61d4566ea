#include "index/store/kept_decisions.h"

#include "index/files/digest.h"
#include "index/files/durable_file.h"
#include "index/model/error.h"
#include "index/ocfl/check_object.h"

#include <charconv>
#include <map>

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

/// None of a file that is not what was written: verify tells of it. An erasure is no decision that
/// is kept beside what it erased.
std::optional<Decision> read(const fs::path& file, const std::string& sha512) {
    try {
        const std::string text = read_whole_file(file);
        if (!sha512.empty() && sha512_hex(text) != sha512) return std::nullopt;
        Decision decision = parse_decision(text);
        return decision.act == Decision::Act::erase ? std::nullopt : std::optional(decision);
    } catch (const Error&) {
        return std::nullopt;
    }
}

/// By its path in the object, what each file must be; none when the inventory is lost.
std::map<std::string, std::string> digests_of(const fs::path& object) {
    std::map<std::string, std::string> digests;
    for (ExpectedFile& file : expected_files(object, "urn:sha512:" + object.filename().string()))
        digests.emplace(std::move(file.path), std::move(file.sha512));
    return digests;
}

} // namespace

std::vector<KeptDecision> kept_decisions(const fs::path& object) {
    std::vector<KeptDecision> found;
    std::optional<std::map<std::string, std::string>> digests; // most objects have no decisions
    for (int version = 2;; ++version) {                        // the first has the original
        const std::string path = "v" + std::to_string(version);
        std::error_code is_none; // check_object() tells of it
        if (!fs::is_directory(object / path, is_none)) return found;
        if (!digests) digests = digests_of(object);
        for (const auto& file : fs::directory_iterator(object / path / "content", is_none)) {
            const std::string name = file.path().filename();
            const auto line = line_of(name);
            const auto digest = digests->find((fs::path(path) / "content" / name).string());
            if (!line || (digest == digests->end() && !digests->empty())) continue; // planted
            const std::string sha512 = digests->empty() ? std::string() : digest->second;
            found.push_back({name, *line, version, read(file.path(), sha512)});
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
