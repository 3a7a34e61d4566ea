#include "ingest/readers/html.h"
#include "fuzz/read_pages.h"

using namespace clausula;

// Any bytes are a web page.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    html_reader.bid(bytes_of(data, size));
    read_pages(html_reader, bytes_of(data, size));
    return 0;
}
