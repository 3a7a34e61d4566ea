#include "index/store/repair.h"

#include "index/files/circumstances.h"
#include "index/files/durable_file.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/ocfl/check_object.h"
#include "index/ocfl/write_root.h"
#include "index/store/archive_description.h"
#include "index/store/journal.h"
#include "index/store/originals.h"
#include "index/store/write_lock.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace clausula {

namespace {

namespace fs = std::filesystem;

/// The name, or it with a number behind: of several repairs in a second each has its own.
fs::path free_name(const fs::path& name) {
    fs::path free = name;
    for (int number = 2; fs::exists(fs::symlink_status(free)); ++number)
        free = name.string() + "-" + std::to_string(number);
    return free;
}

/// Whether a folder below originals/ got an object since it was looked at, when nobody held the
/// lock.
bool holds_object(const fs::path& originals, const fs::path& folder) {
    if (!fs::is_directory(fs::symlink_status(folder))) return false;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        if (is_sha512_hex(name) && entry.path() == originals / object_path(name)) return true;
    }
    return false;
}

class Repair {
public:
    Repair(fs::path folder, fs::path copy)
        : folder_(std::move(folder)), copy_(std::move(copy)),
          attic_(free_name(folder_ / "damaged" / utc_now())) {
        read_journal(folder_ / "journal", [&](const JournalEntry& entry) {
            if (entry.event == "erase") erased_.insert(entry.sha512);
        });
    }

    RepairReport run(const std::vector<Damage>& damages);

private:
    void set_aside(const fs::path& place);
    void mend_root();
    void mend_object(const fs::path& object, const Damage& damage);
    void mend_journal(const Damage& damage);
    bool is_erased(const std::string& sha512) const;
    bool make_whole(const fs::path& object, const std::string& id, const fs::path& made);

    void put_in_place(const fs::path& made, const fs::path& object);

    fs::path folder_, copy_;
    fs::path attic_;               ///< where damaged things go
    std::set<std::string> erased_; ///< by our journal: nothing of it is taken from the copy
    RepairReport report_;
};

/// The folder of the object that a place is in or is; empty when it is in none.
fs::path object_around(const fs::path& folder, const fs::path& place) {
    const fs::path below = place.lexically_relative(folder / "originals");
    fs::path object;
    int depth = 0;
    for (const fs::path& step : below) {
        object /= step;
        if (++depth == 3) break;
    }
    const bool is_object = depth == 3 && object_path(object.filename().string()) == object;
    return is_object ? folder / "originals" / object : fs::path();
}

/// Moved away under the name that it had below the archive.
void Repair::set_aside(const fs::path& place) {
    const fs::path to = attic_ / place.lexically_relative(folder_);
    fs::create_directories(to.parent_path());
    fs::rename(place, to);
}

void Repair::mend_root() {
    for (const auto& [path, bytes] : ocfl_root_files()) {
        const fs::path file = folder_ / "originals" / path;
        if (fs::is_regular_file(fs::symlink_status(file)) && read_whole_file(file) == bytes)
            continue;
        if (fs::exists(fs::symlink_status(file))) set_aside(file);
        fs::create_directories(file.parent_path());
        write_durably(file, folder_ / "staging" / "mended", bytes);
        report_.repaired.push_back(file);
    }
}

bool Repair::is_erased(const std::string& sha512) const {
    return !sha512.empty() && (erased_.contains(sha512) || Originals(folder_).is_erased(sha512));
}

/// Makes the object anew in `made` out of the files that are right here or in the copy.
bool Repair::make_whole(const fs::path& object, const std::string& id, const fs::path& made) {
    const fs::path other = copy_ / object.lexically_relative(folder_);
    std::vector<ExpectedFile> files = expected_files(object, id);
    if (files.empty()) files = expected_files(other, id);
    if (files.empty()) return false;
    if (is_erased(object.filename()) &&
        std::ranges::find(files, tombstone_path, &ExpectedFile::path) == files.end())
        return false;
    fs::create_directories(made);
    for (const ExpectedFile& file : files) {
        const fs::path to = made / file.path;
        fs::create_directories(to.parent_path());
        const auto take = [&](const fs::path& from) {
            try {
                if (sha512_of_file(from / file.path) != file.sha512) return false;
            } catch (const Error&) {
                return false; // missing, or no regular file
            }
            fs::copy_file(from / file.path, to, fs::copy_options::overwrite_existing);
            return sha512_of_file(to) == file.sha512;
        };
        if (!take(object) && !take(other)) return false;
    }
    return true;
}

void Repair::put_in_place(const fs::path& made, const fs::path& object) {
    sync_file_system(folder_);
    if (fs::exists(fs::symlink_status(object))) {
        // It is in its place there before it goes here: what a kill leaves in staging/ is dropped.
        const fs::path to = attic_ / object.lexically_relative(folder_);
        fs::create_directories(to.parent_path());
        fs::copy(object, to,
                 fs::copy_options::recursive | fs::copy_options::create_hard_links |
                     fs::copy_options::copy_symlinks);
        sync_file_system(folder_);
        exchange(made, object);
        fs::remove_all(made);
    } else {
        fs::create_directories(object.parent_path());
        rename_to_free_name(made, object);
    }
    sync_file_system(folder_);
}

void Repair::mend_object(const fs::path& object, const Damage& damage) {
    const std::string name = object.filename();
    const fs::path made = folder_ / "staging" / name;
    fs::remove_all(made);
    if (!make_whole(object, "urn:sha512:" + name, made)) {
        fs::remove_all(made);
        // A damaged tombstone is in the way of the one that the next writer makes of the journal.
        if (erased_.contains(name) && Originals(folder_).is_erased(name)) set_aside(object);
        report_.left.push_back({damage.kind, object,
                                is_erased(name) ? "it was erased, and is not taken from the copy; "
                                                  "the next command that writes puts its "
                                                  "tombstone there"
                                                : "the copy has no whole one either"});
        return;
    }
    put_in_place(made, object);
    report_.repaired.push_back(object);
}

/// The lines of a journal by their numbers; of two with the same number the first.
std::map<std::uint64_t, std::string> lines_of(const fs::path& file) {
    constexpr std::string_view start = R"({"number":)";
    std::map<std::uint64_t, std::string> lines;
    const std::string text = fs::exists(file) ? read_whole_file(file) : "";
    for (std::size_t at = 0, end; (end = text.find('\n', at)) != std::string::npos; at = end + 1) {
        const std::string line = text.substr(at, end - at);
        std::uint64_t number = 0;
        if (line.starts_with(start) &&
            std::from_chars(line.data() + start.size(), line.data() + line.size(), number).ec ==
                std::errc())
            lines.emplace(number, line);
    }
    return lines;
}

/// Whether the line is the other one with its details erased.
bool is_erased_line(const std::string& line, const std::string& other) {
    constexpr std::string_view erased = "\"details\":null}";
    return line.ends_with(erased) &&
           other.starts_with(std::string_view(line).substr(0, line.size() - erased.size()));
}

/// The copy's lines, and ours behind them. What was erased here stays so.
void Repair::mend_journal(const Damage& damage) {
    const fs::path ours = folder_ / "journal", candidate = folder_ / "staging" / "journal";
    std::map<std::uint64_t, std::string> lines = lines_of(ours);
    const auto gone = [&](const std::string& sha512) { return is_erased(sha512); };
    for (const auto& [number, line] : lines_of(copy_ / "journal"))
        if (!is_erased_line(lines[number], line)) lines[number] = without_details(line, gone);
    std::string text;
    for (const auto& [number, line] : lines) text += line + "\n";
    fs::remove(candidate);
    write_new_file(candidate, text);
    const fs::path head = head_file_of(ours), beside = head_file_of(candidate);
    const auto read_candidate = [&] { return read_journal(candidate, [](const JournalEntry&) {}); };
    if (fs::exists(head)) fs::copy_file(head, beside, fs::copy_options::overwrite_existing);
    const JournalReading mended = read_candidate();
    const bool lacks_lines = mended.missing() > 0;
    fs::remove(beside);
    const bool does_fit = !mended.head_differs && read_candidate().faults.empty();
    fs::remove(candidate);
    if (!does_fit) {
        report_.left.push_back({damage.kind, ours, "the copy's lines do not fit to ours"});
        return;
    }
    fs::create_directories(attic_);
    for (const fs::path& file : {ours, head}) // copied: a kill here must not leave none
        if (fs::exists(file))
            fs::copy_file(file, attic_ / file.filename(), fs::copy_options::overwrite_existing);
    write_durably(ours, folder_ / "staging" / "mended", text);
    if (lacks_lines) {
        report_.left.push_back({damage.kind, ours, "the copy lacks the last lines, too"});
        return;
    }
    write_head_file(ours, mended.entries, mended.head);
    report_.repaired.push_back(ours);
}

RepairReport Repair::run(const std::vector<Damage>& damages) {
    const WriteLock lock(folder_);
    fs::create_directories(folder_ / "staging");
    mend_root();
    std::set<fs::path> seen;
    for (const Damage& damage : damages) {
        const fs::path object = object_around(folder_, damage.place);
        if (damage.place == folder_ / "journal") {
            if (seen.insert(damage.place).second) mend_journal(damage);
        } else if (damage.place == folder_ / "index.db") {
            report_.left.push_back(damage);
        } else if (!object.empty()) {
            if (seen.insert(object).second) mend_object(object, damage);
        } else if (damage.kind == Damage::Kind::unexpected &&
                   fs::exists(fs::symlink_status(damage.place)) &&
                   !holds_object(folder_ / "originals", damage.place)) {
            set_aside(damage.place);
            report_.repaired.push_back(damage.place);
        }
    }
    return std::move(report_);
}

} // namespace

RepairReport repair_archive(const fs::path& folder, const fs::path& copy,
                            const std::vector<Damage>& damages) {
    if (!fs::is_directory(copy / "originals"))
        throw Error(copy.string(), "is no copy of an archive: it has no folder originals",
                    "name a folder that `clausula backup` made");
    if (!same_archive(folder, copy))
        throw Error(copy.string(), "is no copy of this archive, but of another",
                    "name a folder that `clausula backup` made of this one");
    return Repair(folder, copy).run(damages);
}

} // namespace clausula
