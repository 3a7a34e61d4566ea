#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace clausula {

/// Makes the arcs of an Automaton out of strings that come in ascending order of their bytes.
///
/// Runs when the program is built, not in it. Throws std::length_error when 4 million arcs are not
/// enough.
class AutomatonBuilder {
public:
    AutomatonBuilder();

    /// Strings may repeat; an empty one is not kept. An earlier one than the last throws
    /// std::invalid_argument.
    void add(std::string_view bytes);
    std::vector<std::uint32_t> finish();

private:
    using Arcs = std::vector<std::uint32_t>; ///< of one state

    void freeze_below(std::size_t depth);
    std::uint32_t freeze(Arcs& state);

    std::vector<Arcs> open_; ///< the states along the last string, whose last arcs lead nowhere yet
    std::string last_;
    std::vector<std::uint32_t> arcs_;
    std::unordered_map<std::string, std::uint32_t>
        states_; ///< the arcs as bytes, and where they are
};

} // namespace clausula
