#include "ingest/layout/tables.h"

#include "index/text/unicode.h"
#include "ingest/layout/labels.h"
#include "ingest/layout/table_rows.h"

#include <algorithm>
#include <optional>
#include <span>

namespace clausula {

namespace {

constexpr double far_left = -1e7, far_right = 1e7;
constexpr std::size_t max_one_sided = 12; // lines in a row that stand in one column only
constexpr std::size_t max_columns = 64;

struct Gap {
    double left, right;

    double width() const { return right - left; }
};

/// Where a line is empty: left of it, its wide gaps, right of it. The gap behind a number that
/// begins the line is none.
std::vector<Gap> empty_parts(const std::vector<Word>& words, const TextLine& line, double least) {
    std::vector<Gap> gaps = {{far_left, line.box.left}};
    double right = line.box.left;
    bool only_labels = true;
    std::size_t segment = 0;
    for (std::size_t w = 0; w < line.words.size(); ++w) {
        const Box& box = words[line.words[w]].box;
        if (w > segment && box.left - right >= least) {
            const std::span<const std::size_t> text(line.words);
            only_labels = only_labels && is_only_label(words, text.subspan(segment, w - segment));
            if (!only_labels && gaps.size() < max_columns) gaps.push_back({right, box.left});
            segment = w;
        }
        right = std::max(right, box.right);
    }
    gaps.push_back({right, far_right});
    return gaps;
}

/// The parts that two sorted lists of gaps share, where they are at least this wide.
std::vector<Gap> shared_gaps(const std::vector<Gap>& a, const std::vector<Gap>& b, double least) {
    std::vector<Gap> shared;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        const Gap gap{std::max(a[i].left, b[k].left), std::min(a[i].right, b[k].right)};
        if (gap.width() >= least) shared.push_back(gap);
        a[i].right < b[k].right ? ++i : ++k;
    }
    return shared;
}

/// How many of the gutters have words of the line on both sides.
std::size_t two_sided(const TextLine& line, const std::vector<Gap>& gutters) {
    return static_cast<std::size_t>(std::ranges::count_if(gutters, [&](const Gap& gutter) {
        return line.box.left < gutter.left + 1e-6 && line.box.right > gutter.right - 1e-6;
    }));
}

/// A run of lines that may be a table, and the gutters they share.
struct Run {
    std::size_t end;
    std::vector<Gap> gutters; ///< inner ones only
    std::size_t rows = 0;     ///< lines with words on both sides of a gutter
};

/// How many lines a row's cells are looked for in, where they don't begin on one height.
constexpr std::size_t lines_of_row = 4;

/// Whether a line that stands over a gutter has a row of the run right below it.
bool heads_rows(const std::vector<std::vector<Gap>>& empty, const Column& column, std::size_t line,
                const Run& run, double most_apart, double least) {
    if (column[line].box.left >= run.gutters.front().left) return false;
    for (std::size_t l = line + 1; l < std::min(line + lines_of_row, column.size()); ++l) {
        if (column[l].box.top - column[l - 1].box.bottom > most_apart) return false;
        const std::vector<Gap> gutters = shared_gaps(run.gutters, empty[l], least);
        if (gutters.size() != run.gutters.size()) return false;
        if (two_sided(column[l], gutters) > 0) return true;
    }
    return false;
}

/// The gutters that a run begins with. Not every cell of its first row need have words on its first
/// line: the next lines may show more gutters, if all lines down to them leave those empty.
std::vector<Gap> first_gutters(const std::vector<std::vector<Gap>>& empty, const Column& column,
                               std::size_t begin, double most_apart, double least) {
    const auto inner = [](const std::vector<Gap>& gaps) {
        return std::vector<Gap>(gaps.begin() + 1, gaps.end() - 1);
    };
    std::vector<Gap> best = inner(empty[begin]);
    for (std::size_t last = begin + 1; last < std::min(begin + lines_of_row, column.size());
         ++last) {
        if (column[last].box.top - column[last - 1].box.bottom > most_apart) break;
        std::vector<Gap> gutters = inner(empty[last]);
        const std::size_t count = gutters.size();
        for (std::size_t l = begin; l < last; ++l) gutters = shared_gaps(gutters, empty[l], least);
        if (gutters.size() == count && count > best.size() &&
            two_sided(column[begin], gutters) >= best.size())
            best = std::move(gutters);
    }
    return best;
}

Run grow(const std::vector<std::vector<Gap>>& empty, const Column& column, std::size_t begin,
         double em) {
    const double least = 0.7 * em, most_apart = 4 * em;
    Run run{begin + 1, first_gutters(empty, column, begin, most_apart, least), 1};
    std::size_t last_row = begin;
    for (std::size_t l = begin + 1; l < column.size(); ++l) {
        if (column[l].box.top - column[l - 1].box.bottom > most_apart) break;
        std::vector<Gap> gutters = shared_gaps(run.gutters, empty[l], least);
        const bool row = two_sided(column[l], gutters) > 0;
        // A line that is not parted itself may not close a gutter: it is text below the table, or
        // a heading within it when the next line is a row again.
        if (!row && gutters.size() < run.gutters.size()) {
            if (!heads_rows(empty, column, l, run, most_apart, least)) break;
            run.end = l + 1;
            continue;
        }
        if (gutters.empty()) break;
        if (row && gutters.size() * 2 < run.gutters.size() && run.rows >= 3) break;
        if (row) {
            run.rows += 1;
            last_row = l;
        } else if (l - last_row > max_one_sided) {
            break;
        }
        run.gutters = std::move(gutters);
        run.end = l + 1;
    }
    return run;
}

/// Whether a short run is justified prose with wide spaces: all of its lines fill the column, and
/// the gutter is no wider than stretched spaces get.
bool is_stretched_prose(const Column& column, std::size_t begin, const Run& run, double right,
                        double em) {
    constexpr std::size_t many_rows = 6;
    constexpr double widest_space = 2.5; // ems
    if (run.rows >= many_rows) return false;
    if (std::ranges::any_of(run.gutters,
                            [&](const Gap& gutter) { return gutter.width() > widest_space * em; }))
        return false;
    std::size_t full = 0;
    for (std::size_t l = begin; l < run.end; ++l)
        if (column[l].box.right > right - 2 * em) ++full;
    return full * 3 >= (run.end - begin) * 2;
}

/// Whether the line runs over a gutter: a heading within the table.
bool runs_over(const std::vector<Word>& words, const TextLine& line,
               const std::vector<Gap>& gutters, double least) {
    double right = line.box.left;
    std::size_t next = 0;
    for (std::size_t index : line.words) {
        const Box& box = words[index].box;
        for (; next < gutters.size() && gutters[next].right <= box.left + 1e-6; ++next)
            if (index != line.words.front() && box.left - right < least) return true;
        if (next < gutters.size() && box.right > gutters[next].right) return true;
        right = std::max(right, box.right);
    }
    return false;
}

using Row = CellLines;

Row cut(const std::vector<Word>& words, const TextLine& line, const std::vector<Gap>& gutters) {
    Row row(gutters.size() + 1);
    for (std::size_t index : line.words) {
        const double left = words[index].box.left;
        const auto column = std::ranges::partition_point(
                                gutters, [&](const Gap& g) { return g.right <= left + 1e-6; }) -
                            gutters.begin();
        std::optional<TextLine>& cell = row[static_cast<std::size_t>(column)];
        if (!cell) cell.emplace();
        cell->words.push_back(index);
    }
    for (std::optional<TextLine>& cell : row)
        if (cell) cell->box = box_of(words, cell->words);
    return row;
}

bool begins_lower(std::string_view text) {
    std::size_t at = 0;
    const char32_t c = next_code_point(text, at);
    return is_letter(c) && !is_upper(c);
}

/// Whether the line goes on with the cells of the line above: nothing stands in its first column,
/// or each of its cells is one that did not fit, or goes on with a small letter. A number begins a
/// cell; a line that fills every column goes on only when its first cell says so.
bool continues_row(const std::vector<Word>& words, const Row& above, const Row& row,
                   const std::vector<Gap>& gutters, double right, double em) {
    if (!row.front() && above.front()) return true;
    /// Whether a cell's first word had room on the line above.
    const auto fits = [&](std::size_t c) {
        const double edge = c < gutters.size() ? gutters[c].right - 0.8 * em : right;
        return above[c]->box.right + 0.3 * em + words[row[c]->words.front()].box.width() <= edge;
    };
    if (std::ranges::all_of(row, [](const auto& cell) { return cell.has_value(); })) {
        if (!above.front()) return false;
        const std::string& end = words[above.front()->words.back()].text;
        if (end.ends_with(',') || end.ends_with('-') || end.ends_with('/')) return true;
        // Small letters may begin a cell, too, where nothing was too long for its line.
        if (!begins_lower(words[row.front()->words.front()].text)) return false;
        for (std::size_t c = 0; c < row.size(); ++c)
            if (above[c] && !fits(c)) return true;
        return false;
    }
    for (std::size_t c = 0; c < row.size(); ++c) {
        if (!row[c]) continue;
        if (!above[c]) return false;
        const Word& first = words[row[c]->words.front()];
        if (begins_lower(first.text)) continue;
        if (row[c]->words.size() == 1 && first.text[0] >= '0' && first.text[0] <= '9') return false;
        if (fits(c)) return false;
    }
    return true;
}

/// How the lines of a table make its rows.
struct Spacing {
    double apart = 0;             ///< white space wider than this parts rows
    bool blocks_are_rows = false; ///< lines with less between them are one row
};

/// Lines close to each other are one row where most rows stand apart, and where two columns are a
/// block of a few lines each (two sides of a signature block), unless the left ones are labels.
Spacing measure_rows(const std::vector<Word>& words, const Column& column, std::size_t begin,
                     const Run& run, double em) {
    constexpr std::size_t usual_block = 3, longest_block = 5;
    double narrow = far_right;
    for (std::size_t l = begin + 1; l < run.end; ++l)
        narrow = std::min(narrow, column[l].box.top - column[l - 1].box.bottom);
    Spacing spacing{std::min(narrow + 0.35 * em, 0.9 * em), false};

    std::size_t blocks = 1, block = 1, longest = 1;
    bool labels = false;
    for (std::size_t l = begin; l < run.end; ++l) {
        if (l > begin && column[l].box.top - column[l - 1].box.bottom > spacing.apart) {
            ++blocks;
            block = 0;
        }
        if (l > begin) longest = std::max(longest, ++block);
        for (std::size_t index : column[l].words)
            if (words[index].box.right <= run.gutters.front().left + 1e-6)
                labels = labels || words[index].text.ends_with(':');
    }
    const std::size_t lines = run.end - begin;
    spacing.blocks_are_rows = (blocks > usual_block && blocks * usual_block >= lines) ||
                              (run.gutters.size() == 1 && !labels && longest <= longest_block);
    return spacing;
}

/// Each of a run's lines in its columns; one that runs over a gutter stands in the first.
std::vector<Row> cut_all(const std::vector<Word>& words, const Column& column, std::size_t begin,
                         const Run& run, double em) {
    std::vector<Row> lines;
    for (std::size_t l = begin; l < run.end; ++l) {
        if (!runs_over(words, column[l], run.gutters, 0.7 * em)) {
            lines.push_back(cut(words, column[l], run.gutters));
            continue;
        }
        lines.emplace_back(run.gutters.size() + 1);
        lines.back().front() = column[l];
    }
    return lines;
}

Table make_table(const std::vector<Word>& words, const Column& column, std::size_t begin,
                 const Run& run, double right, double em) {
    std::vector<Row> lines = cut_all(words, column, begin, run, em);
    if (std::vector<TableCell> cells = cells_by_pitch(words, lines, em); !cells.empty())
        return {begin, run.end, std::move(cells)};
    const Spacing spacing = measure_rows(words, column, begin, run, em);
    Table table{begin, run.end, {}};
    Row above;
    int number = -1;
    bool heading_above = false;
    std::size_t row_begin = 0; // in table.cells
    for (std::size_t l = begin; l < run.end; ++l) {
        Row row = std::move(lines[l - begin]);
        const bool heads = runs_over(words, column[l], run.gutters, 0.7 * em);
        const bool apart =
            heads || heading_above ||
            (l > begin && column[l].box.top - column[l - 1].box.bottom > spacing.apart);
        heading_above = heads;
        const bool goes_on =
            l > begin && !apart &&
            (spacing.blocks_are_rows || continues_row(words, above, row, run.gutters, right, em));
        if (!goes_on) {
            ++number;
            row_begin = table.cells.size();
        }
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (!row[c]) continue;
            const int place = static_cast<int>(c);
            const auto cell = std::find_if(
                table.cells.begin() + static_cast<std::ptrdiff_t>(row_begin), table.cells.end(),
                [&](const TableCell& other) { return other.column == place; });
            if (cell == table.cells.end())
                table.cells.push_back({number, place, {*row[c]}});
            else
                cell->lines.push_back(*row[c]);
        }
        if (!goes_on)
            above = std::move(row);
        else
            for (std::size_t c = 0; c < row.size(); ++c)
                if (row[c]) above[c] = std::move(row[c]);
    }
    std::ranges::stable_sort(table.cells, [](const TableCell& a, const TableCell& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return table;
}

} // namespace

std::vector<Table> find_tables(const std::vector<Word>& words, const Column& column, double right,
                               double em) {
    constexpr std::size_t least_rows = 3;
    constexpr double least_gap = 0.8, clear_gap = 1.4; // ems
    std::vector<std::vector<Gap>> empty;
    empty.reserve(column.size());
    for (const TextLine& line : column) empty.push_back(empty_parts(words, line, least_gap * em));

    std::vector<Table> tables;
    for (std::size_t begin = 0; begin < column.size();) {
        const bool clear =
            std::any_of(empty[begin].begin() + 1, empty[begin].end() - 1,
                        [&](const Gap& gap) { return gap.width() >= clear_gap * em; });
        if (!clear) {
            ++begin;
            continue;
        }
        Run run = grow(empty, column, begin, em);
        if (run.rows < least_rows || is_stretched_prose(column, begin, run, right, em)) {
            ++begin;
            continue;
        }
        // What stands below the last row in one column, but further off than a wrapped line, is
        // text.
        while (two_sided(column[run.end - 1], run.gutters) == 0 &&
               column[run.end - 1].box.top - column[run.end - 2].box.bottom > 0.5 * em)
            --run.end;
        // Lines of the first row whose cells are set in the middle of its height.
        const std::size_t above = tables.empty() ? 0 : tables.back().last;
        while (begin > above && column[begin - 1].box.bottom > column[begin].box.top &&
               shared_gaps(run.gutters, empty[begin - 1], 0.7 * em).size() == run.gutters.size())
            --begin;
        tables.push_back(make_table(words, column, begin, run, right, em));
        begin = run.end;
    }
    return tables;
}

} // namespace clausula
