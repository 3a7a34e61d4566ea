#include "index/bagit/manifest.h"

#include "index/bagit/tag_file.h"
#include "index/files/digest.h"

#include <charconv>

namespace clausula {

namespace {

constexpr std::string_view blank = " \t";

// A word off the front of a line, and the blanks behind it.
std::string_view take_word(std::string_view& line) {
    const std::size_t end = std::min(line.find_first_of(blank), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(line.find_first_not_of(blank, end), line.size()));
    return word;
}

// Why a path must not be listed here, or empty.
std::string_view fault_of(std::string_view path, ListedFiles files) {
    if (path.empty()) return "there is no path";
    if (path.find('\0') != std::string_view::npos) return "the path has a NUL byte";
    if (path.front() == '/') return "the path leads out of the bag";
    if (path.front() == '~' || (path.size() > 1 && path[1] == ':') || path.starts_with("\\\\"))
        return "the path could lead out of the bag on some system";
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t end = std::min(path.find('/', at), path.size());
        const std::string_view element = path.substr(at, end - at);
        if (element == "..") return "the path leads out of the bag";
        if (element == "." || element.empty()) return "the path has an element that names nothing";
        at = end + 1;
    }
    if (path.starts_with("data/") != (files == ListedFiles::payload))
        return files == ListedFiles::payload ? "the path is not in data/" : "the path is in data/";
    return {};
}

class LineReports {
public:
    LineReports(std::string place, BagFindings& findings)
        : place_(std::move(place)), findings_(findings) {}

    void next_line() { ++number_; }

    void add(Severity severity, std::string_view message, std::string_view path) {
        std::string text = "line " + std::to_string(number_) + ": " + std::string(message);
        if (!path.empty()) text += ": \"" + std::string(path) + "\"";
        findings_.push_back({severity, place_, std::move(text)});
    }

private:
    std::string place_;
    BagFindings& findings_;
    std::size_t number_ = 0;
};

std::optional<std::string> read_path(std::string_view text, int version, ListedFiles files,
                                     LineReports& reports) {
    if (text.starts_with('*')) {
        reports.add(Severity::warning, "md5sum's asterisk stands before the path", text);
        text.remove_prefix(1);
    }
    if (text.starts_with("./")) {
        reports.add(Severity::warning, "the path begins with \"./\"", text);
        text.remove_prefix(2);
    }
    std::string path = decode_path(text, version);
    const std::string_view fault = fault_of(path, files);
    if (fault.empty()) return path;
    reports.add(Severity::error, fault, text);
    return std::nullopt;
}

char hexadecimal_value(char digit) {
    if (digit >= '0' && digit <= '9') return static_cast<char>(digit - '0');
    if (digit >= 'a' && digit <= 'f') return static_cast<char>(digit - 'a' + 10);
    return digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 10) : '\x7F';
}

} // namespace

std::vector<ManifestEntry> parse_manifest(std::string_view text, int version, ListedFiles files,
                                          const std::string& place, BagFindings& findings) {
    std::vector<ManifestEntry> entries;
    LineReports reports(place, findings);
    for (std::string_view line : lines_of(text)) {
        reports.next_line();
        if (line.find_first_not_of(blank) == std::string_view::npos) continue;
        const std::string_view digest = take_word(line);
        if (digest.empty())
            reports.add(Severity::error, "there is no digest", line);
        else if (auto path = read_path(line, version, files, reports))
            entries.push_back({lower_case_digest(digest), std::move(*path)});
    }
    return entries;
}

std::vector<FetchEntry> parse_fetch(std::string_view text, int version, const std::string& place,
                                    BagFindings& findings) {
    std::vector<FetchEntry> entries;
    LineReports reports(place, findings);
    for (std::string_view line : lines_of(text)) {
        reports.next_line();
        if (line.find_first_not_of(blank) == std::string_view::npos) continue;
        FetchEntry entry;
        entry.url = take_word(line);
        const std::string_view length = take_word(line);
        std::uint64_t bytes = 0;
        const auto read = std::from_chars(length.data(), length.data() + length.size(), bytes);
        if (read.ec == std::errc() && read.ptr == length.data() + length.size())
            entry.length = bytes;
        else if (length != "-")
            reports.add(Severity::error, "the length is neither a number nor -", length);
        auto path = read_path(line, version, ListedFiles::payload, reports);
        if (!path) continue;
        entry.path = std::move(*path);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::string encode_path(std::string_view path) {
    std::string encoded;
    for (char c : path) {
        if (c == '\r')
            encoded += "%0D";
        else if (c == '\n')
            encoded += "%0A";
        else if (c == '%')
            encoded += "%25";
        else
            encoded += c;
    }
    return encoded;
}

std::string decode_path(std::string_view path, int version) {
    std::string decoded;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (path[at] == '%' && at + 2 < path.size()) {
            const int value =
                hexadecimal_value(path[at + 1]) * 16 + hexadecimal_value(path[at + 2]);
            if (value == '\r' || value == '\n' || (value == '%' && version >= 100)) {
                decoded += static_cast<char>(value);
                at += 2;
                continue;
            }
        }
        decoded += path[at];
    }
    return decoded;
}

} // namespace clausula
