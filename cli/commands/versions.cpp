#include "cli/commands/versions.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/target.h"
#include "versions/as_of.h"
#include "versions/identity/agreements.h"
#include "versions/identity/states.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

const Flag flags[] = {as_of_flag, include_restricted_flag};

constexpr std::string_view examples[] = {"clausula versions", "clausula versions 12",
                                         "clausula versions 12 --format json"};

Value value_of(const std::vector<DocumentId>& documents) {
    std::vector<Value> list;
    for (const DocumentId id : documents) list.emplace_back(id);
    return list;
}

Record record_of(const Version& version) {
    return {{"version", version.number},
            {"date", version.date ? Value(iso_date(version.date->printed)) : Value()},
            {"date_from", version.date ? Value(name_of(version.date->source)) : Value()},
            {"documents", value_of(version.documents)},
            {"translations", value_of(version.translations)},
            {"as_version", version.as_version ? Value(*version.as_version) : Value()},
            {"note", version.note}};
}

StyledLine plain(std::string text) { return {StyledText{std::move(text), Style::plain}}; }

StyledLine styled(std::string text, Style style) { return {StyledText{std::move(text), style}}; }

std::vector<StyledLine> row_of(const Version& version) {
    std::string remark;
    const auto add = [&](const std::string& what) {
        remark += (remark.empty() ? "" : "; ") + what;
    };
    if (version.as_version) add(fmt::format("as version {}", *version.as_version));
    if (!version.translations.empty()) add("translated: " + listed(version.translations));
    if (version.date && version.date->source != DateSource::document)
        add(fmt::format("date from {}", name_of(version.date->source)));
    if (!version.note.empty()) add(version.note);
    return {plain(std::to_string(version.number)),
            plain(version.date ? iso_date(version.date->printed) : ""),
            styled(listed(version.documents), Style::id), styled(remark, Style::quiet)};
}

/// "12 is a successor of 7: …"
StyledLine line_of(const Relation& relation) {
    return {{std::to_string(relation.document), Style::id},
            {" is " + relation_phrase(relation, relation.document) + ": "},
            {one_line(relation.reason), Style::quiet},
            {relation.decided ? " (linked by hand)" : fmt::format(" ({:.2f})", relation.score),
             Style::quiet}};
}

void add_lines(Answer& answer, const std::string& heading, std::vector<StyledLine> lines) {
    if (lines.empty()) return;
    answer.page.push_back({.kind = Kind::paragraph, .lines = {styled(heading, Style::title)}});
    answer.page.push_back({.kind = Kind::paragraph, .lines = std::move(lines), .apart = false});
}

/// Why the documents of the agreement are in it: of each the best tie to another.
std::vector<StyledLine> reasons_of(const Agreement& agreement, const std::set<DocumentId>& inside) {
    std::vector<StyledLine> lines;
    for (const DocumentId id : inside) {
        const Relation* best = nullptr;
        for (const Relation& relation : agreement.relations) {
            const bool touches = relation.document == id || relation.other == id;
            if (!touches || !relation.sure || !ties(relation.kind) ||
                !inside.contains(relation.document) || !inside.contains(relation.other))
                continue;
            const auto rank = [](const Relation& one) {
                return std::pair(!one.decided, -one.score);
            };
            if (best == nullptr || rank(relation) < rank(*best)) best = &relation;
        }
        if (best == nullptr) continue;
        Relation shown = *best;
        if (shown.document != id) std::swap(shown.document, shown.other);
        lines.push_back(line_of(shown));
    }
    return lines;
}

/// What ties the agreement to each document outside of it: the best of several.
std::vector<Relation> best_of_each(const std::vector<Relation>& relations,
                                   const std::set<DocumentId>& inside) {
    const auto rank = [](const Relation& one) {
        return std::tuple(!one.decided, !one.sure, -one.score, one.document, one.other);
    };
    std::map<std::pair<DocumentId, RelationKind>, Relation> best;
    for (const Relation& relation : relations) {
        const bool first = inside.contains(relation.document);
        if (first && inside.contains(relation.other)) continue;
        const auto [place, is_new] = best.emplace(
            std::pair(first ? relation.other : relation.document, relation.kind), relation);
        if (!is_new && rank(relation) < rank(place->second)) place->second = relation;
    }
    std::vector<Relation> chosen;
    for (auto& [key, relation] : best) chosen.push_back(std::move(relation));
    return chosen;
}

Value value_of(const std::vector<State>& states) {
    std::vector<Value> list;
    for (const State& state : states)
        list.push_back(Record{{"state", name_of(state.kind)},
                              {"date", state.date ? Value(iso_date(*state.date)) : Value()},
                              {"document", state.document},
                              {"page", state.page},
                              {"words", state.words}});
    return list;
}

/// "signed 2020-03-12, by 12: …"
StyledLine line_of(const State& state) {
    std::string said(name_of(state.kind));
    if (state.date) said += " " + iso_date(*state.date);
    return {{said + ", "},
            {std::to_string(state.document), Style::id},
            {": \"" + one_line(state.words) + "\"", Style::quiet}};
}

Answer agreement_answer(const Agreement& agreement, const std::vector<State>& states) {
    const std::set<DocumentId> inside = documents_of(agreement);
    Answer answer;
    answer.rows_name = "versions";
    answer.columns = {"version",      "date",       "date_from", "documents",
                      "translations", "as_version", "note"};
    answer.head = {{"title", agreement.title},
                   {"states", value_of(states)},
                   {"relations", value_of(agreement.relations)},
                   {"problems", [&] {
                        std::vector<Value> problems;
                        for (const std::string& problem : agreement.problems)
                            problems.emplace_back(problem);
                        return Value(problems);
                    }()}};
    answer.page.push_back(
        {.kind = Kind::heading, .lines = {styled(one_line(agreement.title), Style::title)}});
    AnswerBlock table = {.kind = Kind::table};
    table.cells.push_back({plain("version"), plain("date"), plain("documents"), plain("")});
    for (const Version& version : agreement.versions) {
        answer.rows.push_back(record_of(version));
        table.cells.push_back(row_of(version));
    }
    answer.page.push_back(std::move(table));
    std::vector<StyledLine> stated, outside, suggestions, problems;
    for (const State& state : states) stated.push_back(line_of(state));
    for (const Relation& relation : best_of_each(agreement.relations, inside)) {
        if (!relation.sure)
            suggestions.push_back(line_of(relation));
        else if (!ties(relation.kind))
            outside.push_back(line_of(relation));
    }
    for (const std::string& problem : agreement.problems)
        problems.push_back(styled(problem, Style::warning));
    add_lines(answer, "States", std::move(stated));
    add_lines(answer, "Why they are together", reasons_of(agreement, inside));
    add_lines(answer, "Other agreements", std::move(outside));
    add_lines(answer, "Suggestions, for link and unlink to settle", std::move(suggestions));
    add_lines(answer, "Problems", std::move(problems));
    return answer;
}

/// Leaves the versions that were in force on a day; of all of them, whether and why, as lines.
std::vector<StyledLine> leave_in_force(Agreement& agreement,
                                       const std::map<DocumentId, DocumentInForce>& in_force) {
    std::vector<StyledLine> lines;
    std::erase_if(agreement.versions, [&](const Version& version) {
        const auto found = in_force.find(version.documents.empty() ? version.translations.front()
                                                                   : version.documents.front());
        if (found == in_force.end()) return true;
        lines.push_back(
            plain(fmt::format("version {}: {}", version.number, found->second.interval.reason)));
        for (const std::string& change : found->second.changes)
            lines.push_back(plain("  " + change + "; that is not worked into its words"));
        return found->second.answer != InForce::yes;
    });
    return lines;
}

Answer list_answer(const std::vector<Agreement>& agreements) {
    Answer answer;
    answer.rows_name = "agreements";
    answer.columns = {"document", "title", "versions", "documents", "first", "last"};
    AnswerBlock table = {.kind = Kind::table};
    for (std::string_view name : {"document", "versions", "documents", "first", "last", "title"}) {
        if (table.cells.empty()) table.cells.emplace_back();
        table.cells.front().push_back(plain(std::string(name)));
    }
    for (const Agreement& agreement : agreements) {
        const std::set<DocumentId> documents = documents_of(agreement);
        std::string first, last;
        for (const Version& version : agreement.versions) {
            if (!version.date) continue;
            if (first.empty()) first = iso_date(version.date->printed);
            last = iso_date(version.date->printed);
        }
        answer.rows.push_back({{"document", *documents.begin()},
                               {"title", agreement.title},
                               {"versions", agreement.versions.size()},
                               {"documents", documents.size()},
                               {"first", first},
                               {"last", last}});
        table.cells.push_back({styled(std::to_string(*documents.begin()), Style::id),
                               plain(std::to_string(agreement.versions.size())),
                               plain(std::to_string(documents.size())), plain(first), plain(last),
                               styled(one_line(agreement.title), Style::title)});
    }
    if (!agreements.empty()) answer.page.push_back(std::move(table));
    return answer;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const bool include_restricted = arguments.has(include_restricted_flag.name);
    const auto day = arguments.day(as_of_flag.name);
    std::map<DocumentId, DocumentInForce> in_force;
    if (day) in_force = in_force_on(archive, *day, include_restricted);
    if (!arguments.words.empty()) {
        const DocumentId id = find_document(archive, arguments.words.front(), include_restricted);
        Agreement agreement = agreement_of(archive, id, include_restricted);
        const std::vector<State> states = states_of(archive, agreement);
        std::vector<StyledLine> reasons;
        if (day) reasons = leave_in_force(agreement, in_force);
        Answer answer = agreement_answer(agreement, states);
        add_lines(answer, "When they were in force", std::move(reasons));
        console.print(answer);
        if (!agreement.versions.empty()) return ExitStatus::done;
        console.note("no version is known to have been in force on that day");
        return ExitStatus::nothing;
    }
    std::vector<Agreement> agreements = all_agreements(archive, include_restricted);
    if (day)
        std::erase_if(agreements, [&](Agreement& agreement) {
            leave_in_force(agreement, in_force);
            return agreement.versions.empty();
        });
    console.print(list_answer(agreements));
    if (!agreements.empty()) return ExitStatus::done;
    console.note(day ? "no agreement of more than one document is known to have been in force then"
                     : "no agreement in the archive has more than one document");
    return ExitStatus::nothing;
}

} // namespace

const Command versions_command = {
    .name = "versions",
    .words = "[DOCUMENT]",
    .summary = "show the versions of an agreement",
    .description =
        "The versions of the agreement that a document is of, oldest first, each with its date, "
        "its "
        "documents (copies of it) and its translations; why they belong together; the agreements "
        "it "
        "succeeds, that succeed it and that amend it; and what is not sure, as suggestions. "
        "Without "
        "DOCUMENT, every agreement with more than one document.\n\n"
        "A version's date is the document's own where it states one, else the date in its file's "
        "name, else that of the last update it tells of; what it was read from is said. Where "
        "texts "
        "go back to an earlier wording, the version says as which.\n\n"
        "DOCUMENT is a document's number or the beginning of its SHA-256.",
    .flags = flags,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
