#include "versions/identity/relation.h"

#include "index/sql/statements.h"
#include "index/store/database.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace clausula {

namespace {

constexpr std::string_view names[] = {"copy", "wording", "translation", "successor",
                                      "amendment"}; // as in RelationKind

using Pair = std::pair<DocumentId, DocumentId>;

void add_computed(const Database& database, std::optional<DocumentId> of,
                  std::map<Pair, Relation>& found) {
    Statement row(database, sql::relations_of);
    for (row.bind(":document", of); row.step();) {
        const auto kind = relation_named(row.text(2));
        if (!kind) continue;
        Relation relation{.document = row.integer(0),
                          .other = row.integer(1),
                          .kind = *kind,
                          .sure = row.integer(3) != 0,
                          .score = row.real(4),
                          .reason = std::string(row.text(5))};
        found.insert_or_assign(std::minmax(relation.document, relation.other), std::move(relation));
    }
}

void add_decided(const Database& database, std::optional<DocumentId> of,
                 std::map<Pair, Relation>& found) {
    Statement row(database, sql::links_of);
    for (row.bind(":document", of); row.step();) {
        const DocumentId document = row.integer(0), other = row.integer(1);
        const auto kind = relation_named(row.text(2));
        found.erase(std::minmax(document, other));
        if (!kind) continue; // unlinked
        found[std::minmax(document, other)] = {.document = document,
                                               .other = other,
                                               .kind = *kind,
                                               .sure = true,
                                               .decided = true,
                                               .score = 1,
                                               .reason = std::string(row.text(3))};
    }
}

} // namespace

std::string_view name_of(RelationKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<RelationKind> relation_named(std::string_view name) {
    const auto* found = std::ranges::find(names, name);
    if (found == std::end(names)) return std::nullopt;
    return static_cast<RelationKind>(found - std::begin(names));
}

std::vector<Relation> read_relations(const Archive& archive, const std::vector<DocumentId>& of,
                                     bool include_restricted) {
    const Database& database = archive.database();
    std::map<Pair, Relation> found;
    std::vector<std::optional<DocumentId>> whose(of.begin(), of.end());
    if (of.empty()) whose.emplace_back();
    for (const auto& one : whose) add_computed(database, one, found);
    for (const auto& one : whose) add_decided(database, one, found);
    std::map<DocumentId, bool> hidden;
    const auto is_hidden = [&](DocumentId id) {
        if (include_restricted) return false;
        const auto [place, is_new] = hidden.try_emplace(id, false);
        if (is_new) {
            const auto summary = archive.summary(id);
            place->second = !summary || summary->restricted;
        }
        return place->second;
    };
    std::vector<Relation> relations;
    for (auto& [pair, relation] : found)
        if (!is_hidden(pair.first) && !is_hidden(pair.second))
            relations.push_back(std::move(relation));
    std::ranges::sort(relations, {}, [](const Relation& relation) {
        return std::pair(relation.document, relation.other);
    });
    return relations;
}

std::vector<std::pair<DocumentId, DocumentId>> read_unlinked(const Archive& archive) {
    std::vector<Pair> unlinked;
    Statement row(archive.database(), sql::links_of);
    for (row.bind(":document", std::optional<DocumentId>()); row.step();)
        if (!relation_named(row.text(2))) unlinked.emplace_back(row.integer(0), row.integer(1));
    return unlinked;
}

} // namespace clausula
