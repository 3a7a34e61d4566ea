#pragma once

#include "ingest/ingest.h"

#include <string>
#include <string_view>

namespace clausula {

/// What a worker process is to do.
struct Request {
    enum class Kind {
        read,   ///< the bytes are a file: say what it is, and its members or its pages
        finish, ///< the bytes are what was said of a file's pages (message.h): make its document
    };

    Kind kind = Kind::read;
    std::string name;   ///< the file's own, for what has no title
    int first_page = 1; ///< to read; from the second on the document is left to a `finish`
};

/// No more of a name than a title may need.
std::string encode(const Request& request);
/// Throws Error for anything but an encoded request.
Request decode_request(std::string_view bytes);

/// What goes on in a worker process: does what is asked and says what it finds (message.h).
///
/// Bytes that are a bundle are unpacked, and each member is said; others are read page by page, and
/// made a document.
void do_job(std::string_view request, std::string_view bytes, const IngestOptions& options,
            int pipe);

/// Loads what every job needs and no file changes, so that the processes copied from this one have
/// it.
void warm_up();

/// Which version of the reading made what there is of this format (a reader's or a bundle's name;
/// empty: unknown): another number says that another try may go better.
int reading_version(std::string_view format);

} // namespace clausula
