#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace clausula {

/// What decides which archive is used.
struct ArchiveSettings {
    std::optional<std::string> flag;        ///< --archive
    std::optional<std::string> variable;    ///< $CLAUSULA_ARCHIVE
    std::filesystem::path working_folder;   ///< absolute
    std::optional<std::string> data_folder; ///< $XDG_DATA_HOME
    std::optional<std::string> home;        ///< $HOME
};

/// The archive to use: the flag, else the variable, else the nearest archive from the working
/// folder upwards, else clausula in the data folder (~/.local/share). An empty variable counts as
/// unset. The folder need not exist. Throws Error when nothing names one.
std::filesystem::path archive_folder(const ArchiveSettings& settings);

/// The settings of this process.
ArchiveSettings archive_settings(std::optional<std::string> flag);

} // namespace clausula
