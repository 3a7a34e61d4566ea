#include "index/store/originals.h"

#include "index/files/circumstances.h"
#include "index/files/digest.h"
#include "index/files/durable_file.h"
#include "index/model/error.h"
#include "index/ocfl/write_object.h"
#include "index/ocfl/write_root.h"
#include "index/store/set_aside.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

namespace clausula {

namespace {

namespace fs = std::filesystem;

constexpr const char* bytes_name = "original";                          // below v1/content/
constexpr const char* event_name = "ingest.json";                       // beside it
const std::string tombstone_name = fs::path(tombstone_path).filename(); // alone in its object
constexpr const char* batch_name = "put-in-place.txt";                  // in staging/

std::string id_of(std::string_view sha512) { return "urn:sha512:" + std::string(sha512); }

/// The logical path of the bytes: their name as it was, where JSON can hold it.
std::string logical_path(const std::string& path) {
    const std::string name = path.substr(path.find_last_of('/') + 1);
    return "original/" + (is_utf8(name) && !name.empty() ? name : std::string("file"));
}

OcflVersion version_now(const std::string& message) {
    return {.created = utc_now(), .message = message, .user = current_user()};
}

OcflFile file_of(const std::string& name, std::string_view bytes) {
    return {name, name, bytes, sha512_hex(bytes), sha256_hex(bytes)};
}

/// In an archive that somebody else made, a link could lead anywhere: what it leads to would be
/// written to, or emptied.
void refuse_links(const fs::path& archive) {
    for (const char* name : {"originals", "staging", "damaged", "journal", "journal-head",
                             "index.db", "index.db-wal", "index.db-shm"})
        if (fs::is_symlink(fs::symlink_status(archive / name)))
            throw Error((archive / name).string(), "is a link, which is not followed to write",
                        "put what it leads to in its place; a link to the whole archive is fine");
}

/// What would be put where an object stands must not go where a link leads.
void refuse_linked(const fs::path& object) {
    const fs::path tuple = object.parent_path();
    for (const fs::path& part : {tuple.parent_path(), tuple, object})
        if (fs::is_symlink(fs::symlink_status(part)))
            throw Error(part.string(), "is a link, which is not followed to write",
                        "put what it leads to in its place; `clausula verify` tells what else is");
}

} // namespace

Originals::Originals(const fs::path& archive)
    : folder_(archive / "originals"), staging_(archive / "staging") {}

void Originals::prepare() {
    refuse_links(folder_.parent_path());
    make_folder(staging_);
    if (fs::exists(folder_)) return;
    clear_staging();
    write_ocfl_root(staging_ / "root");
    sync_file_system(staging_);
    rename_to_free_name(staging_ / "root", folder_);
}

std::vector<Arrival> Originals::batch() const {
    std::vector<Arrival> batch;
    if (!fs::exists(staging_ / batch_name)) return batch;
    std::istringstream list(read_whole_file(staging_ / batch_name));
    for (std::string sha512, file; list >> sha512 && std::getline(list, file);)
        batch.push_back({parse_arrival(file), sha512});
    return batch;
}

std::vector<Arrival> Originals::finish_batch() {
    std::vector<Arrival> found = batch();
    if (!found.empty()) move_in(found);
    return found;
}

void Originals::clear_staging() {
    for (const auto& entry : fs::directory_iterator(staging_)) fs::remove_all(entry);
    staged_.clear();
}

bool Originals::stage(const Arrival& arrival, std::string_view bytes) {
    if (has(arrival.sha512) ||
        std::find(staged_.begin(), staged_.end(), arrival.sha512) != staged_.end())
        return false;
    const OcflVersion version = version_now("Taken in");
    const std::string event = premis_ingest_event(arrival, version.created, version.user);
    const OcflFile files[] = {
        {bytes_name, logical_path(arrival.file.path), bytes, arrival.sha512, arrival.file.sha256},
        file_of(event_name, event)};
    write_object(staging_ / arrival.sha512, id_of(arrival.sha512), files, version);
    staged_.push_back(arrival.sha512);
    return true;
}

void Originals::put_in_place(const std::vector<Arrival>& batch) {
    if (staged_.empty()) return;
    std::string list;
    for (const Arrival& arrival : batch)
        list += arrival.sha512 + " " + print_arrival(arrival.file) + "\n";
    // First the objects, then the list: once it is there, all that it names is whole.
    sync_file_system(staging_);
    write_durably(staging_ / batch_name, staging_ / "put-in-place.new", list);
    move_in(batch);
    staged_.clear();
}

void Originals::move_in(const std::vector<Arrival>& batch) {
    for (const Arrival& arrival : batch) {
        if (has(arrival.sha512)) continue; // a twin, or moved before a crash
        const fs::path place = object_of(arrival.sha512);
        refuse_linked(place);
        make_folder(place.parent_path().parent_path());
        make_folder(place.parent_path());
        rename_to_free_name(staging_ / arrival.sha512, place);
    }
    sync_file_system(folder_);
}

void Originals::forget_batch() { fs::remove(staging_ / batch_name); }

void Originals::swap_in(std::string_view sha512, const fs::path& made) {
    refuse_linked(object_of(sha512));
    sync_file_system(staging_);
    exchange(made, object_of(sha512));
    sync_folder(object_of(sha512).parent_path());
    sync_folder(staging_);
    fs::remove_all(made); // the old one now
}

void Originals::add_version(std::string_view sha512,
                            const std::map<std::string, std::string>& files,
                            const std::string& message) {
    const fs::path made = staging_ / sha512;
    std::vector<OcflFile> added;
    for (const auto& [name, bytes] : files) added.push_back(file_of(name, bytes));
    write_next_version(object_of(sha512), made, added, version_now(message));
    swap_in(sha512, made);
}

void Originals::bury(const Erasure& erasure) {
    drop_set_aside(folder_.parent_path(), erasure.sha512);
    if (is_erased(erasure.sha512)) return;
    std::error_code is_lost;
    const auto size = fs::file_size(path_of(erasure.sha512), is_lost);
    auto stone = nlohmann::ordered_json::parse(print_decision(erasure.decision));
    if (!is_lost) stone["size"] = size;
    const std::string text = stone.dump(1) + "\n";
    const fs::path made = staging_ / erasure.sha512;
    const OcflFile files[] = {file_of(tombstone_name, text)};
    write_object(made, id_of(erasure.sha512), files, version_now("Erased"));
    if (has(erasure.sha512)) {
        swap_in(erasure.sha512, made);
    } else { // it was lost
        refuse_linked(object_of(erasure.sha512));
        sync_file_system(staging_);
        fs::create_directories(object_of(erasure.sha512).parent_path());
        rename_to_free_name(made, object_of(erasure.sha512));
    }
    sync_file_system(staging_);
}

bool Originals::is_erased(std::string_view sha512) const {
    return fs::exists(object_of(sha512) / tombstone_path);
}

Erasure Originals::erasure_of(std::string_view sha512) const {
    const auto file = object_of(sha512) / tombstone_path;
    try {
        return {std::string(sha512), parse_decision(read_whole_file(file))};
    } catch (const Error& error) {
        throw Error(file.string(), error.message, "`clausula verify --against` a backup mends it");
    }
}

bool Originals::has(std::string_view sha512) const { return fs::exists(object_of(sha512)); }

std::vector<std::string> Originals::all() const {
    std::vector<std::string> found;
    constexpr int tuples = 2;
    for (auto at = fs::recursive_directory_iterator(folder_); at != fs::end(at); ++at) {
        std::error_code is_loop; // of links
        if (!at->is_directory(is_loop) || at->path().filename() == "extensions") {
            at.disable_recursion_pending();
        } else if (at.depth() == tuples) {
            std::string name = at->path().filename();
            if (is_sha512_hex(name)) found.push_back(std::move(name)); // else not ours
            at.disable_recursion_pending();
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

fs::path Originals::object_of(std::string_view sha512) const {
    if (!is_sha512_hex(sha512)) // of a file that somebody else wrote: it could lead anywhere
        throw Error(std::string(sha512), "is no SHA-512 digest of an original",
                    "look where this archive comes from: `clausula verify`");
    return folder_ / object_path(sha512);
}

fs::path Originals::path_of(std::string_view sha512) const {
    return object_of(sha512) / "v1" / "content" / bytes_name;
}

Arrival Originals::arrival_of(std::string_view sha512) const {
    const fs::path bytes = path_of(sha512);
    try {
        return parse_ingest_event(read_whole_file(bytes.parent_path() / event_name));
    } catch (const Error&) { // verify tells of it; where it was seen is lost, and nothing else
        return {{.sha256 = sha256_hex(read_whole_file(bytes)),
                 .size = fs::file_size(bytes),
                 .path = "path-lost-" + std::string(sha512.substr(0, 12))},
                std::string(sha512)};
    }
}

} // namespace clausula
