#include "index/model/error.h"
#include "ingest/layout/layout.h"
#include "ingest/readers/pdf.h"
#include "ingest/readers/reader.h"
#include "tests/data.h"
#include "tests/ingest/readers/collected.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

using namespace clausula;

namespace {

enum Ending { read_whole = 0, refused = 1, no_pdf = 2, crashed = 3 };

/// Reads the file in a process of its own, which may take ten seconds of the processor.
Ending read_apart(const std::string& bytes) {
    const pid_t child = fork();
    if (child == 0) {
        const rlimit seconds = {10, 11};
        setrlimit(RLIMIT_CPU, &seconds);
        alarm(60);
        const Reader* reader = choose_reader(bytes);
        if (reader != &pdf_reader) _exit(no_pdf);
        try {
            Collected collected;
            reader->read(bytes, collected);
            for (Page& page : collected.pages) page = lay_out(std::move(page));
            join_pages(collected.pages);
            _exit(collected.pages.empty() ? crashed : read_whole);
        } catch (const Error&) {
            _exit(refused);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? static_cast<Ending>(WEXITSTATUS(status)) : crashed;
}

} // namespace

TEST_CASE("every PDF of the torture set is read or refused, none crashes or hangs", "[data]") {
    const auto folder = test_data("pdf-torture");
    if (!folder) return;
    std::array<int, 4> endings{};
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);
    REQUIRE(files.size() > 100);
    for (const std::filesystem::path& file : files) {
        INFO(file.string());
        const Ending ending = read_apart(read_file(file));
        CHECK(ending != crashed);
        ++endings[static_cast<std::size_t>(std::min(ending, crashed))];
    }
    std::cout << "pdf-torture: " << files.size() << " files, " << endings[read_whole] << " read, "
              << endings[refused] << " refused with a reason, " << endings[no_pdf]
              << " that are no PDF, " << endings[crashed] << " crashed or hung\n";
}
