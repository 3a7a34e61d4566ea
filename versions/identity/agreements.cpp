#include "versions/identity/agreements.h"

#include "index/language/language.h"
#include "index/store/database.h"
#include "index/store/sketch_rows.h"
#include "index/text/unicode.h"
#include "versions/identity/chain_problems.h"
#include "versions/identity/file_date.h"
#include "versions/identity/groups.h"
#include "versions/identity/order_versions.h"
#include "versions/identity/own_date.h"
#include "versions/identity/profile.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace clausula {

namespace {

constexpr std::string_view sources[] = {"the document", "the file's name",
                                        "a line on its last change"}; // as in DateSource

std::string file_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

DatedDocument member_of(const Archive& archive, const DocumentSummary& summary) {
    DatedDocument member{.id = summary.id,
                         .sha256 = summary.file.sha256,
                         .language = summary.language,
                         .wording = read_sketch(archive.database(), summary.id).wording,
                         .scanned = summary.confidence.has_value(),
                         .draft = has_cue(folded_words(summary.title), &VersionWords::drafts)};
    if (summary.date && is_of_last_change(summary.kind, *summary.date))
        member.updated = summary.date->date;
    for (const SourceFile& file : archive.paths(summary.id)) {
        const std::string path = file.display_path();
        member.sightings.push_back({file_name(path), date_of(summary, path)});
    }
    return member;
}

/// Every document that sure ties lead to, and the ties.
struct Reach {
    std::vector<DocumentId> documents; ///< by number
    std::vector<Relation> relations;   ///< that touch them
};

Reach reach_of(const Archive& archive, DocumentId document, bool include_restricted) {
    std::set<DocumentId> met = {document};
    std::vector<DocumentId> waiting = {document};
    std::map<std::pair<DocumentId, DocumentId>, Relation> relations;
    while (!waiting.empty()) {
        const DocumentId id = waiting.back();
        waiting.pop_back();
        for (Relation& relation : read_relations(archive, {id}, include_restricted)) {
            if (relation.sure && ties(relation.kind))
                for (const DocumentId other : {relation.document, relation.other})
                    if (met.insert(other).second) waiting.push_back(other);
            relations.insert_or_assign({relation.document, relation.other}, std::move(relation));
        }
    }
    Reach reach{.documents = {met.begin(), met.end()}, .relations = {}};
    for (auto& [pair, relation] : relations) reach.relations.push_back(std::move(relation));
    return reach;
}

/// Ties the documents, the surest first, and never two of which one succeeds the other, or that a
/// person unlinked; returns the groups, and what could not be heeded.
std::vector<std::vector<DocumentId>> group(const Archive& archive, const Reach& reach,
                                           std::vector<std::string>& problems) {
    std::map<DocumentId, std::size_t> place;
    std::vector<std::string> digests;
    for (const DocumentId id : reach.documents) {
        place.emplace(id, place.size());
        digests.push_back(archive.summary(id)->file.sha256);
    }
    std::vector<const Relation*> edges;
    for (const Relation& relation : reach.relations)
        if (relation.sure && ties(relation.kind)) edges.push_back(&relation);
    std::ranges::sort(edges, {}, [&](const Relation* edge) {
        const std::string& a = digests[place.at(edge->document)];
        const std::string& b = digests[place.at(edge->other)];
        return std::tuple(!edge->decided, -edge->score, std::min(a, b), std::max(a, b));
    });
    std::vector<std::pair<std::size_t, std::size_t>> apart;
    for (const auto& [a, b] : read_unlinked(archive))
        if (place.contains(a) && place.contains(b)) apart.emplace_back(place.at(a), place.at(b));
    const std::size_t decided_apart = apart.size();
    for (const Relation& relation : reach.relations)
        if (relation.sure && relation.kind == RelationKind::successor &&
            place.contains(relation.document) && place.contains(relation.other))
            apart.emplace_back(place.at(relation.document), place.at(relation.other));

    Groups groups(reach.documents.size());
    for (const Relation* edge : edges) {
        const std::size_t a = groups.of(place.at(edge->document)),
                          b = groups.of(place.at(edge->other));
        const auto kept_apart = std::ranges::find_if(apart, [&](const auto& pair) {
            const std::size_t first = groups.of(pair.first), second = groups.of(pair.second);
            return (first == a && second == b) || (first == b && second == a);
        });
        if (kept_apart != apart.end() && !edge->decided) continue;
        if (kept_apart - apart.begin() < static_cast<std::ptrdiff_t>(decided_apart) && a != b)
            problems.push_back("documents " + std::to_string(reach.documents[kept_apart->first]) +
                               " and " + std::to_string(reach.documents[kept_apart->second]) +
                               " were unlinked, but other links tie them together");
        groups.join(a, b);
    }
    std::map<std::size_t, std::vector<DocumentId>> members;
    for (const DocumentId id : reach.documents) members[groups.of(place.at(id))].push_back(id);
    std::vector<std::vector<DocumentId>> all;
    for (auto& [first, documents] : members) all.push_back(std::move(documents));
    return all;
}

Agreement make_agreement(const Archive& archive, const std::vector<DocumentId>& documents,
                         const std::vector<Relation>& relations, bool include_restricted) {
    Agreement agreement;
    std::vector<DatedDocument> members;
    for (const DocumentId id : documents)
        if (const auto summary = archive.summary(id);
            summary && (include_restricted || !summary->restricted))
            members.push_back(member_of(archive, *summary));
    if (members.empty()) return agreement;
    const std::set<DocumentId> inside(documents.begin(), documents.end());
    std::vector<Relation> within;
    for (const Relation& relation : relations) {
        const bool first = inside.contains(relation.document),
                   second = inside.contains(relation.other);
        // What was tied together is no succession of its own, unless a person says so.
        if (first && second && !relation.decided && !ties(relation.kind)) continue;
        if (first || second) agreement.relations.push_back(relation);
        if (first && second && relation.sure && ties(relation.kind)) within.push_back(relation);
    }
    agreement.versions = order_versions(members, within);
    const Version* last = &agreement.versions.front();
    for (const Version& version : agreement.versions)
        if (version.date) last = &version;
    agreement.title = archive.summary(last->documents.front())->title;
    agreement.problems = find_problems(archive, agreement, members);
    return agreement;
}

Agreement build_agreement(const Archive& archive, DocumentId document, bool include_restricted) {
    const auto summary = archive.summary(document);
    if (!summary || (summary->restricted && !include_restricted)) return {};
    const Reach reach = reach_of(archive, document, include_restricted);
    std::vector<std::string> problems;
    for (const std::vector<DocumentId>& documents : group(archive, reach, problems)) {
        if (std::ranges::find(documents, document) == documents.end()) continue;
        Agreement agreement =
            make_agreement(archive, documents, reach.relations, include_restricted);
        agreement.problems.insert(agreement.problems.begin(), problems.begin(), problems.end());
        return agreement;
    }
    return {};
}

struct Succession {
    std::vector<DocumentId> predecessors;
    bool is_circle = false; ///< the agreement is among its own predecessors
};

Succession succession_of(const Archive& archive, const Agreement& agreement,
                         bool include_restricted) {
    Succession found;
    std::set<DocumentId> met = documents_of(agreement);
    const std::set<DocumentId> own = met;
    std::vector<Relation> waiting = agreement.relations;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const Relation relation = waiting[i];
        if (relation.kind != RelationKind::successor || !relation.sure ||
            !met.contains(relation.document))
            continue;
        // Where a person ties two documents, what was computed between them stands aside.
        const bool is_own = own.contains(relation.document);
        found.is_circle = found.is_circle || (own.contains(relation.other) && !is_own);
        if (met.contains(relation.other)) continue;
        found.predecessors.push_back(relation.other);
        const Agreement earlier = build_agreement(archive, relation.other, include_restricted);
        met.merge(documents_of(earlier));
        waiting.insert(waiting.end(), earlier.relations.begin(), earlier.relations.end());
    }
    return found;
}

} // namespace

std::set<DocumentId> documents_of(const Agreement& agreement) {
    std::set<DocumentId> all;
    for (const Version& version : agreement.versions)
        for (const auto* documents : {&version.documents, &version.translations})
            all.insert(documents->begin(), documents->end());
    return all;
}

std::string_view name_of(DateSource source) { return sources[static_cast<std::size_t>(source)]; }

std::optional<VersionDate> date_of(const DocumentSummary& document, std::string_view path) {
    if (const auto own = own_date(document.kind, document.date))
        return VersionDate{*own, DateSource::document};
    if (const auto filed = date_in_file_name(path))
        return VersionDate{*filed, DateSource::file_name};
    if (document.date) return VersionDate{document.date->date, DateSource::updated};
    return std::nullopt;
}

Agreement agreement_of(const Archive& archive, DocumentId document, bool include_restricted) {
    Agreement agreement = build_agreement(archive, document, include_restricted);
    if (succession_of(archive, agreement, include_restricted).is_circle)
        agreement.problems.emplace_back("its successors lead in a circle back to it");
    return agreement;
}

std::vector<Agreement> all_agreements(const Archive& archive, bool include_restricted) {
    std::set<DocumentId> done;
    std::vector<Agreement> all;
    for (const Relation& relation : read_relations(archive, {}, include_restricted)) {
        if (!relation.sure || !ties(relation.kind)) continue;
        for (const DocumentId id : {relation.document, relation.other}) {
            if (done.contains(id)) continue;
            Agreement agreement = agreement_of(archive, id, include_restricted);
            const std::set<DocumentId> documents = documents_of(agreement);
            done.insert(documents.begin(), documents.end());
            if (documents.size() > 1) all.push_back(std::move(agreement));
        }
    }
    const auto first = [](const Agreement& agreement) { return *documents_of(agreement).begin(); };
    std::ranges::sort(all, {}, first);
    return all;
}

std::vector<DocumentId> predecessors_of(const Archive& archive, const Agreement& agreement,
                                        bool include_restricted) {
    return succession_of(archive, agreement, include_restricted).predecessors;
}

} // namespace clausula
