#include "index/files/circumstances.h"

#include "index/model/error.h"

#include <array>
#include <cerrno>
#include <ctime>
#include <pwd.h>
#include <sys/random.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace clausula {

std::string utc_now() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, sizeof "2021-06-30T12:00:00Z"> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

std::string current_user() {
    std::vector<char> buffer(1 << 14);
    passwd entry{};
    passwd* found = nullptr;
    ::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found);
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) host = {'?'};
    return (found != nullptr ? found->pw_name : std::to_string(::geteuid())) + "@" + host.data();
}

std::string random_hex(int bytes) {
    std::string digits;
    for (int i = 0; i < bytes; ++i) {
        unsigned char byte = 0;
        if (::getrandom(&byte, 1, 0) != 1)
            throw Error("", "the system gave no random numbers: " +
                                std::generic_category().message(errno));
        digits += {"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 0xF]};
    }
    return digits;
}

} // namespace clausula
