#pragma once

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

/// Where the one stands or the other.
Postings either(const Postings& one, const Postings& other);

/// Takes a number from the front of `in`, as SQLite writes it in a record: seven bits a byte, the
/// highest first, the ninth byte whole. 0 when nothing is left.
inline std::uint64_t take_fts5_number(std::string_view& in) {
    std::uint64_t value = 0;
    for (int i = 0; i < 9 && !in.empty(); ++i) {
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        if (i == 8) return value << 8 | byte;
        value = value << 7 | (byte & 0x7F);
        if (byte < 0x80) break;
    }
    return value;
}

inline std::string_view Postings::places(std::size_t i) const {
    std::string_view bytes = std::string_view(bytes_).substr(entries_[i].begin);
    const std::uint64_t size = take_fts5_number(bytes) / 2;
    return bytes.substr(0, static_cast<std::size_t>(size));
}

template <typename Use>
void Postings::for_each_place(std::size_t i, Use use) const {
    std::uint32_t place = 0;
    for (std::string_view left = places(i); !left.empty();) {
        const std::uint64_t number = take_fts5_number(left);
        if (number == 1)
            place = take_fts5_number(left) == 0 ? 0 : heading_bit;
        else
            use(place += static_cast<std::uint32_t>(number - 2));
    }
}

} // namespace clausula
