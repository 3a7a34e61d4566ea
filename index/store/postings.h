#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Where something stands: clauses in order, and in each of them places in order, none twice.
///
/// A place is the number of a word in the clause's text; in its heading, that with heading_bit.
/// Places are kept in the bytes that FTS5 keeps them in, as most are counted at most: numbers (see
/// take_fts5_number()) that are the distance to the place before and 2, or a 1 before the number of
/// the column that begins.
class Postings {
public:
    static constexpr std::uint32_t heading_bit = std::uint32_t{1} << 31;

    std::size_t size() const { return entries_.size(); }

    std::uint32_t clause(std::size_t i) const { return entries_[i].clause; }

    /// Calls `use` with each place.
    template <typename Use>
    void for_each_place(std::size_t i, Use use) const;

    /// Adds a clause behind the last one, with places in order.
    void add(std::uint32_t clause, std::span<const std::uint32_t> places);
    /// Adds a clause behind the last one, as others have it.
    void add(const Postings& others, std::size_t i);

private:
    friend class PostingsDecoder; // of postings_reader.cpp

    struct Entry {
        std::uint32_t clause, begin; ///< of its places, in bytes_
    };

    void add(std::uint32_t clause, std::string_view places);
    std::string_view places(std::size_t i) const;

    std::vector<Entry> entries_;
    std::string bytes_; ///< of each clause's places twice their size, and they
};

/// Lists of postings that are read as one, clause by clause. They must outlive it.
class PostingsUnion {
public:
    void add(const Postings& postings) { lists_.push_back({&postings, 0, 0}); }

    /// Calls `use` with each place in a clause, in order, none twice. Quickest in the order of
    /// clauses.
    template <typename Use>
    void for_each_place(std::uint32_t clause, Use use) {
        if (clause >= nearest_ || clause < last_) find_places(clause, use);
        last_ = clause;
    }

private:
    struct List {
        const Postings* postings;
        std::size_t next;
        std::uint32_t clause; ///< that is the next

        void seek(std::uint32_t wanted) {
            const std::size_t size = postings->size();
            while (next < size && postings->clause(next) < wanted) ++next;
            clause = next < size ? postings->clause(next) : UINT32_MAX;
        }
    };

    template <typename Use>
    void find_places(std::uint32_t clause, Use use);

    std::vector<List> lists_;
    std::uint32_t last_ = 0;    ///< that was asked for
    std::uint32_t nearest_ = 0; ///< the first of a list that is not before it
    std::vector<std::uint32_t> places_;
};

/// Merges lists of postings, the smallest first, until there are at most so many.
void merge_smallest(std::vector<Postings>& lists, std::size_t most);

/// Takes a number at `at`, as SQLite writes it in a record: seven bits a byte, the highest first,
/// the ninth byte whole. 0 at the end.
inline std::uint64_t take_fts5_number(const char*& at, const char* end) {
    if (at != end && static_cast<unsigned char>(*at) < 0x80) // most of them
        return static_cast<unsigned char>(*at++);
    std::uint64_t value = 0;
    for (int i = 0; i < 9 && at != end; ++i) {
        const auto byte = static_cast<unsigned char>(*at++);
        if (i == 8) return value << 8 | byte;
        value = value << 7 | (byte & 0x7F);
        if (byte < 0x80) break;
    }
    return value;
}

inline std::string_view Postings::places(std::size_t i) const {
    const char* at = bytes_.data() + entries_[i].begin;
    const char* const end = bytes_.data() + bytes_.size();
    const std::uint64_t size = take_fts5_number(at, end) / 2;
    return {at, std::min(static_cast<std::size_t>(size), static_cast<std::size_t>(end - at))};
}

template <typename Use>
void Postings::for_each_place(std::size_t i, Use use) const {
    const std::string_view bytes = places(i);
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    for (std::uint32_t place = 0; at != end;) {
        const std::uint64_t number = take_fts5_number(at, end);
        if (number == 1)
            place = take_fts5_number(at, end) == 0 ? 0 : heading_bit;
        else
            use(place += static_cast<std::uint32_t>(number - 2));
    }
}

template <typename Use>
void PostingsUnion::find_places(std::uint32_t clause, Use use) {
    const List* only = nullptr;
    places_.clear();
    nearest_ = UINT32_MAX;
    for (List& list : lists_) {
        if (clause < last_) list.next = 0;
        if (clause < last_ || list.clause < clause) list.seek(clause);
        nearest_ = std::min(nearest_, list.clause);
        if (list.clause != clause) continue;
        const auto keep = [&](std::uint32_t place) { places_.push_back(place); };
        if (only != nullptr) {
            if (places_.empty()) only->postings->for_each_place(only->next, keep);
            list.postings->for_each_place(list.next, keep);
        }
        only = &list;
    }
    if (places_.empty()) {
        if (only != nullptr) only->postings->for_each_place(only->next, use);
        return;
    }
    std::ranges::sort(places_);
    const auto end = std::unique(places_.begin(), places_.end());
    std::for_each(places_.begin(), end, use);
}

} // namespace clausula
