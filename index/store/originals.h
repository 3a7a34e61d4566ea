#pragma once

#include "index/store/arrival.h"
#include "index/store/decision.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Below an object of an original that was erased: its one file.
inline constexpr std::string_view tombstone_path = "v1/content/erasure.json";

/// The kept originals: ARCHIVE/originals, a storage root of OCFL 1.1 (https://ocfl.io/1.1/spec/)
/// with one object for each distinct original, named by the SHA-512 digest of its bytes.
///
/// Everything under originals/ is whole at every instant: objects are written in staging/, made
/// safe on disk, and put in place by one rename; a new version of an object changes places with the
/// old one in one step. A crash leaves at most an unfinished object in staging/. Every call may
/// throw Error.
class Originals {
public:
    explicit Originals(const std::filesystem::path& archive);

    // For the one writer only.

    /// Makes the folders.
    void prepare();
    /// Puts in place what a stopped run was about to, and returns batch(): the journal may lack it.
    std::vector<Arrival> finish_batch();
    /// Drops what a crash left unfinished, once the journal has that batch.
    void clear_staging();

    /// Writes an object for these bytes in staging/, unless they are kept or staged already;
    /// whether it did.
    bool stage(const Arrival& arrival, std::string_view bytes);
    /// Makes all that was staged safe on disk, and puts it in place, which is the moment from which
    /// it is kept: all of the batch, by this run or by the next, or nothing. The batch: what came,
    /// in order; what is kept already may be among it.
    void put_in_place(const std::vector<Arrival>& batch);
    /// What was put in place is in the journal now.
    void forget_batch();

    /// Adds a version in which these files, a name and bytes each, come to the object. Safe on disk
    /// on return.
    void add_version(std::string_view sha512, const std::map<std::string, std::string>& files,
                     const std::string& message);
    /// Puts a tombstone in the place of the object, unless there is one: an object of the same id
    /// that tells of the erasure only. No byte of the old one is left under the archive, on return.
    void bury(const Erasure& erasure);

    // Reading.

    bool has(std::string_view sha512) const;
    /// What was put in place and may not be in the journal yet: its writer is at it, or was
    /// stopped.
    std::vector<Arrival> batch() const;
    /// Whether a tombstone stands for it.
    bool is_erased(std::string_view sha512) const;
    /// What the tombstone tells.
    Erasure erasure_of(std::string_view sha512) const;
    /// The digest of each object, in their order.
    std::vector<std::string> all() const;
    /// The folder of the object.
    std::filesystem::path object_of(std::string_view sha512) const;
    /// The file with the original's bytes.
    std::filesystem::path path_of(std::string_view sha512) const;
    /// What is beside the original's bytes: where it came from.
    Arrival arrival_of(std::string_view sha512) const;

private:
    void move_in(const std::vector<Arrival>& batch);
    void swap_in(std::string_view sha512, const std::filesystem::path& made);

    std::filesystem::path folder_, staging_;
    std::vector<std::string> staged_;
};

} // namespace clausula
