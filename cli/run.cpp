#include "cli/run.h"

#include "cli/console.h"
#include "cli/help/usage.h"
#include "cli/parse.h"

#include <exception>
#include <filesystem>
#include <new>
#include <optional>

namespace clausula {

namespace {

ExitStatus run(const std::vector<std::string>& typed, std::optional<Console>& opened) {
    const auto [command, arguments] = parse(typed);
    Console& console = opened.emplace(arguments);
    if (arguments.has("version")) {
        console.write("clausula " CLAUSULA_VERSION "\n");
        return ExitStatus::done;
    }
    if (arguments.has("help")) {
        console.write(command ? command_usage(*command) : program_usage());
        return ExitStatus::done;
    }
    if (!command) {
        console.draw(program_usage());
        return ExitStatus::failed;
    }
    return command->run(arguments, console);
}

/// What stopped the run, as it is told.
Error told(const std::exception_ptr& stopped) {
    try {
        std::rethrow_exception(stopped);
    } catch (const Error& error) {
        return error;
    } catch (const std::bad_alloc&) {
        return {"", "out of memory"};
    } catch (const std::filesystem::filesystem_error& error) {
        return {error.path1().string(), error.code().message(),
                "look whether the disk has room and you have the rights, then run it again"};
    } catch (const std::exception& error) {
        return {"", error.what(), "this is a mistake in clausula; please report it"};
    }
}

} // namespace

ExitStatus run_program(const std::vector<std::string>& typed) {
    std::optional<Console> console;
    try {
        return run(typed, console);
    } catch (...) {
        const Error error = told(std::current_exception());
        print_error(console ? console->shown(error) : error);
        return exit_status(error.kind);
    }
}

} // namespace clausula
