#pragma once

#include <string>

namespace clausula {

/// Now, in UTC: "2021-06-30T12:00:00Z".
std::string utc_now();

/// Who runs this program: "maija@arkisto".
std::string current_user();

/// Lower-case hexadecimal digits, two a byte, of random bytes that nobody can guess.
std::string random_hex(int bytes);

} // namespace clausula
