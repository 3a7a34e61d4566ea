#pragma once

#include "index/bagit/finding.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace clausula {

/// The files of a bag on disk, by their paths below it.
class BagFiles {
public:
    /// Lists the bag; reports links and what else is no file. Throws Error when it can't be listed.
    BagFiles(const std::filesystem::path& bag, BagFindings& findings);

    bool has_file(const std::string& path) const { return files_.count(path) > 0; }

    bool has_folder(const std::string& path) const { return folders_.count(path) > 0; }

    /// A listed path as the file is called: the same, or the one name that is the same text
    /// composed otherwise (Unicode NFC and NFD), where the listed one is not there.
    std::string on_disk(const std::string& path) const;

    std::vector<std::string> payload() const;   ///< files in data/, sorted
    std::vector<std::string> tag_files() const; ///< files directly in the bag, sorted

    std::uint64_t payload_bytes() const { return payload_bytes_; }

private:
    std::map<std::string, std::uint64_t> files_; ///< with their sizes
    std::unordered_set<std::string> folders_;
    std::unordered_map<std::string, std::string> by_nfc_;
    std::uint64_t payload_bytes_ = 0;
};

/// Warns of listed paths that some file systems take for one and the same (RFC 8493, 6.1): they
/// differ in case or composition only. And of the files that systems drop beside others.
void warn_of_lookalikes(const std::map<std::string, std::string>& listed, const std::string& place,
                        BagFindings& findings);

} // namespace clausula
