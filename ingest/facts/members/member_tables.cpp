#include "ingest/facts/members/member_tables.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <map>
#include <utility>

namespace clausula {

namespace {

constexpr int max_columns = 64;

/// The cells of a row, by column.
using Row = std::map<int, const Paragraph*>;

std::vector<Row> rows_of(const Text& text, std::size_t first, std::size_t last) {
    std::vector<Row> rows;
    int number = -1;
    for (std::size_t i = first; i < last; ++i) {
        const Paragraph& cell = text.paragraphs[i];
        if (rows.empty() || cell.row != number) rows.emplace_back();
        number = cell.row;
        if (cell.column < max_columns) rows.back().emplace(cell.column, &cell);
    }
    std::erase_if(rows, [](const Row& row) { return row.empty(); });
    return rows;
}

std::vector<ColumnHead> read_heads(const Text& text, const Row& row) {
    std::vector<ColumnHead> heads(static_cast<std::size_t>(row.rbegin()->first) + 1);
    for (const auto& [column, cell] : row)
        heads[static_cast<std::size_t>(column)] = read_column_head(text.content, cell->span);
    return heads;
}

bool has_persons(const std::vector<ColumnHead>& heads) {
    return std::ranges::any_of(heads, &ColumnHead::persons);
}

/// A head has a column of persons, and most of its cells say what stands below.
bool is_head(const std::vector<ColumnHead>& heads, const Row& row) {
    const auto told = std::ranges::count_if(heads, &ColumnHead::says_anything);
    return row.size() > 1 && has_persons(heads) &&
           told * 2 > static_cast<std::ptrdiff_t>(row.size());
}

bool tells_of_seats(const std::vector<ColumnHead>& heads) {
    return std::ranges::any_of(
        heads, [](const ColumnHead& head) { return head.persons && (head.seat || head.side); });
}

/// What a column without a head holds, by most of its cells.
ColumnHead guessed(const Text& text, const std::vector<Row>& rows, int column) {
    std::size_t cells = 0, persons = 0, titles = 0, organisations = 0;
    for (const Row& row : rows) {
        const auto found = row.find(column);
        if (found == row.end()) continue;
        const Paragraph& cell = *found->second;
        const std::string_view words = text[cell.span];
        ++cells;
        if (read_member_cell(text.content, cell.span, cell.lines).person)
            ++persons;
        else if (is_organisation(words))
            ++organisations;
        else if (is_title(words))
            ++titles;
    }
    ColumnHead head;
    head.persons = persons * 5 >= cells * 3;
    if (organisations * 2 > cells) head.holds = {MemberColumn::organisation};
    if (titles * 2 > cells) head.holds = {MemberColumn::title};
    return head;
}

std::vector<ColumnHead> guess_heads(const Text& text, const std::vector<Row>& rows) {
    int columns = 0;
    for (const Row& row : rows) columns = std::max(columns, row.rbegin()->first + 1);
    std::vector<ColumnHead> heads;
    for (int column = 0; column < columns; ++column) heads.push_back(guessed(text, rows, column));
    return heads;
}

class TableReader {
public:
    TableReader(const Text& text, const std::vector<ColumnHead>& heads, SectionHead& section)
        : text_(text), heads_(heads), section_(section),
          has_deputies_(std::ranges::any_of(heads, [](const ColumnHead& head) {
              return head.seat && head.seat->value == "deputy";
          })) {}

    void read(const Row& row) {
        const Span words = {row.begin()->second->span.begin, row.rbegin()->second->span.end};
        if (row.size() == 1)
            if (const auto section = read_section_head(text_.content, words)) {
                section_ = *section;
                return;
            }
        const PrintedSeat shared = read_shared(row);
        const std::size_t first_of_row = seats.size();
        const std::map<int, std::size_t> above = std::exchange(seated_, {});
        for (const auto& [column, cell] : row)
            if (is_of_persons(column)) read_persons(column, *cell, shared, first_of_row, words);
        if (seats.size() > first_of_row) return;
        seated_ = above;
        for (const auto& [column, cell] : row) carry_on(column, *cell);
    }

    std::vector<PrintedSeat> seats;

private:
    bool is_of_persons(int column) const {
        return static_cast<std::size_t>(column) < heads_.size() &&
               heads_[static_cast<std::size_t>(column)].persons;
    }

    int first_of_persons() const {
        const auto first = std::ranges::find_if(heads_, &ColumnHead::persons);
        return static_cast<int>(first - heads_.begin());
    }

    /// What cells beside the persons say; a cell that was merged over rows stands in the first.
    PrintedSeat read_shared(const Row& row) {
        PrintedSeat shared;
        for (std::size_t c = 0; c < heads_.size(); ++c) {
            const ColumnHead& head = heads_[c];
            if (head.persons || head.holds.empty()) continue;
            const auto cell = row.find(static_cast<int>(c));
            const MemberColumn holds = head.holds.front();
            const bool may_be_merged =
                static_cast<int>(c) < first_of_persons() &&
                (holds == MemberColumn::organisation || holds == MemberColumn::place);
            if (cell != row.end()) {
                merged_[c] = cell->second->span;
                put(shared, holds, cell->second->span);
            } else if (const auto above = merged_.find(c);
                       may_be_merged && above != merged_.end()) {
                put(shared, holds, above->second);
            }
        }
        return shared;
    }

    /// "Deputy member", "jäsen": which seat it is. "Deputy director" is a title.
    std::optional<SectionHead> read_seat(Span words) const {
        const std::vector<Span> printed = printed_words(text_[words]);
        const std::string last = phrase_of(text_[words].substr(printed.back().begin));
        const bool is_seat =
            word_ends_with(last, &MemberWords::members) || is_one_of(last, &MemberWords::deputy);
        return is_seat ? read_section_head(text_.content, words) : std::nullopt;
    }

    void put(PrintedSeat& shared, MemberColumn holds, Span cell) {
        std::vector<Span> printed = printed_words(text_[cell]);
        // The number of the row may have a column without a gutter of its own.
        const auto is_number = [](char c) { return c >= '0' && c <= '9'; };
        if (printed.size() > 1 &&
            std::ranges::all_of(text_[cell].substr(printed[0].begin, printed[0].size()), is_number))
            printed.erase(printed.begin());
        if (printed.empty()) return;
        MemberCell& told = shared.cell;
        if (told.mark.empty()) told.mark = mark_within(text_[cell]);
        const Span words = {cell.begin + printed.front().begin, cell.begin + printed.back().end};
        const MemberRole* role = nullptr;
        switch (holds) {
        case MemberColumn::role:
        case MemberColumn::title:
            role = role_named(phrase_of(text_[words]));
            if (role && !told.role) {
                told.role = role;
                told.role_words = words;
            } else if (const auto seat = read_seat(words)) {
                shared.seat = seat->seat;
                shared.side = seat->side;
                shared.section_of_members = seat->members;
            } else if (!told.title) {
                told.title = words;
            }
            break;
        case MemberColumn::organisation:
            told.organisation = words;
            break;
        case MemberColumn::place:
            told.place = words;
            break;
        case MemberColumn::party:
            told.party = words;
            break;
        case MemberColumn::number:
        case MemberColumn::contact:
            break;
        }
    }

    void read_persons(int column, const Paragraph& cell, const PrintedSeat& shared,
                      std::size_t first_of_row, Span row) {
        const ColumnHead& head = heads_[static_cast<std::size_t>(column)];
        PrintedSeat seat;
        seat.cell = read_member_cell(text_.content, cell.span, cell.lines, head.holds);
        if (!seat.cell.person && !seat.cell.vacant) return;
        seat.evidence = row;
        seat.rule = "member/table";
        seat.confidence = 0.9;
        seat.seat = head.seat ? head.seat : section_.seat;
        if (!seat.seat && has_deputies_) seat.seat = SaidBy{"full", head.words};
        seat.side = head.side ? head.side : section_.side;
        seat.section_of_members = section_.members;
        const auto take = [](auto& own, const auto& other) {
            if (!own) own = other;
        };
        const MemberCell& told = shared.cell;
        take(seat.cell.organisation, told.organisation);
        take(seat.cell.place, told.place);
        if (seats.size() == first_of_row) {
            if (shared.seat) seat.seat = shared.seat;
            take(seat.side, shared.side);
            take(seat.section_of_members, shared.section_of_members);
            take(seat.cell.title, told.title);
            take(seat.cell.party, told.party);
            if (told.role) {
                if (seat.cell.role && !seat.cell.title) seat.cell.title = seat.cell.role_words;
                seat.cell.role = told.role;
                seat.cell.role_words = told.role_words;
                seat.cell.role_is_unsure = false;
            }
        }
        if (seat.cell.mark.empty()) seat.cell.mark = told.mark;
        if (seat.seat && seat.seat->value == "deputy" && seats.size() > first_of_row)
            seat.deputy_of = seats[first_of_row].cell.person;
        seated_[column] = seats.size();
        seats.push_back(seat);
    }

    /// In a scan each line of a cell may be a row: below the name what its bearer is, and whose.
    void carry_on(int column, const Paragraph& cell) {
        const auto seated = seated_.find(column);
        if (seated == seated_.end()) return;
        PrintedSeat& seat = seats[seated->second];
        const std::span<const MemberColumn> order = heads_[static_cast<std::size_t>(column)].holds;
        add_to_member_cell(seat.cell, text_.content, cell.span, cell.lines, order);
        seat.evidence.end = std::max(seat.evidence.end, cell.span.end);
    }

    const Text& text_;
    const std::vector<ColumnHead>& heads_;
    SectionHead& section_;
    const bool has_deputies_;
    std::map<std::size_t, Span> merged_;
    std::map<int, std::size_t> seated_; ///< by column the seats of the last row that had persons
};

} // namespace

std::vector<PrintedSeat> read_member_table(const Text& text, std::size_t first, std::size_t last,
                                           bool is_list, std::vector<ColumnHead>& heads,
                                           SectionHead& section) {
    const std::vector<Row> rows = rows_of(text, first, last);
    if (rows.empty()) return {};
    constexpr std::size_t latest_head = 3;
    std::size_t begin = 0;
    for (std::size_t r = 0; r < std::min(latest_head, rows.size()) && begin == 0; ++r)
        if (auto own = read_heads(text, rows[r]); is_head(own, rows[r])) {
            heads = std::move(own);
            begin = r + 1;
        }
    if (begin == 0) {
        const auto columns = static_cast<std::size_t>(rows.front().rbegin()->first) + 1;
        if (heads.size() != columns) {
            if (!is_list) return {};
            heads = guess_heads(text, rows);
        }
    }
    if (!has_persons(heads) || (!is_list && !tells_of_seats(heads))) return {};
    TableReader reader(text, heads, section);
    for (std::size_t r = begin; r < rows.size(); ++r)
        if (!is_head(read_heads(text, rows[r]), rows[r])) reader.read(rows[r]);
    return std::move(reader.seats);
}

} // namespace clausula
