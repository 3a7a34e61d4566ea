#include "ingest/layout/columns.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <optional>

namespace clausula {

namespace {

constexpr int max_depth = 6;         // cuts inside each other: 64 columns
constexpr double least_gutter = 0.9; // ems

struct Gap {
    double left, right;
};

/// The inner gaps of lines that a gutter may go through.
std::vector<Gap> wide_gaps(const std::vector<Word>& words, const std::vector<TextLine>& lines,
                           double least) {
    std::vector<Gap> gaps;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        double right = lines[l].box.left;
        for (std::size_t index : lines[l].words) {
            const Box& box = words[index].box;
            if (box.left - right >= least) gaps.push_back({right, box.left});
            right = std::max(right, box.right);
        }
        // Columns whose lines are not on the same heights: neighbours that stand side by side.
        if (l + 1 == lines.size()) continue;
        const Box& a = lines[l].box;
        const Box& b = lines[l + 1].box;
        if (b.top >= a.bottom) continue;
        if (b.left - a.right >= least) gaps.push_back({a.right, b.left});
        if (a.left - b.right >= least) gaps.push_back({b.right, a.left});
    }
    return gaps;
}

/// The middle of the stretch that most gaps share.
std::optional<double> voted_gutter(const std::vector<Gap>& gaps) {
    constexpr int least_votes = 3;

    struct Edge {
        double x;
        int step;
    };

    std::vector<Edge> edges;
    edges.reserve(gaps.size() * 2);
    for (const Gap& gap : gaps) {
        edges.push_back({gap.left, 1});
        edges.push_back({gap.right, -1});
    }
    std::ranges::sort(edges, [](const Edge& a, const Edge& b) {
        return a.x != b.x ? a.x < b.x : a.step < b.step;
    });
    int votes = 0, best = least_votes - 1;
    std::optional<double> gutter;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        votes += edges[i].step;
        if (votes > best) {
            best = votes;
            gutter = (edges[i].x + edges[i + 1].x) / 2;
        }
    }
    return gutter;
}

/// How many of the lines stand in a run of at least three set close to each other. The cells of a
/// table seldom wrap as often.
std::size_t lines_in_runs(const std::vector<TextLine>& lines, double em) {
    constexpr double close = 1.0; // ems of white space
    constexpr std::size_t least = 3;
    std::size_t count = 0;
    for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
        for (end = begin + 1;
             end < lines.size() && lines[end].box.top - lines[end - 1].box.bottom < close * em;)
            ++end;
        if (end - begin >= least) count += end - begin;
    }
    return count;
}

bool begins_upper(const Word& word) {
    std::size_t at = 0;
    return is_upper(next_code_point(word.text, at));
}

/// Whether the lines look like wrapped prose: several words a line, set close, and most lines end
/// near the same right edge.
bool is_running_text(const std::vector<Word>& words, const std::vector<TextLine>& lines,
                     double em) {
    constexpr std::size_t least_lines = 4;
    constexpr double least_width = 9; // ems
    if (lines.size() < least_lines) return false;
    double left = lines[0].box.left, right = lines[0].box.right;
    for (const TextLine& line : lines) {
        left = std::min(left, line.box.left);
        right = std::max(right, line.box.right);
    }
    if (right - left < least_width * em) return false;
    std::size_t full = 0, wordy = 0, inside = 0;
    for (const TextLine& line : lines) {
        if (line.box.right > right - 0.2 * (right - left)) ++full;
        if (line.words.size() >= 3) ++wordy;
        if (!begins_upper(words[line.words.front()])) ++inside;
    }
    // Lines of prose begin inside of sentences, cells with names and capitals.
    return full * 2 >= lines.size() && wordy * 2 >= lines.size() && inside * 3 >= lines.size() &&
           lines_in_runs(lines, em) * 3 >= lines.size() * 2;
}

struct Sides {
    std::vector<TextLine> left, right;
};

/// The line's words on each side of the gutter; none when a word, or a gap as narrow as a space,
/// stands on it.
std::optional<std::size_t> words_left_of(const std::vector<Word>& words, const TextLine& line,
                                         double gutter, double least) {
    const auto split = std::ranges::partition_point(
        line.words, [&](std::size_t index) { return words[index].box.left < gutter; });
    if (split == line.words.begin()) return 0;
    double right = line.box.left;
    for (auto it = line.words.begin(); it != split; ++it)
        right = std::max(right, words[*it].box.right);
    if (right > gutter) return std::nullopt;
    if (split != line.words.end() && words[*split].box.left - right < least) return std::nullopt;
    return static_cast<std::size_t>(split - line.words.begin());
}

/// What stands on each side of a gutter, line by line, and how many lines run across it.
struct Parted {
    Sides sides;
    std::size_t both = 0, wide = 0, across = 0; ///< both: on both sides; wide: with a wide left
};

TextLine line_of(const std::vector<Word>& words, std::vector<std::size_t> line) {
    const Box box = box_of(words, line);
    return {std::move(line), box};
}

void part_line(const std::vector<Word>& words, const TextLine& line, std::size_t left,
               Sides& sides) {
    const auto split = line.words.begin() + static_cast<std::ptrdiff_t>(left);
    if (left > 0) sides.left.push_back(line_of(words, {line.words.begin(), split}));
    if (left < line.words.size()) sides.right.push_back(line_of(words, {split, line.words.end()}));
}

Parted part_lines(const std::vector<Word>& words, const std::vector<TextLine>& lines, double gutter,
                  double em) {
    constexpr double wide = 4; // ems: wider than a number that hangs beside its text
    Parted parted;
    for (const TextLine& line : lines) {
        const auto left = words_left_of(words, line, gutter, least_gutter * em);
        if (!left) {
            ++parted.across;
            continue;
        }
        part_line(words, line, *left, parted.sides);
        if (*left == 0 || *left == line.words.size()) continue;
        ++parted.both;
        const Box& box = parted.sides.left.back().box;
        if (box.right - box.left >= wide * em) ++parted.wide;
    }
    return parted;
}

/// Whether the lines are columns of a table, which only look like prose where their cells wrap:
/// places on the left, who comes from there on the right.
bool is_table(const std::vector<Word>& words, const std::vector<TextLine>& lines, double em) {
    const auto gutter = voted_gutter(wide_gaps(words, lines, least_gutter * em));
    if (!gutter) return false;
    const Parted parted = part_lines(words, lines, *gutter, em);
    return parted.across * 10 <= lines.size() && parted.both * 4 >= lines.size() &&
           parted.wide * 2 >= parted.both &&
           !(is_running_text(words, parted.sides.left, em) &&
             is_running_text(words, parted.sides.right, em));
}

class Cutter {
public:
    Cutter(const std::vector<Word>& words, double em) : words_(words), em_(em) {}

    std::vector<Column> columns;

    void cut(std::vector<TextLine> lines, int depth) {
        const double least = least_gutter * em_;
        const std::optional<double> gutter =
            depth < max_depth ? voted_gutter(wide_gaps(words_, lines, least)) : std::nullopt;
        if (!gutter) return give(std::move(lines));

        std::vector<TextLine> whole;
        for (std::size_t begin = 0; begin < lines.size();) {
            Sides sides;
            std::size_t end = begin;
            for (; end < lines.size(); ++end) {
                const auto left = words_left_of(words_, lines[end], *gutter, least);
                if (!left) break;
                part_line(words_, lines[end], *left, sides);
            }
            if (is_prose(sides.left) && is_prose(sides.right)) {
                give(std::move(whole));
                whole.clear();
                cut(std::move(sides.left), depth + 1);
                cut(std::move(sides.right), depth + 1);
            } else {
                std::move(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                          lines.begin() + static_cast<std::ptrdiff_t>(end),
                          std::back_inserter(whole));
            }
            if (end < lines.size()) whole.push_back(std::move(lines[end++]));
            begin = end;
        }
        give(std::move(whole));
    }

private:
    bool is_prose(const std::vector<TextLine>& lines) const {
        return is_running_text(words_, lines, em_) && !is_table(words_, lines, em_);
    }

    void give(std::vector<TextLine> lines) {
        if (!lines.empty()) columns.push_back(std::move(lines));
    }

    const std::vector<Word>& words_;
    double em_;
};

} // namespace

std::vector<Column> read_columns(const std::vector<Word>& words, std::vector<TextLine> lines,
                                 double em) {
    Cutter cutter(words, em);
    cutter.cut(std::move(lines), 0);
    return std::move(cutter.columns);
}

} // namespace clausula
