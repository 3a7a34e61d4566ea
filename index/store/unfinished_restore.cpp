#include "index/store/unfinished_restore.h"

#include "index/files/durable_file.h"
#include "index/model/error.h"
#include "index/store/copy_archive.h"

namespace clausula {

namespace {

constexpr const char* mark = "restoring";

} // namespace

void begin_restore(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    if (!is_restoring(folder)) write_new_file(folder / mark, "");
    sync_folder(folder);
}

bool is_restoring(const std::filesystem::path& folder) {
    return std::filesystem::exists(folder / mark);
}

void end_restore(const std::filesystem::path& folder) {
    be_no_copy(folder);
    std::filesystem::remove(folder / mark);
    sync_folder(folder);
}

void require_restored(const std::filesystem::path& folder) {
    if (is_restoring(folder))
        throw Error(folder.string(), "a restore into it was stopped, or is at work",
                    "run `clausula restore` with the same backup again");
}

} // namespace clausula
