#pragma once

#include "index/model/page.h"

#include <vector>

namespace clausula {

/// Which lines of each page are running headers, footers or page numbers: one flag a line.
///
/// A line is one when it stands among the first or last lines of its page and the same text, with
/// any digits for digits, stands on the same height of enough other pages (left and right pages may
/// differ), or when it is nothing but the page's number. A heading that stands at a page's top once
/// is none. Lines that the format calls furniture are included.
std::vector<std::vector<bool>> find_furniture(const std::vector<Page>& pages);

} // namespace clausula
