#include "tests/ingest/ocr/error_rate.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace clausula {

namespace {

std::u32string characters(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (!is_space(c))
            result += c;
        else if (!result.empty() && result.back() != U' ')
            result += U' ';
    }
    while (!result.empty() && result.back() == U' ') result.pop_back();
    return result;
}

} // namespace

double character_error_rate(std::string_view read, std::string_view truth) {
    const std::u32string a = characters(read), b = characters(truth);
    std::vector<std::size_t> above(a.size() + 1), row(a.size() + 1);
    std::iota(above.begin(), above.end(), 0);
    for (std::size_t i = 0; i < b.size(); ++i) {
        row[0] = i + 1;
        for (std::size_t j = 0; j < a.size(); ++j)
            row[j + 1] =
                std::min({above[j + 1] + 1, row[j] + 1, above[j] + (a[j] == b[i] ? 0 : 1)});
        std::swap(above, row);
    }
    return b.empty() ? 0 : static_cast<double>(above.back()) / static_cast<double>(b.size());
}

} // namespace clausula
