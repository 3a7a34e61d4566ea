#include "ingest/readers/markdown.h"
#include "fuzz/read_pages.h"

using namespace clausula;

// Any bytes are Markdown.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    markdown_reader.bid(bytes_of(data, size));
    read_pages(markdown_reader, bytes_of(data, size));
    return 0;
}
