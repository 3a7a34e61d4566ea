#include "ingest/layout/furniture.h"

#include "index/language/date_words.h"
#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/layout/pieces.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace clausula {

namespace {

constexpr std::size_t zone_lines = 5;   // looked at from the top and from the bottom of a page
constexpr double same_height = 12;      // points; scans are not quite straight
constexpr std::size_t max_length = 300; // bytes; no running header is longer

/// The lines on one height; the columns of a page cut a footer, too.
struct Candidate {
    std::size_t page;
    std::vector<std::size_t> lines;
    double distance; ///< points from the page's edge
    double left;
    std::string text;
    std::string pattern;      ///< the text with every number as '#'
    std::vector<int> numbers; ///< those numbers
    bool is_cell = false;
    bool found = false;

    /// Nothing but a number and the marks around it: "- 3 -", "2 (5)", "A-3".
    bool is_bare() const {
        return !numbers.empty() && std::ranges::count_if(pattern, [](unsigned char c) {
                                       return std::isalpha(c) || c >= 0x80;
                                   }) <= 1;
    }
};

std::optional<int> roman_value(std::string_view text) {
    const auto digit = [](char c) {
        switch (c) {
        case 'i':
            return 1;
        case 'v':
            return 5;
        case 'x':
            return 10;
        case 'l':
            return 50;
        default:
            return 0;
        }
    };
    if (text.empty() || text.size() > 7) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int here = digit(text[i]);
        if (here == 0) return std::nullopt;
        value += i + 1 < text.size() && digit(text[i + 1]) > here ? -here : here;
    }
    return value;
}

void read_numbers(Candidate& candidate) {
    const std::string folded = fold_case(candidate.text);
    if (const auto roman = roman_value(folded)) {
        candidate.pattern = "#";
        candidate.numbers = {*roman};
        return;
    }
    constexpr int most = 1'000'000;
    for (std::size_t i = 0; i < folded.size();) {
        if (!std::isdigit(static_cast<unsigned char>(folded[i]))) {
            candidate.pattern += folded[i++];
            continue;
        }
        int value = 0;
        for (; i < folded.size() && std::isdigit(static_cast<unsigned char>(folded[i])); ++i)
            value = std::min(most, value * 10 + (folded[i] - '0'));
        candidate.pattern += '#';
        candidate.numbers.push_back(value);
    }
}

std::string text_without_spaces(const Page& page, const Line& line) {
    std::string text;
    for (std::size_t w = line.first; w < line.last && text.size() <= max_length; ++w)
        text += page.words[w].text;
    return text;
}

/// The outermost lines of a page at its top or bottom, from the edge inwards.
std::vector<Candidate> zone_of(const Page& page, std::size_t index, bool top) {
    std::vector<bool> cells(page.lines.size(), false);
    for (const Block& block : page.blocks)
        if (block.kind == BlockKind::cell)
            std::fill(cells.begin() + static_cast<std::ptrdiff_t>(block.first),
                      cells.begin() + static_cast<std::ptrdiff_t>(block.last), true);
    std::vector<Candidate> lines;
    for (std::size_t l = 0; l < page.lines.size(); ++l) {
        if (page.lines[l].first >= page.lines[l].last) continue;
        const Box box = box_of(page, page.lines[l]);
        if (box.empty()) continue;
        const double distance = top ? box.top : page.height - box.bottom;
        lines.push_back({index, {l}, distance, box.left, {}, {}, {}, cells[l]});
    }
    constexpr std::size_t lines_on_a_height = 3;
    const std::size_t near = std::min(zone_lines * lines_on_a_height, lines.size());
    std::ranges::partial_sort(lines, lines.begin() + static_cast<std::ptrdiff_t>(near), {},
                              &Candidate::distance);
    lines.resize(near);

    constexpr double level = 3; // points
    std::vector<Candidate> zone;
    for (std::size_t begin = 0, end = 0; begin < near && zone.size() < zone_lines; begin = end) {
        for (end = begin + 1; end < near && lines[end].distance - lines[begin].distance < level;)
            ++end;
        const auto first = lines.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = lines.begin() + static_cast<std::ptrdiff_t>(end);
        std::sort(first, last,
                  [](const Candidate& a, const Candidate& b) { return a.left < b.left; });
        Candidate row = *first;
        row.lines.clear();
        for (auto line = first; line != last; ++line) {
            row.lines.push_back(line->lines.front());
            row.text += text_without_spaces(page, page.lines[line->lines.front()]);
        }
        if (row.text.size() <= max_length) read_numbers(row);
        zone.push_back(std::move(row));
    }
    return zone;
}

using Group = std::vector<Candidate*>; // one of a page, in the order of pages

/// Candidates alike by `key` and on the same height.
template <class Key>
std::vector<Group> groups_of(std::vector<std::vector<Candidate>>& zones, Key key) {
    std::map<std::string, Group> alike;
    for (std::vector<Candidate>& zone : zones)
        for (Candidate& candidate : zone)
            if (!candidate.pattern.empty()) alike[key(candidate)].push_back(&candidate);
    std::vector<Group> groups;
    for (auto& [text, all] : alike) {
        std::ranges::stable_sort(all, {}, &Candidate::distance);
        for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
            for (end = begin + 1;
                 end < all.size() && all[end]->distance - all[end - 1]->distance <= same_height;)
                ++end;
            Group group(all.begin() + static_cast<std::ptrdiff_t>(begin),
                        all.begin() + static_cast<std::ptrdiff_t>(end));
            std::ranges::stable_sort(group, {}, &Candidate::page);
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

/// A repeated text is a header when it says something, and enough pages bear it: the pages of
/// signatures at the end repeat their forms too.
bool is_header_text(const Candidate& candidate) {
    constexpr std::ptrdiff_t least_letters = 3;
    return std::ranges::count_if(candidate.pattern, [](unsigned char c) {
               return std::isalpha(c) || c >= 0x80;
           }) >= least_letters;
}

constexpr double least_share = 0.15;

/// Marks members of which three stand on pages near each other; every second page is near.
void mark_runs(const Group& group) {
    constexpr std::size_t near = 4;
    for (std::size_t i = 0; i + 2 < group.size(); ++i)
        if (group[i + 2]->page - group[i]->page <= near)
            for (std::size_t k = i; k < i + 3; ++k) group[k]->found = true;
}

/// Marks the same text on the very same height of both pages of a document; but no table's
/// heading.
void mark_pair(const Group& group) {
    constexpr double very_same = 2; // points
    if (group.size() != 2 || group[0]->page == group[1]->page) return;
    if (std::abs(group[0]->distance - group[1]->distance) > very_same) return;
    if (group[0]->is_cell || group[1]->is_cell) return;
    group[0]->found = group[1]->found = true;
}

/// Marks members in which a number counts the pages.
void mark_counting(const Group& group, const std::vector<Page>& pages) {
    std::map<std::pair<std::size_t, int>, Group> counting; // which number, its lead on the page
    for (Candidate* candidate : group)
        for (std::size_t n = 0; n < candidate->numbers.size(); ++n)
            counting[{n, candidate->numbers[n] - pages[candidate->page].number}].push_back(
                candidate);
    for (const auto& [which, members] : counting) {
        if (members.front()->is_bare()) {
            mark_runs(members);
            const bool numbers_page = which.second == 0;
            if (numbers_page && pages.size() < 3 && members.size() == pages.size())
                for (Candidate* candidate : members) candidate->found = true;
        } else if (members.size() * 2 >= pages.size() &&
                   (members.size() >= 3 || (pages.size() == 2 && members.size() == 2))) {
            for (Candidate* candidate : members) candidate->found = true;
        }
    }
}

/// "Päivitetty14.2.2023": the white space is gone.
bool says_when_updated(const Candidate& candidate) {
    if (candidate.numbers.size() < 3) return false; // a day
    const std::string folded = fold_case(candidate.text);
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::any_of(language->dates->updated, [&](std::string_view words) {
            std::string cue(words);
            std::erase(cue, ' ');
            return folded.starts_with(cue);
        });
    });
}

/// A header is read from the page's edge inwards and ends at the first line that is none. Table
/// headings that every page repeats stay where they are first. The day of the last change is
/// stated nowhere else: where all pages bear it, it stays at the document's beginning or end.
void flag(const std::vector<std::vector<Candidate>>& zones,
          std::vector<std::vector<bool>>& furniture, bool top) {
    std::map<std::string, bool> seen;
    const std::size_t outermost = top ? 0 : zones.size() - 1;
    for (const std::vector<Candidate>& zone : zones)
        for (const Candidate& candidate : zone) {
            if (!candidate.found) break;
            if (candidate.page == outermost && says_when_updated(candidate)) continue;
            if (candidate.is_cell && candidate.numbers.empty() &&
                !std::exchange(seen[candidate.text], true))
                continue;
            for (std::size_t line : candidate.lines) furniture[candidate.page][line] = true;
        }
}

} // namespace

std::vector<std::vector<bool>> find_furniture(const std::vector<Page>& pages) {
    std::vector<std::vector<bool>> furniture;
    for (const Page& page : pages) {
        std::vector<bool>& lines = furniture.emplace_back(page.lines.size(), false);
        for (const Block& block : page.blocks)
            if (block.kind == BlockKind::furniture)
                for (std::size_t l = block.first; l < block.last; ++l) lines[l] = true;
    }
    for (bool top : {true, false}) {
        if (top && pages.size() == 1) continue; // a lone number at the top may be a clause's
        std::vector<std::vector<Candidate>> zones;
        for (std::size_t p = 0; p < pages.size(); ++p) zones.push_back(zone_of(pages[p], p, top));
        for (const Group& group : groups_of(zones, [](const Candidate& c) { return c.text; }))
            if (is_header_text(*group.front()) && pages.size() == 2)
                mark_pair(group);
            else if (is_header_text(*group.front()) &&
                     static_cast<double>(group.size()) >=
                         least_share * static_cast<double>(pages.size()))
                mark_runs(group);
        for (const Group& group : groups_of(zones, [](const Candidate& c) { return c.pattern; }))
            mark_counting(group, pages);
        flag(zones, furniture, top);
    }
    return furniture;
}

} // namespace clausula
