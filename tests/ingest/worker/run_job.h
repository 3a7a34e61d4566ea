#pragma once

#include "ingest/worker/zygote.h"

#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace clausula {

/// All that a job writes, and how it ended: "well", or what Ending prints.
inline std::pair<std::string, std::string>
run_job(Zygote& zygote, std::string_view request, std::string_view bytes = "",
        ProcessLimits limits = {.cpu_seconds = 60, .memory = 1ULL << 30}) {
    MemoryFile file(bytes);
    file.seal();
    ChildProcess child = zygote.start(request, file, limits);
    std::string said;
    char buffer[4096];
    for (ssize_t got; (got = read(child.pipe(), buffer, sizeof buffer)) > 0;)
        said.append(buffer, static_cast<std::size_t>(got));
    const Ending ending = child.wait();
    return {said, ending.well() ? "well" : ending.printed(limits)};
}

/// What a job does with its pipe.
inline void tell(int pipe, std::string_view text) {
    if (write(pipe, text.data(), text.size()) < 0) _exit(1);
}

} // namespace clausula
