#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace clausula {

/// Clauses of an archive by their numbers, a bit each. Sets of one archive are of one size.
class ClauseSet {
public:
    ClauseSet() = default;

    /// Empty, with room for clauses below `end`.
    explicit ClauseSet(std::size_t end) : words_((end + 63) / 64) {}

    std::size_t end() const { return words_.size() * 64; }

    bool contains(std::uint64_t clause) const {
        return clause < end() && (words_[clause / 64] >> (clause % 64) & 1) != 0;
    }

    /// The clause must be below end(), here and below.
    void insert(std::size_t clause) { words_[clause / 64] |= std::uint64_t{1} << (clause % 64); }

    void erase(std::size_t clause) { words_[clause / 64] &= ~(std::uint64_t{1} << (clause % 64)); }

    /// Of postings.
    template <typename List>
    void insert_all(const List& list) {
        for (std::size_t i = 0; i < list.size(); ++i) insert(list.clause(i));
    }

    std::size_t count() const {
        std::size_t count = 0;
        for (const std::uint64_t word : words_)
            count += static_cast<std::size_t>(std::popcount(word));
        return count;
    }

    ClauseSet& operator|=(const ClauseSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
        return *this;
    }

    ClauseSet& operator&=(const ClauseSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
        return *this;
    }

    ClauseSet& operator-=(const ClauseSet& other) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
        return *this;
    }

    /// Calls `use` with each clause, in order.
    template <typename Use>
    void for_each(Use use) const {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
                use(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }

    /// Calls `use` with the first and the last clause of every run of clauses, in order.
    template <typename Use>
    void for_each_run(Use use) const {
        std::size_t first = 0, next = 0; // [first, next) is a run
        for_each([&](std::size_t clause) {
            if (clause != next) {
                if (first < next) use(first, next - 1);
                first = clause;
            }
            next = clause + 1;
        });
        if (first < next) use(first, next - 1);
    }

private:
    std::vector<std::uint64_t> words_;
};

} // namespace clausula
