#pragma once

#include "index/model/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// The date in a file's name, the last component of `path`: "Sopimus 2020-03-12.pdf",
/// "20200312_avtal.docx", "v3_12.3.2020.md", "avtal 2020.pdf" (a year alone). Of several the first
/// that is the most precise. "03-04-2020" is its year alone: nobody knows which is the month.
std::optional<PrintedDate> date_in_file_name(std::string_view path);

/// The row of files that one with a date in its name stands in: its folder's name and its own, with
/// '#' for every number. Empty for a name without a date. In a bundle, of the member.
std::string row_of_files(const SourceFile& file);

} // namespace clausula
