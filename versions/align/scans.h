#pragma once

#include "versions/align/grouping.h"
#include "versions/align/redline.h"

#include <vector>

namespace clausula {

/// Marks the noise of OCR in all redlines of two documents; see mark_noise().
///
/// Read by OCR are the pages that say so; and a whole document whose words differ from the other's
/// so often by a letter or two, each time in another word, that it must be a scan, as one whose
/// text layer somebody else's OCR has made.
void mark_scans(const Document& before, const std::vector<Provision>& provisions_before,
                const Document& after, const std::vector<Provision>& provisions_after,
                const std::vector<Group>& groups, std::vector<Redline>& redlines);

} // namespace clausula
