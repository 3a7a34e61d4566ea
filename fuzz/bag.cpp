#include "index/bagit/manifest.h"
#include "index/bagit/tag_file.h"
#include "index/text/encoding.h"

#include <cstdint>

// No line of a bag's files leads out of the bag, and a path that was encoded is the same when read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    clausula::BagFindings findings;
    const auto declaration = clausula::parse_declaration(bytes, findings);
    if (!declaration && findings.empty()) __builtin_trap();
    for (int version : {97, 100}) {
        clausula::parse_tags(bytes, version, "", findings);
        clausula::parse_manifest(bytes, version, clausula::ListedFiles::tags, "", findings);
        clausula::parse_fetch(bytes, version, "", findings);
        for (const auto& entry : clausula::parse_manifest(
                 bytes, version, clausula::ListedFiles::payload, "", findings)) {
            if (!entry.path.starts_with("data/")) __builtin_trap();
            if ((entry.path + "/").find("/../") != std::string::npos) __builtin_trap();
        }
    }
    if (clausula::decode_path(clausula::encode_path(bytes), 100) != bytes) __builtin_trap();
    for (const char* encoding : {"UTF-8", "UTF-16", "ISO-8859-1"})
        clausula::to_utf8(bytes, encoding);
    return 0;
}
