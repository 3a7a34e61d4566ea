// change_object ARCHIVE append|replace: gives every kept original another version, or puts another
// object in its place, as decisions and erasures do.

#include "index/model/error.h"
#include "index/store/originals.h"
#include "index/store/write_lock.h"

#include <cstdio>
#include <string_view>

int main(int count, char** arguments) try {
    if (count != 3) return 2;
    const clausula::WriteLock lock(arguments[1]);
    clausula::Originals originals(arguments[1]);
    originals.prepare();
    originals.clear_staging();
    for (const std::string& sha512 : originals.all())
        if (arguments[2] == std::string_view("append"))
            originals.add_version(sha512, {{"decision-1.json", "{}\n"}}, "Decided");
        else
            originals.bury({sha512,
                            {.act = clausula::Decision::Act::erase,
                             .sha256 = std::string(64, '0'),
                             .who = "who",
                             .why = "why",
                             .at = "2026-01-01T00:00:00Z"}});
    return 0;

} catch (const clausula::Error& error) {

    std::printf("clausula: %s: %s\n     hint: %s\n", error.subject.c_str(), error.message.c_str(),
                error.hint.c_str());
    return 2;

} catch (const std::exception& error) { // std::filesystem's; told as the program tells them

    std::printf("clausula: archive: %s\n     hint: run it again\n", error.what());
    return 2;
}
