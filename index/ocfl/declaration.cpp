#include "index/ocfl/declaration.h"

#include "index/files/read.h"
#include "index/model/error.h"

#include <algorithm>

namespace clausula {

namespace {

// What stands in front of the "=", empty when this is no declaration.
std::string_view tag_of(std::string_view name) {
    const std::size_t end = name.find_first_not_of("0123456789");
    return end != std::string_view::npos && name[end] == '=' ? name.substr(0, end) : "";
}

int spec_of(std::string_view version) {
    if (version == "1.0") return 10;
    return version == "1.1" ? 11 : 0;
}

} // namespace

bool is_declaration(std::string_view name) { return !tag_of(name).empty(); }

int check_declaration(const std::filesystem::path& folder, std::span<const FolderEntry> entries,
                      const DeclarationRules& rules, OcflFindings& findings) {
    constexpr std::uint64_t longest = 1024;
    int spec = 0;
    std::size_t found = 0;
    const auto report = [&](std::string_view code, const std::string& place, std::string message) {
        findings.push_back({std::string(code), place, std::move(message)});
    };
    for (const FolderEntry& entry : entries) {
        if (!is_declaration(entry.name) || entry.kind != FileKind::file) continue;
        const std::string_view tag = tag_of(entry.name);
        const std::string_view value = std::string_view(entry.name).substr(tag.size() + 1);
        if (tag != "0") {
            report(rules.tag, entry.name, "a declaration of OCFL begins with 0=");
            continue;
        }
        ++found;
        const int declared =
            value.starts_with(rules.dvalue) ? spec_of(value.substr(rules.dvalue.size())) : 0;
        if (declared == 0)
            report(rules.value, entry.name, "this declares no version of OCFL that is known");
        spec = std::max(spec, declared);
        try {
            if (read_small_file(folder / entry.name, longest) != std::string(value) + "\n")
                report(rules.content, entry.name,
                       "the content is not \"" + std::string(value) + "\" and a line feed");
        } catch (const Error& error) {
            report(rules.content, entry.name, error.message);
        }
    }
    if (found == 0)
        report(rules.missing, "", "there is no file 0=" + std::string(rules.dvalue) + "1.1");
    else if (found > 1)
        report(rules.many, "", "there are " + std::to_string(found) + " declarations");
    return spec;
}

} // namespace clausula
