#pragma once

#include "index/ocfl/damage.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

struct VerifyOptions {
    /// Part of the objects that is read, chosen at random; 1 is all of them.
    double sample = 1;
    /// Objects up to this digest were read by an earlier run that was stopped.
    std::string after;
    /// Called before each object with its digest and how many are done of how many; false stops.
    std::function<bool(const std::string& sha512, std::uint64_t done, std::uint64_t of)> go_on;
};

struct VerifyReport {
    std::vector<Damage> damages; ///< all of it
    std::uint64_t objects = 0;   ///< in the archive
    std::uint64_t checked = 0;   ///< of them, by this run
    std::uint64_t bytes = 0;     ///< that were read
    std::string journal_head;    ///< kept elsewhere, it proves the journal up to today
    bool stopped = false;
    bool in_use = false; ///< somebody writes to it: the full text of the index was not checked
};

/// Checks everything that an archive keeps: each object of originals/ byte for byte, that each is
/// in the journal and each that the journal tells of is there, the journal's chain, and the index:
/// its structure, its rows against their digests, its full text against its rows.
///
/// Changes nothing (`clausula verify` notes in the journal what came of it). Works beside a writer.
/// Throws Error only when the folder can't be listed.
VerifyReport verify_archive(const std::filesystem::path& folder, const VerifyOptions& options);

/// What a sample without damage says: with a confidence of 95 % no more than so many of `objects`
/// are damaged when `checked` of them, chosen at random, were found whole.
std::uint64_t most_damaged(std::uint64_t objects, std::uint64_t checked);

} // namespace clausula
