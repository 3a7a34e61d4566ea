#pragma once

#include "versions/identity/relation.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace clausula {

/// What a document's date was read from; the earlier is taken before the later.
enum class DateSource {
    document,  ///< its own date: signed, issued, held
    file_name, ///< the date in the name of its file: when it was filed under it
    updated,   ///< a date that several wordings may bear: of the last change, of terms' entry into
               ///< force
};

/// "the document", "the file's name", "a line on its last change".
std::string_view name_of(DateSource source);

/// The date a wording is placed by, as precise as it is known.
struct VersionDate {
    PrintedDate printed;
    DateSource source = DateSource::document;

    bool operator==(const VersionDate&) const = default;
};

/// The date of a document that was seen at `path` (the file's name alone counts); none when nothing
/// tells one. All that decides about a document's date is here.
std::optional<VersionDate> date_of(const DocumentSummary& document, std::string_view path);

/// One wording of an agreement, in all its files.
struct Version {
    std::size_t number = 0;            ///< from 1, in order
    std::vector<DocumentId> documents; ///< what to compare by comes first: born digital, then by id
    std::vector<DocumentId> translations;
    std::optional<VersionDate> date;       ///< none: undated
    std::optional<std::size_t> as_version; ///< its text is that of this earlier version again
    std::string note; ///< what is uncertain about its place; empty when nothing is

    bool operator==(const Version&) const = default;
};

/// What was agreed, in all its wordings.
struct Agreement {
    std::string title;                 ///< of the last dated version
    std::vector<Version> versions;     ///< oldest first; undated ones at the end
    std::vector<Relation> relations;   ///< all that touch its documents, suggestions too
    std::vector<std::string> problems; ///< what is wrong with the chain, a line each

    bool operator==(const Agreement&) const = default;
};

/// The documents of all its versions, translations too.
std::set<DocumentId> documents_of(const Agreement& agreement);

/// The agreement that a document is of, which may be its only one. Restricted documents count as
/// not there unless asked for; a document that is not there has an agreement without versions.
///
/// Depends on the documents and on what people decided, never on the order in which they came.
Agreement agreement_of(const Archive& archive, DocumentId document,
                       bool include_restricted = false);

/// Every agreement with more than one document, by its first document.
std::vector<Agreement> all_agreements(const Archive& archive, bool include_restricted = false);

/// The agreements it carries clauses on from, nearest first, by one document of each; goes on
/// through theirs, and ends at a cycle.
std::vector<DocumentId> predecessors_of(const Archive& archive, const Agreement& agreement,
                                        bool include_restricted = false);

} // namespace clausula
