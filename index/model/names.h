#pragma once

#include "index/model/document.h"
#include "index/model/fact.h"
#include "index/model/organisation.h"

#include <optional>
#include <span>
#include <string_view>

namespace clausula {

// The values of the enumerations as words, the same in the store, in queries and in output:
// "member_list", "text_layer", "preamble".

std::string_view name_of(DocumentKind kind);
std::string_view name_of(DateKind kind);
std::string_view name_of(ClauseKind kind);
std::string_view name_of(FactKind kind);
std::string_view name_of(PageOrigin origin);
std::string_view name_of(Severity severity);
std::string_view name_of(Stage stage);
std::string_view name_of(NameKind kind);
std::string_view name_of(OrganisationEvent::Kind kind);

/// All names of an enumeration, in the order of its values. For DocumentKind, DateKind,
/// ClauseKind, FactKind, PageOrigin, Severity, Stage, NameKind and OrganisationEvent::Kind.
template <typename Enum>
std::span<const std::string_view> names_of();

/// The value with this name, or none.
template <typename Enum>
std::optional<Enum> value_named(std::string_view name) {
    const std::span<const std::string_view> names = names_of<Enum>();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace clausula
