#include "versions/identity/own_date.h"

namespace clausula {

bool is_of_last_change(const std::optional<KindFact>& kind, const DateFact& date) {
    const bool is_page = !kind || kind->kind == DocumentKind::web_page;
    const std::string& rule = date.evidence.rule;
    return rule == "date/updated" || rule.starts_with("in-force/") ||
           (is_page && rule.starts_with("date/preamble"));
}

std::optional<PrintedDate> own_date(const std::optional<KindFact>& kind,
                                    const std::optional<DateFact>& date) {
    if (!date || is_of_last_change(kind, *date)) return std::nullopt;
    return date->date;
}

} // namespace clausula
