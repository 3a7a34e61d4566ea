#include "ingest/worker/landlock.h"

#include <cstdint>
#include <cstdlib>
#include <fcntl.h>
#include <linux/landlock.h>
#include <string>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace clausula {

namespace {

/// struct landlock_ruleset_attr as of Linux 6.12: our headers may be older than the kernel, which
/// takes fields that it doesn't know if they are zero.
struct Ruleset {
    std::uint64_t files, network, scope;
};

Ruleset all_known_to(int version) {
    Ruleset rules{0x1FFF, 0, 0};
    if (version >= 2) rules.files = 0x3FFF; // links and renames between folders
    if (version >= 3) rules.files = 0x7FFF; // truncate
    if (version >= 4) rules.network = 3;    // TCP: bind, connect
    if (version >= 5) rules.files = 0xFFFF; // ioctl on devices
    if (version >= 6) rules.scope = 3;      // abstract sockets, signals
    return rules;
}

void let_read(int ruleset, const std::string& folder) {
    const int opened = open(folder.c_str(), O_PATH | O_CLOEXEC);
    if (opened < 0) return; // not on this machine
    const landlock_path_beneath_attr rule{.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE |
                                                            LANDLOCK_ACCESS_FS_READ_DIR,
                                          .parent_fd = opened};
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(opened);
}

void let_read_what_libraries_read(int ruleset) {
    for (const char* folder :
         {"/usr/lib", "/usr/lib64", "/lib", "/lib64", // gconv modules and what they need, locales
          "/usr/share/locale", "/usr/share/poppler", "/usr/share/tesseract-ocr",
          "/usr/share/tessdata", "/usr/local/share/tessdata", "/usr/share/fonts",
          "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts", "/var/cache/fontconfig"})
        let_read(ruleset, folder);
    if (const char* models = std::getenv("TESSDATA_PREFIX")) let_read(ruleset, models);
    if (const char* home = std::getenv("HOME"))
        for (const char* fonts :
             {"/.fonts", "/.local/share/fonts", "/.config/fontconfig", "/.cache/fontconfig"})
            let_read(ruleset, std::string(home) + fonts);
}

} // namespace

bool enter_landlock() {
    const long version =
        syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return false;
    const Ruleset rules = all_known_to(static_cast<int>(version));
    const auto ruleset =
        static_cast<int>(syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0));
    if (ruleset < 0) return false;
    let_read_what_libraries_read(ruleset);
    const bool entered = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                         syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return entered;
}

} // namespace clausula
