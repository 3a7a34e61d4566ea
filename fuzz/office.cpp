#include "fuzz/read_pages.h"
#include "ingest/readers/docx.h"
#include "ingest/readers/odt.h"
#include "tests/ingest/readers/zip_of.h"

#include <string>
#include <utility>

using namespace clausula;

namespace {

/// A ZIP of parts written as text: a line "=== NAME", then the part's bytes. So the fuzzer changes
/// XML, where the readers' work is, and not deflated bytes whose checksum then is wrong.
std::string pack(std::string_view text) {
    constexpr std::string_view mark = "=== ";
    std::vector<std::pair<std::string, std::string>> parts;
    while (text.starts_with(mark)) {
        const std::size_t end_of_name = std::min(text.find('\n'), text.size());
        const std::size_t end = std::min(text.find("\n=== ", end_of_name), text.size());
        const std::string_view name = text.substr(mark.size(), end_of_name - mark.size());
        const std::size_t begin = std::min(end_of_name + 1, end);
        parts.emplace_back(name.substr(0, name.find('\0')), text.substr(begin, end - begin));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return zip_of(parts);
}

} // namespace

// A ZIP as it is, or the parts of one.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = bytes_of(data, size);
    const std::string file = bytes.starts_with("=== ") ? pack(bytes) : std::string(bytes);
    for (const Reader* reader : {&docx_reader, &odt_reader})
        if (reader->bid(file) > 0) read_pages(*reader, file);
    return 0;
}
