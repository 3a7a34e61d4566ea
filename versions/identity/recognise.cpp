#include "versions/identity/recognise.h"

#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/row_digest.h"
#include "versions/identity/relate.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace clausula {

namespace {

constexpr std::size_t most_of_group = 8, most_groups = 8, most_looked_at = 400;
constexpr std::size_t most_profiles = 40; ///< kept in memory: what comes together is compared

/// The documents that are tied to this one, as far as two steps go; enough to tell groups apart.
std::set<DocumentId> tied_to(const Database& database, DocumentId id) {
    std::set<DocumentId> tied;
    Statement row(database, sql::relations_of);
    for (row.bind(":document", id); row.step();) {
        const auto kind = relation_named(row.text(2));
        if (!kind || !ties(*kind) || row.integer(3) == 0) continue;
        tied.insert(row.integer(0));
        tied.insert(row.integer(1));
    }
    return tied;
}

/// The best of each group of tied documents.
std::vector<DocumentId> choose(const Database& database,
                               const std::vector<std::pair<DocumentId, double>>& resembling,
                               DocumentId self) {
    std::vector<DocumentId> chosen;
    std::map<DocumentId, std::size_t> group_of;
    std::vector<std::size_t> sizes;
    std::size_t looked_at = 0;
    for (const auto& [id, shared] : resembling) {
        if (id == self) continue;
        if (++looked_at > most_looked_at) break;
        std::size_t group = sizes.size();
        if (const auto known = group_of.find(id); known != group_of.end()) group = known->second;
        const std::set<DocumentId> tied = tied_to(database, id);
        for (const DocumentId other : tied)
            if (const auto known = group_of.find(other);
                known != group_of.end() && group == sizes.size())
                group = known->second;
        if (group == sizes.size()) {
            if (sizes.size() == most_groups) continue;
            sizes.push_back(0);
        }
        group_of[id] = group;
        for (const DocumentId other : tied) group_of.emplace(other, group);
        if (sizes[group]++ < most_of_group) chosen.push_back(id);
    }
    return chosen;
}

Relation relation_of(DocumentId first, DocumentId second, Finding finding) {
    return {.document = finding.first_is_it ? first : second,
            .other = finding.first_is_it ? second : first,
            .kind = finding.kind,
            .sure = finding.sure,
            .score = finding.score,
            .reason = std::move(finding.reason)};
}

void write(Database& database, DocumentId id, const SketchRow& sketch,
           const std::vector<Relation>& relations) {
    Transaction transaction(database);
    put_sketch(database, id, sketch);
    Statement add(database, sql::add_relation);
    std::set<DocumentId> touched = {id};
    for (const Relation& relation : relations) {
        add.bind(":document", relation.document);
        add.bind(":other", relation.other);
        add.bind(":kind", name_of(relation.kind));
        add.bind(":sure", relation.sure ? 1 : 0);
        add.bind(":score", relation.score);
        add.bind(":reason", relation.reason);
        add.run();
        touched.insert(relation.document);
    }
    for (const DocumentId document : touched) note_relations_digest(database, document);
    transaction.commit();
}

} // namespace

const Profile& Recogniser::profile_of(DocumentId id) {
    const auto known = std::ranges::find(profiles_, id, [](const auto& one) { return one.first; });
    if (known != profiles_.end()) {
        profiles_.splice(profiles_.begin(), profiles_, known);
        return profiles_.front().second;
    }
    const std::optional<Document> document = archive_.document(id);
    profiles_.emplace_front(id, document ? clausula::profile_of(*document, archive_.paths(id))
                                         : Profile{});
    if (profiles_.size() > most_profiles) profiles_.pop_back();
    return profiles_.front().second;
}

std::vector<Relation> Recogniser::recognise(DocumentId id) {
    Database& database = archive_.database();
    const Profile profile = profile_of(id);
    const SketchRow sketch = sketch_of(profile);
    std::vector<Relation> relations;
    for (const DocumentId other : choose(database, find_resembling(database, sketch), id))
        if (auto finding = relate(profile, profile_of(other)))
            relations.push_back(relation_of(id, other, std::move(*finding)));
    std::ranges::sort(relations, {}, [](const Relation& relation) {
        return std::tuple(!relation.sure, relation.kind, -relation.score, relation.document,
                          relation.other);
    });
    write(database, id, sketch, relations);
    return relations;
}

void Recogniser::recognise_missing(const volatile bool* interrupted) {
    std::vector<DocumentId> missing;
    Statement row(archive_.database(), sql::unsketched_documents);
    for (row.bind(":version", sketch_version); row.step();) missing.push_back(row.integer(0));
    row.reset();
    for (const DocumentId id : missing) {
        if (interrupted != nullptr && *interrupted) return;
        recognise(id);
    }
}

} // namespace clausula
