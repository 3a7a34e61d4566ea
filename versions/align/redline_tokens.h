#pragma once

#include "versions/align/provision.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A word or a punctuation mark as it is compared in a redline.
struct RedlineToken {
    Span span;
    std::uint64_t form = 0; ///< the same for the same print: case counts, the kind of quotation
                            ///< mark or dash does not
    bool is_word = false;
    bool in_heading = false;
    std::uint32_t stretch = 0; ///< tokens of one stretch stand together in the text
};

/// The tokens of some provisions' headings and bodies, in order, without their printed numbers.
///
/// A word holds the marks within it: "1.1.2018", "EU-rahoitus", "KT:n".
std::vector<RedlineToken> redline_tokens(std::string_view text,
                                         const std::vector<Provision>& provisions,
                                         const std::vector<std::size_t>& which);

} // namespace clausula
