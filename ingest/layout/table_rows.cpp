#include "ingest/layout/table_rows.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace clausula {

namespace {

/// Where the line's letters stand: a scan's boxes reach below it where a letter does.
double baseline(const std::vector<Word>& words, const TextLine& line) {
    std::vector<double> bottoms;
    for (std::size_t index : line.words) bottoms.push_back(words[index].box.bottom);
    const auto quarter = bottoms.begin() + static_cast<std::ptrdiff_t>(bottoms.size() / 4);
    std::nth_element(bottoms.begin(), quarter, bottoms.end());
    return *quarter;
}

/// The distances from line to line within the cells of a table.
struct Pitch {
    double within = 0; ///< of a cell
    double apart = 0;  ///< wider ones are between cells
};

/// None when the distances do not fall in two groups, both of them common.
std::optional<Pitch> measure_pitch(std::vector<double> pitches, double em, bool is_scan) {
    constexpr double least = 0.7, most = 2, leap = 0.18; // ems
    constexpr std::size_t few_rows = 3, usual_lines = 3, rarely_wrapped = 10;
    std::erase_if(pitches, [&](double pitch) { return pitch < least * em; }); // specks
    std::ranges::sort(pitches);
    for (std::size_t i = 0; i + 1 < pitches.size() && pitches[i] < most * em; ++i) {
        if (pitches[i + 1] - pitches[i] <= leap * em) continue;
        // Some lines of a scan seem to stand closer than they do.
        if (is_scan && (i + 1) * rarely_wrapped < pitches.size()) continue;
        const std::size_t wider = pitches.size() - i - 1;
        if (wider <= few_rows || wider * usual_lines < pitches.size()) return std::nullopt;
        return Pitch{pitches[i / 2], (pitches[i] + pitches[i + 1]) / 2};
    }
    return std::nullopt;
}

/// The lines of a column that stand close to each other.
struct Block {
    int column;
    double top, bottom; ///< of lines that touch each other
    std::vector<TextLine> lines;
};

double overlap(const Block& a, const Block& b) {
    return std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
}

class RowBuilder {
public:
    RowBuilder(const std::vector<Word>& words, const std::vector<CellLines>& lines, double em)
        : words_(words), lines_(lines), columns_(lines.empty() ? 0 : lines.front().size()),
          em_(em) {}

    std::vector<TableCell> run() {
        std::vector<double> pitches;
        each_step([&](std::size_t, double pitch, const TextLine&) { pitches.push_back(pitch); });
        const bool is_scan =
            std::ranges::any_of(words_, [](const Word& word) { return word.confidence < 1; });
        const std::optional<Pitch> pitch = measure_pitch(std::move(pitches), em_, is_scan);
        if (!pitch) return {};
        pitch_ = *pitch;
        make_blocks();
        std::ranges::stable_sort(blocks_, {}, &Block::top);
        const double touching = 0.2 * pitch_.within;
        for (std::size_t begin = 0, end = 0; begin < blocks_.size(); begin = end) {
            double bottom = blocks_[begin].bottom;
            for (end = begin + 1; end < blocks_.size() && bottom - blocks_[end].top > touching;
                 ++end)
                bottom = std::max(bottom, blocks_[end].bottom);
            add_rows(begin, end);
        }
        std::vector<TableCell> cells;
        for (auto& [place, cell] : cells_) cells.push_back(std::move(cell));
        return cells;
    }

private:
    /// Calls `use` with the column, the distance from the line above in it, and the line.
    template <typename Use>
    void each_step(Use use) const {
        for (std::size_t c = 0; c < columns_; ++c) {
            std::optional<double> above;
            for (const CellLines& line : lines_) {
                if (!line[c]) continue;
                const double base = baseline(words_, *line[c]);
                if (above) use(c, base - *above, *line[c]);
                above = base;
            }
        }
    }

    void make_blocks() {
        for (std::size_t c = 0; c < columns_; ++c) {
            std::optional<double> above;
            for (const CellLines& line : lines_) {
                if (!line[c]) continue;
                const double base = baseline(words_, *line[c]);
                const double top = base - 0.8 * pitch_.within, bottom = base + 0.2 * pitch_.within;
                if (!above || base - *above > pitch_.apart)
                    blocks_.push_back({static_cast<int>(c), top, bottom, {}});
                blocks_.back().bottom = bottom;
                blocks_.back().lines.push_back(*line[c]);
                above = base;
            }
        }
    }

    /// Blocks side by side are one row; several, where a column has several blocks.
    void add_rows(std::size_t begin, std::size_t end) {
        std::vector<std::size_t> counts(columns_, 0);
        for (std::size_t b = begin; b < end; ++b)
            ++counts[static_cast<std::size_t>(blocks_[b].column)];
        const auto most = std::ranges::max_element(counts);
        const int leading = static_cast<int>(most - counts.begin());
        std::vector<const Block*> rows;
        for (std::size_t b = begin; b < end; ++b)
            if (blocks_[b].column == leading) rows.push_back(&blocks_[b]);
        std::size_t nearest = 0, next_leading = 0;
        for (std::size_t b = begin; b < end; ++b) {
            const Block& block = blocks_[b];
            // Blocks come from the top down, so the row that a block is beside only moves on.
            const double clearly = 0.3 * pitch_.within;
            while (nearest + 1 < rows.size() &&
                   overlap(block, *rows[nearest + 1]) > overlap(block, *rows[nearest]) + clearly)
                ++nearest;
            const bool leads = block.column == leading;
            add_cell(next_row_ + static_cast<int>(leads ? next_leading++ : nearest), block);
        }
        next_row_ += static_cast<int>(rows.size());
    }

    void add_cell(int row, const Block& block) {
        TableCell& cell = cells_[{row, block.column}];
        cell.row = row;
        cell.column = block.column;
        cell.lines.insert(cell.lines.end(), block.lines.begin(), block.lines.end());
    }

    const std::vector<Word>& words_;
    const std::vector<CellLines>& lines_;
    const std::size_t columns_;
    const double em_;
    Pitch pitch_;
    std::vector<Block> blocks_;
    std::map<std::pair<int, int>, TableCell> cells_; ///< by row and column
    int next_row_ = 0;
};

} // namespace

std::vector<TableCell> cells_by_pitch(const std::vector<Word>& words,
                                      const std::vector<CellLines>& lines, double em) {
    return RowBuilder(words, lines, em).run();
}

} // namespace clausula
