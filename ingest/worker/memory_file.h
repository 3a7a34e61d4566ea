#pragma once

#include "index/model/error.h"

#include <cstdint>
#include <string_view>
#include <utility>

namespace clausula {

/// The system has no memory for what is to be handed on.
class NoMemory : public Error {
public:
    using Error::Error;
};

/// Bytes outside our heap that can be handed to another process.
class MemoryFile {
public:
    /// Empty. Throws NoMemory when the system gives none.
    MemoryFile();

    /// Throws NoMemory when there is none for the bytes.
    explicit MemoryFile(std::string_view bytes) : MemoryFile() { append(bytes); }

    MemoryFile(MemoryFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

    MemoryFile& operator=(MemoryFile&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }

    ~MemoryFile();

    void append(std::string_view bytes);

    /// From now on nobody can change it, nor make it shorter under who has it mapped.
    void seal();

    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

/// Maps a whole memory file, never to be unmapped: what a process does that ends with its one job.
/// Throws NoMemory when it can't be mapped.
std::string_view map_for_good(int descriptor);

} // namespace clausula
