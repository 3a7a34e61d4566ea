#include "cli/commands/members.h"

#include "cli/archive_folder.h"
#include "cli/commands/members_answer.h"
#include "cli/console.h"
#include "cli/flag_conflicts.h"
#include "cli/target.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/text/suggest.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

const Flag flags[] = {
    {.name = "person",
     .kind = FlagKind::text,
     .value = "NAME",
     .help = "only this person's memberships, in all bodies",
     .details = "One name or more, in any order: Kukka, \"Kukka Anna\"."},
    {.name = "diff",
     .help = "compare two lists: BODY and the second word are documents",
     .details = "Who joined, who left, and what changed of those who stayed."},
    {.name = "seats",
     .help = "whom the seats are for, and of whom both are filled",
     .details = "As of the newest list, unless --as-of names a day."},
    {.name = "several", .help = "only those who sit in more than one body"},
    as_of_flag,
    include_restricted_flag,
};

constexpr std::string_view examples[] = {
    "clausula members", "clausula members Tekry --as-of 2023-06-01",
    "clausula members --person \"Anna Kukka\"", "clausula members --diff 12 15",
    "clausula members Kuntajaos --seats"};

/// Whether a person bears each of the names typed.
bool is_named(const Fact& fact, const std::vector<std::string>& wanted) {
    const std::vector<std::string> names = folded_words(fact.value("person"));
    return std::ranges::all_of(wanted, [&](const std::string& name) {
        return std::ranges::find(names, name) != names.end();
    });
}

ExitStatus print(const Answer& answer, Console& console, std::string_view nothing) {
    console.print(answer);
    if (!answer.rows.empty()) return ExitStatus::done;
    console.note(nothing);
    return ExitStatus::nothing;
}

ExitStatus compare(const Archive& archive, const Arguments& arguments, Console& console) {
    require_flags_only(arguments, "diff", {include_restricted_flag.name});
    if (arguments.words.size() != 2)
        throw Error("--diff", "which two lists?", "as in: clausula members --diff 12 15");
    std::vector<HeldFact> lists[2];
    for (std::size_t i = 0; i < 2; ++i) {
        const bool restricted = arguments.has(include_restricted_flag.name);
        const DocumentId id = find_document(archive, arguments.words[i], restricted);
        lists[i] =
            archive.facts({.document = id, .kind = FactKind::membership, .restricted = restricted});
        if (lists[i].empty())
            throw Error(ErrorKind::not_found, arguments.words[i], "it lists no members");
    }
    return print(changes_answer(changes_between(lists[0], lists[1])), console,
                 "the same persons sit in the same seats");
}

/// Of what was typed nothing is left out in silence.
void require_word(std::string_view subject, const std::string& typed, const char* hint) {
    if (folded_words(typed).empty()) throw Error(std::string(subject), "has no word", hint);
}

void require_body(const std::string& typed, const std::vector<Tenure>& tenures, WordTerms& terms) {
    require_word("BODY", typed, "`clausula members` lists the bodies");
    std::vector<std::string> names;
    for (const Tenure& tenure : tenures) {
        const std::string body(tenure.newest().value("body"));
        if (names_body(typed, body, terms)) return;
        names.push_back(fold_case(body));
        for (std::string& word : folded_words(body + " " + tenure.body))
            names.push_back(std::move(word));
    }
    const auto near = suggest(fold_case(typed), names);
    throw Error(ErrorKind::not_found, typed, "no document lists members of a body of this name",
                near ? "did you mean \"" + *near + "\"?" : "`clausula members` lists the bodies");
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    if (arguments.has("diff")) return compare(archive, arguments, console);
    if (arguments.words.size() > 1)
        throw Error(arguments.words[1], "one body at a time", "two lists: --diff");
    Lexicon& terms = archive.database().lexicon();
    std::vector<Tenure> tenures =
        join_lists(archive.facts({.kind = FactKind::membership,
                                  .restricted = arguments.has(include_restricted_flag.name)}),
                   terms);
    const auto on = arguments.day(as_of_flag.name);
    const auto person = arguments.text("person");
    if (arguments.words.empty() && !on && !person && !arguments.has("seats") &&
        !arguments.has("several"))
        return print(bodies_answer(tenures), console, "no document lists members");

    if (!arguments.words.empty()) require_body(arguments.words.front(), tenures, terms);
    if (person) require_word("--person", *person, "as in: --person \"Anna Kukka\"");
    const std::vector<std::string> names = folded_words(person.value_or(""));
    std::erase_if(tenures, [&](const Tenure& tenure) {
        return (!arguments.words.empty() &&
                !names_body(arguments.words.front(), tenure.newest().value("body"), terms)) ||
               (person && !is_named(tenure.newest(), names)) ||
               (on && sat_on(tenure, *on) == Sat::no) ||
               (!on && arguments.has("seats") && tenure.ended);
    });
    if (arguments.has("several")) leave_in_several_bodies(tenures);
    if (arguments.has("seats"))
        return print(seats_answer(tenures), console, "no list says whom its seats are for");
    FactSources sources(archive);
    return print(tenures_answer(tenures, on, sources), console, "no such member is known");
}

} // namespace

const Command members_command = {
    .name = "members",
    .words = "[BODY]",
    .summary = "show who sits in a body, and when",
    .description =
        "Without BODY, the bodies that documents list the members of. With it, everybody who sat "
        "in it: successive lists of one body are joined, so that each line is one person in one "
        "seat with one role and employer, from when to when. A list's members have their seats "
        "from the day that the list tells of, or from the beginning of the term if it is the "
        "term's first; of who is first in a later list only that he came between the two is "
        "known, and both days are shown. An empty seat stands in brackets, in the list's words.\n\n"
        "BODY is some words of its name, in any form. --as-of leaves those who sat there on that "
        "day, and says where that is not sure.",
    .flags = flags,
    .most_words = 2,
    .examples = examples,
    .run = run,
};

} // namespace clausula
