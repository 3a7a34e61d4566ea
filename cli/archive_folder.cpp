#include "cli/archive_folder.h"

#include "index/model/error.h"
#include "index/store/part_of_archive.h"

#include <cstdlib>

namespace clausula {

namespace {

namespace fs = std::filesystem;

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    if (!value || !*value) return std::nullopt;
    return value;
}

} // namespace

fs::path archive_folder(const ArchiveSettings& settings) {
    if (settings.flag) return *settings.flag;
    if (settings.variable) return *settings.variable;
    for (fs::path folder = settings.working_folder;; folder = folder.parent_path()) {
        if (is_archive(folder)) return folder;
        if (folder == folder.parent_path()) break;
    }
    if (settings.data_folder) return fs::path(*settings.data_folder) / "clausula";
    if (settings.home) return fs::path(*settings.home) / ".local/share/clausula";
    throw Error(ErrorKind::no_archive, "", "no archive is named and there is no home folder",
                "name one: --archive DIR");
}

ArchiveSettings archive_settings(std::optional<std::string> flag) {
    std::error_code error;
    return {.flag = std::move(flag),
            .variable = variable("CLAUSULA_ARCHIVE"),
            .working_folder = fs::current_path(error),
            .data_folder = variable("XDG_DATA_HOME"),
            .home = variable("HOME")};
}

} // namespace clausula
