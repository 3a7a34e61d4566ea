#pragma once

#include "ingest/facts/programmes/cue_sentence.h"

#include <set>
#include <string>
#include <vector>

namespace clausula {

/// A programme, project or campaign by its name, without the noun that says what it is.
struct ProgrammeName {
    std::vector<std::string> terms; ///< its words, case-folded
    Span words;                     ///< where it stands first, in the document's text
};

/// The programmes that a document names, in the order in which their names are told.
///
/// A name stands beside a noun that says so ("Virtaama-hanke", "projektet Scenbyte", "the Island
/// Minds programme"), before words that say what it is ("Korjaamo on … ohjelma"), behind words for
/// calling ("nimeltään"), before a verb of a stretch of time ("Warm Homes East ran from …"), or in
/// words on what followed what, or before its period in brackets. `others` are no programmes: who
/// the document names otherwise.
std::vector<ProgrammeName> find_programme_names(const std::vector<CueSentence>& sentences,
                                                const std::vector<const Language*>& languages,
                                                const std::set<std::string>& others = {});

} // namespace clausula
