#pragma once

#include "index/model/document.h"
#include "versions/align/provision.h"

#include <cstdint>
#include <span>
#include <vector>

namespace clausula {

/// A stem in a provision, and how often it stands there.
struct StemCount {
    std::uint32_t stem = 0; ///< index into the document's stems
    float count = 0;
};

/// The words of a document's provisions, cut to their first letters: enough to know an inflected
/// word again without knowing its language.
struct DocumentStems {
    std::vector<std::string> stems;                 ///< every one once, in the order of their bytes
    std::vector<std::vector<StemCount>> provisions; ///< by stem; with what stands below each
    std::vector<double> letters;                    ///< of each provision, with what stands below
};

DocumentStems stems_of(const Document& document, std::span<const Provision> provisions);

} // namespace clausula
