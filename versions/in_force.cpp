#include "versions/in_force.h"

#include <algorithm>

namespace clausula {

namespace {

using std::chrono::days;

DayBounds bounds_of(const std::optional<PrintedDate>& first,
                    const std::optional<PrintedDate>& last) {
    DayBounds bounds;
    if (first) bounds.earliest = first_day(*first);
    if (last) bounds.latest = last_day(*last);
    return bounds;
}

DayBounds start_of(const DatedVersion& version) {
    if (version.from) return bounds_of(version.from, version.from);
    return bounds_of(version.made.first, version.made.last);
}

/// "2020-03-12", "between 2020-03-01 and 2020-03-31", "not before 2020-03-01".
std::string shown(const DayBounds& bounds) {
    if (bounds.earliest == bounds.latest && bounds.earliest) return iso_date(*bounds.earliest);
    if (bounds.earliest && bounds.latest)
        return "a day between " + iso_date(*bounds.earliest) + " and " + iso_date(*bounds.latest);
    if (bounds.earliest) return "a day not before " + iso_date(*bounds.earliest);
    return "a day not after " + iso_date(*bounds.latest);
}

bool is_known(const DayBounds& bounds) { return bounds.earliest || bounds.latest; }

/// What versions are put in order by.
Day place_of(const DayBounds& bounds) {
    return bounds.earliest ? *bounds.earliest : *bounds.latest;
}

class Intervals {
public:
    explicit Intervals(std::span<const DatedVersion> versions) : versions_(versions) {}

    InForceResult make() {
        std::vector<std::size_t> order; // those that have a place in time
        for (std::size_t i = 0; i < versions_.size(); ++i) {
            result_.intervals.push_back({.version = i});
            InForceInterval& interval = result_.intervals.back();
            interval.from = start_of(versions_[i]);
            interval.reason = versions_[i].from ? versions_[i].from_says : versions_[i].made_says;
            if (!order.empty()) begin_when_made(i, order.back());
            if (is_known(interval.from)) order.push_back(i);
        }
        note_disorder(order);
        std::ranges::stable_sort(
            order, {}, [&](std::size_t i) { return place_of(result_.intervals[i].from); });
        for (std::size_t k = 0; k < order.size(); ++k)
            close(order[k], k + 1 < order.size() ? std::optional(order[k + 1]) : std::nullopt);
        for (InForceInterval& interval : result_.intervals)
            if (!is_known(interval.from)) interval.reason = "nothing says when it came into force";
        return std::move(result_);
    }

private:
    struct End {
        DayBounds last;
        std::string reason;
    };

    /// A later wording may still say from when the first one was in force.
    void begin_when_made(std::size_t i, std::size_t before) {
        const DatedVersion& version = versions_[i];
        const DayBounds& earlier = result_.intervals[before].from;
        const DayBounds made = bounds_of(version.made.first, version.made.last);
        if (!version.from || !is_known(made) || place_of(earlier) < first_day(*version.from) ||
            place_of(made) <= place_of(earlier))
            return;
        result_.intervals[i].from = made;
        result_.intervals[i].reason = "on which it was made; that it is in force from " +
                                      iso_date(*version.from) + " is said of an earlier wording";
    }

    void note_disorder(const std::vector<std::size_t>& order) {
        for (std::size_t k = 1; k < order.size(); ++k) {
            const DayBounds &before = result_.intervals[order[k - 1]].from,
                            &after = result_.intervals[order[k]].from;
            if (place_of(after) < place_of(before))
                result_.problems.push_back(
                    versions_[order[k]].name + " begins on " + shown(after) + ", before " +
                    versions_[order[k - 1]].name + " (" + shown(before) +
                    "), which it follows; they are taken in the order of their days");
        }
    }

    /// Says until when a version was in force, and why.
    void close(std::size_t i, std::optional<std::size_t> next) {
        const DatedVersion& version = versions_[i];
        InForceInterval& interval = result_.intervals[i];
        interval.reason = "in force from " + shown(interval.from) + " " + interval.reason;
        const std::optional<End> end = end_of(version, next);
        if (!end) {
            interval.reason += "; nothing says that it ended";
            return;
        }
        interval.until = end->last;
        interval.ever = !interval.from.earliest || !end->last.latest ||
                        *interval.from.earliest <= *end->last.latest;
        if (interval.ever) {
            interval.reason += ", until " + shown(end->last) + ": " + end->reason;
            return;
        }
        interval.reason =
            "never in force: it begins on " + shown(interval.from) + ", and " + end->reason;
        result_.problems.push_back(version.name + " is " + interval.reason);
    }

    /// The earliest of its ends.
    std::optional<End> end_of(const DatedVersion& version, std::optional<std::size_t> next) const {
        std::optional<End> end;
        const auto consider = [&](const DayBounds& last, const std::string& reason) {
            if (!end || last.latest < end->last.latest) end = End{last, reason};
        };
        const auto term = bounds_of(version.until, version.until);
        if (version.until && version.renewal_says.empty())
            consider(term, "it ends " + version.until_says);
        for (const Ending& ending : version.endings)
            consider(day_before(bounds_of(ending.on, ending.on)), ending.reason);
        if (next) {
            const DayBounds& begin = result_.intervals[*next].from;
            // Of a start that only has one bound, both ends of what it ends are open.
            if (begin.latest)
                consider(day_before(begin),
                         versions_[*next].name + " came into force on " + shown(begin));
        }
        if (version.until && !version.renewal_says.empty()) renew(version, term, end);
        return end;
    }

    /// Nobody may have let it go on; a term of the first years does not end it, either.
    static void renew(const DatedVersion& version, const DayBounds& term, std::optional<End>& end) {
        const std::string says =
            "it ends " + version.until_says + ", unless it goes on, " + version.renewal_says;
        if (!end)
            end = End{{term.earliest, std::nullopt}, says};
        else if (term.earliest < end->last.earliest)
            end = End{{term.earliest, end->last.latest}, says + "; " + end->reason};
    }

    static DayBounds day_before(DayBounds bounds) {
        if (bounds.earliest) *bounds.earliest -= days(1);
        if (bounds.latest) *bounds.latest -= days(1);
        return bounds;
    }

    std::span<const DatedVersion> versions_;
    InForceResult result_;
};

} // namespace

InForceResult intervals_in_force(std::span<const DatedVersion> versions) {
    return Intervals(versions).make();
}

InForce in_force_on(const InForceInterval& interval, Day day) {
    const DayBounds& from = interval.from;
    if (!interval.ever || (from.earliest && day < *from.earliest)) return InForce::no;
    if (interval.until && interval.until->latest && *interval.until->latest < day)
        return InForce::no;
    const bool has_begun = from.latest && *from.latest <= day;
    const bool has_not_ended =
        !interval.until || (interval.until->earliest && day <= *interval.until->earliest);
    return has_begun && has_not_ended ? InForce::yes : InForce::unknown;
}

} // namespace clausula
