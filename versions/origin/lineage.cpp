#include "versions/origin/lineage.h"

#include <algorithm>
#include <map>
#include <set>

namespace clausula {

namespace {

/// Documents of a version, what to compare by first.
std::vector<DocumentId> documents_of(const Version& version) {
    std::vector<DocumentId> documents = version.documents;
    documents.insert(documents.end(), version.translations.begin(), version.translations.end());
    return documents;
}

class LineageMaker {
public:
    LineageMaker(const Archive& archive, DocumentId document, bool include_restricted)
        : archive_(archive), document_(document), include_restricted_(include_restricted) {
        if (const auto summary = archive.summary(document)) language_ = summary->language;
    }

    Lineage make(bool successors) {
        const auto own = add(document_);
        if (!own) return {};
        find(*own, true);
        if (successors) find(*own, false);
        leave_nearest();
        order();
        return std::move(lineage_);
    }

private:
    /// The agreement of a document, by index.
    std::optional<std::size_t> add(DocumentId document) {
        if (const auto known = agreement_of_.find(document); known != agreement_of_.end())
            return known->second;
        Agreement agreement = agreement_of(archive_, document, include_restricted_);
        if (agreement.versions.empty()) return std::nullopt;
        const std::size_t index = lineage_.agreements.size();
        for (const Version& version : agreement.versions)
            for (const DocumentId id : documents_of(version)) agreement_of_.emplace(id, index);
        for (const std::string& problem : agreement.problems)
            if (told_.insert(problem).second)
                lineage_.problems.push_back(agreement.title + ": " + problem);
        lineage_.agreements.push_back(std::move(agreement));
        predecessors_.emplace_back();
        return index;
    }

    /// Adds what leads to an agreement, or what it leads to, at any remove.
    void find(std::size_t from, bool backwards) {
        std::set<std::size_t> met = {from};
        std::vector<std::size_t> waiting = {from};
        while (!waiting.empty()) {
            const std::size_t one = waiting.back();
            waiting.pop_back();
            const std::vector<Relation> relations = lineage_.agreements[one].relations;
            for (const Relation& relation : relations) {
                if (relation.kind != RelationKind::successor || !relation.sure) continue;
                const auto later = agreement_of_.find(relation.document),
                           earlier = agreement_of_.find(relation.other);
                const auto& here = backwards ? later : earlier;
                if (here == agreement_of_.end() || here->second != one) continue;
                const auto other = add(backwards ? relation.other : relation.document);
                if (!other || *other == one) continue;
                predecessors_[backwards ? one : *other].insert(backwards ? *other : one);
                if (met.insert(*other).second) waiting.push_back(*other);
            }
        }
    }

    /// Of the agreements before one, leaves those that are not before another of them.
    void leave_nearest() {
        std::vector<std::set<std::size_t>> before(predecessors_.size()); // at any remove
        for (std::size_t i = 0; i < before.size(); ++i) {
            std::vector<std::size_t> waiting = {i};
            while (!waiting.empty()) {
                const std::size_t one = waiting.back();
                waiting.pop_back();
                for (const std::size_t earlier : predecessors_[one])
                    if (before[i].insert(earlier).second) waiting.push_back(earlier);
            }
        }
        for (std::size_t i = 0; i < before.size(); ++i) {
            const std::set<std::size_t> all = predecessors_[i];
            std::erase_if(predecessors_[i], [&](std::size_t far) {
                return !before[far].contains(i) && std::ranges::any_of(all, [&](std::size_t near) {
                    return near != far && before[near].contains(far) && !before[near].contains(i);
                });
            });
        }
    }

    /// Takes the earliest of the versions that come next in their agreements, and none of an
    /// agreement of which a predecessor has not begun.
    void order() {
        next_.resize(lineage_.agreements.size());
        last_.resize(lineage_.agreements.size());
        for (;;) {
            std::optional<std::size_t> best = earliest(true);
            if (!best) best = earliest(false); // they succeed each other in a circle
            if (!best) return;
            take(*best);
        }
    }

    std::optional<std::size_t> earliest(bool heed_predecessors) const {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < next_.size(); ++i) {
            if (next_[i] == lineage_.agreements[i].versions.size()) continue;
            const bool waits = next_[i] == 0 && heed_predecessors &&
                               std::ranges::any_of(predecessors_[i], [&](std::size_t earlier) {
                                   return next_[earlier] == 0;
                               });
            if (!waits && (!best || day_of(i) < day_of(*best))) best = i;
        }
        return best;
    }

    /// Of the next version; an undated one comes at once.
    std::optional<Day> day_of(std::size_t agreement) const {
        const auto& date = lineage_.agreements[agreement].versions[next_[agreement]].date;
        return date ? std::optional(first_day(date->printed)) : std::nullopt;
    }

    void take(std::size_t agreement) {
        const std::size_t number = next_[agreement]++;
        const Version& version = lineage_.agreements[agreement].versions[number];
        const std::size_t index = lineage_.versions.size();
        LineageVersion one = {agreement, number, compared_by(version), {}, {}};
        if (number > 0)
            one.follows.push_back(*last_[agreement]);
        else
            for (const std::size_t earlier : predecessors_[agreement])
                if (last_[earlier]) one.follows.push_back(*last_[earlier]);
        if (version.as_version) one.as = index_of(agreement, *version.as_version - 1);
        if (!lineage_.own && one.document == document_) lineage_.own = index;
        last_[agreement] = index;
        lineage_.versions.push_back(std::move(one));
    }

    DocumentId compared_by(const Version& version) const {
        const std::vector<DocumentId> documents = documents_of(version);
        if (std::ranges::find(documents, document_) != documents.end()) return document_;
        for (const DocumentId id : documents)
            if (const auto summary = archive_.summary(id); summary->language == language_)
                return id;
        return documents.front();
    }

    std::optional<std::size_t> index_of(std::size_t agreement, std::size_t version) const {
        const auto& versions = lineage_.versions;
        const auto found = std::ranges::find_if(versions, [&](const LineageVersion& one) {
            return one.agreement == agreement && one.version == version;
        });
        if (found == versions.end()) return std::nullopt;
        return static_cast<std::size_t>(found - versions.begin());
    }

    const Archive& archive_;
    DocumentId document_;
    bool include_restricted_;
    std::string language_;
    Lineage lineage_;
    std::set<std::string> told_; ///< problems
    std::map<DocumentId, std::size_t> agreement_of_;
    std::vector<std::set<std::size_t>> predecessors_; ///< of each agreement
    std::vector<std::size_t> next_;                   ///< of each agreement its next version
    std::vector<std::optional<std::size_t>> last_;    ///< … the last that was taken
};

} // namespace

Lineage lineage_of(const Archive& archive, DocumentId document, bool successors,
                   bool include_restricted) {
    return LineageMaker(archive, document, include_restricted).make(successors);
}

} // namespace clausula
