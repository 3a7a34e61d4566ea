#include "cli/commands/commitments.h"

#include "cli/archive_folder.h"
#include "cli/commands/commitments_compare.h"
#include "cli/commands/ledger.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/flag_conflicts.h"
#include "cli/target.h"
#include "index/model/error.h"
#include "index/organisations/find_names.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/text/unicode.h"
#include "search/day_range.h"
#include "search/search.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <set>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

constexpr std::string_view strengths[] = {"binding", "intention", "readiness", "position"};

const Flag flags[] = {
    {.name = "actor",
     .kind = FlagKind::text,
     .value = "NAME",
     .help = "only those of this actor: words of its name, or of the role that is printed",
     .details = "A party's own are also those of its role (\"toimittaja\") and of all parties "
                "(\"osapuolet\"). Each word is the beginning of a word that is printed. A name of "
                "an organisation finds its other names too (see orgs)."},
    {.name = "strength",
     .kind = FlagKind::choice,
     .value = "STRENGTH",
     .help = "only binding ones, intentions, readiness or positions",
     .choices = strengths},
    {.name = "due",
     .kind = FlagKind::text,
     .value = "FROM..TO",
     .help = "only with a deadline between these days: 2021-01-01..2021-12-31"},
    {.name = "year",
     .kind = FlagKind::text,
     .value = "YEAR",
     .help = "only of this year, or these: 2020, 2015..2020",
     .details = "The year of the document's own date; of what is told of another agreement, the "
                "year that is told."},
    {.name = "overdue-at",
     .kind = FlagKind::day,
     .value = "DAY",
     .help = "only those whose deadline is before that day",
     .details = "Of alternatives the last counts. What has no day, as it is counted from an event "
                "or from the end of a term that the document does not state, is listed apart."},
    {.name = "compare",
     .help = "compare two documents: kept, widened, narrowed, changed, dropped, new",
     .details = "Takes two documents, as diff does. What it was judged by is said."},
    include_restricted_flag,
};

constexpr std::string_view examples[] = {
    "clausula commitments", "clausula commitments rahoitus --strength binding",
    "clausula commitments --actor Tekry --due ..2021-12-31",
    "clausula commitments --overdue-at 2022-01-01", "clausula commitments --compare 11 12"};

DayRange range_of(const std::string& typed, std::string_view flag) {
    const auto range = parse_day_range(typed);
    if (!range || range->runs_backwards())
        throw Error("--" + std::string(flag),
                    "\"" + typed +
                        (range ? "\" runs backwards" : "\" is no stretch of days or years"),
                    "as in 2021-01-01..2021-12-31, 2020.. or 2020");
    return *range;
}

/// Tells whether a printed actor is the one that was typed.
class WantedActor {
public:
    WantedActor(const Archive& archive, const std::string& typed)
        : words_(folded_words(typed)), registry_(read_registry(archive.folder())),
          finder_(registry_, archive.database().lexicon()) {
        if (words_.empty()) throw Error("--actor", "has no word", "as in: --actor Tekry");
        for (const NameMention& mention : finder_.find(typed))
            ids_.insert(mention.organisation->id);
    }

    /// Whether it is the fact's actor, or a party that the actor stands for.
    bool acts_in(const Fact& fact) const {
        return is(fact.value("actor")) ||
               std::ranges::any_of(fact.values("party"),
                                   [this](std::string_view party) { return is(party); });
    }

private:
    bool is(std::string_view actor) const {
        const std::vector<std::string> printed = folded_words(actor);
        const bool has_words = std::ranges::all_of(words_, [&](const std::string& word) {
            return std::ranges::any_of(
                printed, [&](const std::string& other) { return other.starts_with(word); });
        });
        if (has_words) return true;
        return !ids_.empty() &&
               std::ranges::any_of(finder_.find(actor), [&](const NameMention& one) {
                   return ids_.contains(one.organisation->id);
               });
    }

    std::vector<std::string> words_;
    Registry registry_;
    NameFinder finder_;
    std::set<std::string> ids_;
};

/// Leaves what stands in clauses that the query finds.
void leave_found(std::vector<LedgerEntry>& entries, const std::string& typed,
                 const Archive& archive, bool include_restricted) {
    SearchOptions options;
    options.limit = std::numeric_limits<int>::max();
    options.include_restricted = include_restricted;
    std::set<std::pair<DocumentId, std::size_t>> clauses;
    for (const Hit& hit : search(archive, parse_query(typed), options).hits)
        clauses.insert({hit.document, hit.position});
    std::erase_if(entries, [&](const LedgerEntry& entry) {
        return !entry.clause || !clauses.contains({entry.id, *entry.clause});
    });
}

std::optional<PrintedDate> year_of(const LedgerEntry& entry) {
    if (const auto told = parse_iso_date(entry.fact.value("told"))) return told;
    if (!entry.document->date) return std::nullopt;
    return entry.document->date->date;
}

/// What the facts alone tell, before their documents are read.
std::function<bool(const Fact&)> wanted_fact(const Arguments& arguments, const Archive& archive) {
    std::shared_ptr<const WantedActor> actor;
    if (const auto typed = arguments.text("actor"))
        actor = std::make_shared<const WantedActor>(archive, *typed);
    const auto strength = arguments.text("strength");
    return [actor, strength](const Fact& fact) {
        return (!actor || actor->acts_in(fact)) &&
               (!strength || fact.value("strength") == *strength);
    };
}

void leave_wanted(std::vector<LedgerEntry>& entries, const Arguments& arguments) {
    if (const auto typed = arguments.text("year")) {
        const DayRange years = range_of(*typed, "year");
        std::erase_if(entries, [&](const LedgerEntry& entry) {
            const auto year = year_of(entry);
            return !year || !years.has(first_day(*year), last_day(*year));
        });
    }
    if (const auto typed = arguments.text("due")) {
        const DayRange days = range_of(*typed, "due");
        std::erase_if(entries, [&](const LedgerEntry& entry) {
            const auto deadlines = deadlines_of(entry);
            return std::ranges::none_of(deadlines, [&](const LedgerDeadline& deadline) {
                return deadline.day && days.has(*deadline.day, *deadline.day);
            });
        });
    }
}

enum class Due { no, unresolved, overdue };

/// Whether all of a commitment's deadlines are before a day. What recurs is never over.
Due due_at(const LedgerEntry& entry, Day day) {
    bool is_overdue = false, is_unresolved = false;
    const std::vector<LedgerDeadline> deadlines = deadlines_of(entry);
    for (std::size_t i = 0; i < deadlines.size();) {
        bool all_over = true, all_known = true;
        const std::size_t first = i;
        do { // a deadline with its alternatives
            all_over = all_over && deadlines[i].day && *deadlines[i].day < day;
            all_known = all_known && deadlines[i].day;
            ++i;
        } while (i < deadlines.size() && deadlines[i].is_alternative);
        const bool is_open = std::ranges::any_of(
            deadlines.begin() + std::ptrdiff_t(first), deadlines.begin() + std::ptrdiff_t(i),
            [&](const LedgerDeadline& one) { return one.day && *one.day >= day; });
        is_overdue = is_overdue || all_over;
        is_unresolved =
            is_unresolved || (!all_known && !is_open && deadlines[first].value != "recurring");
    }
    return is_overdue ? Due::overdue : is_unresolved ? Due::unresolved : Due::no;
}

Answer answer_of(const std::vector<LedgerEntry>& entries) {
    Answer answer;
    answer.rows_name = "commitments";
    answer.columns = ledger_columns();
    for (const LedgerEntry& entry : entries) answer.rows.push_back(record_of(entry));
    answer.page = ledger_blocks(entries);
    return answer;
}

Answer overdue_answer(const std::vector<LedgerEntry>& entries, Day day) {
    Answer answer;
    answer.rows_name = "commitments";
    answer.columns = ledger_columns();
    answer.columns.insert(answer.columns.begin(), "state");
    answer.head = {{"overdue_at", iso_date(day)}};
    for (const auto& [state, name] :
         {std::pair(Due::overdue, "overdue"), std::pair(Due::unresolved, "unresolved")}) {
        std::vector<LedgerEntry> of_state;
        for (const LedgerEntry& entry : entries)
            if (due_at(entry, day) == state) of_state.push_back(entry);
        if (of_state.empty()) continue;
        answer.page.push_back({.kind = Kind::heading,
                               .lines = {{{state == Due::overdue ? "Overdue" : "No day can be told",
                                           Style::warning}}}});
        for (AnswerBlock& block : ledger_blocks(of_state)) answer.page.push_back(std::move(block));
        for (const LedgerEntry& entry : of_state) {
            Record record = {{"state", name}};
            std::ranges::move(record_of(entry), std::back_inserter(record));
            answer.rows.push_back(std::move(record));
        }
    }
    return answer;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const bool include_restricted = arguments.has(include_restricted_flag.name);
    if (arguments.has("compare")) {
        require_flags_only(arguments, "compare", {include_restricted_flag.name});
        if (arguments.words.size() != 2)
            throw Error("--compare", "takes two documents",
                        "as in: clausula commitments --compare 11 12");
        const auto named = [&](std::size_t word) {
            return find_document(archive, arguments.words[word], include_restricted);
        };
        const Answer answer = compared_commitments(archive, named(0), named(1));
        console.print(answer);
        if (!answer.rows.empty()) return ExitStatus::done;
        console.note("no commitments were read out of the two");
        return ExitStatus::nothing;
    }
    std::string query;
    for (const std::string& word : arguments.words) query += (query.empty() ? "" : " ") + word;
    std::vector<LedgerEntry> entries =
        read_ledger(archive, include_restricted, wanted_fact(arguments, archive));
    if (!query.empty()) leave_found(entries, query, archive, include_restricted);
    leave_wanted(entries, arguments);
    const auto day = arguments.day("overdue-at");
    const Answer answer = day ? overdue_answer(entries, *day) : answer_of(entries);
    console.print(answer);
    if (!answer.rows.empty()) return ExitStatus::done;
    console.note("no such commitments in the archive");
    return ExitStatus::nothing;
}

} // namespace

const Command commitments_command = {
    .name = "commitments",
    .words = "[QUERY]",
    .summary = "list who promised what, by when",
    .description =
        "The sentences and list items that bind somebody, over all documents by date: who, how "
        "strongly, by when, where, and the words. QUERY is in the language of search: only what "
        "stands in clauses that it finds.\n\n"
        "Strength is a ladder. Binding: shall, sitoutuvat, förbinder sig, the plain present of a "
        "contract. Intention: will look into, selvittävät, strävar efter. Readiness: are prepared "
        "to, ovat valmiita. Position: consider important, pitävät tärkeänä.\n\n"
        "What is told at second hand (\"the parties agreed in 2022 to …\") is listed with the "
        "agreement that is told of. A number like 12#3 names the fact, for decide.",
    .flags = flags,
    .examples = examples,
    .run = run,
};

} // namespace clausula
