#include "ingest/readers/text_bars.h"

#include <algorithm>

namespace clausula {

namespace {

std::string_view trimmed(std::string_view words) {
    const std::size_t begin = words.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return words.substr(begin, words.find_last_not_of(" \t") - begin + 1);
}

bool is_rule(std::string_view row) {
    return row.find_first_not_of("|-+:= \t") == std::string_view::npos;
}

} // namespace

bool is_bar_row(const SourceLine& line) {
    return line.text.size() > 2 && line.text.front() == '|' && line.text.back() == '|' &&
           std::ranges::count(line.text, '|') > 2;
}

std::vector<ColumnCell> bar_cells(const std::vector<SourceLine>& lines, std::size_t first,
                                  std::size_t last) {
    std::vector<ColumnCell> cells;
    std::size_t row = 0;
    for (std::size_t at = first; at < last; ++at) {
        std::string_view rest = lines[at].text;
        if (is_rule(rest)) continue;
        for (std::size_t column = 0; rest.size() > 1; ++column) {
            rest.remove_prefix(1);
            const std::size_t end = rest.find('|');
            const std::string_view words = trimmed(rest.substr(0, end));
            if (!words.empty()) cells.push_back({row, column, {words}});
            rest.remove_prefix(end);
        }
        ++row;
    }
    return cells;
}

} // namespace clausula
