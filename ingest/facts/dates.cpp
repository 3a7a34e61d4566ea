#include "ingest/facts/facts.h"

#include "ingest/facts/in_force.h"
#include "ingest/facts/own_dates.h"
#include "ingest/facts/period.h"

#include <algorithm>
#include <iterator>

namespace clausula {

namespace {

/// A document that states nothing else is dated by the day it comes into force.
std::optional<DateFact> chosen(const std::vector<StatedDate>& own,
                               const std::vector<StatedDate>& in_force) {
    for (const StatedDate& date : own)
        if (date.range.first) return DateFact{*date.range.first, date.evidence};
    for (const StatedDate& date : in_force)
        if (date.range.first) return DateFact{*date.range.first, date.evidence};
    return std::nullopt;
}

} // namespace

void read_dates(Document& document) {
    std::vector<StatedDate> own = find_own_dates(document);
    std::vector<StatedDate> in_force = find_in_force(document, own);
    document.date = chosen(own, in_force);
    document.dates = find_period(document);
    for (std::vector<StatedDate>* more : {&own, &in_force})
        std::ranges::move(*more, std::back_inserter(document.dates));
    std::ranges::stable_sort(document.dates, {}, [](const StatedDate& date) {
        return std::pair(date.evidence.span.begin, date.kind);
    });
}

} // namespace clausula
