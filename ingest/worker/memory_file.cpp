#include "ingest/worker/memory_file.h"

#include "index/model/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clausula {

namespace {

[[noreturn]] void no_memory(int error) {
    throw NoMemory(
        "", std::string("no memory to hand a file to another process: ") + std::strerror(error),
        "close other programs, or use fewer workers");
}

} // namespace

MemoryFile::MemoryFile() : descriptor_(memfd_create("clausula", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {
    if (descriptor_ < 0) no_memory(errno);
}

MemoryFile::~MemoryFile() {
    if (descriptor_ >= 0) close(descriptor_);
}

void MemoryFile::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) no_memory(errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void MemoryFile::seal() {
    if (fcntl(descriptor_, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) !=
        0)
        no_memory(errno);
}

std::string_view map_for_good(int descriptor) {
    struct stat info {};

    if (fstat(descriptor, &info) != 0) no_memory(errno);
    const auto size = static_cast<std::size_t>(info.st_size);
    if (size == 0) return {};
    const void* at = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (at == MAP_FAILED) no_memory(errno);
    return {static_cast<const char*>(at), size};
}

} // namespace clausula
