#include "index/store/copy_objects.h"

#include "index/files/durable_file.h"
#include "index/files/read.h"
#include "index/model/error.h"
#include "index/ocfl/check_object.h"
#include "index/store/originals.h"

#include <map>
#include <system_error>

namespace clausula {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t batch_size = 64;

/// The files below a folder and their sizes.
std::map<fs::path, std::uintmax_t> sizes_of(const fs::path& folder) {
    std::map<fs::path, std::uintmax_t> sizes;
    std::error_code ignored; // what can't be looked at is copied, and found out then
    for (fs::recursive_directory_iterator entry(folder, ignored), end; entry != end;
         entry.increment(ignored))
        if (entry->is_regular_file(ignored))
            sizes[entry->path().lexically_relative(folder)] = entry->file_size(ignored);
    return sizes;
}

bool same_object(const fs::path& one, const fs::path& other) {
    const char* sidecar = "inventory.json.sha512";
    return fs::exists(other / sidecar) && fs::exists(one / sidecar) &&
           read_whole_file(one / sidecar) == read_whole_file(other / sidecar) &&
           sizes_of(one) == sizes_of(other);
}

/// Throws Error where something of it can't be read.
void require_readable(const fs::path& object) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(object))
        if (entry.is_regular_file()) read_whole_file(entry.path());
}

/// A folder with all in it, but its permissions: in one that is write-protected nothing is made.
void copy_tree(const fs::path& from, const fs::path& to) {
    fs::create_directory(to);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(from)) {
        const fs::path made = to / entry.path().lexically_relative(from);
        if (entry.is_symlink()) // damage, as is found when the copy is checked
            fs::copy_symlink(entry.path(), made);
        else if (entry.is_directory())
            fs::create_directory(made);
        else
            fs::copy_file(entry.path(), made);
    }
}

/// Copies objects some dozen at a time, as making them safe costs the same for one and for all.
class ObjectCopier {
public:
    ObjectCopier(const fs::path& from, const fs::path& to, CopyReport& report)
        : from_(from), to_(to), staging_(to / "staging"), report_(report) {}

    void copy(const std::string& sha512) {
        const fs::path object = from_.object_of(sha512), made = staging_ / sha512;
        fs::remove_all(made);
        std::uint64_t bytes = 0;
        try {
            copy_tree(object, made);
        } catch (const fs::filesystem_error& failed) {
            try {
                require_readable(object);
            } catch (const std::exception& unreadable) {
                report_.damages.push_back({Damage::Kind::changed, object, unreadable.what()});
                fs::remove_all(made);
                return;
            }
            throw Error(made.string(), "writing it failed: " + failed.code().message(),
                        "make room, look whether the disk is well, and run it again");
        }
        const std::vector<Damage> damages = check_object(made, "urn:sha512:" + sha512, bytes);
        for (Damage damage : damages) {
            damage.place = object / damage.place.lexically_relative(made);
            report_.damages.push_back(std::move(damage));
        }
        if (!damages.empty()) {
            fs::remove_all(made);
            return;
        }
        batch_.push_back(sha512);
        if (batch_.size() >= batch_size) put_in_place();
    }

    void put_in_place() {
        sync_file_system(staging_);
        for (const std::string& sha512 : batch_) {
            const fs::path place = to_.object_of(sha512), made = staging_ / sha512;
            if (fs::exists(place)) {
                exchange(made, place);
                fs::remove_all(made);
            } else {
                fs::create_directories(place.parent_path());
                rename_to_free_name(made, place);
            }
            ++report_.copied;
        }
        batch_.clear();
    }

private:
    Originals from_, to_;
    fs::path staging_;
    CopyReport& report_;
    std::vector<std::string> batch_;
};

} // namespace

void copy_objects(const fs::path& from, const fs::path& to, const std::set<std::string>& kept,
                  CopyReport& report) {
    const Originals here(from), there(to);
    ObjectCopier copier(from, to, report);
    std::set<std::string> missing = kept;
    for (const std::string& sha512 : here.all()) {
        missing.erase(sha512);
        if (same_object(here.object_of(sha512), there.object_of(sha512)))
            ++report.unchanged;
        else
            copier.copy(sha512);
    }
    copier.put_in_place();
    for (const std::string& sha512 : missing)
        if (is_sha512_hex(sha512)) // as the journal may be damaged
            report.damages.push_back({Damage::Kind::missing, here.object_of(sha512), ""});
}

} // namespace clausula
