#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

inline constexpr std::uint64_t max_part_size = 128ULL << 20;  ///< bytes of one unpacked part
inline constexpr std::uint64_t max_parts_size = 256ULL << 20; ///< bytes of all that are unpacked
inline constexpr std::size_t max_part_count = 65'535;

/// The names of the parts of an office file's ZIP container, in the order of its directory; empty
/// when the bytes are no ZIP. Unpacks nothing. A file that was cut off has no directory: then the
/// names in its first `head_size` bytes.
std::vector<std::string> zip_part_names(std::string_view bytes);

/// Whether the container lacks its directory, which is its end: parts may be missing.
bool is_cut_off(std::string_view zip);

/// Unpacks the parts whose names are wanted; by name. Throws Error when the container is broken,
/// encrypted or unpacks to more than the limits above.
std::map<std::string, std::string>
read_zip_parts(std::string_view bytes, const std::function<bool(std::string_view name)>& wanted);

} // namespace clausula
