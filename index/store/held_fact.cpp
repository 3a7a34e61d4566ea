#include "index/store/held_fact.h"

#include "index/model/names.h"
#include "index/sql/statements.h"
#include "index/store/database.h"

namespace clausula {

namespace {

Span span_at(const Statement& row, int column) {
    return {static_cast<std::size_t>(row.integer(column)),
            static_cast<std::size_t>(row.integer(column + 1))};
}

} // namespace

std::vector<HeldFact> read_facts(const Database& database, const FactsWanted& wanted) {
    // Of one document they are looked up, not picked out of all.
    Statement row(database, wanted.document ? sql::document_facts : sql::facts);
    if (wanted.document) row.bind(":document", *wanted.document);
    if (wanted.kind) row.bind(":kind", name_of(*wanted.kind));
    row.bind(":restricted", std::int64_t{wanted.restricted});
    std::vector<HeldFact> facts;
    while (row.step()) {
        const DocumentId document = row.integer(0);
        const auto number = static_cast<std::size_t>(row.integer(1));
        if (facts.empty() || facts.back().document != document || facts.back().number != number) {
            const auto kind = value_named<FactKind>(row.text(2));
            if (!kind) continue; // of a newer version
            facts.push_back(
                {document,
                 number,
                 {*kind, {}, {span_at(row, 3), std::string(row.text(5)), row.real(6)}}});
        }
        if (row.is_null(7)) continue;
        FactField field{std::string(row.text(7)), std::string(row.text(8)), {}};
        if (!row.is_null(9)) field.words = span_at(row, 9);
        facts.back().fact.fields.push_back(std::move(field));
    }
    return facts;
}

} // namespace clausula
