#include "versions/as_of.h"

#include "index/language/language.h"
#include "index/model/names.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/text/unicode.h"
#include "versions/identity/agreements.h"
#include "versions/identity/profile.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

/// What a document says of when it is in force.
struct Terms {
    bool is_wording = false; ///< by its kind, or because it says so
    std::optional<PrintedDate> made, from, until;
    std::string from_says, until_says;
    std::string renewal_says; ///< who lets it go on behind that; empty: nobody
};

std::string said_by(std::string_view number) {
    return number.empty() ? "as its words say" : "as its clause " + std::string(number) + " says";
}

bool is_wording(std::string_view kind) {
    return kind == name_of(DocumentKind::agreement) || kind == name_of(DocumentKind::amendment) ||
           kind == name_of(DocumentKind::statute);
}

std::map<DocumentId, Terms> read_terms(const Archive& archive, bool include_restricted) {
    std::map<DocumentId, Terms> all;
    Statement row(archive.database(), sql::stated_terms);
    row.bind(":include_restricted", std::int64_t{include_restricted});
    const auto part = [&](int column) {
        return row.is_null(column) ? std::nullopt
                                   : std::optional(static_cast<unsigned>(row.integer(column)));
    };
    while (row.step()) {
        Terms& terms = all[row.integer(0)];
        if (is_wording(row.text(1)) || !row.is_null(8)) terms.is_wording = true;
        if (!row.is_null(2) && !row.text(5).starts_with("in-force/"))
            terms.made = PrintedDate{static_cast<int>(row.integer(2)), part(3), part(4)};
        const std::string says = said_by(row.text(9));
        if (!terms.from && !row.is_null(6)) {
            terms.from = parse_iso_date(row.text(6));
            terms.from_says = says;
        }
        if (!terms.until && !row.is_null(7)) {
            terms.until = parse_iso_date(row.text(7));
            terms.until_says = says;
        }
    }
    Statement renewal(archive.database(), sql::stated_renewals);
    renewal.bind(":include_restricted", std::int64_t{include_restricted});
    while (renewal.step())
        if (std::string& says = all[renewal.integer(0)].renewal_says; says.empty())
            says = said_by(renewal.text(1));
    return all;
}

class AsOf {
public:
    AsOf(const Archive& archive, Day day, bool include_restricted)
        : archive_(archive), day_(day), include_restricted_(include_restricted),
          terms_(read_terms(archive, include_restricted)) {}

    std::map<DocumentId, DocumentInForce> find() {
        note_endings();
        std::set<DocumentId> grouped;
        for (const Agreement& agreement : all_agreements(archive_, include_restricted_)) {
            compute(agreement.versions);
            for (const Version& version : agreement.versions)
                for (const DocumentId document : documents_of(version)) grouped.insert(document);
        }
        for (const auto& [document, terms] : terms_)
            if (terms.is_wording && !grouped.contains(document))
                compute({Version{.number = 1, .documents = {document}}});
        note_changes();
        return std::move(found_);
    }

private:
    static std::vector<DocumentId> documents_of(const Version& version) {
        std::vector<DocumentId> documents = version.documents;
        documents.insert(documents.end(), version.translations.begin(), version.translations.end());
        return documents;
    }

    /// What the files of one wording say together.
    DatedVersion dated(const Version& version) const {
        DatedVersion dated;
        dated.name = "version " + std::to_string(version.number);
        for (const DocumentId document : documents_of(version)) {
            const auto found = terms_.find(document);
            if (found == terms_.end()) continue;
            const Terms& terms = found->second;
            if (!dated.from && terms.from) {
                dated.from = terms.from;
                dated.from_says = terms.from_says;
            }
            if (!dated.until && terms.until) {
                dated.until = terms.until;
                dated.until_says = terms.until_says;
            }
            if (dated.renewal_says.empty()) dated.renewal_says = terms.renewal_says;
            if (!dated.made.first && terms.made) dated.made = {terms.made, terms.made};
        }
        // Where a version is placed decides; several wordings may bear one date.
        if (version.date) dated.made = {version.date->printed, version.date->printed};
        if (version.date && version.date->source == DateSource::file_name)
            dated.made_says = "by the name of its file";
        return dated;
    }

    /// From which day on another agreement has the place of a document's, or it was terminated.
    void note_endings() {
        for (const Relation& relation : read_relations(archive_, {}, include_restricted_)) {
            const auto found = terms_.find(relation.document);
            if (!relation.sure || found == terms_.end()) continue;
            const Terms& terms = found->second;
            const std::string document = "document " + std::to_string(relation.document);
            if (relation.kind == RelationKind::successor) {
                // What began before it (in a circle, or a wrong date) does not end it.
                const auto begin = begin_of(relation.document), other = begin_of(relation.other);
                if (begin && (!other || first_day(*other) < first_day(*begin)))
                    ended_.emplace(relation.other, Ending{*begin, document + " came in its place"});
            } else if (relation.kind == RelationKind::amendment && terminates(relation.document)) {
                // "päättyy 31.12.2023" is its last day.
                const auto first_without =
                    terms.until ? printed(last_day(*terms.until) + std::chrono::days(1))
                                : terms.made;
                if (first_without)
                    ended_.emplace(relation.other,
                                   Ending{*first_without, document + " terminated it"});
            }
        }
    }

    /// Which amendments change what is in force, and whether they let it go on.
    void note_changes() {
        for (const Relation& relation : read_relations(archive_, {}, include_restricted_)) {
            const auto changed = found_.find(relation.other);
            const auto begin = begin_of(relation.document);
            if (!relation.sure || relation.kind != RelationKind::amendment || !begin ||
                first_day(*begin) > day_ || changed == found_.end() ||
                terminates(relation.document))
                continue;
            DocumentInForce& found = changed->second;
            const std::string document = "document " + std::to_string(relation.document);
            found.changes.push_back(document + " changes it from " + iso_date(*begin) + " on");
            const auto until = terms_.at(relation.document).until;
            if (found.answer != InForce::no || !until || last_day(*until) < day_ ||
                !ends_by_itself(relation.other, found.interval))
                continue;
            found.answer = InForce::unknown;
            found.interval.reason +=
                "; " + document + ", which changes it, says until " + iso_date(*until);
        }
    }

    /// Whether its own words said that it had ended by the day.
    bool ends_by_itself(DocumentId document, const InForceInterval& interval) const {
        const auto terms = terms_.find(document);
        return terms != terms_.end() && terms->second.until && interval.until &&
               interval.until->latest == last_day(*terms->second.until) &&
               *interval.until->latest < day_;
    }

    std::optional<PrintedDate> begin_of(DocumentId document) const {
        const auto found = terms_.find(document);
        if (found == terms_.end()) return std::nullopt;
        return found->second.from ? found->second.from : found->second.made;
    }

    bool terminates(DocumentId document) const {
        const auto summary = archive_.summary(document);
        return summary && has_cue(folded_words(summary->title), &VersionWords::terminates);
    }

    void compute(const std::vector<Version>& wordings) {
        std::vector<DatedVersion> versions;
        std::vector<Ending> endings; // of the agreement, and so of each wording
        for (const Version& version : wordings) {
            versions.push_back(dated(version));
            for (const DocumentId document : documents_of(version))
                if (const auto ended = ended_.find(document); ended != ended_.end())
                    endings.push_back(ended->second);
        }
        for (DatedVersion& version : versions) version.endings = endings;
        const InForceResult result = intervals_in_force(versions);
        for (std::size_t i = 0; i < versions.size(); ++i)
            for (const DocumentId document : documents_of(wordings[i]))
                found_[document] = {clausula::in_force_on(result.intervals[i], day_),
                                    result.intervals[i]};
    }

    const Archive& archive_;
    Day day_;
    bool include_restricted_;
    std::map<DocumentId, Terms> terms_;
    std::map<DocumentId, Ending> ended_;
    std::map<DocumentId, DocumentInForce> found_;
};

} // namespace

std::map<DocumentId, DocumentInForce> in_force_on(const Archive& archive, Day day,
                                                  bool include_restricted) {
    return AsOf(archive, day, include_restricted).find();
}

std::vector<DocumentId> succession_of(const Archive& archive, DocumentId document,
                                      bool include_restricted) {
    std::vector<DocumentId> found = {document};
    std::set<DocumentId> met = {document};
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::set<DocumentId> next;
        for (const Relation& relation : read_relations(archive, {found[i]}, include_restricted))
            if (relation.sure && relation.kind != RelationKind::amendment)
                for (const DocumentId other : {relation.document, relation.other})
                    if (met.insert(other).second) next.insert(other);
        found.insert(found.end(), next.begin(), next.end());
    }
    return found;
}

} // namespace clausula
