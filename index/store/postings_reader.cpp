#include "index/store/postings_reader.h"

#include "index/model/error.h"
#include "index/sql/statements.h"
#include "index/store/clause_set.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace clausula {

namespace {

// Of SQLite's ext/fts5/fts5_index.c.
constexpr std::int64_t known_version = 4;
constexpr int leaf_bits = 37; ///< of the row of a leaf; above them is its segment
constexpr std::size_t leaf_header = 4;
constexpr char term_sign = '0'; ///< before every term

struct Damaged {};

[[noreturn]] void fail(const Database& database) {
    throw Error(database.file().string(), "the full-text index is damaged",
                "`clausula rebuild` makes the index again");
}

std::uint64_t take_number(std::string_view& in) {
    if (in.empty()) throw Damaged();
    const char* at = in.data();
    const std::uint64_t number = take_fts5_number(at, in.data() + in.size());
    in.remove_prefix(static_cast<std::size_t>(at - in.data()));
    return number;
}

/// Of a segment or a page.
std::int64_t take_id(std::string_view& in) {
    const std::uint64_t id = take_number(in);
    if (id > std::numeric_limits<std::int32_t>::max()) throw Damaged();
    return static_cast<std::int64_t>(id);
}

std::string_view take_bytes(std::string_view& in, std::uint64_t count) {
    if (count > in.size()) throw Damaged();
    const std::string_view taken = in.substr(0, static_cast<std::size_t>(count));
    in.remove_prefix(taken.size());
    return taken;
}

/// A page of a segment: what the pages before it had no room for, then terms, in order, each with
/// its postings; and where the terms begin.
class Leaf {
public:
    explicit Leaf(std::string_view page) {
        if (page.size() < leaf_header) throw Damaged();
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(page[at]); };
        const auto size = static_cast<std::size_t>(byte(2) << 8 | byte(3));
        if (size < leaf_header || size > page.size()) throw Damaged();
        terms_ = page.substr(0, size);
        begins_ = page.substr(size);
    }

    bool has_terms() const { return !begins_.empty(); }

    /// More postings of the last term of a page before.
    std::string_view continued() const {
        std::string_view begins = begins_;
        return part(leaf_header, has_terms() ? take_number(begins) : terms_.size());
    }

    struct Found {
        std::string_view postings;
        bool is_last = false; ///< the next page may have more of them
    };

    /// A term's postings; none when it is not there.
    Found find(std::string_view wanted) const {
        if (!has_terms()) return {};
        std::string_view begins = begins_;
        std::string term;
        std::uint64_t begin = take_number(begins);
        for (bool is_first = true;; is_first = false) {
            const bool is_last = begins.empty();
            const std::uint64_t end = is_last ? terms_.size() : begin + take_number(begins);
            std::string_view entry = part(begin, end);
            const std::uint64_t kept = is_first ? 0 : take_number(entry);
            if (kept > term.size()) throw Damaged();
            term.resize(static_cast<std::size_t>(kept));
            term += take_bytes(entry, take_number(entry));
            if (term == wanted) return {entry, is_last};
            if (is_last || term > wanted) return {};
            begin = end;
        }
    }

private:
    std::string_view part(std::uint64_t begin, std::uint64_t end) const {
        if (begin < leaf_header || begin > end || end > terms_.size()) throw Damaged();
        return terms_.substr(begin, end - begin);
    }

    std::string_view terms_, begins_;
};

/// Of postings of the same clause the last; none of clauses that the term was taken out of.
Postings newest(const Postings& postings) {
    std::vector<std::size_t> order(postings.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return postings.clause(i); });
    Postings merged;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i + 1 < order.size() && postings.clause(order[i + 1]) == postings.clause(order[i]))
            continue;
        bool stands = false;
        postings.for_each_place(order[i], [&](std::uint32_t) { stands = true; });
        if (stands) merged.add(postings, order[i]);
    }
    return merged;
}

} // namespace

/// Takes the postings of a term, page by page, of one segment after the other.
class PostingsDecoder {
public:
    explicit PostingsDecoder(const ClauseSet& among) : among_(among) {}

    void read_page(std::string_view page) {
        const char* at = page.data();
        const char* const end = at + page.size();
        take_places(at, at, end, places_left_);
        // A page's first clause is written as it is, the others by their distance.
        for (std::uint64_t clause = 0; at != end;) {
            clause += take_fts5_number(at, end);
            const char* const begin = at;
            if (at == end) throw Damaged();
            const std::uint64_t size = take_fts5_number(at, end) / 2; // the lowest bit: deleted
            keeps_ = among_.contains(clause);
            if (keeps_) add(static_cast<std::uint32_t>(clause), size);
            take_places(begin, at, end, size);
        }
    }

    /// About so many more bytes are to come. Making room as they come would take most of the time.
    void expect(std::int64_t pages, std::size_t page_size) {
        constexpr std::size_t least = 3;       // bytes of a clause
        constexpr std::size_t most = 64 << 20; // whatever a damaged index says
        const auto bytes = std::min(most, static_cast<std::size_t>(pages) * page_size);
        make_room(postings_.bytes_, bytes);
        make_room(postings_.entries_, bytes / least);
    }

    void end_segment() const {
        if (places_left_ > 0) throw Damaged();
    }

    Postings take() { return is_plain_ ? std::move(postings_) : newest(postings_); }

private:
    void add(std::uint32_t clause, std::uint64_t size) {
        std::vector<Postings::Entry>& entries = postings_.entries_;
        is_plain_ = is_plain_ && size > 0 && (entries.empty() || entries.back().clause < clause);
        const std::size_t begin = postings_.bytes_.size();
        if (begin > std::numeric_limits<std::uint32_t>::max()) throw Damaged();
        entries.push_back({clause, static_cast<std::uint32_t>(begin)});
    }

    /// Moves `at` behind places; what is left of them is on the next page. Keeps what is from
    /// `begin` on.
    void take_places(const char* begin, const char*& at, const char* end, std::uint64_t size) {
        const auto here = std::min(size, static_cast<std::uint64_t>(end - at));
        at += here;
        places_left_ = size - here;
        if (keeps_) postings_.bytes_.append(begin, at);
    }

    template <typename List>
    static void make_room(List& list, std::size_t more) {
        if (list.capacity() - list.size() < more)
            list.reserve(std::max(list.size() + more, 2 * list.capacity()));
    }

    const ClauseSet& among_;
    Postings postings_;
    std::uint64_t places_left_ = 0; ///< bytes of them, of the clause before
    bool keeps_ = false;            ///< that clause
    bool is_plain_ = true;          ///< each clause once, in order, with places
};

PostingsReader::PostingsReader(const Database& database)
    : database_(database), first_leaf_(database, sql::first_leaf),
      next_leaf_(database, sql::next_leaf), leaves_(database, sql::leaves) {
    Statement row(database, sql::segments);
    if (!row.step() || row.integer(0) != known_version)
        throw Error(database.file().string(), "its full-text index is of a format not known here",
                    "use a newer version");
    try {
        std::string_view structure = row.text(1);
        take_bytes(structure, 4); // changes when FTS5 is configured
        const std::uint64_t levels = take_number(structure);
        take_number(structure); // segments
        take_number(structure); // pages written
        for (std::uint64_t level = 0; level < levels; ++level) {
            take_number(structure); // segments that are being merged
            std::vector<Segment> segments;
            for (std::uint64_t left = take_number(structure); left > 0; --left) {
                Segment& segment = segments.emplace_back();
                for (std::int64_t* number : {&segment.id, &segment.first_leaf, &segment.last_leaf})
                    *number = take_id(structure);
            }
            segments_.insert(segments_.begin(), segments.begin(), segments.end());
        }
    } catch (const Damaged&) {
        fail(database);
    }
}

Postings PostingsReader::read(std::string_view term, const ClauseSet& among) {
    const std::string key = term_sign + std::string(term);
    PostingsDecoder decoder(among);
    try {
        for (const Segment& segment : segments_) read(segment, key, decoder);
    } catch (const Damaged&) {
        leaves_.reset();
        fail(database_);
    }
    return decoder.take();
}

std::size_t PostingsReader::leaves_of(std::string_view term) {
    const std::string key = term_sign + std::string(term);
    std::int64_t leaves = 0;
    for (const Segment& segment : segments_)
        leaves += next_leaf(segment, key) - first_leaf(segment, key);
    return static_cast<std::size_t>(std::max<std::int64_t>(0, leaves));
}

std::int64_t PostingsReader::first_leaf(const Segment& segment, const std::string& key) {
    first_leaf_.bind("?1", segment.id);
    first_leaf_.bind_blob("?2", key);
    const std::int64_t found = first_leaf_.step() ? first_leaf_.integer(0) : 0;
    first_leaf_.reset();
    return std::max(found, segment.first_leaf);
}

std::int64_t PostingsReader::next_leaf(const Segment& segment, const std::string& key) {
    next_leaf_.bind("?1", segment.id);
    next_leaf_.bind_blob("?2", key);
    const std::int64_t found = next_leaf_.step() ? next_leaf_.integer(0) : segment.last_leaf + 1;
    next_leaf_.reset();
    return std::min(found, segment.last_leaf + 1);
}

void PostingsReader::read(const Segment& segment, const std::string& key,
                          PostingsDecoder& decoder) {
    const std::int64_t first = first_leaf(segment, key);
    const std::int64_t rows = segment.id << leaf_bits;
    leaves_.bind("?1", rows + first);
    leaves_.bind("?2", rows + segment.last_leaf);
    if (leaves_.step()) {
        const std::string_view page = leaves_.text(0);
        const Leaf::Found found = Leaf(page).find(key);
        if (found.is_last) decoder.expect(next_leaf(segment, key) - first, page.size());
        decoder.read_page(found.postings);
        for (bool goes_on = found.is_last; goes_on && leaves_.step();) {
            const Leaf leaf(leaves_.text(0));
            decoder.read_page(leaf.continued());
            goes_on = !leaf.has_terms();
        }
        decoder.end_segment();
    }
    leaves_.reset();
}

} // namespace clausula
