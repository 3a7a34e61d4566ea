#pragma once

#include "index/model/date.h"
#include "index/model/text.h"
#include "ingest/facts/members/member_cell.h"

#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// A value that follows from words.
struct SaidBy {
    std::string_view value; ///< "full", "employer"
    Span words;
};

/// A seat in a body as a list prints it, before it is a Fact.
struct PrintedSeat {
    MemberCell cell;            ///< of the whole row: also what other cells say of this seat
    std::optional<SaidBy> seat; ///< full, deputy
    std::optional<SaidBy> side; ///< employer, employee
    std::optional<Span> section_of_members; ///< "Jäsenet", below or beside which it stands
    std::optional<Span> deputy_of;
    std::optional<Span> body; ///< where the words name one themselves

    struct Bound {
        PrintedDate date;
        Span words;
    };

    std::optional<Bound> from, to; ///< its own, of a footnote
    Span evidence;
    const char* rule = "";
    double confidence = 0;
};

} // namespace clausula
