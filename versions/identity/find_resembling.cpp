#include "index/sql/statements.h"
#include "index/store/database.h"
#include "versions/identity/recognise.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace clausula {

namespace {

/// A hash that more documents have is in a formula, or in a word like "agreement".
constexpr std::size_t most_documents = 1000;

std::vector<DocumentId> documents_with(Statement& find, std::uint64_t hash) {
    std::vector<DocumentId> documents;
    find.bind(":hash", static_cast<std::int64_t>(hash));
    find.bind(":most", most_documents + 1);
    while (find.step()) documents.push_back(find.integer(0));
    find.reset();
    return documents;
}

} // namespace

std::vector<std::pair<DocumentId, double>> find_resembling(const Database& database,
                                                           const SketchRow& sketch) {
    std::unordered_map<DocumentId, double> shared;
    Statement find(database, sql::documents_with_hash);
    for (const std::uint64_t hash : sketch.hashes) {
        const std::vector<DocumentId> documents = documents_with(find, hash);
        if (documents.size() > most_documents) continue;
        const double weight = 1 / std::log2(1.0 + static_cast<double>(documents.size()));
        for (const DocumentId document : documents) shared[document] += weight;
    }
    std::vector<std::pair<DocumentId, double>> found(shared.begin(), shared.end());
    std::ranges::sort(found, [](const auto& a, const auto& b) {
        return std::pair(-a.second, a.first) < std::pair(-b.second, b.first);
    });
    return found;
}

} // namespace clausula
