#include "cli/commands/parties.h"

#include "cli/archive_folder.h"
#include "cli/commands/all_parties.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/party_names.h"
#include "cli/target.h"
#include "index/text/letters.h"
#include "versions/as_of.h"
#include "versions/identity/agreements.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

const Flag flags[] = {as_of_flag, include_restricted_flag};

constexpr std::string_view examples[] = {"clausula parties", "clausula parties 12",
                                         "clausula parties 12 --as-of 2021-06-30 --format json"};

/// Somebody who agrees: under the names that he is printed by, and as he signs.
struct Party {
    std::vector<const Fact*> named;   ///< facts of kind party
    std::vector<const Fact*> signing; ///< facts of kind signatory
};

class Gathering {
public:
    Gathering(const Document& document, const PartyNames& names) : names_(names) {
        for (const Fact& fact : document.facts)
            if (fact.kind == FactKind::party) party_of(fact).named.push_back(&fact);
        for (const Fact& fact : document.facts)
            if (fact.kind == FactKind::signatory) party_of(fact).signing.push_back(&fact);
    }

    const std::vector<Party>& parties() const { return parties_; }

private:
    bool is_same(const Fact& one, const Fact& other) const {
        const std::string key = folded_letters(other.value("name"));
        if (folded_letters(one.value("name")) == key) return true;
        // "For the Foundation"
        const std::string term = folded_letters(one.value("defined_as"));
        if (!term.empty() && key.ends_with(term) && key.size() <= term.size() + 3) return true;
        const auto here = names_.resolve(one.value("name")),
                   there = names_.resolve(other.value("name"));
        return here && there && here->organisation == there->organisation;
    }

    Party& party_of(const Fact& fact) {
        for (Party& party : parties_) {
            const auto same = [&](const Fact* other) { return is_same(*other, fact); };
            if (std::ranges::any_of(party.named, same) || std::ranges::any_of(party.signing, same))
                return party;
        }
        return parties_.emplace_back();
    }

    const PartyNames& names_;
    std::vector<Party> parties_;
};

std::string_view first_value(const Party& party, std::string_view field) {
    for (const auto* facts : {&party.named, &party.signing})
        for (const Fact* fact : *facts)
            if (const std::string_view value = fact->value(field); !value.empty()) return value;
    return {};
}

/// The persons of a signatory, each with the title behind it.
std::vector<std::pair<std::string, std::string>> persons_of(const Fact& signing) {
    std::vector<std::pair<std::string, std::string>> persons;
    for (const FactField& field : signing.fields) {
        if (field.name == "person") persons.emplace_back(field.value, "");
        if (field.name == "title" && !persons.empty()) persons.back().second = field.value;
    }
    return persons;
}

class PartiesAnswer {
public:
    PartiesAnswer(DocumentId id, const Document& document, const PartyNames& names,
                  std::optional<Day> as_of)
        : id_(id), document_(document), names_(names), as_of_(as_of),
          day_(as_of ? as_of : names.day_of(document)) {}

    Answer make() {
        const Gathering gathering(document_, names_);
        answer_.rows_name = "parties";
        answer_.columns = {"document",   "name",     "organisation", "organisation_name", "side",
                           "defined_as", "signs_as", "signed_on",    "signers",           "page"};
        StyledLine heading = {
            {std::to_string(id_), Style::id}, {"  "}, {one_line(document_.title), Style::title}};
        if (document_.date) heading.push_back({"  " + iso_date(document_.date->date)});
        answer_.page.push_back({.kind = Kind::heading, .lines = {std::move(heading)}});
        for (const Party& party : gathering.parties()) add(party);
        if (!lines_.lines.empty()) answer_.page.push_back(std::move(lines_));
        return std::move(answer_);
    }

private:
    void line(int depth, StyledLine line) {
        lines_.lines.push_back(std::move(line));
        lines_.depths.push_back(depth);
    }

    /// What is borne by the organisation, by the first name that the registry knows.
    std::string_view known_name(const Party& party) const {
        for (const auto* facts : {&party.named, &party.signing})
            for (const Fact* fact : *facts)
                if (names_.resolve(fact->value("name"))) return fact->value("name");
        return first_value(party, "name");
    }

    void add(const Party& party) {
        const std::string name(first_value(party, "name"));
        StyledLine head = {{name, Style::title}};
        if (const auto side = first_value(party, "side"); !side.empty())
            head.push_back({"  " + std::string(side)});
        if (const auto term = first_value(party, "defined_as"); !term.empty())
            head.push_back({"  called \"" + std::string(term) + "\""});
        line(0, std::move(head));
        line(1, names_.line(known_name(party), day_, document_.language));
        for (const Fact* fact : party.named) line(1, quoted(document_, fact->evidence.span));
        for (const Fact* fact : party.signing) add_signing(name, *fact);
        if (party.signing.empty()) line(1, {{"no signature of it in the document", Style::quiet}});
        answer_.rows.push_back(record_of(party));
    }

    void add_signing(const std::string& name, const Fact& fact) {
        StyledLine signs = {{"signs"}};
        if (folded_letters(name) != folded_letters(fact.value("name")))
            signs.push_back({" as " + std::string(fact.value("name"))});
        std::string persons;
        for (const auto& [person, title] : persons_of(fact))
            persons += (persons.empty() ? " by " : ", ") + person +
                       (title.empty() ? "" : " (" + title + ")");
        if (!persons.empty() && persons != " by " + std::string(fact.value("name")))
            signs.push_back({persons});
        const std::string_view day = fact.value("signed_on");
        signs.push_back({day.empty() ? ", day not stated" : " on " + std::string(day)});
        if (const auto on = parse_iso_date(day); on && as_of_ && first_day(*on) > *as_of_)
            signs.push_back({"; not yet on " + iso_date(*as_of_), Style::warning});
        line(1, std::move(signs));
        line(2, quoted(document_, fact.evidence.span));
    }

    Value evidence_of(const Fact& fact) const {
        const Span span = fact.evidence.span;
        return Record{{"name", fact.value("name")},
                      {"words", document_.text[span]},
                      {"page", document_.text.pages_of(span).first},
                      {"span", value_of(span)},
                      {"rule", fact.evidence.rule},
                      {"confidence", fact.evidence.confidence}};
    }

    Record record_of(const Party& party) const {
        const auto text = [](std::string_view value) {
            return value.empty() ? Value() : Value(value);
        };
        std::vector<Value> named, signatures;
        for (const Fact* fact : party.named) named.push_back(evidence_of(*fact));
        std::string signers;
        for (const Fact* fact : party.signing) {
            std::vector<Value> persons;
            for (const auto& [person, title] : persons_of(*fact)) {
                persons.emplace_back(Record{{"person", person}, {"title", text(title)}});
                signers += (signers.empty() ? "" : "; ") + person;
            }
            Value signature = evidence_of(*fact);
            auto& record = std::get<Record>(signature.content);
            record.push_back({"signed_on", text(fact->value("signed_on"))});
            record.push_back({"persons", persons});
            signatures.push_back(std::move(signature));
        }
        const Fact& first = party.named.empty() ? *party.signing.front() : *party.named.front();
        Record record = {{"document", id_},
                         {"sha256", document_.file.sha256},
                         {"name", first_value(party, "name")}};
        for (RecordField& field : names_.record(known_name(party), day_, document_.language))
            record.push_back(std::move(field));
        record.push_back({"side", text(first_value(party, "side"))});
        record.push_back({"defined_as", text(first_value(party, "defined_as"))});
        record.push_back({"signs_as", party.signing.empty()
                                          ? Value()
                                          : Value(party.signing.front()->value("name"))});
        record.push_back({"signed_on", text(first_value(party, "signed_on"))});
        record.push_back({"signers", text(signers)});
        record.push_back({"page", document_.text.pages_of(first.evidence.span).first});
        record.push_back({"named", named});
        record.push_back({"signatures", signatures});
        return record;
    }

    DocumentId id_;
    const Document& document_;
    const PartyNames& names_;
    std::optional<Day> as_of_, day_;
    Answer answer_;
    AnswerBlock lines_ = {.kind = Kind::outline};
};

/// The wording of its agreement that was in force on a day; one of which that is not known where
/// none surely was.
std::optional<DocumentId> wording_on(const Archive& archive, DocumentId document, Day day,
                                     bool include_restricted) {
    const auto in_force = in_force_on(archive, day, include_restricted);
    const auto answer_of = [&](DocumentId id) {
        const auto found = in_force.find(id);
        return found == in_force.end() ? InForce::no : found->second.answer;
    };
    if (answer_of(document) == InForce::yes) return document;
    std::optional<DocumentId> best;
    const Agreement agreement = agreement_of(archive, document, include_restricted);
    for (const DocumentId id : documents_of(agreement))
        if (answer_of(id) == InForce::yes) best = id;
    if (!best && answer_of(document) == InForce::unknown) best = document;
    for (const DocumentId id : documents_of(agreement))
        if (!best && answer_of(id) == InForce::unknown) best = id;
    return best;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const bool include_restricted = arguments.has(include_restricted_flag.name);
    const std::optional<Day> as_of = arguments.day(as_of_flag.name);
    const PartyNames names(archive);
    if (arguments.words.empty()) {
        if (as_of) throw Error("--as-of", "of which agreement?", "as in: clausula parties 12");
        return print_all_parties(archive, names, include_restricted, console);
    }
    DocumentId id = find_document(archive, arguments.words.front(), include_restricted);
    if (as_of) {
        const auto wording = wording_on(archive, id, *as_of, include_restricted);
        if (!wording) {
            console.note("no wording of it was in force on " + iso_date(*as_of) +
                         "; `clausula versions " + std::to_string(id) + " --as-of " +
                         iso_date(*as_of) + "` says why");
            return ExitStatus::nothing;
        }
        id = *wording;
    }
    const Document document = archive.document(id).value();
    const Answer answer = PartiesAnswer(id, document, names, as_of).make();
    const bool any = !answer.rows.empty();
    console.print(answer);
    if (any) return ExitStatus::done;
    console.note("parties are not stated in the document");
    return ExitStatus::nothing;
}

} // namespace

const Command parties_command = {
    .name = "parties",
    .words = "[AGREEMENT]",
    .summary = "show the parties of an agreement and who signed it, or all parties",
    .description =
        "Each party stands with its name as printed, the organisation that bore it and what that "
        "was called on the document's day, its side, what the agreement calls it, and who signed "
        "for it on which day, with the words that say so. A name that the registry of "
        "organisations does not know is shown with the nearest that it does.\n\n"
        "AGREEMENT is the number of a document of it. With --as-of, the wording that was in force "
        "on that day is shown, and who had not signed yet. Without AGREEMENT, every party of the "
        "archive is listed with the documents that it is a party to.",
    .flags = flags,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
