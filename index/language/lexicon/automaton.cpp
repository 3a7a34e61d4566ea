#include "index/language/lexicon/automaton.h"

namespace clausula {

const std::uint32_t* Automaton::find(State state, char byte) const {
    if (state == 0) return nullptr;
    const auto label = static_cast<unsigned char>(byte);
    for (const std::uint32_t* at = &arcs_[state];; ++at) {
        const std::uint32_t here = *at >> arc::label_shift;
        if (here == label) return at;
        if (here > label || (*at & arc::last_flag) != 0) return nullptr;
    }
}

Automaton::State Automaton::next(State state, char byte) const {
    const std::uint32_t* found = find(state, byte);
    return found ? *found & arc::target_mask : 0;
}

Automaton::State Automaton::next(State state, std::string_view bytes) const {
    for (const char byte : bytes) state = next(state, byte);
    return state;
}

bool Automaton::ends(State state, char byte) const {
    const std::uint32_t* found = find(state, byte);
    return found && (*found & arc::final_flag) != 0;
}

bool Automaton::contains(std::string_view bytes) const {
    return !bytes.empty() && ends(next(root(), bytes.substr(0, bytes.size() - 1)), bytes.back());
}

// As deep as the longest string of the builder, which is ours.
void Automaton::each_ending(State state, std::string& ending,
                            const std::function<void(std::string_view)>& take) const {
    if (state == 0) return;
    for (const std::uint32_t* at = &arcs_[state];; ++at) {
        ending.push_back(static_cast<char>(*at >> arc::label_shift));
        if ((*at & arc::final_flag) != 0) take(ending);
        each_ending(*at & arc::target_mask, ending, take);
        ending.pop_back();
        if ((*at & arc::last_flag) != 0) return;
    }
}

void Automaton::each_ending(State state, const std::function<void(std::string_view)>& take) const {
    std::string ending;
    each_ending(state, ending, take);
}

} // namespace clausula
