#pragma once

#include "ingest/ingest.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What goes on in a worker process: reads one file's bytes and says what it finds (message.h).
///
/// Bytes that are a bundle are unpacked, and each member is said; others are read page by page, and
/// made a document. `name` is the file's own, for what has no title.
void read_file(std::string_view bytes, std::string_view name, const IngestOptions& options,
               int pipe);

/// What another worker said before it ended early.
struct Remains {
    std::string format;
    std::string title;
    std::vector<std::string> pages, problems; ///< as they were said: encoded
    std::string end;                          ///< how it ended: "crashed (signal 11, …)"
    bool pages_done = false;

    std::size_t size = 0; ///< bytes of pages and problems
};

/// The same from the pages that a worker gave before it ended: makes the document of them, with a
/// problem that says what is missing.
void finish_document(const Remains& remains, std::string_view name, int pipe);

/// Which version of the reading made what there is of this format (a reader's or a bundle's name;
/// empty: unknown): another number says that another try may go better.
int reading_version(std::string_view format);

} // namespace clausula
