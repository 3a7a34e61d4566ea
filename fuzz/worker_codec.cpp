#include "fuzz/target.h"
#include "index/model/error.h"
#include "ingest/worker/codec.h"

using namespace clausula;

namespace {

/// What is decoded is the same after another way there and back.
template <class T>
void there_and_back(T (*decode)(std::string_view), std::string_view bytes) {
    try {
        const std::string encoded = encode(decode(bytes));
        must(encode(decode(encoded)) == encoded);
    } catch (const Error&) { // refused: what the codec is for
    }
}

} // namespace

// What a worker says that a hostile file took over. The first byte chooses the type.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes = bytes_of(data + 1, size - 1);
    switch (data[0]) {
    case 'p':
        there_and_back(decode_page, bytes);
        break;
    case 'd':
        there_and_back(decode_document, bytes);
        break;
    case 't':
        there_and_back(decode_texts, bytes);
        break;
    default:
        there_and_back(decode_problems, bytes);
    }
    return 0;
}
