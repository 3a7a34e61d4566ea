#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace clausula {

/// A set of byte strings as a minimal acyclic automaton, looked up where it lies.
///
/// Words of a language share beginnings and endings, so half a million forms with their lemmas take
/// some 2 MB, and opening costs nothing: the arcs are the program's own read-only data. Made by
/// AutomatonBuilder. After J. Daciuk, S. Mihov, B. W. Watson, R. E. Watson: Incremental
/// Construction of Minimal Acyclic Finite-State Automata, Computational Linguistics 26 (2000);
/// forms and lemmas in one string as in his fsa package and in Morfologik.
class Automaton {
public:
    using State = std::uint32_t; ///< where the arcs of a state begin; 0: no way on

    /// The arcs as the builder gave them. They must outlive the automaton.
    explicit Automaton(std::span<const std::uint32_t> arcs) : arcs_(arcs) {}

    State root() const { return arcs_[0]; }

    /// Tells one set of strings from another.
    std::uint32_t digest() const { return arcs_[1]; }

    /// The state behind one byte or several; 0 where no string goes on like that.
    State next(State state, char byte) const;
    State next(State state, std::string_view bytes) const;
    bool contains(std::string_view bytes) const;
    /// Whether a string ends with this byte.
    bool ends(State state, char byte) const;
    /// Every way on from a state to the end of a string, in byte order.
    void each_ending(State state, const std::function<void(std::string_view)>& take) const;

private:
    const std::uint32_t* find(State state, char byte) const;
    void each_ending(State state, std::string& ending,
                     const std::function<void(std::string_view)>& take) const;

    std::span<const std::uint32_t> arcs_;
};

/// How an arc is packed: 22 bits of where it leads, whether a string ends there, whether it is its
/// state's last, and the byte on it. Two words stand before the arcs: the root and the digest.
namespace arc {
constexpr std::size_t header_words = 2;
constexpr std::uint32_t target_bits = 22;
constexpr std::uint32_t target_mask = (1U << target_bits) - 1;
constexpr std::uint32_t final_flag = 1U << 22;
constexpr std::uint32_t last_flag = 1U << 23;
constexpr std::uint32_t label_shift = 24;
} // namespace arc

} // namespace clausula
