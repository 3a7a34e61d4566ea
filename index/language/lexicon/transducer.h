#pragma once

#include <cstdint>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// A transducer of Apertium as lt-print writes it: one arc a line, `from to input output weight`,
/// final states alone on a line, parts of the dictionary between lines of "--".
///
/// Runs when the program is built, not in it.
class Transducer {
public:
    /// Throws std::runtime_error when a line is not of that shape.
    static std::vector<Transducer> read(std::istream& text);

    /// Every pair of strings from the start to a final state, each arc at most once on the way. A
    /// way is left as soon as `wanted` says no to the pair so far.
    void each_pair(const std::function<bool(std::string_view, std::string_view)>& wanted,
                   const std::function<void(std::string_view, std::string_view)>& take) const;

private:
    struct Arc {
        std::uint32_t target;
        std::string input, output;
    };

    struct State {
        std::vector<Arc> arcs;
        bool is_final = false;
    };
    struct Walk;

    State& state(std::size_t number);

    std::vector<State> states_;
};

} // namespace clausula
