#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clausula {

/// Text made of bytes in some encoding.
struct Decoded {
    std::string text;         ///< valid UTF-8, without a byte order mark
    std::string encoding;     ///< what it was taken for: "UTF-8", "windows-1252", …
    std::size_t replaced = 0; ///< bytes that mean nothing in it; each became U+FFFD

    bool operator==(const Decoded&) const = default;
};

/// The name of the bytes' encoding. A byte order mark decides; else valid (or nearly valid) UTF-8
/// is UTF-8; else UTF-16 shows by its zero bytes, and DOS's and the Macintosh's code pages by
/// Nordic letters between ASCII ones; else what is `declared` (by the file itself; may be empty);
/// else what uchardet says. windows-1252 where nothing is known. Looks at the first MiB.
std::string guess_encoding(std::string_view bytes, std::string_view declared = {});

/// The bytes as UTF-8. An encoding that is not known is read as windows-1252.
Decoded decode(std::string_view bytes, std::string_view encoding);

} // namespace clausula
