#pragma once

#include <stdexcept>
#include <string>

namespace clausula {

/// Why a file or a run could not go on, and so which exit status the program ends with.
enum class ErrorKind {
    failure,    ///< could not do it: exit 2
    query,      ///< a query that is not understood: exit 2, never an empty list
    not_found,  ///< what was named is not in the archive: exit 1
    no_archive, ///< there is no archive where one was named: exit 10
    locked,     ///< another process writes to the archive: exit 11
};

/// Thrown when this file, or this run, can't go on.
///
/// Caught in two places only: the pipeline (the file is reported, the run goes on) and main (the
/// run ends). `subject` is what it was about (a path, a query), `message` what happened, `hint`
/// what to do, empty when there is nothing to do. what() is "subject: message". All three may hold
/// bytes from a document or a file name: whoever prints them escapes them (cli/render/terminal.h).
class Error : public std::runtime_error {
public:
    Error(ErrorKind why, std::string about, std::string what_happened, std::string what_to_do = {})
        : std::runtime_error(about.empty() ? what_happened : about + ": " + what_happened),
          kind(why), subject(std::move(about)), message(std::move(what_happened)),
          hint(std::move(what_to_do)) {}

    Error(std::string about, std::string what_happened, std::string what_to_do = {})
        : Error(ErrorKind::failure, std::move(about), std::move(what_happened),
                std::move(what_to_do)) {}

    ErrorKind kind;
    std::string subject;
    std::string message;
    std::string hint;
};

} // namespace clausula
