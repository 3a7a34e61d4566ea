#include "cli/console.h"

#include "cli/render/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace clausula {

namespace {

int terminal_width() {
    winsize size = {};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    return Look{}.width;
}

bool wants_color(const std::string& when) {
    if (when != "auto") return when == "always";
    const char* no_color = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return isatty(STDOUT_FILENO) && !(no_color && *no_color) &&
           !(term && std::string_view(term) == "dumb");
}

// Returns 0 or the error's number.
int write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written >= 0)
            text.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

} // namespace

Console::Console(const Arguments& arguments)
    : renderer_(find_renderer(arguments.text("format").value_or("text"))),
      look_{.color = wants_color(arguments.text("color").value_or("auto")),
            .width = terminal_width()},
      is_quiet_(arguments.has("quiet")), shows_progress_(!is_quiet_ && isatty(STDERR_FILENO)) {
    if (arguments.has("no-personal")) left_out_ = known_personal_data(arguments);
}

void Console::print(Answer answer) { write(renderer_->render(shown(std::move(answer)), look_)); }

void Console::write(std::string_view text) {
    if (is_closed_) return;
    const int error = write_all(STDOUT_FILENO, text);
    if (error == EPIPE)
        is_closed_ = true;
    else if (error != 0)
        throw Error("stdout", std::strerror(error), "the output is not complete");
}

void Console::note(std::string_view line) {
    if (is_quiet_) return;
    write_all(STDERR_FILENO, terminal_safe(shown(std::string(line))) + "\n");
}

void Console::draw(std::string_view text) { write_all(STDERR_FILENO, text); }

void print_error(const Error& error) {
    // Only the message of a query error has lines of its own, for the caret; in others a line feed
    // is a name's, which could forge a line.
    const std::string_view keep = error.kind == ErrorKind::query ? "\n" : "";
    std::string text = "clausula: ";
    if (!error.subject.empty()) text += terminal_safe(error.subject) + ": ";
    text += terminal_safe(error.message, keep) + "\n";
    if (!error.hint.empty()) text += "     hint: " + terminal_safe(error.hint) + "\n";
    write_all(STDERR_FILENO, text);
}

} // namespace clausula
