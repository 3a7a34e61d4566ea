#include "ingest/facts/parties/party_table.h"

#include "ingest/facts/parties/role_line.h"

#include <algorithm>

namespace clausula {

namespace {

/// What stands in a column of one row.
struct Cell {
    int column;
    Span span;
};

using Row = std::vector<Cell>;

constexpr int none = -1;

/// The rows; of columns that were kept whole, with as many lines each, those of their lines.
std::vector<Row> rows_of(std::span<const Paragraph> cells) {
    const bool is_stacked =
        cells.size() > 1 && cells.front().lines.size() > 2 &&
        std::ranges::all_of(cells, [&](const Paragraph& cell) {
            return cell.row == cells.front().row && cell.lines.size() == cells.front().lines.size();
        });
    std::vector<Row> rows(is_stacked ? cells.front().lines.size() : 0);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t line = 0; is_stacked && line < rows.size(); ++line)
            rows[line].push_back({cells[i].column, cells[i].lines[line]});
        if (is_stacked) continue;
        if (i == 0 || cells[i].row != cells[i - 1].row) rows.emplace_back();
        rows.back().push_back({cells[i].column, cells[i].span});
    }
    return rows;
}

/// The columns that a table's head tells of.
struct Columns {
    int names = none, terms = none;
};

/// What the head says; without a column of names where it does not say it of one alone.
Columns columns_of(const Text& text, const Row& head, bool below_heading) {
    Columns columns;
    std::size_t roles = 0, labels = 0;
    int role = none, label = none;
    for (const Cell& cell : head) {
        const RoleLine line(text, cell.span);
        if (line.tokens().empty()) continue;
        if (words_on(&PartyWords::term_labels, line.tokens(), 0) == line.tokens().size())
            columns.terms = cell.column;
        else if (line.name_labels() == 1)
            ++labels, label = cell.column;
        else if (line.term())
            ++roles, role = cell.column;
    }
    if (labels == 1 && (below_heading || columns.terms != none))
        columns.names = label;
    else if (roles == 1 && labels == 0)
        columns.names = role;
    return columns;
}

const Cell* cell_in(const Row& row, int column) {
    const auto cell = std::ranges::find(row, column, &Cell::column);
    return cell == row.end() ? nullptr : &*cell;
}

} // namespace

std::vector<NamedParty> read_party_table(const Text& text, std::span<const Paragraph> cells,
                                         bool below_heading) {
    constexpr std::size_t longest = 120, most = 60; // bytes of a name; rows
    const std::vector<Row> rows = rows_of(cells);
    if (rows.size() < 2 || rows.size() > most) return {};
    const Columns columns = columns_of(text, rows.front(), below_heading);
    if (columns.names == none) return {};
    std::vector<NamedParty> parties;
    std::size_t named = 0;
    for (const Row& row : std::span(rows).subspan(1)) {
        const Cell* cell = cell_in(row, columns.names);
        if (!cell || cell->span.size() > longest) return {};
        const RoleLine line(text, cell->span);
        if (line.tokens().empty()) return {};
        auto party = line.party(0, false);
        if (party) ++named;
        // A name that nothing tells is one, among others.
        if (!party && line.tokens().front().capital)
            party = {{.span = cell->span, .words = line.tokens().size()}, std::nullopt, cell->span};
        if (!party) return {};
        if (const Cell* term = cell_in(row, columns.terms); term && term->span.size() > 0) {
            party->defined_as = term->span;
            party->words = {std::min(party->words.begin, term->span.begin),
                            std::max(party->words.end, term->span.end)};
        }
        parties.push_back(*party);
    }
    return named > 1 && named * 2 > parties.size() ? parties : std::vector<NamedParty>{};
}

} // namespace clausula
