#include "index/store/layout_codec.h"
#include "fuzz/target.h"

using namespace clausula;

// What a damaged database holds gives wrong values, never a crash.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = bytes_of(data, size);
    std::vector<Place> places;
    decode_places(bytes, places);
    decode_paragraphs(bytes);
    decode_furniture(bytes);
    must(decode_spans(bytes).size() <= size);
    return 0;
}
