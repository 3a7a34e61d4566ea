#include "versions/wording.h"

#include "index/text/tokens.h"

namespace clausula {

namespace {

/// FNV-1a, of which the bits are spread by mixed().
std::uint64_t number_of(std::string_view word) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char byte : word)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    return mixed(hash, word.size());
}

} // namespace

std::vector<WordingWord> wording_of(std::string_view text) {
    std::vector<WordingWord> words;
    for (std::size_t at = 0; auto token = next_token(text, at);)
        words.push_back({token->span, number_of(token->term)});
    return words;
}

} // namespace clausula
