#pragma once

#include <string>
#include <string_view>

namespace clausula {

/// Letters and digits alone, case-folded: what names are compared by that may be printed in
/// capitals and over two lines. "kunteko2020" of "KunTeko 2020". The input must be UTF-8.
std::string folded_letters(std::string_view name);

} // namespace clausula
