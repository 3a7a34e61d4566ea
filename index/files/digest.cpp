#include "index/files/digest.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>
#include <new>
#include <utility>

namespace clausula {

namespace {

const EVP_MD* method_of(DigestAlgorithm algorithm) {
    switch (algorithm) {
    case DigestAlgorithm::md5:
        return EVP_md5();
    case DigestAlgorithm::sha1:
        return EVP_sha1();
    case DigestAlgorithm::sha224:
        return EVP_sha224();
    case DigestAlgorithm::sha256:
        return EVP_sha256();
    case DigestAlgorithm::sha384:
        return EVP_sha384();
    case DigestAlgorithm::sha512:
        return EVP_sha512();
    case DigestAlgorithm::sha512_256:
        return EVP_sha512_256();
    case DigestAlgorithm::blake2b_512:
        return EVP_blake2b512();
    }
    return nullptr;
}

} // namespace

std::optional<DigestAlgorithm> find_digest_algorithm(std::string_view name) {
    static constexpr std::pair<std::string_view, DigestAlgorithm> names[] = {
        {"md5", DigestAlgorithm::md5},
        {"sha1", DigestAlgorithm::sha1},
        {"sha224", DigestAlgorithm::sha224},
        {"sha256", DigestAlgorithm::sha256},
        {"sha384", DigestAlgorithm::sha384},
        {"sha512", DigestAlgorithm::sha512},
        {"sha512/256", DigestAlgorithm::sha512_256},
        {"blake2b-512", DigestAlgorithm::blake2b_512},
    };
    for (const auto& [known, algorithm] : names)
        if (known == name) return algorithm;
    return std::nullopt;
}

bool is_digest(DigestAlgorithm algorithm, std::string_view text) {
    return text.size() == 2 * static_cast<std::size_t>(EVP_MD_get_size(method_of(algorithm))) &&
           text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::string lower_case_digest(std::string_view digest) {
    std::string lower(digest);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

struct Digest::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();

    explicit State(DigestAlgorithm algorithm) {
        if (context == nullptr || EVP_DigestInit_ex(context, method_of(algorithm), nullptr) != 1)
            throw std::bad_alloc();
    }

    State(const State&) = delete;
    State& operator=(const State&) = delete;

    ~State() { EVP_MD_CTX_free(context); }
};

Digest::Digest(DigestAlgorithm algorithm) : state_(std::make_unique<State>(algorithm)) {}

Digest::~Digest() = default;

Digest::Digest(Digest&&) noexcept = default;

Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view bytes) {
    [[maybe_unused]] int added = EVP_DigestUpdate(state_->context, bytes.data(), bytes.size());
    assert(added == 1);
}

std::string Digest::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    [[maybe_unused]] int finished = EVP_DigestFinal_ex(state_->context, digest.data(), &size);
    assert(finished == 1);
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += "0123456789abcdef"[digest[i] >> 4];
        text += "0123456789abcdef"[digest[i] & 0xF];
    }
    return text;
}

std::string digest_hex(DigestAlgorithm algorithm, std::string_view bytes) {
    Digest digest(algorithm);
    digest.add(bytes);
    return digest.hex();
}

bool is_sha512_hex(std::string_view digits) {
    return is_digest(DigestAlgorithm::sha512, digits) && lower_case_digest(digits) == digits;
}

} // namespace clausula
