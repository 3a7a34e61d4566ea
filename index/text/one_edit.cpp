#include "index/text/one_edit.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <string>

namespace clausula {

namespace {

std::u32string code_points_of(std::string_view text) {
    std::u32string code_points;
    for (std::size_t at = 0; at < text.size();) code_points += next_code_point(text, at);
    return code_points;
}

} // namespace

bool is_one_edit(std::string_view a, std::string_view b) {
    // A letter has at most four bytes.
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > 4) return false;
    const std::u32string left = code_points_of(a), right = code_points_of(b);
    std::u32string_view l = left, r = right;
    while (!l.empty() && !r.empty() && l.front() == r.front()) {
        l.remove_prefix(1);
        r.remove_prefix(1);
    }
    while (!l.empty() && !r.empty() && l.back() == r.back()) {
        l.remove_suffix(1);
        r.remove_suffix(1);
    }
    if (l.size() == 2 && r.size() == 2) return l[0] == r[1] && l[1] == r[0];
    return l.size() <= 1 && r.size() <= 1 && l.size() + r.size() > 0;
}

} // namespace clausula
