#include "cli/personal_names.h"

#include "cli/party_names.h"
#include "index/store/journal.h"
#include "ingest/facts/facts.h"
#include "ingest/facts/parties/persons.h"

namespace clausula {

namespace {

bool reads_as_person(const std::string& name) {
    Text text;
    text.content = name;
    const std::vector<PartyToken> tokens = party_tokens(text, {0, name.size()});
    return is_person_name(text, tokens, 0, tokens.size());
}

/// What people said of facts, with what they said before and took back.
void add_told(const Archive& archive, std::set<std::pair<DocumentId, std::string>>& names) {
    read_journal(archive.folder() / "journal", [&](const JournalEntry& entry) {
        if (entry.event != name_of(Decision::Act::decide) || !entry.details) return;
        const Decision decision = parse_decision(*entry.details);
        const auto id = archive.find_by_sha256(decision.sha256);
        if (!id || !decision.fact) return;
        for (const auto& [field, value] : decision.fact->fields)
            if (is_personal(field)) names.insert({*id, value});
    });
}

} // namespace

std::set<std::pair<DocumentId, std::string>> personal_names(const Archive& archive) {
    std::set<std::pair<DocumentId, std::string>> names;
    const PartyNames organisations(archive);
    const auto add = [&](DocumentId id, const Fact& fact) {
        const bool agrees = fact.kind == FactKind::party || fact.kind == FactKind::signatory;
        for (const FactField& field : fact.fields)
            if (is_personal(field.name) ||
                (agrees && field.name == "name" && !names.contains({id, field.value}) &&
                 reads_as_person(field.value) && !organisations.resolve(field.value)))
                names.insert({id, field.value});
    };
    for (const HeldFact& held : archive.facts({.restricted = true})) add(held.document, held.fact);
    const std::vector<DocumentId> decided = archive.decided();
    for (DocumentId id : decided) {
        Document document = archive.document(id).value();
        read_facts(document); // as they were before people said what they are
        for (const Fact& fact : document.facts) add(id, fact);
    }
    if (!decided.empty()) add_told(archive, names);
    return names;
}

} // namespace clausula
