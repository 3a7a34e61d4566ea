#include "index/store/fact_rows.h"

#include "index/model/names.h"
#include "index/sql/statements.h"
#include "index/store/database.h"
#include "index/store/held_fact.h"

namespace clausula {

namespace {

void bind_evidence(Statement& statement, const std::string& fact, const Evidence& evidence) {
    statement.bind((fact + "_begin").c_str(), evidence.span.begin);
    statement.bind((fact + "_end").c_str(), evidence.span.end);
    statement.bind((fact + "_rule").c_str(), evidence.rule);
    statement.bind((fact + "_confidence").c_str(), evidence.confidence);
}

void bind_date(Statement& statement, const char* name, const std::optional<PrintedDate>& date) {
    if (date)
        statement.bind(name, iso_date(*date));
    else
        statement.bind_null(name); // the row before may have had one
}

std::optional<PrintedDate> date_at(const Statement& row, int column) {
    return row.is_null(column) ? std::nullopt : parse_iso_date(row.text(column));
}

void forget(Database& database, std::string_view sql, std::int64_t id) {
    Statement statement(database, sql);
    statement.bind(":document", id);
    statement.run();
}

void add_dates(Database& database, std::int64_t id, const std::vector<StatedDate>& dates) {
    Statement add(database, sql::add_date);
    for (std::size_t i = 0; i < dates.size(); ++i) {
        const StatedDate& date = dates[i];
        add.bind(":document", id);
        add.bind(":position", i);
        add.bind(":kind", name_of(date.kind));
        bind_date(add, ":first", date.range.first);
        bind_date(add, ":last", date.range.last);
        add.bind(":begin", date.evidence.span.begin);
        add.bind(":end", date.evidence.span.end);
        add.bind(":rule", date.evidence.rule);
        add.bind(":confidence", date.evidence.confidence);
        add.run();
    }
}

void add_fact(Database& database, std::int64_t id, std::size_t position, const Fact& fact) {
    Statement add(database, sql::add_fact);
    add.bind(":document", id);
    add.bind(":position", position);
    add.bind(":kind", name_of(fact.kind));
    add.bind(":begin", fact.evidence.span.begin);
    add.bind(":end", fact.evidence.span.end);
    add.bind(":rule", fact.evidence.rule);
    add.bind(":confidence", fact.evidence.confidence);
    add.run();
    Statement put(database, sql::add_fact_field);
    for (std::size_t i = 0; i < fact.fields.size(); ++i) {
        const FactField& field = fact.fields[i];
        put.bind(":document", id);
        put.bind(":fact", position);
        put.bind(":position", i);
        put.bind(":name", field.name);
        put.bind(":value", field.value);
        if (field.words) {
            put.bind(":begin", field.words->begin);
            put.bind(":end", field.words->end);
        } else {
            put.bind_null(":begin"); // the field before may have had words
            put.bind_null(":end");
        }
        put.run();
    }
}

} // namespace

void bind_own_facts(Statement& statement, const Document& document) {
    if (document.kind) {
        statement.bind(":kind", name_of(document.kind->kind));
        bind_evidence(statement, ":kind", document.kind->evidence);
    }
    if (document.date) {
        const PrintedDate& date = document.date->date;
        statement.bind(":date_year", date.year);
        if (date.month) statement.bind(":date_month", std::int64_t{*date.month});
        if (date.day) statement.bind(":date_day", std::int64_t{*date.day});
        bind_evidence(statement, ":date", document.date->evidence);
    }
}

void add_facts(Database& database, std::int64_t id, const Document& document) {
    add_dates(database, id, document.dates);
    for (std::size_t i = 0; i < document.facts.size(); ++i)
        add_fact(database, id, i, document.facts[i]);
    Statement note(database, sql::add_extraction);
    for (const Extraction& extraction : document.extractions) {
        note.bind(":document", id);
        note.bind(":extractor", extraction.extractor);
        note.bind(":version", extraction.version);
        note.run();
    }
}

void replace_facts(Database& database, std::int64_t id, const Document& document) {
    forget(database, sql::forget_dates, id);
    forget(database, sql::forget_fact_fields, id);
    forget(database, sql::forget_facts, id);
    forget(database, sql::forget_extractions, id);
    Statement set(database, sql::set_facts);
    set.bind(":document", id);
    bind_own_facts(set, document);
    set.run();
    add_facts(database, id, document);
}

void read_fact_rows(const Database& database, std::int64_t id, Document& document) {
    Statement row(database, sql::document_dates);
    for (row.bind(":document", id); row.step();)
        document.dates.push_back(
            {value_named<DateKind>(row.text(0)).value_or(DateKind::dated),
             {date_at(row, 1), date_at(row, 2)},
             {{static_cast<std::size_t>(row.integer(3)), static_cast<std::size_t>(row.integer(4))},
              std::string(row.text(5)),
              row.real(6)}});
    for (HeldFact& held : read_facts(database, {.document = id, .restricted = true}))
        document.facts.push_back(std::move(held.fact));
    Statement extraction(database, sql::document_extractions);
    for (extraction.bind(":document", id); extraction.step();)
        document.extractions.push_back(
            {std::string(extraction.text(0)), static_cast<int>(extraction.integer(1))});
}

} // namespace clausula
