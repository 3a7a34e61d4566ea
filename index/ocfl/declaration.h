#pragma once

#include "index/files/folder.h"
#include "index/ocfl/finding.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace clausula {

/// The rules of a conformance declaration, "0=ocfl_object_1.1" or "0=ocfl_1.1", and their codes.
struct DeclarationRules {
    std::string_view dvalue; ///< without the version
    std::string_view missing, many, tag, value, content;
};

inline constexpr DeclarationRules object_declaration = {"ocfl_object_", "E003", "E003",
                                                        "E005",         "E006", "E007"};
inline constexpr DeclarationRules root_declaration = {"ocfl_", "E069", "E076",
                                                      "E078",  "E079", "E080"};

/// Whether a name is of the form that NAMASTE declarations have, a number, "=" and a text.
bool is_declaration(std::string_view name);

/// Checks the declaration in a folder with these entries. Gives 10 for OCFL 1.0, 11 for 1.1, 0 when
/// it declares neither.
int check_declaration(const std::filesystem::path& folder, std::span<const FolderEntry> entries,
                      const DeclarationRules& rules, OcflFindings& findings);

} // namespace clausula
