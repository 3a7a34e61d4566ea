#pragma once

#include "ingest/facts/members/seat.h"

#include <optional>
#include <span>
#include <vector>

namespace clausula {

/// What stands in a column of a member list, as its head says.
struct ColumnHead {
    bool persons = false;
    std::vector<MemberColumn> holds; ///< of a column of persons, what stands behind their names
    std::optional<SaidBy> seat, side;
    Span words;

    bool says_anything() const { return persons || !holds.empty(); }
};

/// Reads the head of a column: "Työnantajan edustaja (nimi, tehtävä)", "Varajäsen", "Kunta".
ColumnHead read_column_head(std::string_view text, Span words);

/// A line or cell that says of the seats below it which they are: "Varajäsenet", "Työnantajan
/// edustajat".
struct SectionHead {
    std::optional<SaidBy> seat, side;
    std::optional<Span> members; ///< "Jäsenet": full ones where there are deputies too
};

/// None when the words say anything else.
std::optional<SectionHead> read_section_head(std::string_view text, Span words);

} // namespace clausula
