#pragma once

#include "cli/citation.h"
#include "cli/flag.h"
#include "index/store/archive.h"

#include <string_view>
#include <vector>

namespace clausula {

/// A document, and what of it was named.
struct Target {
    DocumentId id = 0;
    Document document;
    bool restricted = false, redacted = false;
    Pinpoint pinpoint;
};

/// Finds what a person named: a document's number ("12"), a clause's ("12/4"), the beginning of a
/// SHA-256, or a citation for machines; --clause and --page say more closely which part.
///
/// Throws Error of kind not_found when it isn't there, and of kind failure when it could be
/// several.
///
/// A restricted document isn't there unless --include-restricted is.
Target find_target(const Archive& archive, const Arguments& arguments);

/// The same of one of several names that were typed.
Target find_target(const Archive& archive, const std::string& typed, const Arguments& arguments);

/// The flags --clause and --page, for the commands that take a target.
extern const Flag clause_flag;
extern const Flag page_flag;

/// The number of the document that a person named, without a part of it, as find_target() does.
DocumentId find_document(const Archive& archive, std::string_view typed, bool include_restricted);

/// The flag --as-of, for the commands that can answer as of a day.
extern const Flag as_of_flag;

/// The flag --include-restricted, for the commands that show documents.
extern const Flag include_restricted_flag;

/// The clauses that bear this number, without regard to case, white space and brackets: by the
/// whole path ("2 luku 4 §"), else by the number alone ("4 §"), else by the end of the path ("4 § 2
/// mom.").
std::vector<std::size_t> clauses_numbered(const std::vector<Clause>& clauses,
                                          std::string_view number);

/// Where a clause ends with what is below it, which follows it: index of the next one.
std::size_t end_below(const std::vector<Clause>& clauses, std::size_t first);

} // namespace clausula
