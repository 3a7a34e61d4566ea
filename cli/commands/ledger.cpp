#include "cli/commands/ledger.h"

#include "cli/citation.h"
#include "cli/describe.h"
#include "cli/fact_target.h"
#include "index/model/names.h"
#include "versions/origin/sentences.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

Value value_or_null(std::string_view text) { return text.empty() ? Value() : Value(text); }

std::string date_of(const Document& document) {
    return document.date ? iso_date(document.date->date) : "";
}

std::string clause_path(const LedgerEntry& entry) {
    return entry.clause ? entry.document->clauses[*entry.clause].path : "";
}

int page_of(const LedgerEntry& entry) {
    return entry.document->text.pages_of(entry.fact.evidence.span).first;
}

/// "by 2021-12-31", "within 30 days of receipt": a day, or the words. Those of another sentence
/// than the commitment's are told beside the day, as that is not shown.
std::string label_of(const LedgerDeadline& deadline, std::string_view shown) {
    const bool is_elsewhere =
        !deadline.words.empty() && (deadline.words.data() < shown.data() ||
                                    deadline.words.data() >= shown.data() + shown.size());
    const std::string words = is_elsewhere ? " \"" + joined(deadline.words) + "\"" : "";
    if (deadline.value == "relative" || deadline.value == "recurring")
        return joined(deadline.words) + (deadline.day ? " (" + iso_date(*deadline.day) + ")" : "");
    if (deadline.value != "term") return "by " + std::string(deadline.value) + words;
    return "by the end of the term" + (deadline.day ? " (" + iso_date(*deadline.day) + ")" : "") +
           words;
}

StyledLine title_of(const LedgerEntry& entry) {
    StyledLine line = {{std::to_string(entry.id), Style::id},
                       {"  "},
                       {one_line(entry.document->title), Style::title}};
    if (entry.document->date) line.push_back({" · " + date_of(*entry.document)});
    if (entry.restricted) line.push_back({" · restricted", Style::warning});
    return line;
}

} // namespace

std::vector<LedgerEntry> ledger_of(const Archive& archive, const DocumentSummary& summary) {
    std::vector<LedgerEntry> entries;
    const auto found = archive.document(summary.id);
    if (!found) return entries;
    const auto document = std::make_shared<const Document>(*found);
    const std::vector<NamedFact> named = named_facts(*document);
    const std::size_t first = named.size() - document->facts.size();
    for (std::size_t i = 0; i < document->facts.size(); ++i) {
        const Fact& fact = document->facts[i];
        if (fact.kind != FactKind::commitment) continue;
        std::optional<std::size_t> clause;
        if (!document->clauses.empty())
            clause = clause_at(document->clauses, fact.evidence.span.begin);
        entries.push_back({document, summary.id, first + i, fact, clause, summary.restricted});
    }
    return entries;
}

std::vector<LedgerEntry> read_ledger(const Archive& archive, bool include_restricted,
                                     const std::function<bool(const Fact&)>& is_wanted) {
    std::set<DocumentId> with_some;
    for (const HeldFact& held :
         archive.facts({.kind = FactKind::commitment, .restricted = include_restricted}))
        if (is_wanted(held.fact)) with_some.insert(held.document);
    std::vector<DocumentSummary> documents = archive.list();
    std::erase_if(documents,
                  [&](const DocumentSummary& one) { return !with_some.contains(one.id); });
    std::ranges::sort(documents, {}, [](const DocumentSummary& one) {
        const std::string date = one.date ? iso_date(one.date->date) : "";
        return std::tuple(date.empty(), date, one.id);
    });
    std::vector<LedgerEntry> entries;
    for (const DocumentSummary& document : documents)
        for (LedgerEntry& entry : ledger_of(archive, document))
            if (is_wanted(entry.fact)) entries.push_back(std::move(entry));
    return entries;
}

std::vector<LedgerDeadline> deadlines_of(const LedgerEntry& entry) {
    std::vector<LedgerDeadline> deadlines;
    bool is_alternative = false;
    for (const FactField& field : entry.fact.fields) {
        if (field.name == "or") {
            is_alternative = true;
        } else if (field.name == "deadline") {
            LedgerDeadline one{field.value, std::nullopt, {}, is_alternative};
            if (field.words) one.words = entry.document->text[*field.words];
            if (const auto date = parse_iso_date(field.value)) one.day = last_day(*date);
            deadlines.push_back(one);
            is_alternative = false;
        } else if (field.name == "due" && !deadlines.empty()) {
            if (const auto date = parse_iso_date(field.value))
                deadlines.back().day = last_day(*date);
        }
    }
    return deadlines;
}

std::string deadlines_label(const LedgerEntry& entry) {
    const std::string_view shown = entry.document->text[entry.fact.evidence.span];
    std::string label;
    for (const LedgerDeadline& deadline : deadlines_of(entry))
        label += (label.empty()             ? ""
                  : deadline.is_alternative ? " or "
                                            : "; ") +
                 label_of(deadline, shown);
    return label;
}

std::vector<std::string> ledger_columns() {
    return {"id",    "document",  "title",    "date",  "clause",    "page",
            "actor", "strength",  "deadline", "due",   "condition", "beneficiary",
            "told",  "agreement", "party",    "words", "citation"};
}

Record record_of(const LedgerEntry& entry) {
    const Document& document = *entry.document;
    const Span span = entry.fact.evidence.span;
    std::vector<Value> deadlines;
    std::string due;
    for (const LedgerDeadline& deadline : deadlines_of(entry)) {
        deadlines.emplace_back(
            Record{{"value", deadline.value},
                   {"day", deadline.day ? Value(iso_date(*deadline.day)) : Value()},
                   {"alternative", deadline.is_alternative},
                   {"words", joined(deadline.words)}});
        if (deadline.day && due.empty()) due = iso_date(*deadline.day);
    }
    const auto field = [&](std::string_view name) { return value_or_null(entry.fact.value(name)); };
    std::vector<Value> parties;
    std::string party;
    for (const std::string_view name : entry.fact.values("party")) {
        parties.emplace_back(name);
        party += (party.empty() ? "" : "; ") + std::string(name);
    }
    return {{"id", fact_id(entry.id, entry.place)},
            {"document", entry.id},
            {"title", document.title},
            {"date", value_or_null(date_of(document))},
            {"clause", clause_path(entry)},
            {"clause_id", entry.clause ? Value(clause_id(entry.id, *entry.clause)) : Value()},
            {"page", page_of(entry)},
            {"actor", field("actor")},
            {"party", value_or_null(party)},
            {"parties", parties},
            {"action", field("action")},
            {"beneficiary", field("beneficiary")},
            {"condition", field("condition")},
            {"strength", field("strength")},
            {"deadline", value_or_null(deadlines_label(entry))},
            {"due", value_or_null(due)},
            {"deadlines", deadlines},
            {"told", field("told")},
            {"agreement", field("agreement")},
            {"words", words_of(entry)},
            {"rule", entry.fact.evidence.rule},
            {"confidence", entry.fact.evidence.confidence},
            {"citation", to_string(citation_of(document.file.sha256, clause_path(entry),
                                               page_of(entry), span))},
            {"span", value_of(span)},
            {"boxes", value_of(document.text.places_of(span))}};
}

std::string words_of(const LedgerEntry& entry) {
    return joined(entry.document->text[entry.fact.evidence.span]);
}

StyledLine headline_of(const LedgerEntry& entry) {
    const Document& document = *entry.document;
    StyledLine line = {{fact_id(entry.id, entry.place), Style::id}};
    const auto add = [&](const std::string& text, Style style = Style::plain) {
        if (!text.empty()) line.push_back({(line.size() == 1 ? "  " : " · ") + text, style});
    };
    const std::string_view actor = entry.fact.value("actor");
    add(actor.empty() ? "nobody named" : std::string(actor),
        actor.empty() ? Style::quiet : Style::title);
    if (const auto parties = entry.fact.values("party"); parties.size() == 1)
        line.push_back({" (" + std::string(parties.front()) + ")"});
    add(std::string(entry.fact.value("strength")));
    add(deadlines_label(entry));
    const std::string_view told = entry.fact.value("told");
    if (!told.empty()) {
        const std::string_view agreement = entry.fact.value("agreement");
        add((told == "undated" ? std::string("told") : "told of " + std::string(told)) +
                (agreement.empty() ? "" : ", \"" + std::string(agreement) + "\""),
            Style::warning);
    }
    add(clause_path(entry), Style::quiet);
    if (has_pages(document)) add(pages_label(page_of(entry), page_of(entry)), Style::quiet);
    return line;
}

std::vector<AnswerBlock> ledger_blocks(const std::vector<LedgerEntry>& entries) {
    std::vector<AnswerBlock> blocks;
    const LedgerEntry* above = nullptr;
    for (const LedgerEntry& entry : entries) {
        if (above == nullptr || above->id != entry.id)
            blocks.push_back({.kind = Kind::heading, .lines = {title_of(entry)}});
        blocks.push_back({.kind = Kind::paragraph, .lines = {headline_of(entry)}});
        blocks.push_back({.kind = Kind::quote, .lines = {{{words_of(entry)}}}, .apart = false});
        above = &entry;
    }
    return blocks;
}

} // namespace clausula
