#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clausula {

/// "zip", "tar", "7z", "gz", "bz2", "xz" or "zst" by the first bytes, or empty.
///
/// Old tar files have no magic number: a header whose checksum is right is one.
std::string_view bundle_magic(std::string_view bytes);

/// Whether a ZIP is one document of an office suite, a book or a program: its first member says so
/// ("[Content_Types].xml", "mimetype", "META-INF/…").
bool is_zip_package(std::string_view bytes);

/// How many members the end of a ZIP's central directory says there are; none where it can't be
/// found, or counts in 64 bits elsewhere. Libarchive passes over members that share their bytes
/// without a word (1 of 20,000 listed in an overlap bomb), so what it found is compared with this.
std::optional<std::uint64_t> count_zip_members(std::string_view bytes);

/// The name of a well-known format that is not read ("an Excel workbook (XLSX)"), or empty.
std::string_view name_unread_format(std::string_view bytes);

} // namespace clausula
