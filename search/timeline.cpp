#include "search/timeline.h"

#include "index/model/names.h"
#include "search/told_programmes.h"
#include "versions/as_of.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace clausula {

namespace {

Day begin_of(const TimelineEntry& entry) {
    return entry.range.first ? first_day(*entry.range.first) : last_day(*entry.range.last);
}

DateRange range_of(std::string_view first, std::string_view last) {
    return {parse_iso_date(first), parse_iso_date(last)};
}

bool is_empty(const DateRange& range) { return !range.first && !range.last; }

class TimelineReader {
public:
    TimelineReader(const Archive& archive, const Registry& registry, const TimelineTopic& topic,
                   bool restricted)
        : archive_(archive), registry_(registry), topic_(topic), restricted_(restricted) {
        for (DocumentSummary& summary : archive.list())
            if (!summary.restricted || restricted)
                documents_.emplace(summary.id, std::move(summary));
    }

    std::vector<TimelineEntry> run() {
        programmes();
        agreements();
        names();
        bodies();
        events();
        signings();
        own_dates();
        std::ranges::stable_sort(entries_, {}, [](const TimelineEntry& entry) {
            return std::tuple(begin_of(entry), entry.kind, entry.label);
        });
        return std::move(entries_);
    }

private:
    bool is_of_topic(DocumentId document) const {
        return !topic_.marks || topic_.marks->contains(document);
    }

    bool is_of_topic(DocumentId document, Span span) const {
        if (!topic_.marks) return true;
        const auto marks = topic_.marks->find(document);
        if (marks == topic_.marks->end()) return false;
        const auto mark = std::ranges::lower_bound(marks->second, span.begin, {}, &Span::begin);
        return mark != marks->second.end() && mark->begin < span.end;
    }

    std::vector<HeldFact> facts(FactKind kind) const {
        return archive_.facts({.kind = kind, .restricted = restricted_});
    }

    void programmes() {
        const ToldProgrammes told = told_programmes(archive_, restricted_);
        std::set<const ToldProgramme*> asked;
        for (const std::string& name : topic_.programmes)
            for (const ToldProgramme* programme : told.find(name)) asked.insert(programme);
        for (const ToldProgramme& programme : told.programmes)
            for (const ToldPeriod& period : programme.periods) {
                std::set<std::size_t> facts;
                for (const auto* side : {&period.from, &period.to})
                    for (const ToldValue& value : *side) facts.insert(value.fact);
                std::set<std::pair<std::string, std::string>> seen;
                for (const std::size_t fact : facts)
                    add(programme, period, told.facts[fact], asked.contains(&programme), seen);
            }
    }

    /// Sources that disagree are two entries, sources that agree one.
    void add(const ToldProgramme& programme, const ToldPeriod& period, const HeldFact& held,
             bool is_asked, std::set<std::pair<std::string, std::string>>& seen) {
        const std::string from(held.fact.value("from")), to(held.fact.value("to"));
        const Span span = held.fact.evidence.span;
        if (!is_asked && !is_of_topic(held.document, span)) return;
        const DateRange range = range_of(from, to);
        if (is_empty(range) || !seen.emplace(from, to).second) return;
        std::string label = programme.name;
        if (!period.phase.empty())
            label += (period.is_numbered() ? ", phase " : ", ") + period.phase;
        entries_.push_back({TimelineKind::programme, label, range, true, held.document, span, ""});
    }

    void agreements() {
        for (const auto& [id, in_force] : in_force_on(archive_, Day{}, restricted_)) {
            const InForceInterval& interval = in_force.interval;
            const auto document = documents_.find(id);
            if (document == documents_.end() || !is_of_topic(id) || !interval.ever) continue;
            if (!interval.from.earliest || interval.from.earliest != interval.from.latest) continue;
            DateRange range{printed(*interval.from.earliest), std::nullopt};
            if (interval.until && interval.until->latest)
                range.last = printed(*interval.until->latest);
            entries_.push_back({TimelineKind::agreement,
                                document->second.title,
                                range,
                                true,
                                id,
                                {},
                                interval.reason});
        }
    }

    void names() {
        if (!topic_.organisation) return;
        for (const OrganisationName& name : topic_.organisation->names)
            if (name.from || name.to)
                entries_.push_back({TimelineKind::name,
                                    name.text,
                                    {name.from, name.to},
                                    true,
                                    0,
                                    {},
                                    source_of(name.source)});
        for (const OrganisationEvent* event : registry_.events_of(topic_.organisation->id)) {
            if (!event->on) continue;
            std::string label(name_of(event->kind));
            for (const auto* side : {&event->before, &event->after})
                if (event->before != event->after)
                    for (const std::string& id : *side)
                        label += (side == &event->before ? " " : " → ") + id;
            entries_.push_back({TimelineKind::event,
                                label,
                                {event->on, event->on},
                                false,
                                0,
                                {},
                                source_of(event->source)});
        }
    }

    static std::string source_of(const std::string& source) {
        return "registry of organisations" + (source.empty() ? "" : ", " + source);
    }

    void bodies() {
        std::set<std::tuple<DocumentId, std::string, std::string, std::string>> seen;
        for (const HeldFact& held : facts(FactKind::membership)) {
            const std::string body(held.fact.value("body")), from(held.fact.value("from")),
                to(held.fact.value("to"));
            const DateRange range = range_of(from, to);
            if (body.empty() || is_empty(range) || !is_of_topic(held.document) ||
                !seen.emplace(held.document, body, from, to).second)
                continue;
            entries_.push_back({TimelineKind::body, body, range, true, held.document,
                                held.fact.evidence.span, ""});
        }
    }

    void events() {
        for (const HeldFact& held : facts(FactKind::event)) {
            const Span span = held.fact.evidence.span;
            const auto on = parse_iso_date(held.fact.value("on"));
            if (!on || !is_of_topic(held.document, span)) continue;
            entries_.push_back({TimelineKind::event,
                                std::string(held.fact.value("what")),
                                {on, on},
                                false,
                                held.document,
                                span,
                                ""});
        }
    }

    void signings() {
        std::map<std::pair<DocumentId, std::string>, TimelineEntry> signed_on;
        for (const HeldFact& held : facts(FactKind::signatory)) {
            const std::string on(held.fact.value("signed_on"));
            const auto date = parse_iso_date(on);
            if (!date || !is_of_topic(held.document)) continue;
            const auto [entry, is_new] =
                signed_on.try_emplace({held.document, on}, TimelineEntry{TimelineKind::signing,
                                                                         "",
                                                                         {date, date},
                                                                         false,
                                                                         held.document,
                                                                         held.fact.evidence.span,
                                                                         ""});
            entry->second.label +=
                (is_new ? "signed by " : ", ") + std::string(held.fact.value("name"));
        }
        for (auto& [key, entry] : signed_on) {
            signed_.insert({key.first, key.second});
            entries_.push_back(std::move(entry));
        }
    }

    void own_dates() {
        for (const auto& [id, document] : documents_) {
            if (!document.date || !is_of_topic(id)) continue;
            const PrintedDate& date = document.date->date;
            if (signed_.contains({id, iso_date(date)})) continue;
            entries_.push_back({TimelineKind::document,
                                document.title,
                                {date, date},
                                false,
                                id,
                                document.date->evidence.span,
                                ""});
        }
    }

    const Archive& archive_;
    const Registry& registry_;
    const TimelineTopic& topic_;
    bool restricted_;
    std::map<DocumentId, DocumentSummary> documents_;
    std::set<std::pair<DocumentId, std::string>> signed_; ///< documents with their days
    std::vector<TimelineEntry> entries_;
};

} // namespace

std::string_view name_of(TimelineKind kind) {
    constexpr std::string_view names[] = {"programme", "agreement", "name",    "body",
                                          "event",     "signing",   "document"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<TimelineEntry> timeline(const Archive& archive, const Registry& registry,
                                    const TimelineTopic& topic, bool include_restricted) {
    return TimelineReader(archive, registry, topic, include_restricted).run();
}

std::vector<YearOfMentions> mentions_by_year(const Archive& archive,
                                             const std::map<DocumentId, std::vector<Span>>& marks) {
    std::map<int, YearOfMentions> years;
    YearOfMentions undated;
    for (const auto& [id, words] : marks) {
        const auto summary = archive.summary(id);
        YearOfMentions* year = &undated;
        if (summary && summary->date) {
            year = &years[summary->date->date.year];
            year->year = summary->date->date.year;
        }
        year->mentions += words.size();
        ++year->documents;
    }
    std::vector<YearOfMentions> all;
    for (const auto& [number, year] : years) {
        constexpr int longest = 300; // years without a mention that are shown
        while (!all.empty() && *all.back().year + 1 < number && number - *all.back().year < longest)
            all.push_back({.year = *all.back().year + 1});
        all.push_back(year);
    }
    if (undated.documents > 0) all.push_back(undated);
    return all;
}

} // namespace clausula
