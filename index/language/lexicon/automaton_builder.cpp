#include "index/language/lexicon/automaton_builder.h"

#include "index/language/lexicon/automaton.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace clausula {

AutomatonBuilder::AutomatonBuilder() : open_(1), arcs_(arc::header_words, 0) {}

std::uint32_t AutomatonBuilder::freeze(Arcs& state) {
    if (state.empty()) return 0;
    state.back() |= arc::last_flag;
    std::string bytes(reinterpret_cast<const char*>(state.data()),
                      state.size() * sizeof(std::uint32_t));
    const auto [found, is_new] =
        states_.emplace(std::move(bytes), static_cast<std::uint32_t>(arcs_.size()));
    if (is_new) arcs_.insert(arcs_.end(), state.begin(), state.end());
    if (arcs_.size() > arc::target_mask) throw std::length_error("the automaton has too many arcs");
    return found->second;
}

void AutomatonBuilder::freeze_below(std::size_t depth) {
    while (open_.size() > depth + 1) {
        const std::uint32_t target = freeze(open_.back());
        open_.pop_back();
        open_.back().back() |= target;
    }
}

void AutomatonBuilder::add(std::string_view bytes) {
    if (bytes == last_) return;
    if (bytes < last_) throw std::invalid_argument("strings must come in ascending order");
    const auto shared =
        static_cast<std::size_t>(std::ranges::mismatch(last_, bytes).in1 - last_.begin());
    freeze_below(shared);
    for (const char byte : bytes.substr(shared)) {
        open_.back().push_back(static_cast<std::uint32_t>(static_cast<unsigned char>(byte))
                               << arc::label_shift);
        open_.emplace_back();
    }
    open_[bytes.size() - 1].back() |= arc::final_flag;
    last_ = bytes;
}

std::vector<std::uint32_t> AutomatonBuilder::finish() {
    freeze_below(0);
    arcs_[0] = freeze(open_.front());
    std::uint32_t digest = 2166136261U; // FNV-1a, by words
    for (const std::uint32_t word : arcs_) digest = (digest ^ word) * 16777619U;
    arcs_[1] = digest;
    return std::move(arcs_);
}

} // namespace clausula
