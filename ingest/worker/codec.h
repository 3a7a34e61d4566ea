#pragma once

#include "index/model/document.h"
#include "index/model/page.h"
#include "index/model/problem.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

// Values as bytes, for the way between two processes of one run: nothing of this is ever on disk.
// Numbers are LEB128, in zigzag form where they may be negative; texts and lists carry their
// length.
//
// What comes from a worker is as hostile as the file it read. A decoder trusts no length, makes
// invalid UTF-8 valid, and throws Error for what does not end where it should or breaks the rules
// of its type, so that a decoded value can be used without a second look.

std::string encode(const Page& page);
Page decode_page(std::string_view bytes);

std::string encode(const Problem& problem);
Problem decode_problem(std::string_view bytes);
std::string encode(const Problems& problems);
Problems decode_problems(std::string_view bytes);

/// Without the file, which the other side knows better.
std::string encode(const Document& document);
Document decode_document(std::string_view bytes);

/// Texts as raw bytes: names of members.
std::string encode(const std::vector<std::string>& texts);
std::vector<std::string> decode_texts(std::string_view bytes);

} // namespace clausula
