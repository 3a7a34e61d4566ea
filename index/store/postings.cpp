#include "index/store/postings.h"

#include <algorithm>

namespace clausula {

namespace {

void put_fts5_number(std::string& out, std::uint32_t value) {
    for (int shift = 28; shift > 0; shift -= 7)
        if (value >> shift != 0) out += static_cast<char>(value >> shift | 0x80);
    out += static_cast<char>(value & 0x7F);
}

/// Where the one stands or the other.
Postings either(const Postings& one, const Postings& other) {
    Postings both;
    std::vector<std::uint32_t> places;
    const auto add = [&](std::uint32_t place) { places.push_back(place); };
    std::size_t i = 0, j = 0;
    while (i < one.size() || j < other.size()) {
        if (j == other.size() || (i < one.size() && one.clause(i) < other.clause(j))) {
            both.add(one, i++);
        } else if (i == one.size() || other.clause(j) < one.clause(i)) {
            both.add(other, j++);
        } else {
            places.clear();
            one.for_each_place(i, add);
            other.for_each_place(j, add);
            std::ranges::sort(places);
            places.erase(std::unique(places.begin(), places.end()), places.end());
            both.add(one.clause(i++), places);
            ++j;
        }
    }
    return both;
}

} // namespace

void Postings::add(std::uint32_t clause, std::span<const std::uint32_t> places) {
    std::string bytes;
    std::uint32_t before = 0;
    for (const std::uint32_t place : places) {
        if ((place & heading_bit) != (before & heading_bit)) {
            bytes += "\1\1";
            before = heading_bit;
        }
        put_fts5_number(bytes, place - before + 2);
        before = place;
    }
    add(clause, bytes);
}

void Postings::add(const Postings& others, std::size_t i) {
    add(others.clause(i), others.places(i));
}

void Postings::add(std::uint32_t clause, std::string_view places) {
    entries_.push_back({clause, static_cast<std::uint32_t>(bytes_.size())});
    put_fts5_number(bytes_, static_cast<std::uint32_t>(2 * places.size()));
    bytes_ += places;
}

void merge_smallest(std::vector<Postings>& lists, std::size_t most) {
    const auto larger = [](const Postings& a, const Postings& b) { return a.size() > b.size(); };
    std::ranges::make_heap(lists, larger);
    const auto take = [&] {
        std::ranges::pop_heap(lists, larger);
        Postings smallest = std::move(lists.back());
        lists.pop_back();
        return smallest;
    };
    while (lists.size() > most) {
        const Postings one = take(), other = take();
        lists.push_back(either(one, other));
        std::ranges::push_heap(lists, larger);
    }
}

} // namespace clausula
