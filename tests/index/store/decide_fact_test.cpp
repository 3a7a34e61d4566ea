#include "index/store/decide_fact.h"

#include "index/files/digest.h"
#include "index/model/error.h"
#include "index/store/archive.h"
#include "index/store/decisions.h"
#include "index/store/journal.h"
#include "tests/catch.h"
#include "tests/temporary_folder.h"

using namespace clausula;

namespace {

using Verdict = FactDecision::Verdict;

constexpr std::string_view text = "Osapuolet selvittävät\nrahoitusta. Allekirjoitettu 4.5.2020.";

Span where(std::string_view words) {
    const std::size_t at = text.find(words);
    return {at, at + words.size()};
}

Document a_document() {
    Document document;
    document.file = {.sha256 = sha256_hex(text), .size = text.size(), .path = "sopimus.txt"};
    document.format = "text";
    document.title = "Sopimus";
    document.text.content = text;
    document.clauses = {{.span = {0, text.size()}}};
    document.dates = {{DateKind::signing,
                       {{{2020, 5, 4}}, {{2020, 5, 4}}},
                       {where("4.5.2020"), "date/closing-line", 0.7}}};
    document.date = {{2020, 5, 4}, document.dates[0].evidence};
    document.facts = {{FactKind::commitment,
                       {{"actor", "Osapuolet", where("Osapuolet")}, {"strength", "binding", {}}},
                       {where("Osapuolet selvittävät\nrahoitusta."), "commitment", 0.8}}};
    return document;
}

FactDecision about_commitment(Verdict verdict) {
    return {.verdict = verdict,
            .kind = "commitment",
            .words = "Osapuolet selvittävät rahoitusta.",
            .name = "Osapuolet"};
}

/// "commitment Osapuolet binding (commitment); date signed 2020-05-04 (date/closing-line)"
std::string facts_of(const Document& document) {
    std::string all;
    for (const NamedFact& fact : named_facts(document)) {
        all += (all.empty() ? "" : "; ") + fact.kind;
        for (const FactField& field : fact.fields) all += " " + field.value;
        all += " (" + fact.evidence.rule + ")";
    }
    return all;
}

DocumentId take_in(Archive& archive, const Document& document) {
    const Incoming file = {{document.file, sha512_hex(text)}, text};
    archive.take_in({&file, 1});
    return archive.add(document);
}

} // namespace

TEST_CASE("what a person says of a fact wins over what was read") {
    Document document = a_document();
    const std::string signing = "date signed 2020-05-04 2020-05-04 (date/closing-line)";
    REQUIRE(facts_of(document) == signing + "; commitment Osapuolet binding (commitment)");
    FactDecision decision = about_commitment(Verdict::set);
    decision.fields = {{"strength", "intention"}, {"deadline", "2021"}, {"deadline", "term"}};
    decide_fact(document, decision, 7);
    CHECK(facts_of(document) == signing + "; commitment Osapuolet intention 2021 term (decided/7)");
    CHECK(document.facts[0].evidence.span == a_document().facts[0].evidence.span);
    decision.fields = {{"deadline", ""}};
    decide_fact(document, decision, 8);
    CHECK(facts_of(document) == signing + "; commitment Osapuolet intention (decided/8)");
    decide_fact(document, about_commitment(Verdict::reject), 9);
    CHECK(facts_of(document) == signing);
}

TEST_CASE("what is said of a fact that the document has no more changes nothing") {
    Document document = a_document();
    FactDecision other = about_commitment(Verdict::reject);
    other.name = "KT";
    decide_fact(document, other, 7);
    other = about_commitment(Verdict::reject);
    other.words = "Osapuolet selvittävät";
    decide_fact(document, other, 8);
    other = about_commitment(Verdict::reject);
    other.kind = "of a newer version";
    decide_fact(document, other, 9);
    CHECK(document == a_document());
}

TEST_CASE("a document is dated anew when its date is rejected or corrected") {
    Document document = a_document();
    const FactDecision named = {
        .kind = "date", .words = "4.5.2020", .name = "signed 2020-05-04 2020-05-04"};
    FactDecision decision = named;
    decision.verdict = Verdict::set;
    decision.fields = {{"on", "2020-05-14"}};
    decide_fact(document, decision, 7);
    CHECK(iso_date(document.date->date) == "2020-05-14");
    document = a_document();
    decision = named;
    decision.verdict = Verdict::reject;
    decide_fact(document, decision, 7);
    CHECK(!document.date);
    decision = {.verdict = Verdict::add, .kind = "date", .words = "selvittävät rahoitusta"};
    decision.fields = {{"kind", "signed"}, {"on", "2020-05"}};
    decide_fact(document, decision, 8);
    CHECK(iso_date(document.date->date) == "2020-05");
    CHECK(document.date->evidence.span == where("selvittävät\nrahoitusta"));
}

TEST_CASE("a date that is confirmed does not become the document's own") {
    Document document = a_document();
    document.dates.push_back({DateKind::issue,
                              {{{2021, 1, 1}}, {{2021, 1, 1}}},
                              {where("rahoitusta"), "date/preamble-line", 0.8}});
    document.date = {{2021, 1, 1}, document.dates[1].evidence}; // of several ingest chose this
    FactDecision decision = {
        .kind = "date", .words = "4.5.2020", .name = "signed 2020-05-04 2020-05-04"};
    decide_fact(document, decision, 7);
    CHECK(iso_date(document.date->date) == "2021-01-01");
    CHECK(document.date->evidence.rule == "date/preamble-line");
    decision = {.kind = "date", .words = "rahoitusta", .name = "issued 2021-01-01 2021-01-01"};
    decide_fact(document, decision, 8);
    CHECK(iso_date(document.date->date) == "2021-01-01");
    CHECK(document.date->evidence.rule == "decided/8");
}

TEST_CASE("the signing that a person states wins over the one that was read") {
    Document document = a_document();
    FactDecision decision = {.verdict = Verdict::add, .kind = "date"};
    decision.fields = {{"kind", "signed"}, {"on", "2019-01-02"}};
    decide_fact(document, decision, 7);
    CHECK(iso_date(document.date->date) == "2019-01-02");
    decision.fields = {{"kind", "dated"}, {"on", "2018"}}; // says less than a signing
    decide_fact(document, decision, 8);
    CHECK(iso_date(document.date->date) == "2019-01-02");
}

TEST_CASE("what people said stands when facts are read anew, and can be taken back") {
    const TemporaryFolder folder;
    Archive archive = Archive::create(folder / "archive");
    const DocumentId id = take_in(archive, a_document());
    Decision decision = {.act = Decision::Act::decide,
                         .sha256 = a_document().file.sha256,
                         .who = "maija",
                         .why = "read again",
                         .at = "2026-11-22T12:00:00Z"};
    decision.fact = about_commitment(Verdict::reject);
    archive.decide(decision);
    CHECK(archive.extractions()[0].second.empty()); // asks to be read anew
    archive.replace_facts(id, a_document());
    CHECK(archive.document(id)->facts.empty());
    decision.fact = FactDecision{.verdict = Verdict::undo, .line = 99};
    CHECK_THROWS_AS(archive.decide(decision), Error);
    read_journal(folder / "archive" / "journal",
                 [&](const JournalEntry& entry) { decision.fact->line = entry.number; });
    archive.decide(decision);
    archive.replace_facts(id, a_document());
    CHECK(archive.document(id)->facts == a_document().facts);
}

TEST_CASE("what people said stands when words of the fact are blotted out") {
    const TemporaryFolder folder;
    Archive archive = Archive::create(folder / "archive");
    const DocumentId id = take_in(archive, a_document());
    Decision decision = {.act = Decision::Act::decide,
                         .sha256 = a_document().file.sha256,
                         .who = "maija",
                         .why = "read again",
                         .at = "2026-11-22T12:00:00Z"};
    decision.fact = about_commitment(Verdict::reject);
    archive.decide(decision);
    decision.act = Decision::Act::redact;
    decision.fact.reset();
    decision.words = {"Osapuol*"};
    archive.decide(decision);
    Document left = archive.document(id).value();
    left.facts = a_document().facts;
    left.facts[0].fields[0].value = left.text[where("Osapuolet")];
    REQUIRE(left.facts[0].fields[0].value == "*********");
    archive.replace_facts(id, left);
    CHECK(archive.document(id)->facts.empty());
    // What is left of the sentence may be read as another commitment.
    left.facts[0].fields.erase(left.facts[0].fields.begin());
    left.facts[0].evidence.span = where("selvittävät\nrahoitusta.");
    archive.replace_facts(id, left);
    CHECK(archive.document(id)->facts.empty());
    left.facts[0].evidence.span = where("Allekirjoitettu 4.5.2020.");
    archive.replace_facts(id, left);
    CHECK(archive.document(id)->facts.size() == 1);
}

namespace {

Decisions::Told told(std::uint64_t number, const char* original, const FactDecision& fact) {
    return {number,
            original,
            {.act = Decision::Act::decide,
             .sha256 = "a",
             .who = "maija",
             .why = "read again",
             .at = "2026-11-22T12:00:00Z",
             .fact = fact}};
}

/// The lines that stand, of those told.
std::string standing(const std::vector<Decisions::Told>& lines) {
    Decisions decisions;
    for (const auto& [number, sha512, decision] : lines)
        decisions.take({number, decision.at, "decide", sha512, print_decision(decision)});
    std::string numbers;
    for (const Decisions::Told* line : decisions.about_facts("a"))
        numbers += std::to_string(line->number) + " ";
    return numbers;
}

} // namespace

TEST_CASE("a decision that was told for two originals is taken back by either line") {
    const FactDecision reject = about_commitment(Verdict::reject);
    const FactDecision undo_5 = {.verdict = Verdict::undo, .line = 5};
    const FactDecision undo_6 = {.verdict = Verdict::undo, .line = 6};
    CHECK(standing({told(5, "one", reject), told(6, "two", reject)}) == "5 ");
    CHECK(standing({told(5, "one", reject), told(6, "two", reject), told(7, "one", undo_5),
                    told(8, "two", undo_5)}) == "");
    CHECK(standing({told(5, "one", reject), told(6, "two", reject), told(7, "one", undo_6),
                    told(8, "two", undo_6)}) == "");
}

TEST_CASE("what is decided, taken back and decided again within a second stands") {
    const FactDecision reject = about_commitment(Verdict::reject);
    const FactDecision undo = {.verdict = Verdict::undo, .line = 5};
    CHECK(standing({told(5, "one", reject), told(6, "one", undo), told(7, "one", reject)}) == "7 ");
}

TEST_CASE("a decision is read back from its line") {
    Decision decision = {.act = Decision::Act::decide,
                         .sha256 = std::string(64, 'a'),
                         .who = "maija",
                         .why = "\xC3\xA4\n",
                         .at = "2026-11-22T12:00:00Z"};
    decision.fact = about_commitment(Verdict::set);
    decision.fact->fields = {{"deadline", "2021"}, {"deadline", "term"}};
    decision.fact->line = 12;
    CHECK(parse_decision(print_decision(decision)) == decision);
}
