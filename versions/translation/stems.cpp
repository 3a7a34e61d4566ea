#include "versions/translation/stems.h"

#include "index/text/tokens.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <map>
#include <string>

namespace clausula {

namespace {

constexpr std::size_t stem_letters = 5;

std::string stem_of(const std::string& word) {
    std::size_t at = 0;
    for (std::size_t letters = 0; at < word.size() && letters < stem_letters; ++letters)
        next_code_point(word, at);
    return word.substr(0, at);
}

using Bag = std::map<std::string, float>;

} // namespace

DocumentStems stems_of(const Document& document, std::span<const Provision> provisions) {
    std::vector<Bag> bags(provisions.size());
    DocumentStems stems;
    stems.letters.resize(provisions.size());
    for (std::size_t i = 0; i < provisions.size(); ++i)
        for (const Span span : {provisions[i].heading, provisions[i].body}) {
            for (const Token& token : tokens_of(document.text[span]))
                bags[i][stem_of(token.term)] += 1;
            stems.letters[i] += static_cast<double>(span.size());
        }
    // A parent comes before what is below it, so from the end all of it is there to be added.
    for (std::size_t i = provisions.size(); i-- > 0;)
        if (const auto parent = provisions[i].parent) {
            for (const auto& [stem, count] : bags[i]) bags[*parent][stem] += count;
            stems.letters[*parent] += stems.letters[i];
        }
    for (const Bag& bag : bags)
        for (const auto& [stem, count] : bag) stems.stems.push_back(stem);
    std::ranges::sort(stems.stems);
    stems.stems.erase(std::unique(stems.stems.begin(), stems.stems.end()), stems.stems.end());
    for (const Bag& bag : bags) {
        std::vector<StemCount>& counts = stems.provisions.emplace_back();
        for (const auto& [stem, count] : bag) {
            const auto found = std::ranges::lower_bound(stems.stems, stem);
            counts.push_back({static_cast<std::uint32_t>(found - stems.stems.begin()), count});
        }
    }
    return stems;
}

} // namespace clausula
