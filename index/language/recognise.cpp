#include "index/language/language.h"
#include "index/language/member_words.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

namespace clausula {

namespace {

/// The words of member lists, which have no sentences; but no short ones, which are names of
/// organisations too.
void add_words_of_lists(const MemberWords& words, unsigned bit,
                        std::unordered_map<std::string, unsigned>& bits) {
    constexpr std::size_t shortest = 4; // bytes
    for (const MemberWords::Words& some : {words.lists, words.members, words.full, words.deputy})
        for (std::string_view word : some)
            if (word.size() >= shortest) bits[std::string(word)] |= bit;
    for (const MemberHead& head : words.heads)
        if (head.word.size() >= shortest) bits[std::string(head.word)] |= bit;
    for (const MemberRole& role : words.roles)
        if (role.may_be_title) bits[std::string(role.word)] |= bit;
}

/// For each common word, one bit a language of all_languages(): a word may be common in two ("i",
/// "under").
std::unordered_map<std::string, unsigned> bits_of_common_words() {
    std::unordered_map<std::string, unsigned> bits;
    unsigned bit = 1;
    for (const Language* language : all_languages()) {
        for (std::string_view word : language->common_words) bits[std::string(word)] |= bit;
        if (language->members) add_words_of_lists(*language->members, bit, bits);
        bit <<= 1;
    }
    return bits;
}

} // namespace

const Language* recognise_language(std::string_view text) {
    // The beginning of a long text is enough, and keeps the cost of a book that of a page.
    constexpr std::size_t enough_bytes = 20'000;
    static const std::unordered_map<std::string, unsigned> bits = bits_of_common_words();

    std::size_t cut = std::min(text.size(), enough_bytes);
    while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) ++cut;
    std::vector<std::size_t> hits(all_languages().size(), 0);
    for (const std::string& word : folded_words(text.substr(0, cut))) {
        auto found = bits.find(word);
        if (found == bits.end()) continue;
        for (std::size_t i = 0; i < hits.size(); ++i)
            if (found->second >> i & 1U) ++hits[i];
    }
    auto best = std::max_element(hits.begin(), hits.end());
    if (*best == 0 || std::count(hits.begin(), hits.end(), *best) > 1) return nullptr;
    return all_languages()[static_cast<std::size_t>(best - hits.begin())];
}

} // namespace clausula
