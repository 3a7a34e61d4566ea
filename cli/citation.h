#pragma once

#include "index/model/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// What a citation points at: a whole document, a clause of it, or a page.
struct Pinpoint {
    std::optional<std::size_t> clause; ///< index into Document::clauses
    std::optional<int> page;
};

/// A citation for a letter, in the document's language: title, date if one is stated, clause, page.
///
///     Sopimus työelämän kehittämisestä (12.3.2020), 4 § 2 mom., s. 3
///     Services Agreement (12 March 2020), Section 2.3 (a), pp. 4–5
std::string letter_citation(const Document& document, const Pinpoint& pinpoint);

/// The form for machines. It names the bytes of the file and what is printed in it, so it stays
/// good when the index is rebuilt or the file is taken into another archive:
///
///     clausula:sha256:0123456789abcdef#clause=4§2mom.&page=3&bytes=120-340
///
/// `clause` is the path of numbers without white space; `bytes` are offsets into the document's
/// text, a hint where two clauses bear one number. What the grammar needs is percent-encoded, other
/// letters stand as they are.
struct Citation {
    std::string sha256; ///< a prefix of the digest
    std::string clause; ///< empty: none
    std::optional<int> page;
    std::optional<Span> bytes;

    bool operator==(const Citation&) const = default;
};

std::string to_string(const Citation& citation);

/// The citation of a clause (`path` is Clause::path), or of a place without a number.
Citation citation_of(std::string_view sha256, std::string_view path, int page, Span bytes);

/// Reads the form for machines; none when it is something else.
std::optional<Citation> parse_citation(std::string_view typed);

} // namespace clausula
