#include "ingest/facts/own_days.h"

#include "ingest/facts/cues.h"

namespace clausula {

OwnDays own_days(const std::vector<StatedDate>& own_dates) {
    OwnDays days;
    std::optional<PrintedDate> last;
    for (const StatedDate& date : own_dates) {
        if (date.kind == DateKind::update || !date.range.first) continue;
        if (!days.made) days.made = date.range.first;
        if (date.kind == DateKind::signing && date.evidence.rule != "date/made" &&
            (!last || first_day(*last) < first_day(*date.range.first)))
            last = date.range.first;
    }
    days.signed_on = last ? last : days.made;
    return days;
}

bool starts_on_signing(std::string_view plain) {
    constexpr std::size_t farthest = 90; // bytes
    for (Cues begins : {&DateWords::starts, &DateWords::from}) {
        const auto start = first_cue(plain, begins);
        if (!start) continue;
        const auto signing = first_cue(plain.substr(start->end), &DateWords::on_signing);
        if (signing && signing->begin <= farthest) return true;
    }
    return false;
}

bool starts_on_own_day(std::string_view plain) {
    std::size_t from = 0;
    while (const auto day = first_cue(plain.substr(from), &DateWords::own_day)) {
        const std::string_view before = plain.substr(0, from + day->begin);
        if (ends_with_cue(before, &DateWords::from) || ends_with_cue(before, &DateWords::names))
            return true;
        from += day->end;
    }
    return false;
}

} // namespace clausula
