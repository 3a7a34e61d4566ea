#include "versions/align/order.h"

#include "versions/align/word_diff.h"

#include <map>

namespace clausula {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// For each provision the group of the next clause above it that has one with both sides, but its
/// own; none at the top.
std::vector<std::size_t> groups_above(const std::vector<Provision>& provisions,
                                      const std::vector<std::size_t>& group_of,
                                      const std::vector<Group>& groups) {
    std::vector<std::size_t> above(provisions.size(), none);
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        if (!provisions[i].parent) continue;
        const std::size_t parent = *provisions[i].parent, group = group_of[parent];
        const bool counts =
            !groups[group].before.empty() && !groups[group].after.empty() && group != group_of[i];
        above[i] = counts ? group : above[parent];
    }
    return above;
}

} // namespace

std::vector<bool> find_moved(const std::vector<Provision>& before,
                             const std::vector<Provision>& after, const Bags& bags,
                             const std::vector<Group>& groups) {
    std::vector<std::size_t> group_before(before.size()), group_after(after.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t one : groups[i].before) group_before[one] = i;
        for (std::size_t one : groups[i].after) group_after[one] = i;
    }
    const std::vector<std::size_t> above_before = groups_above(before, group_before, groups);
    const std::vector<std::size_t> above_after = groups_above(after, group_after, groups);

    std::vector<bool> moved(groups.size());
    std::map<std::size_t, std::vector<std::size_t>> families; // groups below one clause, in order
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].before.empty() || groups[i].after.empty()) continue;
        const std::size_t above = above_before[groups[i].before.front()];
        if (above == above_after[groups[i].after.front()])
            families[above].push_back(i);
        else
            moved[i] = true;
    }
    for (const auto& [above, family] : families) {
        std::vector<std::size_t> places;
        std::vector<double> weights;
        double total = 1;
        for (std::size_t i : family)
            total += static_cast<double>(bags.before[groups[i].before.front()].length);
        for (std::size_t i : family) {
            places.push_back(groups[i].before.front());
            weights.push_back(
                1 + static_cast<double>(bags.before[groups[i].before.front()].length) / total);
        }
        for (std::size_t i : family) moved[i] = true;
        for (std::size_t place : heaviest_increasing(places, weights)) moved[family[place]] = false;
    }
    return moved;
}

} // namespace clausula
