#pragma once

#include "index/model/document.h"
#include "index/model/page.h"

#include <string>
#include <vector>

namespace clausula {

/// What was read from a file, page by page, before it is a document.
struct Draft {
    std::string format;         ///< the reader's name
    std::string metadata_title; ///< the format's own; may be empty
    std::string file_name;      ///< raw bytes: the last resort for a title
    std::vector<Page> pages;    ///< laid out, in order
    Problems problems;
};

/// Pages become a document: text, language, clauses, title, kind and date. The file is for the
/// caller to fill in.
Document make_document(Draft draft);

} // namespace clausula
