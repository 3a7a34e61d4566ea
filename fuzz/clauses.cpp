#include "fuzz/read_document.h"

using namespace clausula;

// A drawing or plain text becomes a document that keeps the rules of its types: decode_document()
// checks spans, places and clauses.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string encoded = encode(read_document(bytes_of(data, size)));
    must(encode(decode_document(encoded)) == encoded);
    return 0;
}
