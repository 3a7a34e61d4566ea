#pragma once

#include "index/model/source_file.h"

#include <string>
#include <string_view>

namespace clausula {

/// A file that came to the archive: what it is, and where it was seen.
struct Arrival {
    SourceFile file; ///< no member of a bundle: those come out of their bundle again
    std::string sha512;

    bool operator==(const Arrival&) const = default;
};

/// The path, size and SHA-256 as a JSON object. A path that is not UTF-8 is given in hexadecimal
/// digits, as "path_hex".
std::string print_arrival(const SourceFile& file);

/// What print_arrival() printed; throws Error for anything else.
SourceFile parse_arrival(std::string_view json);

/// The path of a file that was not taken in, and why, as a JSON object.
std::string print_refusal(const SourceFile& file, const std::string& why);

/// What happened to the bytes, as a PREMIS 3 event in JSON, with the exact name and path, to be
/// kept beside them.
std::string premis_ingest_event(const Arrival& arrival, const std::string& at,
                                const std::string& user);

/// The arrival that such an event tells of; throws Error for anything else.
Arrival parse_ingest_event(std::string_view json);

} // namespace clausula
