#include "index/model/names.h"

#include <iterator>

namespace clausula {

namespace {

constexpr std::string_view document_kinds[] = {"other",       "agreement", "amendment",
                                               "statute",     "minutes",   "report",
                                               "member_list", "web_page",  "letter"};
constexpr std::string_view date_kinds[] = {"dated",   "signed",   "issued",
                                           "updated", "in_force", "period"};
constexpr std::string_view clause_kinds[] = {"clause", "preamble", "signature", "annex", "passage"};
constexpr std::string_view fact_kinds[] = {"party",     "signatory", "commitment", "membership",
                                           "programme", "event",     "reference",  "notice",
                                           "contact",   "renewal"};
static_assert(std::size(fact_kinds) == static_cast<std::size_t>(FactKind::renewal) + 1);
constexpr std::string_view page_origins[] = {"text_layer", "ocr", "markup", "none"};
constexpr std::string_view severities[] = {"note", "warning", "error"};
constexpr std::string_view stages[] = {"source",    "reader", "ocr",  "layout",
                                       "structure", "facts",  "store"};
constexpr std::string_view name_kinds[] = {"statutory", "brand", "abbreviation", "translation",
                                           "planned"};
constexpr std::string_view organisation_events[] = {"founded", "renamed", "merged", "split",
                                                    "ended"};

} // namespace

template <>
std::span<const std::string_view> names_of<DocumentKind>() {
    return document_kinds;
}

template <>
std::span<const std::string_view> names_of<DateKind>() {
    return date_kinds;
}

template <>
std::span<const std::string_view> names_of<ClauseKind>() {
    return clause_kinds;
}

template <>
std::span<const std::string_view> names_of<FactKind>() {
    return fact_kinds;
}

template <>
std::span<const std::string_view> names_of<PageOrigin>() {
    return page_origins;
}

template <>
std::span<const std::string_view> names_of<Severity>() {
    return severities;
}

template <>
std::span<const std::string_view> names_of<Stage>() {
    return stages;
}

template <>
std::span<const std::string_view> names_of<NameKind>() {
    return name_kinds;
}

template <>
std::span<const std::string_view> names_of<OrganisationEvent::Kind>() {
    return organisation_events;
}

std::string_view name_of(DocumentKind kind) {
    return document_kinds[static_cast<std::size_t>(kind)];
}

std::string_view name_of(DateKind kind) { return date_kinds[static_cast<std::size_t>(kind)]; }

std::string_view name_of(ClauseKind kind) { return clause_kinds[static_cast<std::size_t>(kind)]; }

std::string_view name_of(FactKind kind) { return fact_kinds[static_cast<std::size_t>(kind)]; }

std::string_view name_of(PageOrigin origin) {
    return page_origins[static_cast<std::size_t>(origin)];
}

std::string_view name_of(Severity severity) {
    return severities[static_cast<std::size_t>(severity)];
}

std::string_view name_of(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }

std::string_view name_of(NameKind kind) { return name_kinds[static_cast<std::size_t>(kind)]; }

std::string_view name_of(OrganisationEvent::Kind kind) {
    return organisation_events[static_cast<std::size_t>(kind)];
}

} // namespace clausula
