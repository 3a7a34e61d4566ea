#pragma once

#include "ingest/readers/reader.h"

namespace clausula {

/// Plain text in any encoding. Form feeds are page breaks; paragraphs are told by blank lines, list
/// marks and the room that was left on a line.
extern const Reader text_reader;

/// Whether the bytes look like text in some encoding, rather than like a program or a picture.
/// Looks at the first `head_size` bytes.
bool looks_like_text(std::string_view bytes);

/// The bytes as UTF-8, with a problem for each flaw.
std::string read_text(std::string_view bytes, std::string_view declared_encoding,
                      ReaderOutput& output);

} // namespace clausula
