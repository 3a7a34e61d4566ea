#include "cli/run.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

int main(int argc, char** argv) {
    // Were stdout closed, the archive's own files would get its number and be written over.
    for (int file = open("/dev/null", O_RDWR); file >= 0; file = open("/dev/null", O_RDWR))
        if (file > STDERR_FILENO) {
            close(file);
            break;
        }
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is seen where it is written to
    return static_cast<int>(clausula::run_program({argv + 1, argv + argc}));
}
