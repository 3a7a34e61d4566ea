#include "cli/commands/programmes.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/fact_source.h"
#include "cli/target.h"
#include "index/text/suggest.h"
#include "index/text/unicode.h"
#include "search/told_programmes.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

const Flag flags[] = {include_restricted_flag};

constexpr std::string_view examples[] = {"clausula programmes", "clausula programmes Kunteko",
                                         "clausula programmes --format csv > programmes.csv"};

/// "2015 – 2020", "from 2015", "until 2020"; of sources that disagree "2020-12-31 or 2021-01-01".
std::string period_label(const ToldPeriod& period) {
    const auto side = [](const std::vector<ToldValue>& values) {
        std::string all;
        for (const std::string& value : ToldPeriod::distinct(values))
            all += (all.empty() ? "" : " or ") + value;
        return all;
    };
    const std::string from = side(period.from), to = side(period.to);
    if (from.empty() || to.empty()) return from.empty() ? "until " + to : "from " + from;
    return from == to ? from : from + " – " + to;
}

std::string period_label(const ToldProgramme& programme) {
    const DateRange extent = programme.extent();
    if (!extent.first && !extent.last) return "";
    ToldPeriod whole;
    if (extent.first) whole.from.push_back({iso_date(*extent.first), 0});
    if (extent.last) whole.to.push_back({iso_date(*extent.last), 0});
    return period_label(whole);
}

/// A phase's number, or its name; null of the whole.
Value phase_value(const ToldPeriod& period) {
    if (period.phase.empty()) return {};
    return period.is_numbered() ? Value(period.phase[0] - '0') : Value(period.phase);
}

class Page {
public:
    Page(const Archive& archive, const ToldProgrammes& told, Answer& answer)
        : sources_(archive), told_(told), answer_(answer) {}

    void add(const ToldProgramme& programme, bool with_others) {
        programme_ = &programme;
        StyledLine heading = {{programme.name, Style::title}};
        for (std::size_t i = 1; i < programme.names.size(); ++i)
            heading.push_back({(i == 1 ? "  also " : ", ") + programme.names[i], Style::quiet});
        answer_.page.push_back({.kind = Kind::heading, .lines = {std::move(heading)}});
        block_ = {.kind = Kind::fields, .apart = false};
        for (const ToldPeriod& period : programme.periods) add(period);
        add("follows", "follows", programme.follows);
        add("followed by", "followed_by", programme.followed_by);
        add("carrier", "carrier", programme.carriers);
        add("funder", "funder", programme.funders);
        add("budget", "budget", programme.budgets);
        if (with_others)
            for (const ToldProgramme* other : told_.told_beside(programme)) add_beside(*other);
        answer_.page.push_back(std::move(block_));
    }

private:
    void line(std::string_view label, StyledLine text) {
        block_.cells.push_back({{{std::string(label), Style::quiet}}, std::move(text)});
    }

    void add_beside(const ToldProgramme& other) {
        const std::string period = period_label(other);
        line("told of beside it", {{other.name + (period.empty() ? "" : "  ") + period}});
        line("", source(other.facts.front()));
    }

    void add(const ToldPeriod& period) {
        const std::string label =
            period.phase.empty() ? "period" : (period.is_numbered() ? "phase " : "") + period.phase;
        line(label, {{period_label(period)}});
        std::vector<std::size_t> facts;
        for (const auto* side : {&period.from, &period.to})
            for (const ToldValue& value : *side) {
                if (std::ranges::count(facts, value.fact) == 0) facts.push_back(value.fact);
                row(side == &period.from ? "from" : "to", value, period);
            }
        std::ranges::sort(facts);
        for (const std::size_t fact : facts) line("", source(fact));
        conflict("from", period.from);
        conflict("to", period.to);
    }

    /// Both are shown, with who says so, and neither is chosen.
    void conflict(std::string_view end, const std::vector<ToldValue>& values) {
        const std::vector<std::string> distinct = ToldPeriod::distinct(values);
        if (distinct.size() < 2) return;
        std::string all;
        for (const std::string& one : distinct) {
            std::string documents;
            for (const ToldValue& value : values)
                if (value.value == one)
                    documents += (documents.empty() ? "" : ", ") +
                                 std::to_string(told_.facts[value.fact].document);
            all += fmt::format("{}{} ({})", all.empty() ? "" : ", ", one, documents);
        }
        line("", {{fmt::format("sources disagree on its {}: {}",
                               end == "from" ? "beginning" : "end", all),
                   Style::warning}});
    }

    void add(std::string_view label, std::string_view field, const std::vector<ToldValue>& values) {
        for (std::size_t i = 0; i < values.size();) {
            // What one sentence lists is one line.
            std::string listed;
            const std::size_t fact = values[i].fact;
            for (; i < values.size() && values[i].fact == fact; ++i) {
                std::string shown = values[i].value;
                if (field.starts_with("follow"))
                    if (const auto found = told_.find(shown);
                        !found.empty() && !period_label(*found.front()).empty())
                        shown += "  " + period_label(*found.front());
                listed += (listed.empty() ? "" : ", ") + shown;
                row(field, values[i], {});
            }
            line(label, {{listed}});
            line("", source(fact));
        }
    }

    StyledLine source(std::size_t fact) { return sources_.line(told_.facts[fact]); }

    void row(std::string_view field, const ToldValue& value, const ToldPeriod& period) {
        Record record = {
            {"programme", programme_->name},
            {"phase", phase_value(period)},
            {"field", field},
            {"value", value.value},
            {"conflict",
             (field == "from" || field == "to") &&
                 ToldPeriod::distinct(field == "from" ? period.from : period.to).size() > 1}};
        for (RecordField& one : sources_.record(told_.facts[value.fact]))
            record.push_back(std::move(one));
        answer_.rows.push_back(std::move(record));
    }

    FactSources sources_;
    const ToldProgrammes& told_;
    Answer& answer_;
    const ToldProgramme* programme_ = nullptr;
    AnswerBlock block_;
};

[[noreturn]] void not_found(const std::string& typed, const ToldProgrammes& told) {
    std::vector<std::string> names;
    for (const ToldProgramme& programme : told.programmes)
        for (const std::string& name : programme.names) names.push_back(fold_case(name));
    const auto near = suggest(fold_case(typed), names);
    throw Error(ErrorKind::not_found, typed.empty() ? "\"\"" : typed,
                "no document tells of a programme of this name",
                near ? "did you mean \"" + *near + "\"?" : "`clausula programmes` lists them");
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const ToldProgrammes told =
        told_programmes(archive, arguments.has(include_restricted_flag.name));
    Answer answer;
    answer.rows_name = "programmes";
    answer.columns = {"programme", "phase", "field", "value", "conflict",
                      "document",  "title", "page",  "words"};
    Page page(archive, told, answer);
    if (arguments.words.empty()) {
        for (const ToldProgramme& programme : told.programmes) page.add(programme, false);
    } else {
        const auto found = told.find(arguments.words.front());
        if (found.empty()) not_found(arguments.words.front(), told);
        for (const ToldProgramme* programme : found) page.add(*programme, true);
    }
    console.print(answer);
    if (!told.programmes.empty()) return ExitStatus::done;
    console.note("no document tells of a programme");
    return ExitStatus::nothing;
}

} // namespace

const Command programmes_command = {
    .name = "programmes",
    .words = "[NAME]",
    .summary = "show programmes and projects: when they ran, what followed what, who paid",
    .description =
        "What all documents tell of each programme: its period and those of its phases, what it "
        "followed and what followed it, who carries it out, who funds it and its budget, with "
        "\"about\" and \"over\" as they are printed. Below each is the document and the words that "
        "say so. Where sources disagree on a day, all are shown and none is chosen.\n\n"
        "NAME is a programme's name in any form. Beside it stand the other programmes that the "
        "same documents tell of.",
    .flags = flags,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
