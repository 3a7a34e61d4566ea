#include "cli/commands/timeline.h"

#include "cli/archive_folder.h"
#include "cli/console.h"
#include "cli/describe.h"
#include "cli/fact_source.h"
#include "cli/target.h"
#include "cli/timeline_topic.h"

#include <fmt/format.h>

#include <algorithm>

namespace clausula {

namespace {

using Kind = AnswerBlock::Kind;

const Flag flags[] = {
    {.name = "mentions",
     .help = "count by year how often documents mention QUERY",
     .details = "The year is that of the document's own date; documents that state none are "
                "counted apart."},
    include_restricted_flag,
};

constexpr std::string_view examples[] = {"clausula timeline", "clausula timeline Kunteko",
                                         "clausula timeline KT --format svg > kt.svg",
                                         "clausula timeline --mentions 'tekojen tori'"};

/// "2015 – 2017", "from 2015", "2020-03-12".
std::string range_label(const TimelineEntry& entry) {
    const DateRange& range = entry.range;
    if (range.first == range.last) return iso_date(*range.first);
    if (!range.last) return "from " + iso_date(*range.first);
    if (!range.first) return "until " + iso_date(*range.last);
    return iso_date(*range.first) + " – " + iso_date(*range.last);
}

Value value_of(const std::optional<PrintedDate>& date) {
    return date ? Value(iso_date(*date)) : Value();
}

class Page {
public:
    Page(const Archive& archive, Answer& answer) : sources_(archive), answer_(answer) {
        answer_.rows_name = "timeline";
        answer_.columns = {"kind",  "from", "to",    "label", "document",
                           "title", "page", "words", "source"};
        table_.cells.push_back({{{"when"}}, {{"what"}}, {{"source"}}});
    }

    void add(const TimelineEntry& entry) {
        std::string words, title;
        Value page;
        if (entry.document != 0) {
            const Document& document = sources_.document(entry.document);
            title = document.title;
            words = joined(document.text[entry.span]);
            if (!entry.span.empty()) page = document.text.pages_of(entry.span).first;
        }
        answer_.rows.push_back({{"kind", name_of(entry.kind)},
                                {"from", value_of(entry.range.first)},
                                {"to", value_of(entry.range.last)},
                                {"period", entry.is_period},
                                {"label", entry.label},
                                {"document", entry.document != 0 ? Value(entry.document) : Value()},
                                {"title", title},
                                {"page", page},
                                {"words", words},
                                {"source", entry.source}});
        const std::string what = name_of(entry.kind) == entry.label
                                     ? entry.label
                                     : fmt::format("{}: {}", name_of(entry.kind), entry.label);
        StyledLine source;
        if (entry.document != 0)
            source.push_back({std::to_string(entry.document) + " ", Style::id});
        if (!words.empty()) source.push_back({"\"" + words + "\"", Style::quiet});
        if (!entry.source.empty()) source.push_back({one_line(entry.source), Style::quiet});
        table_.cells.push_back({{{range_label(entry)}}, {{one_line(what)}}, std::move(source)});
        ChartMark mark;
        mark.label = entry.kind == TimelineKind::event && !words.empty() ? words : entry.label;
        mark.detail = entry.document != 0 ? fmt::format("{} {}", title, words) : entry.source;
        mark.series = name_of(entry.kind);
        if (entry.range.first) mark.first = first_day(*entry.range.first);
        if (entry.range.last) mark.last = last_day(*entry.range.last);
        mark.is_point = !entry.is_period;
        mark.dates = range_label(entry);
        chart_.marks.push_back(std::move(mark));
    }

    void finish(const std::string& typed) {
        chart_.title = typed.empty() ? "Timeline" : "Timeline: " + typed;
        std::size_t periods = 0;
        for (const ChartMark& mark : chart_.marks) periods += mark.is_point ? 0 : 1;
        chart_.description = fmt::format(
            "{} as bars and {} as points, in order of time; each bears its name and its dates.",
            counted(periods, "period"), counted(chart_.marks.size() - periods, "event"));
        if (table_.cells.size() > 1) answer_.page.push_back(std::move(table_));
        answer_.chart = std::move(chart_);
    }

private:
    FactSources sources_;
    Answer& answer_;
    AnswerBlock table_ = {.kind = Kind::table};
    Chart chart_;
};

/// A row of blocks, one for so many mentions that the longest fits.
std::string bar_of(std::size_t count, std::size_t most) {
    constexpr std::size_t longest = 40;
    const std::size_t length =
        most <= longest ? count : (count * longest + most - 1) / std::max<std::size_t>(most, 1);
    std::string bar;
    for (std::size_t i = 0; i < length; ++i) bar += "█";
    return bar;
}

/// Years without a mention are one line, to the last of them.
void add_row(AnswerBlock& table, const YearOfMentions& year, const std::string& label,
             const std::string& bar) {
    const auto is_empty = [&] { return table.cells.back()[1].front().text == "0"; };
    if (year.mentions == 0 && is_empty()) {
        std::string& first = table.cells.back().front().front().text;
        first = first.substr(0, first.find(' ')) + " – " + label;
        return;
    }
    table.cells.push_back({{{label}},
                           {{std::to_string(year.mentions)}},
                           {{std::to_string(year.documents)}},
                           {{bar, Style::id}}});
}

Answer mentions_answer(const std::vector<YearOfMentions>& years, const std::string& typed) {
    Answer answer;
    answer.rows_name = "years";
    answer.columns = {"year", "mentions", "documents"};
    answer.head = {{"query", typed}};
    Chart chart = {
        .title = "Mentions by year: " + typed, .description = "", .marks = {}, .columns = {}};
    AnswerBlock table = {.kind = Kind::table};
    table.cells.push_back({{{"year"}}, {{"mentions"}}, {{"documents"}}, {{""}}});
    std::size_t most = 0, all = 0;
    for (const YearOfMentions& year : years) most = std::max(most, year.mentions);
    for (const YearOfMentions& year : years) {
        const std::string label = year.year ? std::to_string(*year.year) : "undated";
        answer.rows.push_back({{"year", year.year ? Value(*year.year) : Value()},
                               {"mentions", year.mentions},
                               {"documents", year.documents}});
        add_row(table, year, label, bar_of(year.mentions, most));
        chart.columns.push_back({label, year.mentions});
        all += year.mentions;
    }
    chart.description = fmt::format("{} in all; a column a year, by the documents' own dates.",
                                    counted(all, "mention"));
    if (!years.empty()) answer.page.push_back(std::move(table));
    answer.chart = std::move(chart);
    return answer;
}

ExitStatus run(const Arguments& arguments, Console& console) {
    const std::string typed = arguments.words.empty() ? "" : arguments.words.front();
    if (arguments.has("mentions") && typed.empty())
        throw Error("--mentions", "of what?", "as in: clausula timeline --mentions Tekry");
    const Archive archive =
        Archive::open(archive_folder(archive_settings(arguments.text("archive"))));
    const bool restricted = arguments.has(include_restricted_flag.name);
    const Registry registry = read_registry(archive.folder());
    TimelineTopic topic;
    if (!typed.empty()) topic = find_topic(archive, registry, typed, restricted);
    if (arguments.has("mentions")) {
        const auto years = mentions_by_year(archive, *topic.marks);
        console.print(mentions_answer(years, typed));
        if (!years.empty()) return ExitStatus::done;
        console.note("no document mentions it");
        return ExitStatus::nothing;
    }
    Answer answer;
    Page page(archive, answer);
    const std::vector<TimelineEntry> entries = timeline(archive, registry, topic, restricted);
    for (const TimelineEntry& entry : entries) page.add(entry);
    page.finish(typed);
    console.print(answer);
    if (!entries.empty()) return ExitStatus::done;
    console.note("nothing with a date is told of it");
    return ExitStatus::nothing;
}

} // namespace

const Command timeline_command = {
    .name = "timeline",
    .words = "[ENTITY|QUERY]",
    .summary = "show what lasted and what happened, in order of time",
    .description =
        "Periods: of programmes and their phases, of agreements in force, of an organisation's "
        "names, of seats in bodies. Events: what documents tell to have happened, signings, the "
        "dates of documents. Each with the document and the words that say so; where sources "
        "disagree, each has its line.\n\n"
        "ENTITY is an organisation or a programme by any of its names; anything else is a QUERY as "
        "of `clausula search`. Shown is what sentences that mention it tell, and the documents "
        "that they stand in. Without either, everything.\n\n"
        "--format svg draws periods as bars and events as points; with --mentions, a column a "
        "year.",
    .flags = flags,
    .most_words = 1,
    .examples = examples,
    .run = run,
};

} // namespace clausula
