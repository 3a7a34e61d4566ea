#include "versions/identity/sketch.h"

#include "versions/wording.h"

#include <algorithm>

namespace clausula {

namespace {

/// What a hash was made of: the same number in two families is two hashes.
enum Family : std::uint64_t { shingle = 1, number = 2, party = 3, title = 4, row = 5 };

void add_smallest(std::vector<std::uint64_t>& hashes, const std::vector<std::uint64_t>& sorted,
                  std::size_t most, Family family) {
    for (std::size_t i = 0; i < std::min(most, sorted.size()); ++i)
        hashes.push_back(mixed(sorted[i], family));
}

std::uint64_t hash_of(std::string_view word, Family family) {
    std::uint64_t hash = family;
    for (const WordingWord& part : wording_of(word)) hash = mixed(hash, part.word);
    return mixed(hash, family);
}

/// A word without its ending, so that its forms have one hash.
std::string_view beginning(std::string_view word) {
    constexpr std::size_t kept = 6;
    std::size_t end = std::min(kept, word.size());
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) ++end;
    return word.substr(0, end);
}

} // namespace

SketchRow sketch_of(const Profile& profile) {
    constexpr std::size_t words_a_hash = 48, fewest = 24, most = 96;
    constexpr std::size_t most_numbers = 24, most_parties = 12, most_title_words = 8, most_rows = 2;
    SketchRow sketch{.version = sketch_version, .wording = profile.wording, .hashes = {}};
    std::vector<std::uint64_t>& hashes = sketch.hashes;
    add_smallest(hashes, profile.shingles,
                 std::clamp(profile.words.size() / words_a_hash, fewest, most), shingle);
    add_smallest(hashes, profile.numbers, most_numbers, number);
    std::vector<std::string_view> parties;
    for (const PrintedName& name : profile.parties)
        for (const std::string& word : name.words) parties.push_back(beginning(word));
    for (std::size_t i = 0; i < std::min(most_parties, parties.size()); ++i)
        hashes.push_back(hash_of(parties[i], party));
    for (std::size_t i = 0; i < std::min(most_title_words, profile.title.size()); ++i)
        hashes.push_back(hash_of(beginning(profile.title[i]), title));
    for (std::size_t i = 0; i < std::min(most_rows, profile.rows.size()); ++i)
        hashes.push_back(hash_of(profile.rows[i], row));
    std::ranges::sort(hashes);
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return sketch;
}

} // namespace clausula
