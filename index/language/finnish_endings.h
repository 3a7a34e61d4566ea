#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What an unknown name may be when its case ending is taken off: "tekry" of "tekryssä",
/// "realsofti" and "realsoft" of "realsoftin". Empty where no ending is seen.
///
/// Genitive, illative and the cases of place, singular; names are hardly written in others.
std::vector<std::string> without_case_ending(std::string_view form);

/// Whether the form ends as the cases of place do, which a short noun at the end of a name can be
/// mistaken for: "ryssä" in "tekryssä".
bool has_place_ending(std::string_view form);

} // namespace clausula
