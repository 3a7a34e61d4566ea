#include "index/store/verify.h"

#include "index/files/digest.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/ocfl/check_object.h"
#include "index/ocfl/write_root.h"
#include "index/store/archive_description.h"
#include "index/store/arrival.h"
#include "index/store/journal.h"
#include "index/store/kept_decisions.h"
#include "index/store/originals.h"
#include "index/store/verify_index.h"
#include "index/store/write_lock.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <unordered_set>

namespace clausula {

namespace {

namespace fs = std::filesystem;

bool is_tuple_name(const std::string& name) {
    return name.size() == 2 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// The folders that objects may stand in, and the files of the root; whatever else is there was not
/// written by us.
void check_root(const fs::path& root, std::vector<Damage>& damages) {
    std::set<fs::path> known;
    for (const auto& [path, bytes] : ocfl_root_files()) {
        for (fs::path part = path; !part.empty(); part = part.parent_path()) known.insert(part);
        const fs::path file = root / path;
        if (!fs::exists(fs::symlink_status(file))) {
            damages.push_back({Damage::Kind::missing, file, ""});
            continue;
        }
        const bool is_regular = fs::is_regular_file(fs::symlink_status(file));
        if (is_regular && sha512_of_file(file) == sha512_hex(bytes)) continue;
        const bool is_short = is_regular && fs::file_size(file) < bytes.size();
        damages.push_back({is_short ? Damage::Kind::truncated : Damage::Kind::changed, file, ""});
    }
    for (auto at = fs::recursive_directory_iterator(root); at != fs::end(at); ++at) {
        const fs::path path = at->path().lexically_relative(root);
        const std::string name = path.filename();
        const bool is_folder = !at->is_symlink() && at->is_directory();
        const bool is_object = at.depth() == 2 && is_sha512_hex(name) && object_path(name) == path;
        const bool is_tuple = at.depth() < 2 && is_tuple_name(name) && !fs::is_empty(*at);
        if (!known.contains(path) && !(is_folder && (is_object || is_tuple)))
            damages.push_back({Damage::Kind::unexpected, at->path(), ""});
        if (is_folder && !is_tuple && !known.contains(path)) at.disable_recursion_pending();
    }
}

/// An object that is somewhere else.
bool is_behind_link(const fs::path& object) {
    const fs::path tuple = object.parent_path();
    return fs::is_symlink(tuple) || fs::is_symlink(tuple.parent_path());
}

/// What the journal tells of originals.
struct Told {
    std::set<std::string> kept;   ///< digests, those of tombstones among them
    std::set<std::string> erased; ///< digests
    /// By the original's digest, the texts of what was decided about it.
    std::map<std::string, std::unordered_set<std::string>> decisions;
    /// Of lines that tell of an original, but not what: its digest, and the line's number.
    std::set<std::pair<std::string, std::uint64_t>> without_details;
};

std::optional<Decision> decision_of(const JournalEntry& entry) {
    if (entry.sha512.empty() || entry.event == "ingest") return std::nullopt;
    try {
        return parse_decision(*entry.details);
    } catch (const Error&) { // what else happened to an original
        return std::nullopt;
    }
}

JournalReading read_told(const fs::path& file, Told& told) {
    return read_journal(file, [&](const JournalEntry& entry) {
        if (entry.event == "ingest" || entry.event == "erase") told.kept.insert(entry.sha512);
        if (entry.event == "erase") told.erased.insert(entry.sha512);
        if (!entry.details)
            told.without_details.emplace(entry.sha512, entry.number);
        else if (const auto decision = decision_of(entry))
            told.decisions[entry.sha512].insert(text_without_lines(*decision));
    });
}

/// None when it can't be read.
std::optional<Told> check_journal(const fs::path& file, VerifyReport& report) try {
    Told told;
    const JournalReading reading = read_told(file, told);
    for (const JournalFault& fault : reading.faults)
        report.damages.push_back({Damage::Kind::changed, file,
                                  "line " + std::to_string(fault.line) + " " + fault.message});
    if (!fs::exists(file)) report.damages.push_back({Damage::Kind::missing, file, ""});
    report.journal_head = reading.head;
    return told;

} catch (const Error& error) {

    report.damages.push_back({Damage::Kind::changed, file, error.message});
    return std::nullopt;
}

bool is_told(const Told& told, const std::string& sha512, const KeptDecision& kept) {
    if (!kept.decision) return true; // check_object() tells of it
    if (told.without_details.contains({sha512, kept.line})) return true;
    const auto found = told.decisions.find(sha512);
    return found != told.decisions.end() &&
           found->second.contains(text_without_lines(*kept.decision));
}

/// A journal that was cut off at the end of a line is whole by its chain: what is kept of its
/// decisions beside the originals tells what is missing.
std::vector<Damage> untold_decisions(const Originals& originals,
                                     const std::vector<std::string>& all, const Told& told,
                                     const fs::path& journal) {
    std::vector<Damage> damages;
    for (const std::string& sha512 : all) {
        if (originals.is_erased(sha512) && !told.erased.contains(sha512))
            damages.push_back({Damage::Kind::changed, journal,
                               "the erasure of " + sha512.substr(0, 12) + "… is missing"});
        for (const KeptDecision& kept : kept_decisions(originals.object_of(sha512)))
            if (!is_told(told, sha512, kept))
                damages.push_back({Damage::Kind::changed, journal,
                                   "line " + std::to_string(kept.line) + ", a decision about " +
                                       sha512.substr(0, 12) + "…, is missing"});
    }
    return damages;
}

void check_decisions(const Originals& originals, const std::vector<std::string>& all, Told& told,
                     const fs::path& journal, std::vector<Damage>& damages) {
    std::vector<Damage> untold = untold_decisions(originals, all, told, journal);
    if (!untold.empty()) { // told first, kept then: perhaps since the journal was read
        read_told(journal, told);
        untold = untold_decisions(originals, all, told, journal);
    }
    damages.insert(damages.end(), untold.begin(), untold.end());
}

/// What the journal tells and no file beside the original does: somebody put an older object back,
/// or a run was stopped. Where the object is damaged otherwise, that is told.
void check_kept(const Originals& originals, const Told& told, std::vector<Damage>& damages) {
    for (const auto& [sha512, texts] : told.decisions) {
        if (!is_sha512_hex(sha512) || !originals.has(sha512) || originals.is_erased(sha512) ||
            told.erased.contains(sha512))
            continue;
        const fs::path object = originals.object_of(sha512);
        std::unordered_set<std::string> missing = texts;
        for (const KeptDecision& kept : kept_decisions(object))
            if (kept.decision) missing.erase(text_without_lines(*kept.decision));
        std::uint64_t bytes = 0;
        if (!missing.empty() && check_object(object, "urn:sha512:" + sha512, bytes).empty())
            damages.push_back({Damage::Kind::changed, object,
                               "lacks " + std::to_string(missing.size()) +
                                   " of the decisions that the journal tells of; the next command "
                                   "that writes keeps them again"});
    }
}

/// What stands in originals/ against what the journal tells of.
void compare(const Originals& originals, const std::vector<std::string>& all,
             const std::vector<Arrival>& batch, const Told& told, std::vector<Damage>& damages) {
    for (const std::string& sha512 : all)
        if (!told.kept.contains(sha512) &&
            std::ranges::find(batch, sha512, &Arrival::sha512) == batch.end())
            damages.push_back({Damage::Kind::unexpected, originals.object_of(sha512),
                               "the journal does not tell of this object"});
    for (const std::string& sha512 : told.kept)
        if (!originals.has(sha512) || is_behind_link(originals.object_of(sha512)))
            damages.push_back({Damage::Kind::missing, originals.object_of(sha512),
                               "the journal tells of this object"});
}

/// The objects that are read, in the order of their digests.
std::vector<std::string> chosen(const std::vector<std::string>& all, const VerifyOptions& options) {
    std::vector<std::string> some;
    const auto count =
        static_cast<std::ptrdiff_t>(std::ceil(options.sample * static_cast<double>(all.size())));
    std::sample(all.begin(), all.end(), std::back_inserter(some), count,
                std::mt19937_64(std::random_device()()));
    std::erase_if(some, [&](const std::string& sha512) { return sha512 <= options.after; });
    return some;
}

void check_objects(const Originals& originals, const std::vector<std::string>& some,
                   const VerifyOptions& options, VerifyReport& report) {
    for (const std::string& sha512 : some) {
        if (options.go_on && !options.go_on(sha512, report.checked, some.size())) {
            report.stopped = true;
            return;
        }
        const fs::path object = originals.object_of(sha512);
        const std::string id = "urn:sha512:" + sha512;
        std::uint64_t again = 0;
        std::vector<Damage> found = check_object(object, id, report.bytes);
        if (!found.empty()) // its next version may have taken its place meanwhile
            found = check_object(object, id, again);
        report.damages.insert(report.damages.end(), found.begin(), found.end());
        ++report.checked;
    }
}

} // namespace

VerifyReport verify_archive(const fs::path& folder, const VerifyOptions& options) {
    VerifyReport report;
    const Originals originals(folder);
    if (!is_description_whole(folder))
        report.damages.push_back({Damage::Kind::changed, folder / "archive.json",
                                  "is not what was written; take that of a backup"});
    check_root(folder / "originals", report.damages);
    // In this order what a writer puts in place meanwhile is in the batch or in the journal.
    const std::vector<std::string> all = originals.all();
    const std::vector<Arrival> batch = originals.batch();
    std::optional<Told> told = check_journal(folder / "journal", report);
    report.objects = all.size();
    if (told) compare(originals, all, batch, *told, report.damages);
    if (told) check_decisions(originals, all, *told, folder / "journal", report.damages);
    check_objects(originals, chosen(all, options), options, report);
    if (report.stopped) return report;

    const auto add = [&](const std::vector<Damage>& damages) {
        report.damages.insert(report.damages.end(), damages.begin(), damages.end());
    };
    const fs::path index = folder / "index.db";
    add(check_index(index));
    if (!told) return report;
    try {
        const WriteLock lock(folder);
        const fs::path journal = folder / "journal";
        const JournalReading reading = read_told(journal, *told);
        if (fs::exists(journal) && fs::file_size(journal) != reading.whole)
            report.damages.push_back({Damage::Kind::changed, journal,
                                      "ends within a line: a run was stopped there, or it is "
                                      "damaged; whoever writes next drops what was cut off"});
        check_kept(originals, *told, report.damages);
        for (const std::string& sha512 : told->erased)
            if (originals.has(sha512) && !originals.is_erased(sha512))
                report.damages.push_back({Damage::Kind::unexpected, originals.object_of(sha512),
                                          "the journal tells of its erasure; the next command "
                                          "that writes finishes it"});
        add(check_quiet_index(index, journal));
    } catch (const Error&) { // a writer has it, or the disk can't be written to
        report.in_use = true;
    }
    return report;
}

std::uint64_t most_damaged(std::uint64_t objects, std::uint64_t checked) {
    if (checked >= objects) return 0;
    if (checked == 0) return objects;
    // Of D damaged ones, the chance that none is in the sample is below (1 - checked/objects)^D.
    constexpr double chance = 0.05;
    const double part = static_cast<double>(checked) / static_cast<double>(objects);
    const double most = std::ceil(std::log(chance) / std::log1p(-part)) - 1;
    return std::min(objects - checked, static_cast<std::uint64_t>(most));
}

} // namespace clausula
