#include "ingest/facts/members/list_title.h"

#include "index/text/unicode.h"
#include "ingest/facts/members/member_cues.h"

#include <algorithm>

namespace clausula {

std::optional<Span> announced_body(const Text& text, Span title) {
    constexpr std::size_t longest = 150; // bytes
    if (title.size() > longest) return std::nullopt;
    const std::string_view printed = text[title];
    std::vector<Span> words = printed_words(printed);
    const auto folded = [&](const Span& word) {
        return fold_case(printed.substr(word.begin, word.size()));
    };
    const auto list = std::ranges::find_if(
        words, [&](const Span& word) { return is_one_of(folded(word), &MemberWords::lists); });
    if (list == words.end()) return std::nullopt;
    if (list != words.begin()) {
        words.erase(list, words.end());
    } else {
        std::size_t first = 1;
        while (first < words.size() && is_one_of(folded(words[first]), &MemberWords::list_links))
            ++first;
        words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
    }
    const auto is_number = [&](const Span& word) {
        return printed[word.begin] >= '0' && printed[word.begin] <= '9';
    };
    while (!words.empty() && is_number(words.back())) words.pop_back();
    // What a scan reads out of a stamp beside the title: "1.1.2021 J".
    while (words.size() > 1 && (is_number(words.front()) || words.front().size() == 1))
        words.erase(words.begin());
    if (words.empty()) return Span{title.begin, title.begin};
    return Span{title.begin + words.front().begin, title.begin + words.back().end};
}

} // namespace clausula
