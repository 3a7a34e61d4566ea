#pragma once

#include "index/language/lexicon/form_lexicon.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A part of a compound as it stands there, and its base forms: "avtals" and "avtal".
struct CompoundPart {
    std::string surface;
    std::vector<std::string> lemmas;

    bool operator==(const CompoundPart&) const = default;
};

/// The parts of a compound noun or adjective, first to last; none of what is no compound.
///
/// Ahead of the last stand only forms that the lexicon lists as such; the last is a noun or an
/// adjective. Of several ways the one with few, long and common parts is taken: a cost a part, less
/// for common lemmas, as in M. Schiller: German Compound Analysis with wfsc (2005). One consonant
/// of three is not written: "busstation". At most 200 bytes are looked at.
std::vector<CompoundPart> split_compound(const FormLexicon& lexicon, std::string_view word);

} // namespace clausula
