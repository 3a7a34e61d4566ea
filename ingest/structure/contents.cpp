#include "ingest/structure/contents.h"

#include "index/language/language.h"
#include "index/text/unicode.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace clausula {

namespace {

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }

/// The line without the page number and the leaders at its end; the same line when it has none.
std::string_view without_page(std::string_view line, bool& leaders, bool& page) {
    std::size_t end = line.size();
    while (end > 0 && line[end - 1] == ' ') --end;
    std::size_t digits = end;
    while (digits > 0 && is_digit_char(line[digits - 1])) --digits;
    page = end - digits >= 1 && end - digits <= 4 && digits > 0 &&
           (line[digits - 1] == ' ' || line[digits - 1] == '.' || line[digits - 1] == '\t');
    std::size_t cut = page ? digits : end;
    std::size_t dots = 0;
    while (cut > 0) {
        if (line[cut - 1] == '.' || line[cut - 1] == '_') {
            ++dots;
            --cut;
        } else if (line[cut - 1] == ' ' || line[cut - 1] == '\t') {
            --cut;
        } else if (cut >= 3 && line.substr(cut - 3, 3) == "…") {
            dots += 3;
            cut -= 3;
        } else {
            break;
        }
    }
    leaders = dots >= 3;
    if (!leaders && !page) return line.substr(0, end);
    return line.substr(0, cut);
}

std::string squeezed(std::string_view line) {
    std::string key;
    for (const std::string& word : folded_words(line)) key += word + ' ';
    return key;
}

bool is_contents_heading(std::string_view line) {
    static const std::unordered_set<std::string> headings = [] {
        std::unordered_set<std::string> table;
        for (const Language* language : all_languages())
            for (std::string_view word : language->structure.contents) table.insert(squeezed(word));
        return table;
    }();
    return line.size() <= 40 && headings.contains(squeezed(line));
}

} // namespace

std::vector<bool> find_contents(const Text& text, const std::vector<Piece>& pieces) {
    constexpr std::size_t longest_line = 200;
    std::unordered_map<std::string, std::size_t> last; ///< where a line stands for the last time
    std::vector<std::string> keys(pieces.size());
    std::vector<bool> leader(pieces.size(), false), paged(pieces.size(), false);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view words = text[pieces[i].span];
        if (words.size() > longest_line) continue;
        bool leaders = false, page = false;
        keys[i] = squeezed(without_page(words, leaders, page));
        leader[i] = leaders && page;
        paged[i] = page;
        if (!keys[i].empty()) last[keys[i]] = i;
        // A heading below may end with a number of its own.
        if (page && !leaders) last[squeezed(words)] = i;
    }

    std::vector<bool> contents(pieces.size(), false);
    bool under_heading = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (is_contents_heading(text[pieces[i].span])) {
            under_heading = contents[i] = true;
            continue;
        }
        const bool again = !keys[i].empty() && last[keys[i]] > i;
        if (under_heading && (leader[i] || paged[i] || again)) {
            contents[i] = true;
        } else {
            under_heading = false;
            contents[i] = leader[i];
        }
    }
    return contents;
}

} // namespace clausula
