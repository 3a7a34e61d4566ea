#include "index/store/sketch_rows.h"

#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/row_digest.h"

#include <set>
#include <string>

namespace clausula {

namespace {

constexpr std::size_t bytes_of_hash = 8;

std::string encode(const std::vector<std::uint64_t>& hashes) {
    std::string bytes;
    for (const std::uint64_t hash : hashes)
        for (std::size_t i = 0; i < bytes_of_hash; ++i)
            bytes += static_cast<char>((hash >> (8 * i)) & 0xff);
    return bytes;
}

std::vector<std::uint64_t> decode(std::string_view bytes) {
    std::vector<std::uint64_t> hashes;
    for (std::size_t at = 0; at + bytes_of_hash <= bytes.size(); at += bytes_of_hash) {
        std::uint64_t hash = 0;
        for (std::size_t i = 0; i < bytes_of_hash; ++i)
            hash |= std::uint64_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
        hashes.push_back(hash);
    }
    return hashes;
}

void drop_hashes(Database& database, std::int64_t document) {
    Statement forget(database, sql::forget_sketch_hash);
    for (const std::uint64_t hash : read_sketch(database, document).hashes) {
        forget.bind(":hash", static_cast<std::int64_t>(hash));
        forget.bind(":document", document);
        forget.run();
    }
    Statement sketch(database, sql::forget_sketch);
    sketch.bind(":document", document);
    sketch.run();
}

} // namespace

void put_sketch(Database& database, std::int64_t document, const SketchRow& sketch) {
    drop_hashes(database, document);
    Statement put(database, sql::put_sketch);
    put.bind(":document", document);
    put.bind(":version", sketch.version);
    put.bind(":wording", static_cast<std::int64_t>(sketch.wording));
    put.bind_blob(":hashes", encode(sketch.hashes));
    put.run();
    Statement add(database, sql::add_sketch_hash);
    for (const std::uint64_t hash : sketch.hashes) {
        add.bind(":hash", static_cast<std::int64_t>(hash));
        add.bind(":document", document);
        add.run();
    }
}

SketchRow read_sketch(const Database& database, std::int64_t document) {
    Statement row(database, sql::sketch);
    row.bind(":document", document);
    if (!row.step()) return {};
    return {.version = static_cast<int>(row.integer(0)),
            .wording = static_cast<std::uint64_t>(row.integer(1)),
            .hashes = decode(row.text(2))};
}

void forget_sketch(Database& database, std::int64_t document) {
    std::set<std::int64_t> touched = {document};
    Statement row(database, sql::relations_of);
    for (row.bind(":document", document); row.step();) {
        touched.insert(row.integer(0));
        touched.insert(row.integer(1));
    }
    row.reset();
    Statement forget(database, sql::forget_relations);
    forget.bind(":document", document);
    forget.run();
    for (const std::int64_t one : touched) {
        drop_hashes(database, one);
        note_relations_digest(database, one);
    }
}

} // namespace clausula
