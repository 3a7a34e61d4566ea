#include "versions/identity/chain_problems.h"

#include <map>
#include <tuple>

namespace clausula {

namespace {

std::string name_of(DocumentId id) { return "document " + std::to_string(id); }

} // namespace

std::vector<std::string> find_problems(const Archive& archive, const Agreement& agreement,
                                       const std::vector<DatedDocument>& members) {
    std::vector<std::string> problems;
    std::map<DocumentId, const DatedDocument*> known;
    for (const DatedDocument& member : members) known[member.id] = &member;
    for (const Version& version : agreement.versions) {
        const std::string name = "version " + std::to_string(version.number);
        for (const DocumentId id : version.documents)
            if (archive.summary(id)->clauses == 0)
                problems.push_back(name_of(id) + " (" + name + ") has no clauses");
        if (version.number == 1 || version.as_version) continue;
        const Version& before = agreement.versions[version.number - 2];
        const auto updated = known.at(version.documents.front())->updated;
        const auto earlier = known.at(before.documents.front())->updated;
        const auto key = [](const PrintedDate& date) {
            return std::tuple(date.year, date.month.value_or(0), date.day.value_or(0));
        };
        if (updated && earlier && !before.as_version && key(*updated) < key(*earlier))
            problems.push_back(name + " says that it was last updated before version " +
                               std::to_string(before.number) + " was");
    }
    for (const Relation& relation : agreement.relations) {
        if (relation.kind != RelationKind::successor || !relation.sure) continue;
        const auto later = archive.summary(relation.document),
                   first = archive.summary(relation.other);
        if (later->date && first->date &&
            std::tuple(later->date->date.year, later->date->date.month, later->date->date.day) <
                std::tuple(first->date->date.year, first->date->date.month, first->date->date.day))
            problems.push_back(name_of(relation.document) + " succeeds " + name_of(relation.other) +
                               ", but is dated before it");
    }
    return problems;
}

} // namespace clausula
