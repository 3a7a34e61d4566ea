#pragma once

#include "index/store/decision.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A decision as it is kept beside the original that it is about.
struct KeptDecision {
    std::string name;                 ///< of its file
    std::uint64_t line = 0;           ///< of the journal, when it was kept
    int version = 0;                  ///< of the object, that brought it
    std::optional<Decision> decision; ///< none when the file is damaged
};

/// All that are kept in an object, in no order: what its inventory names, and as it names it. Where
/// no whole inventory is left, whatever looks like one.
std::vector<KeptDecision> kept_decisions(const std::filesystem::path& object);

/// The name of its file: "decision-0045.json"; of another that has the same line since the journal
/// was lost, "decision-0045-2.json".
std::string kept_decision_name(std::uint64_t line, int which = 1);

/// The same text of decisions that are one: that has other lines, and takes other lines back, when
/// it is told again in a journal that was lost.
std::string text_without_lines(Decision decision);

} // namespace clausula
