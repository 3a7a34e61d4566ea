#pragma once

#include "index/model/text.h"
#include "ingest/facts/members/column_heads.h"
#include "ingest/facts/members/seat.h"

#include <cstddef>
#include <vector>

namespace clausula {

/// Reads a table of members, the cells of which are the text's paragraphs [first, last): its
/// seats, row by row.
///
/// `heads` are of the table above, by column, none if there is none; a table that goes on from the
/// page before without a head of its own is read by them, and they are left as those of this one.
/// A table without any is read by what its columns look like, if `is_list` says that members are
/// listed here; without that, its head must tell of seats or sides itself. `section` is what was
/// said last of the seats below, and changed where a row says it anew. No seats when it is no table
/// of members.
std::vector<PrintedSeat> read_member_table(const Text& text, std::size_t first, std::size_t last,
                                           bool is_list, std::vector<ColumnHead>& heads,
                                           SectionHead& section);

} // namespace clausula
