#include "index/bagit/tag_file.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clausula {

namespace {

constexpr std::string_view blank = " \t";

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(blank), text.size()));
    return text.substr(0, text.find_last_not_of(blank) + 1);
}

struct Line {
    std::string_view label, value;
    bool is_label_bare = false; ///< no blank before the colon
    bool is_exact = false;      ///< "label: value", with that one blank and no other around
};

std::optional<Line> split(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view label = line.substr(0, colon), value = line.substr(colon + 1);
    Line read{trimmed(label), trimmed(value), label == trimmed(label)};
    read.is_exact = read.is_label_bare && value.size() == read.value.size() + 1 &&
                    blank.find(value.front()) != std::string_view::npos;
    return read;
}

std::optional<int> version_number(std::string_view version) {
    static constexpr std::array<std::pair<std::string_view, int>, 6> known = {
        {{"0.93", 93}, {"0.94", 94}, {"0.95", 95}, {"0.96", 96}, {"0.97", 97}, {"1.0", 100}}};
    for (const auto& [name, number] : known)
        if (name == version) return number;
    return std::nullopt;
}

} // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
        text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size()));
    }
    return lines;
}

std::optional<BagDeclaration> parse_declaration(std::string_view bytes, BagFindings& findings) {
    const auto report = [&](Severity severity, std::string message) {
        findings.push_back({severity, "bagit.txt", std::move(message)});
    };
    if (!is_utf8(bytes)) report(Severity::error, "is not in UTF-8");
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        report(Severity::error, "begins with a byte order mark");
        bytes.remove_prefix(3);
    }
    const std::vector<std::string_view> lines = lines_of(bytes);
    const auto first = lines.empty() ? std::nullopt : split(lines[0]);
    const auto version = first ? version_number(first->value) : std::nullopt;
    if (!first || first->label != "BagIt-Version" || !version) {
        report(Severity::error, "the first line is not \"BagIt-Version: \" and a version from 0.93 "
                                "to 1.0");
        return std::nullopt;
    }
    const Severity since_1_0 = *version >= 100 ? Severity::error : Severity::warning;
    BagDeclaration declaration{*version, ""};
    const auto second = lines.size() > 1 ? split(lines[1]) : std::nullopt;
    if (!second || second->label != "Tag-File-Character-Encoding" || second->value.empty())
        report(Severity::error,
               "the second line is not \"Tag-File-Character-Encoding: \" and an encoding");
    else
        declaration.encoding = second->value;
    for (const auto& line : {first, second})
        if (line && !line->is_exact)
            report(since_1_0, "\"" + std::string(line->label) +
                                  "\" is not followed by a colon, one space and the value alone");
    if (lines.size() > 2) report(since_1_0, "there are more lines than two");
    return declaration;
}

std::vector<BagTag> parse_tags(std::string_view text, int version, const std::string& place,
                               BagFindings& findings) {
    const Severity since_1_0 = version >= 100 ? Severity::error : Severity::warning;
    std::vector<BagTag> tags;
    std::size_t number = 0;
    for (std::string_view line : lines_of(text)) {
        ++number;
        const auto report = [&](const std::string& message) {
            findings.push_back(
                {since_1_0, place, "line " + std::to_string(number) + ": " + message});
        };
        if (trimmed(line).empty()) continue;
        if (blank.find(line.front()) != std::string_view::npos) {
            if (tags.empty())
                report("continues no value");
            else
                tags.back().value += " " + std::string(trimmed(line));
            continue;
        }
        const auto tag = split(line);
        if (!tag || tag->label.empty()) {
            report("there is no label and colon");
            continue;
        }
        if (!tag->is_label_bare) report("there is a blank before the colon");
        tags.push_back({std::string(tag->label), std::string(tag->value)});
    }
    return tags;
}

} // namespace clausula
