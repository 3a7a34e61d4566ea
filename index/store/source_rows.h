#pragma once

#include "index/model/source_file.h"

namespace clausula {

class Statement;

// A SourceFile in five columns: size, sha256, path, members, bundle_sha256. Members are stored one
// after the other, each ended by a NUL, which no path holds.

/// Binds :path, :members and :bundle_sha256.
void bind_sighting(Statement& statement, const SourceFile& file);

/// Reads the five columns from `column` on.
SourceFile read_source_file(const Statement& row, int column);

/// SourceFile::display_path() out of the columns path and members.
std::string read_display_path(const Statement& row, int column);

} // namespace clausula
