#include "cli/commands/orgs.h"

#include "cli/archive_folder.h"
#include "cli/commands/all_parties.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/flag_conflicts.h"
#include "cli/target.h"
#include "index/model/names.h"
#include "index/organisations/find_names.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/text/suggest.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

const Flag flags[] = {
    {.name = "on",
     .kind = FlagKind::day,
     .value = "DAY",
     .help = "only the names borne on that day: 2021-06-30"},
    {.name = "unresolved",
     .help = "list the printed names of parties that name no organisation of the registry"},
    include_restricted_flag,
};

constexpr std::string_view examples[] = {"clausula orgs", "clausula orgs KoHo",
                                         "clausula orgs KT --on 2020-03-18"};

using Kind = AnswerBlock::Kind;

Value value_of(const std::optional<PrintedDate>& date) {
    return date ? Value(iso_date(*date)) : Value();
}

/// "1987 – 2021-06-30", "2014-02-27 –"; empty when nothing is known.
std::string period_of(const OrganisationName& name) {
    if (!name.from && !name.to) return name.kind == NameKind::planned ? "never in force" : "";
    return (name.from ? iso_date(*name.from) + " " : "") + "–" +
           (name.to ? " " + iso_date(*name.to) : "");
}

/// "Kunta-alan koulutettu hoitohenkilöstö KoHo ry": the first name of those it bore last.
const std::string& title_of(const Organisation& organisation) {
    const auto current = std::ranges::find_if(organisation.names, [](const OrganisationName& name) {
        return !name.to && name.kind == NameKind::statutory;
    });
    return current == organisation.names.end() ? organisation.names.front().text : current->text;
}

Record record_of(const Organisation& organisation, const OrganisationName& name) {
    return {{"organisation", organisation.id},
            {"name", name.text},
            {"language", name.language},
            {"kind", name_of(name.kind)},
            {"from", value_of(name.from)},
            {"to", value_of(name.to)},
            {"source", name.source}};
}

/// "Terveys- ja sosiaalialan neuvottelujärjestö TSN ry (tsn)".
std::string listed(const std::vector<std::string>& ids, const Registry& registry) {
    std::string names;
    for (const std::string& id : ids)
        names += (names.empty() ? "" : " and ") + title_of(*registry.find(id)) + " (" + id + ")";
    return names;
}

std::string sentence_of(const OrganisationEvent& event, const Registry& registry) {
    switch (event.kind) {
    case OrganisationEvent::Kind::founded:
        return "founded";
    case OrganisationEvent::Kind::renamed:
        return "renamed";
    case OrganisationEvent::Kind::merged:
        return listed(event.before, registry) + " merged into " + listed(event.after, registry);
    case OrganisationEvent::Kind::split:
        return listed(event.before, registry) + " split into " + listed(event.after, registry);
    case OrganisationEvent::Kind::ended:
        return "ended";
    }
    return "";
}

Value ids_of(const std::vector<std::string>& ids) {
    return std::vector<Value>(ids.begin(), ids.end());
}

/// Sources that disagree are both shown, and said to.
bool has_rival(const OrganisationEvent& event, const std::vector<const OrganisationEvent*>& all) {
    return std::ranges::any_of(all, [&](const OrganisationEvent* other) {
        const bool is_same = other->kind == event.kind && other->before == event.before &&
                             other->after == event.after;
        return is_same && event.kind != OrganisationEvent::Kind::renamed && other->on != event.on;
    });
}

void add_life(Answer& answer, const Organisation& organisation, const Registry& registry,
              std::optional<Day> day) {
    answer.page.push_back(
        {.kind = Kind::heading,
         .lines = {
             {{organisation.id, Style::id}, {"  "}, {title_of(organisation), Style::title}}}});
    AnswerBlock names = {.kind = Kind::table, .apart = false};
    names.cells.push_back({{{"name"}}, {{"language"}}, {{"kind"}}, {{"borne"}}, {{"source"}}});
    for (const OrganisationName& name : organisation.names) {
        if (day && !was_borne(name, *day)) continue;
        answer.rows.push_back(record_of(organisation, name));
        names.cells.push_back({{{name.text}},
                               {{name.language}},
                               {{std::string(name_of(name.kind))}},
                               {{period_of(name)}},
                               {{name.source, Style::quiet}}});
    }
    if (names.cells.size() > 1) answer.page.push_back(std::move(names));
    const std::vector<const OrganisationEvent*> events = registry.events_of(organisation.id);
    std::vector<Value> told;
    AnswerBlock happened = {.kind = Kind::fields};
    for (const OrganisationEvent* event : events) {
        told.push_back(Record{{"kind", name_of(event->kind)},
                              {"before", ids_of(event->before)},
                              {"after", ids_of(event->after)},
                              {"on", value_of(event->on)},
                              {"source", event->source}});
        StyledLine line = {{sentence_of(*event, registry)}};
        if (!event->source.empty()) line.push_back({", " + event->source, Style::quiet});
        if (has_rival(*event, events))
            line.push_back({"; sources disagree on the day", Style::warning});
        happened.cells.push_back(
            {{{event->on ? iso_date(*event->on) : "no day known"}}, std::move(line)});
    }
    if (day || events.empty()) return;
    answer.head.push_back({organisation.id + "_events", std::move(told)});
    answer.page.push_back(std::move(happened));
}

bool is_called(const Organisation& organisation, const std::string& folded) {
    return fold_case(organisation.id) == folded ||
           std::ranges::any_of(organisation.names, [&](const OrganisationName& name) {
               return fold_case(name.text) == folded;
           });
}

/// The organisations that typed words name: an id, a name without regard to case, or any form of
/// one.
std::vector<const Organisation*> find(const Registry& registry, const std::string& typed,
                                      const Archive& archive) {
    std::vector<const Organisation*> found;
    const std::string folded = fold_case(typed);
    for (const Organisation& organisation : registry.organisations())
        if (is_called(organisation, folded)) found.push_back(&organisation);
    if (!found.empty()) return found;
    const NameFinder names(registry, archive.database().lexicon());
    for (const NameMention& mention : names.find(typed))
        if (std::ranges::find(found, mention.organisation) == found.end())
            found.push_back(mention.organisation);
    if (!found.empty()) return found;
    std::vector<std::string> all;
    for (const Organisation& organisation : registry.organisations())
        for (const OrganisationName& name : organisation.names) all.push_back(fold_case(name.text));
    const auto near = suggest(folded, all);
    throw Error(ErrorKind::not_found, typed, "no organisation in the registry has this name",
                near ? "did you mean \"" + *near + "\"?"
                     : "`clausula orgs` lists them; a file organisations.toml in the archive's "
                       "folder adds others");
}

void add_list(Answer& answer, const Registry& registry) {
    AnswerBlock table = {.kind = Kind::table};
    table.cells.push_back({{{"id"}}, {{"name"}}, {{"borne"}}, {{"names"}}});
    for (const Organisation& organisation : registry.organisations()) {
        const std::string& title = title_of(organisation);
        const auto name = std::ranges::find(organisation.names, title, &OrganisationName::text);
        for (const OrganisationName& each : organisation.names)
            answer.rows.push_back(record_of(organisation, each));
        table.cells.push_back({{{organisation.id, Style::id}},
                               {{title, Style::title}},
                               {{period_of(*name)}},
                               {{std::to_string(organisation.names.size())}}});
    }
    answer.page.push_back(std::move(table));
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    if (arguments.has("unresolved")) {
        require_flags_only(arguments, "unresolved", {include_restricted_flag.name});
        if (!arguments.words.empty())
            throw Error(arguments.words.front(), "says nothing with --unresolved",
                        "leave one of the two out");
        return print_unresolved_names(archive, arguments.has(include_restricted_flag.name),
                                      console);
    }
    const Registry registry = read_registry(archive.folder());
    Answer answer;
    answer.rows_name = "names";
    answer.columns = {"organisation", "name", "language", "kind", "from", "to", "source"};
    if (arguments.words.empty()) {
        if (arguments.has("on"))
            throw Error("--on", "of which organisation?",
                        "as in: clausula orgs KT --on 2020-03-18");
        add_list(answer, registry);
    } else {
        const std::optional<Day> day = arguments.day("on");
        for (const Organisation* organisation : find(registry, arguments.words.front(), archive))
            add_life(answer, *organisation, registry, day);
    }
    console.print(answer);
    if (!answer.rows.empty()) return ExitStatus::done;
    console.note("no name of it is known for that day");
    return ExitStatus::nothing;
}

} // namespace

const Command orgs_command = {
    .name = "orgs",
    .words = "[NAME]",
    .summary = "list the organisations that are known by name, or show the life of one",
    .description =
        "An organisation has names, each with the days on which it was borne, and things happened "
        "to it: it was founded, renamed, merged, split, ended. A name in another language is the "
        "same organisation; what came of a merger is another one.\n\n"
        "NAME is an id, or a name in any form (\"JUKOn\"). The registry comes with the program; a "
        "file organisations.toml in the archive's folder adds to it, and replaces organisations "
        "with the same id.",
    .flags = flags,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
