#pragma once

#include <cstdint>
#include <vector>

namespace clausula {

class Database;

/// What a document is found by when one that resembles it comes (versions/identity/sketch.h).
struct SketchRow {
    int version = 0;                   ///< of how it was made
    std::uint64_t wording = 0;         ///< the whole text as one hash
    std::vector<std::uint64_t> hashes; ///< sorted, without doubles

    bool operator==(const SketchRow&) const = default;
};

// Of all of these the caller holds the transaction.

void put_sketch(Database& database, std::int64_t document, const SketchRow& sketch);

/// With all version 0 when there is none.
SketchRow read_sketch(const Database& database, std::int64_t document);

/// Forgets the sketch and the relations of a document whose text goes or changes. Documents that it
/// was related to lose their sketches too: whoever compares documents next compares them anew, as
/// it may have been what held them together.
void forget_sketch(Database& database, std::int64_t document);

} // namespace clausula
