#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace clausula {

enum class DigestAlgorithm { md5, sha1, sha224, sha256, sha384, sha512, sha512_256, blake2b_512 };

/// The algorithm with this name in lower case, as OCFL and BagIt write it ("sha512", "sha512/256",
/// "blake2b-512"); none when it is not known here.
std::optional<DigestAlgorithm> find_digest_algorithm(std::string_view name);

/// Whether this could be such a digest: as many hexadecimal digits, of either case, as it gives.
bool is_digest(DigestAlgorithm algorithm, std::string_view text);

/// A digest that others wrote, with its letters as hex() writes them.
std::string lower_case_digest(std::string_view digest);

/// The digest of bytes that come in pieces.
class Digest {
public:
    explicit Digest(DigestAlgorithm algorithm);
    ~Digest();
    Digest(Digest&&) noexcept;
    Digest& operator=(Digest&&) noexcept;

    void add(std::string_view bytes);

    /// The digest of all that was added, as lower-case hexadecimal digits. Call it once, last.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string digest_hex(DigestAlgorithm algorithm, std::string_view bytes);

inline std::string sha256_hex(std::string_view bytes) {
    return digest_hex(DigestAlgorithm::sha256, bytes);
}

inline std::string sha512_hex(std::string_view bytes) {
    return digest_hex(DigestAlgorithm::sha512, bytes);
}

/// Whether this is a SHA-512 digest as sha512_hex() prints it. What a file says is a digest becomes
/// part of a path only when it is one.
bool is_sha512_hex(std::string_view digits);

} // namespace clausula
