#pragma once

#include "index/model/text.h"
#include "ingest/facts/members/seat.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clausula {

/// What a line below a list says of the seats that bear its mark: "* poistui 31.5.2023, tilalle
/// Maarit Haapaharju 1.6.2023 alkaen". Days only: "poistui 14:35" tells of a meeting.
struct Footnote {
    std::string_view mark;
    std::optional<PrintedSeat::Bound> from, to;
    std::optional<Span> successor; ///< who took the seat
    std::optional<PrintedSeat::Bound> successor_from;
    Span evidence;
};

/// Reads the lines of a paragraph that begin with a mark; none when it begins with something else.
std::vector<Footnote> read_footnotes(const Text& text, const Paragraph& paragraph);

/// Gives the seats that bear a footnote's mark its days, and adds that of a successor, if one seat
/// bears it.
void apply(const Footnote& note, std::span<const std::size_t> bearers,
           std::vector<PrintedSeat>& seats);

} // namespace clausula
