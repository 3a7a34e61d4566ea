#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace clausula {

/// SHA-256 of bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);

    /// The digest of all that was added, as 64 lower-case hexadecimal digits. Call it once, last.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string sha256_hex(std::string_view bytes);

} // namespace clausula
