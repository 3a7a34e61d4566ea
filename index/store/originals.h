#pragma once

#include <filesystem>
#include <string_view>

namespace clausula {

/// The kept originals: ARCHIVE/originals/ab/cd/<sha256>, each file byte for byte what was taken in.
///
/// Everything under originals/ is whole at every instant: a file is written and synced in staging/
/// and put in place by one rename. A crash leaves at most an unfinished file in staging/.
class Originals {
public:
    explicit Originals(const std::filesystem::path& archive);

    /// Makes the folders, and drops what a crash left unfinished. For the one writer only.
    void prepare();

    /// Keeps the bytes, whose digest is `sha256`; they are safe on disk on return. Nothing to do
    /// when they are kept already.
    void keep(std::string_view bytes, std::string_view sha256);

    bool has(std::string_view sha256) const;
    std::filesystem::path path_of(std::string_view sha256) const;

private:
    std::filesystem::path folder_, staging_;
};

} // namespace clausula
