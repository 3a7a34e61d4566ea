#include "ingest/readers/text_grid.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

constexpr std::size_t least_gap = 2; // spaces
constexpr std::size_t least_columns = 3, most_columns = 12;
constexpr std::size_t tolerance = 2; // how far the beginnings of a column may stray
constexpr std::size_t least_rows = 3;
constexpr std::size_t most_rows = 100;  // looked at from one line, so that time grows with the text
constexpr std::size_t most_words = 100; // of a row
constexpr std::size_t tab_stops = 4;    // as in SourceLine

/// Words with room in front of them.
struct Chunk {
    std::size_t column; ///< of characters
    std::size_t begin, end;
    bool apart; ///< least_gap in front, or the first of the line
};

/// A line's words one by one.
std::vector<Chunk> words_of(const SourceLine& line) {
    std::vector<Chunk> words;
    std::size_t column = line.indent, gap = least_gap;
    for (std::size_t at = 0; at < line.text.size();) {
        const char c = line.text[at];
        if (c == ' ' || c == '\t') {
            const std::size_t next = c == ' ' ? column + 1 : (column / tab_stops + 1) * tab_stops;
            gap += c == ' ' ? 1 : least_gap;
            column = next;
            ++at;
            continue;
        }
        words.push_back({column, at, at, gap >= least_gap});
        while (at < line.text.size() && line.text[at] != ' ' && line.text[at] != '\t') {
            next_code_point(line.text, at);
            ++column;
        }
        words.back().end = at;
        gap = 0;
    }
    return words;
}

std::size_t apart(const std::vector<Chunk>& words) {
    return static_cast<std::size_t>(std::ranges::count_if(words, &Chunk::apart));
}

/// Whether the line is there to be signed on: "Date: ______", "......      ......". A cell of a
/// row may be empty so.
bool is_to_fill_in(const SourceLine& line, const std::vector<Chunk>& words) {
    constexpr std::size_t shortest = 3;
    std::size_t blanks = 0;
    for (const Chunk& word : words) {
        const std::string_view text = line.text.substr(word.begin, word.end - word.begin);
        const std::size_t marks = text.find_first_not_of("._");
        blanks += std::min(marks, text.size()) > shortest;
    }
    return blanks > 1 || (blanks == 1 && (apart(words) < least_columns ||
                                          line.text.find(':') != std::string_view::npos));
}

struct Row {
    const SourceLine* line;
    std::vector<Chunk> words;
};

/// Where the second of the words apart begins; 0 where there is none.
std::size_t second_column(const Row& row) {
    for (std::size_t i = 1; i < row.words.size(); ++i)
        if (row.words[i].apart) return row.words[i].column;
    return 0;
}

/// Whether the line only ends the name in the first column of the row above, which most of that
/// column holds, and another row stands below.
bool ends_name(const std::vector<SourceLine>& lines, std::size_t at, const Row& above) {
    const std::size_t begin = above.words.front().column, next = second_column(above);
    if (lines[at].indent > begin + tolerance || lines[at].width + least_gap > next ||
        at + 1 == lines.size() || apart(words_of(lines[at + 1])) < least_columns)
        return false;
    std::size_t end = begin;
    for (const Chunk& word : above.words)
        if (word.column < next)
            end = word.column +
                  count_code_points(above.line->text.substr(word.begin, word.end - word.begin));
    return (end - begin) * 2 > next - begin;
}

/// The lines from `first` on that may be rows of a table, with the number of the line behind.
std::pair<std::vector<Row>, std::size_t> rows_from(const std::vector<SourceLine>& lines,
                                                   std::size_t first) {
    std::vector<Row> rows;
    std::size_t end = first;
    for (std::size_t at = first; at < lines.size() && rows.size() < most_rows; ++at) {
        if (lines[at].blank()) {
            if (lines[at - 1].blank()) break;
            continue;
        }
        std::vector<Chunk> words = words_of(lines[at]);
        if (is_to_fill_in(lines[at], words) || (lines[at].new_page && at > first)) break;
        const bool carries_on = !rows.empty() && end == at &&
                                (words.front().column > rows.front().words.front().column ||
                                 (apart(words) == 1 && ends_name(lines, at, rows.back())));
        if (words.size() > most_words || (apart(words) < least_columns && !carries_on)) break;
        rows.push_back({&lines[at], std::move(words)});
        end = at + 1;
    }
    return {std::move(rows), end};
}

/// Whether a word stands across that column of characters.
bool crosses(const Row& row, std::size_t column) {
    const auto next = std::ranges::lower_bound(row.words, column, {}, &Chunk::column);
    if (next == row.words.begin()) return false;
    const Chunk& before = *std::prev(next);
    const auto word = row.line->text.substr(before.begin, before.end - before.begin);
    return before.column + count_code_points(word) > column;
}

/// Where columns begin: where half of the rows begin words apart, and none runs across.
std::vector<std::size_t> starts_of(const std::vector<Row>& rows) {
    std::map<std::size_t, std::size_t> begun;
    std::size_t full = 0;
    for (const Row& row : rows) {
        full += apart(row.words) >= least_columns;
        for (const Chunk& word : row.words)
            if (word.apart) ++begun[word.column];
    }
    std::vector<std::size_t> starts;
    for (auto at = begun.begin(); at != begun.end();) {
        const std::size_t column = at->first;
        std::size_t times = 0;
        for (; at != begun.end() && at->first <= column + tolerance; ++at) times += at->second;
        if (times * 2 >= full &&
            std::ranges::none_of(rows, [&](const Row& row) { return crosses(row, column); }))
            starts.push_back(column);
    }
    return starts;
}

} // namespace

std::optional<TextGrid> grid_at(const std::vector<SourceLine>& lines, std::size_t first) {
    auto [rows, end] = rows_from(lines, first);
    if (rows.size() < least_rows) return std::nullopt;
    const std::vector<std::size_t> starts = starts_of(rows);
    if (starts.size() < least_columns || starts.size() > most_columns ||
        rows.front().words.front().column > starts.front() + tolerance)
        return std::nullopt;

    TextGrid grid{.cells = {}, .end = end};
    std::size_t pieces = 0, in_place = 0, full = 0, row_number = 0;
    for (const Row& row : rows) {
        full += apart(row.words) >= least_columns;
        const bool carries_on = row.words.front().column >= starts[1] || apart(row.words) == 1;
        if (!carries_on && &row != &rows.front()) ++row_number;
        std::size_t column = most_columns;
        std::string_view* held = nullptr; // the line of the cell in hand
        for (const Chunk& word : row.words) {
            const auto above = std::ranges::upper_bound(starts, word.column);
            if (above == starts.begin()) return std::nullopt;
            const bool begins = word.column <= *std::prev(above) + tolerance;
            pieces += word.apart;
            in_place += word.apart && begins;
            const auto own = static_cast<std::size_t>(above - starts.begin()) - 1;
            std::vector<ColumnCell>& cells = grid.cells;
            const auto words = row.line->text.substr(word.begin, word.end - word.begin);
            if (own == column) {
                *held = {held->data(),
                         static_cast<std::size_t>(words.data() + words.size() - held->data())};
                continue;
            }
            column = own;
            auto same = std::find_if(cells.rbegin(), cells.rend(), [&](const ColumnCell& cell) {
                return cell.row != row_number || cell.column == own;
            });
            if (same == cells.rend() || same->row != row_number) {
                cells.push_back({row_number, own, {}});
                same = cells.rbegin();
            }
            same->lines.push_back(words);
            held = &same->lines.back();
        }
    }
    // Of text that a machine spread, few words begin below others.
    if (full < least_rows || in_place * 5 < pieces * 4) return std::nullopt;
    std::ranges::stable_sort(
        grid.cells, {}, [](const ColumnCell& cell) { return std::pair(cell.row, cell.column); });
    return grid;
}

} // namespace clausula
