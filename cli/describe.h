#pragma once

#include "cli/render/answer.h"
#include "index/model/document.h"
#include "index/store/archive.h"
#include "versions/identity/relation.h"

#include <span>
#include <string>
#include <string_view>

namespace clausula {

// How values are called in answers.

/// "12/4": a document's number and, from 1, a clause's place in it. What a person types to see it.
std::string clause_id(DocumentId document, std::size_t position);

/// "4 § Rahoitus"; "preamble" or "signatures" for a part without number and heading; else empty.
std::string clause_label(ClauseKind kind, std::string_view number, std::string_view heading);

/// "p. 3" or "pp. 3–4".
std::string pages_label(int first, int last);

/// What a date is the date of: "signed", "in force".
std::string label_of(DateKind kind);

/// "2020-03-12"; of a stretch "2018-01-01 – 2020-12-31", "from 2018-01-01", "until 2020-12-31" or
/// "in words only"; of a day that is not known "not before 2018-01-01", "between … and …".
std::string range_label(const StatedDate& date);

/// "3 clauses", "1 clause".
std::string counted(std::uint64_t count, std::string_view noun);

/// "3, 12, 14", of numbers of documents.
template <typename Numbers>
std::string listed(const Numbers& documents) {
    std::string text;
    for (const DocumentId id : documents) text += (text.empty() ? "" : ", ") + std::to_string(id);
    return text;
}

/// Words of a document on one line, and where they stand: ""as printed", p. 3". Empty for an empty
/// span.
StyledLine quoted(const Document& document, Span words);

/// Line feeds and tabs become spaces; a byte stays where it was.
std::string one_line(std::string text);

/// What a document is to another, as a person says it: "another wording of 3", "amended by 3",
/// "perhaps a copy of 3".
std::string relation_phrase(const Relation& relation, DocumentId document);

/// Whether the document has pages that a person could turn to (HTML and plain text have not).
bool has_pages(const Document& document);

/// A part of a text on one line: line feeds and tabs become spaces, `marks` get their style.
/// Marks are spans of `text`, in order; they may reach over the part's ends.
StyledLine marked_line(std::string_view text, Span part, std::span<const Span> marks, Style style);

/// The paragraphs of a part of a text, a line each.
std::vector<StyledLine> marked_lines(std::string_view text, Span part, std::span<const Span> marks,
                                     Style style);

Value value_of(Span span);
Value value_of(const std::optional<DateFact>& date);
Value value_of(const std::optional<double>& number);
Value value_of(const Problems& problems);
Value value_of(const std::vector<Relation>& relations);
Value value_of(const std::vector<Place>& places);

} // namespace clausula
