#pragma once

#include <string>

namespace clausula {

/// Whether a path whose last name is a link leads on.
enum class Links { refuse, follow };

/// The longest path that is opened, in bytes: one that goes on for ever is somebody's trap.
inline constexpr std::size_t longest_path = 1 << 18;

/// open(2) for reading (O_RDONLY, O_PATH) with O_CLOEXEC, O_NONBLOCK (a named pipe would hold us up
/// for ever) and O_NOCTTY, but for paths beyond PATH_MAX (4096 bytes) as well: those are opened
/// piece by piece. -1 and errno where it can't be opened: ELOOP for a link that is refused.
int open_path(const std::string& path, int flags, Links links);

} // namespace clausula
