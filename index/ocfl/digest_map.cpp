#include "index/ocfl/digest_map.h"

#include "index/files/digest.h"

#include <algorithm>
#include <unordered_set>

namespace clausula {

namespace {

void check_path(const std::string& path, const std::string& place, const DigestMapRules& rules,
                OcflFindings& findings) {
    if (path.starts_with('/') || path.ends_with('/'))
        findings.push_back({std::string(rules.bad_slash), place,
                            "the path \"" + path + "\" begins or ends with a slash"});
    std::string_view rest = path;
    if (rest.starts_with('/')) rest.remove_prefix(1);
    if (rest.ends_with('/')) rest.remove_suffix(1);
    for (std::size_t at = 0; at <= rest.size();) {
        const std::size_t end = std::min(rest.find('/', at), rest.size());
        const std::string_view element = rest.substr(at, end - at);
        if (element.empty() || element == "." || element == "..") {
            findings.push_back(
                {std::string(rules.bad_element), place,
                 "the path \"" + path + "\" has the element \"" + std::string(element) + "\""});
            return;
        }
        at = end + 1;
    }
}

// With the slash before every other byte, what begins with "a/" comes right behind "a".
bool slash_first(std::string_view a, std::string_view b) {
    return std::ranges::lexicographical_compare(
        a, b, {}, [](char c) { return c == '/' ? -1 : static_cast<unsigned char>(c); },
        [](char c) { return c == '/' ? -1 : static_cast<unsigned char>(c); });
}

void check_conflicts(const DigestMap& map, const std::string& place, std::string_view code,
                     OcflFindings& findings) {
    std::vector<std::string_view> paths;
    for (const DigestPaths& entry : map)
        paths.insert(paths.end(), entry.paths.begin(), entry.paths.end());
    std::ranges::sort(paths, slash_first);
    for (std::size_t i = 1; i < paths.size(); ++i) {
        const std::string_view before = paths[i - 1], path = paths[i];
        if (path == before)
            findings.push_back({std::string(code), place,
                                "the path \"" + std::string(path) + "\" stands there twice"});
        else if (path.starts_with(before) && path[before.size()] == '/')
            findings.push_back({std::string(code), place,
                                "the path \"" + std::string(before) + "\" is a folder in \"" +
                                    std::string(path) + "\""});
    }
}

} // namespace

DigestMap read_digest_map(const JsonTree& block, const std::string& place,
                          const DigestMapRules& rules, OcflFindings& findings) {
    DigestMap map;
    std::unordered_set<std::string> seen;
    for (const auto& [digest, paths] : block.members) {
        const std::string here = place + "/" + pointer_step(digest);
        if (!seen.insert(lower_case_digest(digest)).second)
            findings.push_back({std::string(rules.duplicate_digest), here,
                                "the digest stands there twice, but for the case of its letters"});
        DigestPaths& entry = map.emplace_back(DigestPaths{digest, {}});
        if (paths.kind != JsonTree::Kind::array)
            findings.push_back({std::string(rules.structure), here, "the value is no array"});
        for (const JsonTree& path : paths.elements) {
            if (path.is_string()) {
                check_path(path.text, here, rules, findings);
                entry.paths.push_back(path.text);
            } else {
                findings.push_back({std::string(rules.structure), here, "a path is no string"});
            }
        }
    }
    check_conflicts(map, place, rules.conflict, findings);
    return map;
}

void check_digest_form(const DigestMap& block, std::string_view algorithm, const std::string& place,
                       OcflFindings& findings) {
    static constexpr std::pair<std::string_view, std::string_view> codes[] = {
        {"sha1", "E029"}, {"sha256", "E030"}, {"sha512", "E031"}, {"blake2b-512", "E032"}};
    const auto known = find_digest_algorithm(algorithm);
    const auto rule =
        std::ranges::find(codes, algorithm, [](const auto& row) { return row.first; });
    if (!known || rule == std::end(codes)) return;
    for (const DigestPaths& entry : block)
        if (!is_digest(*known, entry.digest))
            findings.push_back({std::string(rule->second), place + "/" + pointer_step(entry.digest),
                                "this is no " + std::string(algorithm) + " digest"});
}

} // namespace clausula
