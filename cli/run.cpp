#include "cli/run.h"

#include "cli/console.h"
#include "cli/help/usage.h"
#include "cli/parse.h"

#include <filesystem>
#include <new>

namespace clausula {

namespace {

ExitStatus run(const std::vector<std::string>& typed) {
    const auto [command, arguments] = parse(typed);
    Console console(arguments);
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

} // namespace

ExitStatus run_program(const std::vector<std::string>& typed) {
    try {
        return run(typed);
    } catch (const Error& error) {
        print_error(error);
        return exit_status(error.kind);
    } catch (const std::bad_alloc&) {
        print_error(Error("", "out of memory"));
    } catch (const std::filesystem::filesystem_error& error) {
        print_error(Error(error.path1().string(), error.code().message(),
                          "look whether the disk has room and you have the rights, then run it "
                          "again"));
    } catch (const std::exception& error) {
        print_error(Error("", error.what(), "this is a mistake in clausula; please report it"));
    }
    return ExitStatus::failed;
}

} // namespace clausula
