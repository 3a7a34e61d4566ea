#pragma once

#include "index/model/document.h"

#include <span>
#include <string>
#include <string_view>

namespace clausula {

// To blot out words is to put a "*" in the place of each of their bytes, so that every span, place
// and box of the document stays right. A wording is found by its words, as search finds them:
// without regard to case, punctuation and line ends between them. One that ends in "*" goes on to
// the end of its last word: "Virta*" finds Virtanen and Virtasen.

/// The text, which must be UTF-8, with each of the wordings blotted out, one after the other.
std::string redact(std::string_view text, std::span<const std::string> wordings);

/// The path with each of the wordings blotted out; in one that has any, what isn't UTF-8 in NFC is
/// made so.
std::string redact_path(const std::string& path, std::span<const std::string> wordings);

/// The file with its path redacted, and its path in a bundle.
SourceFile redact(SourceFile file, std::span<const std::string> wordings);

/// The document with each of the wordings blotted out in all that a reader sees of it: text, clause
/// numbers and headings, running headers, title, problems and paths. It loses its facts, and where
/// that is words of a date its dates: they are to be read anew from what is left.
Document redact(Document document, std::span<const std::string> wordings);

} // namespace clausula
