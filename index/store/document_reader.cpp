#include "index/store/document_reader.h"

#include "index/model/names.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/fact_rows.h"
#include "index/store/layout_codec.h"
#include "index/store/source_rows.h"

namespace clausula {

namespace {

std::size_t size_at(const Statement& row, int column) {
    return static_cast<std::size_t>(row.integer(column));
}

Span span_at(const Statement& row, int column) {
    return {size_at(row, column), size_at(row, column + 1)};
}

int int_at(const Statement& row, int column) { return static_cast<int>(row.integer(column)); }

std::optional<double> real_at(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : std::optional(row.real(column));
}

/// An enumeration's value; the first one for a name that this version does not know.
template <typename Enum>
Enum value_at(const Statement& row, int column) {
    return value_named<Enum>(row.text(column)).value_or(Enum{});
}

/// begin, end, rule, confidence
Evidence evidence_at(const Statement& row, int column) {
    return {span_at(row, column), std::string(row.text(column + 2)), row.real(column + 3)};
}

std::optional<unsigned> part_of_date(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return static_cast<unsigned>(row.integer(column));
}

DocumentSummary read_summary(const Statement& row) {
    DocumentSummary summary;
    summary.id = row.integer(0);
    summary.format = row.text(1);
    summary.title = row.text(2);
    summary.language = row.text(3);
    if (!row.is_null(4))
        summary.kind = KindFact{value_at<DocumentKind>(row, 4), evidence_at(row, 5)};
    if (!row.is_null(9))
        summary.date = DateFact{{int_at(row, 9), part_of_date(row, 10), part_of_date(row, 11)},
                                evidence_at(row, 12)};
    summary.file = read_source_file(row, 16);
    summary.pages = int_at(row, 21);
    summary.clauses = int_at(row, 22);
    summary.problems = int_at(row, 23);
    summary.confidence = real_at(row, 24);
    summary.restricted = row.integer(25) != 0;
    summary.redacted = row.integer(26) != 0;
    return summary;
}

void read_pages(const Database& database, DocumentId id, Document& document) {
    Statement row(database, sql::document_pages);
    row.bind(":document", id);
    while (row.step())
        document.pages.push_back({.number = int_at(row, 0),
                                  .width = row.real(1),
                                  .height = row.real(2),
                                  .origin = value_at<PageOrigin>(row, 3),
                                  .turned = int_at(row, 4),
                                  .confidence = real_at(row, 5),
                                  .language = std::string(row.text(6)),
                                  .span = span_at(row, 7)});
}

void read_clauses(const Database& database, DocumentId id, Document& document) {
    Statement row(database, sql::document_clauses);
    row.bind(":document", id);
    while (row.step()) {
        Clause clause;
        clause.kind = value_at<ClauseKind>(row, 0);
        clause.number = row.text(1);
        clause.path = row.text(2);
        clause.heading = row.text(3);
        if (!row.is_null(4)) clause.parent = size_at(row, 4);
        clause.depth = int_at(row, 5);
        clause.first_page = int_at(row, 6);
        clause.last_page = int_at(row, 7);
        clause.number_span = span_at(row, 9);
        clause.heading_span = span_at(row, 11);
        clause.items = decode_spans(row.text(13));
        clause.language = row.text(16);
        document.text.content += row.text(14);
        clause.span.begin = document.text.content.size();
        document.text.content += row.text(15);
        clause.span.end = document.text.content.size();
        document.clauses.push_back(std::move(clause));
    }
}

void read_problems(const Database& database, DocumentId id, Document& document) {
    Statement row(database, sql::document_problems);
    row.bind(":document", id);
    while (row.step())
        document.problems.push_back(
            {.severity = value_at<Severity>(row, 0),
             .stage = value_at<Stage>(row, 1),
             .page = row.is_null(2) ? std::nullopt : std::optional(int_at(row, 2)),
             .message = std::string(row.text(3)),
             .hint = std::string(row.text(4))});
}

} // namespace

std::vector<DocumentSummary> read_summaries(const Database& database,
                                            std::optional<DocumentId> id) {
    Statement row(database, sql::list_documents);
    row.bind(":id", id);
    std::vector<DocumentSummary> summaries;
    while (row.step()) summaries.push_back(read_summary(row));
    return summaries;
}

std::optional<Document> read_document(const Database& database, DocumentId id) {
    const std::vector<DocumentSummary> found = read_summaries(database, id);
    if (found.empty()) return std::nullopt;
    const DocumentSummary& summary = found.front();
    Document document;
    document.file = summary.file;
    document.format = summary.format;
    document.title = summary.title;
    document.language = summary.language;
    document.kind = summary.kind;
    document.date = summary.date;
    read_pages(database, id, document);
    read_clauses(database, id, document);
    read_problems(database, id, document);
    read_fact_rows(database, id, document);

    Statement layout(database, sql::document_layout);
    layout.bind(":document", id);
    layout.step();
    document.text.paragraphs = decode_paragraphs(layout.text(0));
    document.text.furniture = decode_furniture(layout.text(1));
    document.text.content += layout.text(2);
    document.reader_version = static_cast<int>(layout.integer(3));

    Statement places(database, sql::document_places);
    places.bind(":document", id);
    while (places.step()) decode_places(places.text(0), document.text.places);
    return document;
}

std::vector<Place> read_places(const Database& database, DocumentId id, Span span) {
    Text text;
    Statement row(database, sql::places_between);
    row.bind(":document", id);
    row.bind(":begin", span.begin);
    row.bind(":end", span.end);
    while (row.step()) decode_places(row.text(0), text.places);
    return text.places_of(span);
}

} // namespace clausula
