#include "index/store/originals.h"

#include "index/files/durable_file.h"

#include <fcntl.h>

namespace clausula {

namespace {

/// A folder whose own name is safe on disk.
void make_folder(const std::filesystem::path& folder) {
    if (!std::filesystem::create_directory(folder)) return;
    const std::filesystem::path above = folder.parent_path();
    sync(open_file(above, O_RDONLY | O_DIRECTORY), above);
}

} // namespace

Originals::Originals(const std::filesystem::path& archive)
    : folder_(archive / "originals"), staging_(archive / "staging") {}

void Originals::prepare() {
    make_folder(folder_);
    std::filesystem::remove_all(staging_);
    make_folder(staging_);
}

void Originals::keep(std::string_view bytes, std::string_view sha256) {
    const std::filesystem::path file = path_of(sha256);
    if (std::filesystem::exists(file)) return;
    make_folder(file.parent_path().parent_path());
    make_folder(file.parent_path());
    write_durably(file, staging_ / sha256, bytes);
}

bool Originals::has(std::string_view sha256) const {
    return std::filesystem::exists(path_of(sha256));
}

std::filesystem::path Originals::path_of(std::string_view sha256) const {
    return folder_ / sha256.substr(0, 2) / sha256.substr(2, 2) / sha256;
}

} // namespace clausula
