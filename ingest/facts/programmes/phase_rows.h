#pragma once

#include "index/model/date.h"
#include "index/model/document.h"
#include "ingest/facts/programmes/cue_sentence.h"

#include <optional>
#include <vector>

namespace clausula {

/// A line of a table or a list that tells when a phase ran, or a programme: "Förstudie 2022-02-01
/// 2022-04-29 avslutad". Spans are of the document's text.
struct PhaseRow {
    Span line;
    Span name;
    int number = 0;       ///< of a phase, as printed; 0: none
    bool is_phase = true; ///< else a programme of its own
    std::optional<PrintedDate> first, last;
    Span dates;
};

/// The rows under a heading, a row of headings or words before a colon that say that they are
/// phases or programmes; and those that say so themselves ("WP1", "Vaihe 2"), of two or more.
std::vector<PhaseRow> find_phase_rows(const Document& document,
                                      const std::vector<const Language*>& languages);

} // namespace clausula
