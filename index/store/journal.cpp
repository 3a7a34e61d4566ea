#include "index/store/journal.h"

#include "index/files/circumstances.h"
#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/store/write_lock.h"

#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>
#include <unordered_set>

namespace clausula {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view details_mark = R"(,"details":)";
constexpr std::string_view erased_details = "null";
constexpr std::size_t sha256_digits = 64;

/// A line in its two parts: what the chain holds, and the details it holds the digest of.
struct Line {
    std::string sealed;
    std::string details;

    std::string printed() const {
        std::string line = sealed;
        line.pop_back(); // its closing brace
        return (line += details_mark) += details + "}";
    }
};

std::optional<Line> split(std::string_view line) {
    const auto mark = line.find(details_mark);
    if (mark == std::string_view::npos || !line.ends_with('}')) return std::nullopt;
    const auto details = line.substr(mark + details_mark.size());
    return Line{std::string(line.substr(0, mark)) + "}",
                std::string(details.substr(0, details.size() - 1))};
}

/// The members that a sealed line must have, or none.
std::optional<Json> parse_sealed(const std::string& sealed) {
    Json json = Json::parse(sealed, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    for (const char* name : {"at", "event", "sha512", "details_sha256", "previous"})
        if (!json.contains(name) || !json[name].is_string()) return std::nullopt;
    if (!json.contains("number") || !json["number"].is_number_unsigned()) return std::nullopt;
    const auto sha512 = json["sha512"].get<std::string>();
    if (!sha512.empty() && !is_sha512_hex(sha512)) return std::nullopt;
    return json;
}

/// Why the details are not what they were; empty when they are.
std::string fault_of_details(const Line& line, const Json& sealed,
                             const std::unordered_set<std::string>& erased) {
    if (line.details != erased_details)
        return sha256_hex(line.details) == sealed["details_sha256"]
                   ? ""
                   : "its details are not what was written";
    return erased.contains(sealed["sha512"]) ? "" : "its details were removed without an erasure";
}

/// The originals that were erased: what may have no details.
std::unordered_set<std::string> erasures(std::ifstream& in) {
    std::unordered_set<std::string> erased;
    for (std::string text; std::getline(in, text);)
        if (text.find(R"("event":"erase")") != std::string::npos)
            if (const auto line = split(text))
                if (const auto sealed = parse_sealed(line->sealed))
                    erased.insert((*sealed)["sha512"]);
    in.clear();
    in.seekg(0);
    return erased;
}

/// What a head file says.
struct NotedHead {
    std::uint64_t lines = 0;
    std::string head;
    bool damaged = false;
};

NotedHead read_noted_head(const std::filesystem::path& journal) {
    NotedHead noted;
    std::ifstream in(head_file_of(journal), std::ios::binary);
    const bool can_be_read = in.good();
    if (!can_be_read && errno == ENOENT) return noted; // from before there was one
    if (!can_be_read) return {.damaged = true};
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), noted.lines);
    const auto digits = static_cast<std::size_t>(end - text.data());
    noted.head = text.substr(std::min(digits + 1, text.size()), sha256_digits);
    const bool is_whole = error == std::errc() && noted.lines > 0 &&
                          is_digest(DigestAlgorithm::sha256, noted.head) &&
                          text == std::to_string(noted.lines) + " " + noted.head + "\n";
    return is_whole ? noted : NotedHead{.damaged = true};
}

} // namespace

std::filesystem::path head_file_of(const std::filesystem::path& journal) {
    return journal.string() + "-head";
}

void write_head_file(const std::filesystem::path& journal, std::uint64_t lines,
                     const std::string& head) {
    write_durably(head_file_of(journal), journal.parent_path() / "staging" / "noted",
                  std::to_string(lines) + " " + head + "\n");
}

JournalReading read_journal(const std::filesystem::path& file,
                            const std::function<void(const JournalEntry&)>& take) {
    JournalReading reading;
    const NotedHead noted = read_noted_head(file); // first: a writer appends, then notes
    reading.noted_lines = noted.lines;
    std::ifstream in(file, std::ios::binary);
    if (!in && errno != ENOENT)
        throw Error(file.string(), "can't be read: " + std::generic_category().message(errno),
                    "look whether you have the rights");
    const auto erased = erasures(in);
    std::uint64_t number = 0;
    for (std::string text; std::getline(in, text);) {
        if (in.eof()) break; // no line feed: it was never told to anyone
        reading.whole += text.size() + 1;
        ++number;
        const auto fault = [&](std::string message) {
            reading.faults.push_back({number, std::move(message)});
        };
        const auto line = split(text);
        const auto sealed = line ? parse_sealed(line->sealed) : std::nullopt;
        if (!sealed) {
            ++reading.damaged;
            fault("is no line of a journal");
            continue;
        }
        if ((*sealed)["number"] != number)
            fault("has the number " + (*sealed)["number"].dump() + " instead of " +
                  std::to_string(number));
        if ((*sealed)["previous"] != reading.head) fault("does not follow the line before");
        reading.head = sha256_hex(line->sealed);
        if (number == noted.lines && reading.head != noted.head) {
            reading.head_differs = true;
            fault("is not the one that was noted in " + head_file_of(file).filename().string());
        }
        auto wrong = fault_of_details(*line, *sealed, erased);
        const bool has_details = wrong.empty() && line->details != erased_details;
        if (!wrong.empty() && line->details != erased_details) ++reading.damaged;
        if (!wrong.empty()) fault(std::move(wrong));
        take({.number = number,
              .at = (*sealed)["at"],
              .event = (*sealed)["event"],
              .sha512 = (*sealed)["sha512"],
              .details = has_details ? std::optional(line->details) : std::nullopt,
              .digest = reading.head});
    }
    reading.entries = number;
    if (reading.missing() == 1) reading.faults.push_back({noted.lines, "is missing"});
    if (reading.missing() > 1)
        reading.faults.push_back(
            {number + 1, "and all up to line " + std::to_string(noted.lines) + " are missing"});
    if (noted.damaged)
        reading.faults.push_back(
            {number, "can't be compared: " + head_file_of(file).filename().string() +
                         " beside the journal is damaged, or can't be read"});
    return reading;
}

std::string without_details(const std::string& line,
                            const std::function<bool(const std::string&)>& is_erased) {
    auto parts = split(line);
    const auto sealed = parts ? parse_sealed(parts->sealed) : std::nullopt;
    if (!sealed || (*sealed)["event"] == "erase" || !is_erased((*sealed)["sha512"])) return line;
    parts->details = erased_details;
    return parts->printed();
}

Journal::Journal(const std::filesystem::path& file, const JournalReading& so_far)
    : path_(file), entries_(so_far.entries), head_(so_far.head) {
    if (std::filesystem::exists(file) && std::filesystem::file_size(file) > so_far.whole)
        std::filesystem::resize_file(file, so_far.whole);
    file_ = open_file(file, O_WRONLY | O_APPEND | O_CREAT);
}

std::uint64_t Journal::append(std::string_view event, std::string_view sha512,
                              std::string_view details) {
    Json salted = Json::parse(details);
    salted["salt"] = random_hex(16);
    Line line{{}, salted.dump()};
    line.sealed = Json{
        {"number", entries_ + 1},
        {"at", utc_now()},
        {"event", event},
        {"sha512", sha512},
        {"details_sha256", sha256_hex(line.details)},
        {"previous",
         head_}}.dump();
    // One write, so that a crash can cut only the last line.
    write_all(file_, line.printed() + "\n", path_);
    head_ = sha256_hex(line.sealed);
    unsynced_ = true;
    return ++entries_;
}

void Journal::sync() {
    if (unsynced_) clausula::sync(file_, path_);
    unsynced_ = false;
}

void Journal::note_head() { write_head_file(path_, entries_, head_); }

bool Journal::note_cut(const JournalReading& so_far) {
    if (so_far.missing() == 0 && !so_far.head_differs) return false;
    append("cut", "", Json{{"lines", so_far.missing()}}.dump());
    return true;
}

void Journal::erase_details(std::string_view sha512) {
    std::string kept;
    std::ifstream in(path_, std::ios::binary);
    for (std::string text; std::getline(in, text);) {
        const auto is_erased = [&](const std::string& one) { return one == sha512; };
        (kept += without_details(text, is_erased)) += '\n';
    }
    write_durably(path_, path_.parent_path() / "staging" / "journal", kept);
    file_ = open_file(path_, O_WRONLY | O_APPEND);
    unsynced_ = false;
}

bool note_in_journal(const std::filesystem::path& archive, std::string_view event,
                     std::string_view details) try {
    const WriteLock lock(archive);
    const std::filesystem::path file = archive / "journal";
    const JournalReading reading = read_journal(file, [](const JournalEntry&) {});
    if (!reading.faults.empty() || std::filesystem::file_size(file) != reading.whole) return false;
    Journal journal(file, reading);
    journal.append(event, "", details);
    journal.sync();
    return true;

} catch (const std::exception&) {

    return false;
}

} // namespace clausula
