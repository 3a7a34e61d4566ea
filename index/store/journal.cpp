#include "index/store/journal.h"

#include "index/text/unicode.h"

#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace clausula {

namespace {

/// The length of the file's whole lines.
std::uintmax_t whole_lines(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    std::uintmax_t size = in ? static_cast<std::uintmax_t>(in.tellg()) : 0;
    for (; size > 0; --size) {
        in.seekg(static_cast<std::streamoff>(size - 1));
        if (in.get() == '\n') break;
    }
    return size;
}

std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[sizeof "2021-06-30T12:00:00Z"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

std::string hexadecimal(std::string_view bytes) {
    std::string text;
    for (char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 0xF]};
    }
    return text;
}

/// One step of the way to a file: a path, or a member's path inside a bundle.
nlohmann::ordered_json step_of(std::string_view path) {
    if (is_utf8(path)) return {{"path", path}};
    return {{"path_hex", hexadecimal(path)}};
}

} // namespace

Journal::Journal(const std::filesystem::path& file) : path_(file) {
    if (std::filesystem::exists(file)) {
        const std::uintmax_t whole = whole_lines(file);
        if (whole < std::filesystem::file_size(file)) std::filesystem::resize_file(file, whole);
    }
    file_ = open_file(file, O_WRONLY | O_APPEND | O_CREAT);
}

void Journal::append(std::string_view json) {
    // One write, so that a crash can cut only the last line.
    write_all(file_, std::string(json) + "\n", path_);
    unsynced_ = true;
}

void Journal::sync() {
    if (unsynced_) clausula::sync(file_, path_);
    unsynced_ = false;
}

std::string sighting_line(std::string_view event, const SourceFile& file) {
    nlohmann::ordered_json line = {{"at", utc_now()}, {"event", event}};
    line["sha256"] = file.sha256;
    line["size"] = file.size;
    line.update(step_of(file.path));
    for (const std::string& member : file.members) line["members"].push_back(step_of(member));
    if (!file.bundle_sha256.empty()) line["bundle_sha256"] = file.bundle_sha256;
    return line.dump();
}

} // namespace clausula
