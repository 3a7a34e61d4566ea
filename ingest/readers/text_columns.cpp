#include "ingest/readers/text_columns.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <set>
#include <span>

namespace clausula {

namespace {

constexpr std::size_t least_gap = 3; // spaces; two stand behind sentences
constexpr std::size_t tolerance = 2; // how far the beginnings of a column may stray
constexpr std::size_t most_columns = 8;
constexpr std::size_t narrowest = 10;     // column that words of other lines run across
constexpr std::size_t widest_labels = 20; // of "Present      …"; a column of names is wider

struct Piece {
    std::size_t begin, end; ///< columns of characters
    std::string_view text;
};

bool has_digit(std::string_view words) {
    return std::ranges::any_of(words, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

/// "Ulf Ek", "Jane M. Orr": two words or more, each with a capital; "Also present" is none.
bool is_like_name(std::string_view words) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < words.size(); ++count) {
        if (!is_upper(next_code_point(words, at))) return false;
        at = std::min(words.find(' ', at), words.size());
        at = std::min(words.find_first_not_of(' ', at), words.size());
    }
    return count >= 2;
}

/// Whether the gap between two pieces only sets off what is in front: "1 §", "(a)", "Liite 2",
/// "By:". Labels side by side are columns: "LANDLORD:      TENANT:".
bool is_mark_before(std::string_view left, std::string_view right, bool first_of_line) {
    if (left.find_first_not_of("._-") == std::string_view::npos) return false;
    if (left.ends_with(':')) return !right.ends_with(':') && first_word(left) != first_word(right);
    if (!first_of_line) return false;
    // "E. W. Ackroyd" only begins as a mark does.
    const bool is_mark = list_mark(std::string(left) + " x").size >= left.size() ||
                         (left.size() <= 2 &&
                          std::ranges::none_of(left, [](char c) { return c >= 'A' && c <= 'Z'; }));
    return is_mark || (has_digit(left) && count_code_points(left) <= 12);
}

/// What a line is made of, apart by gaps.
std::vector<Piece> pieces_of(const SourceLine& line) {
    std::vector<Piece> pieces;
    const std::string_view text = line.text;
    std::size_t column = line.indent, begin = 0, begin_column = column;
    const auto add = [&](std::size_t end, std::size_t end_column) {
        const std::string_view words = text.substr(begin, end - begin);
        if (!pieces.empty() && is_mark_before(pieces.back().text, words, pieces.size() == 1)) {
            const char* from = pieces.back().text.data();
            pieces.back().text = {from,
                                  static_cast<std::size_t>(words.data() + words.size() - from)};
            pieces.back().end = end_column;
        } else {
            pieces.push_back({begin_column, end_column, words});
        }
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t next = at;
        bool tab = false;
        while (next < text.size() && (text[next] == ' ' || text[next] == '\t'))
            tab = text[next++] == '\t' || tab;
        if (tab || next - at >= least_gap) {
            add(at, column);
            column += tab ? least_gap + (next - at) : next - at;
            begin = at = next;
            begin_column = column;
            continue;
        }
        column += next - at;
        at = next;
        if (at < text.size()) {
            next_code_point(text, at);
            ++column;
        }
    }
    add(text.size(), column);
    return pieces;
}

/// The column that begins there; starts.size() when none does.
std::size_t column_at(const std::vector<std::size_t>& starts, std::size_t begin) {
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (begin + tolerance >= starts[i] && begin <= starts[i] + tolerance) return i;
    return starts.size();
}

/// The places where columns begin: what stands further in below words of a column is of the same.
std::vector<std::size_t> starts_of(std::vector<Piece> pieces) {
    std::ranges::sort(pieces, {}, &Piece::begin);
    std::vector<std::size_t> starts;
    std::size_t end = 0;
    for (const Piece& piece : pieces) {
        if (starts.empty() || (piece.begin > starts.back() + tolerance && piece.begin > end))
            starts.push_back(piece.begin);
        end = std::max(end, piece.end);
    }
    return starts;
}

/// The last column that begins no later; the first of what stands a little before it.
std::size_t column_before(const std::vector<std::size_t>& starts, std::size_t begin) {
    const auto behind = std::ranges::upper_bound(starts, begin) - starts.begin();
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind, 1) - 1);
}

/// Whether no line has two of its pieces in one column.
bool are_apart(const std::vector<std::vector<Piece>>& rows,
               const std::vector<std::size_t>& starts) {
    for (const std::vector<Piece>& row : rows)
        for (std::size_t i = 1; i < row.size(); ++i)
            if (column_before(starts, row[i].begin) == column_before(starts, row[i - 1].begin))
                return false;
    return true;
}

bool is_to_fill_in(std::string_view words) {
    return words.find_first_not_of("._- ") == std::string_view::npos;
}

/// How many lines stand above the columns, across them: "Acme Ltd", or a line to sign on.
std::size_t head_of(const std::vector<std::vector<Piece>>& rows) {
    return static_cast<std::size_t>(
        std::ranges::find_if(rows, [](const auto& row) { return row.size() > 1; }) - rows.begin());
}

/// Where columns begin that words of some lines run across: all that stands side by side begins
/// where it does in the line with the most of it. Empty where that is not so.
std::vector<std::size_t> starts_across(const std::vector<std::vector<Piece>>& rows) {
    std::vector<std::size_t> starts;
    const auto widest = std::ranges::max_element(rows, {}, &std::vector<Piece>::size);
    if (widest->size() > most_columns) return {};
    for (const Piece& piece : *widest) {
        // "signed  Jane Orr      signed  Bo Hale"
        if (!starts.empty() && piece.begin - starts.back() < narrowest) return {};
        starts.push_back(piece.begin);
    }
    std::size_t beside = 0;
    for (std::size_t i = head_of(rows); i < rows.size(); ++i) {
        const std::vector<Piece>& row = rows[i];
        if (row.size() < 2 && !is_to_fill_in(row.front().text)) return {};
        beside += row.size() > 1;
        for (const Piece& piece : row)
            if (column_at(starts, piece.begin) == starts.size()) return {};
    }
    return beside < 2 || !are_apart(rows, starts) ? std::vector<std::size_t>{} : starts;
}

/// "Date" of "Date: 23 June 2014"
std::string_view label_of(std::string_view words) {
    const std::size_t colon = words.find(':');
    return colon == std::string_view::npos ? std::string_view{} : words.substr(0, colon);
}

/// Whether the line only ends the name that most of the first column holds above it, with another
/// row below.
bool ends_name(const std::vector<std::vector<Piece>>& rows, std::size_t at,
               const std::vector<std::size_t>& starts) {
    if (at == 0 || at + 1 >= rows.size() || starts.size() < 2 || rows[at].size() > 1 ||
        rows[at - 1].size() < 2 || rows[at + 1].size() < 2)
        return false;
    const Piece& above = rows[at - 1].front();
    return (above.end - above.begin) * 2 > starts[1] - starts[0];
}

/// "23 June 2014"
bool begins_with_figure(std::string_view words) {
    return words.front() >= '0' && words.front() <= '9';
}

bool is_figure(std::string_view words) {
    return begins_with_figure(words) && words.find(' ') == std::string_view::npos;
}

} // namespace

bool ColumnTable::add(const std::vector<SourceLine>& lines, std::size_t first, std::size_t last) {
    std::vector<std::vector<Piece>> rows;
    std::vector<Piece> all;
    std::set<std::string_view> labels; // of columns behind the first
    bool repeated = false;
    std::size_t figures = 0, days = 0; // lines with such a column behind the first
    for (std::size_t at = first; at < last; ++at) {
        rows.push_back(pieces_of(lines[at]));
        all.insert(all.end(), rows.back().begin(), rows.back().end());
        std::vector<std::string_view> row_labels;
        const auto behind = std::span(rows.back()).subspan(1);
        figures += std::ranges::any_of(behind, is_figure, &Piece::text);
        days += std::ranges::any_of(behind, begins_with_figure, &Piece::text);
        for (const Piece& piece : behind)
            if (const std::string_view label = label_of(piece.text); !label.empty()) {
                repeated = repeated || labels.contains(label);
                row_labels.push_back(label);
            }
        labels.insert(row_labels.begin(), row_labels.end());
    }
    const bool by_line = figures > 0 || days > 1 || repeated;
    std::vector<std::size_t> starts = starts_of(all);
    std::size_t head = 0; // lines above the columns
    if (starts.size() < 2 || !are_apart(rows, starts)) {
        if (std::vector<std::size_t> across = starts_across(rows); across.size() > 1) {
            starts = std::move(across);
            head = head_of(rows);
        }
    }
    if (starts.size() > most_columns) return false;
    if (starts.size() < 2) {
        // Below columns, what stands under the second one belongs to it.
        const std::size_t column = column_at(starts_, starts.front());
        if (column == 0 || column == starts_.size()) return false;
    } else if (starts_.empty() && starts[1] - starts[0] < widest_labels &&
               !std::ranges::all_of(rows.front(), is_like_name, &Piece::text)) {
        return false;
    }
    if (!are_apart(rows, starts)) return false;

    std::vector<std::size_t> together = starts_;
    for (const std::size_t start : starts)
        if (column_at(starts_, start) == starts_.size()) together.push_back(start);
    if (together.size() > most_columns) return false;
    std::ranges::sort(together);
    starts_ = std::move(together);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool begins = column_before(starts, rows[i].front().begin) == 0;
        if (i == 0 || i == head || (by_line && begins && !ends_name(rows, i, starts))) ++rows_;
        for (const Piece& piece : rows[i])
            segments_.push_back(
                {rows_ - 1, starts[column_before(starts, piece.begin)], piece.text});
    }
    return true;
}

std::vector<ColumnCell> ColumnTable::take() {
    std::vector<ColumnCell> cells;
    for (const Segment& segment : segments_) {
        const std::size_t column = column_at(starts_, segment.begin);
        const auto same = std::find_if(cells.rbegin(), cells.rend(), [&](const ColumnCell& cell) {
            return cell.row != segment.row || cell.column == column;
        });
        if (same != cells.rend() && same->row == segment.row)
            same->lines.push_back(segment.text);
        else
            cells.push_back({segment.row, column, {segment.text}});
    }
    std::ranges::stable_sort(
        cells, {}, [](const ColumnCell& cell) { return std::pair(cell.row, cell.column); });
    *this = {};
    return cells;
}

} // namespace clausula
