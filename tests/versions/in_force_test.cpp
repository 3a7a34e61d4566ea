#include "tests/catch.h"
#include "versions/in_force.h"

namespace clausula {

namespace {

/// A version in a test: days as ISO 8601, empty for none; of `made` also "first..last".
struct Drawn {
    std::string made, from, until, ended;
    bool renews = false;
};

std::optional<PrintedDate> date(const std::string& iso) { return parse_iso_date(iso); }

std::vector<DatedVersion> versions(const std::vector<Drawn>& drawn) {
    std::vector<DatedVersion> versions;
    for (const Drawn& one : drawn) {
        DatedVersion version;
        version.name = "version " + std::to_string(versions.size() + 1);
        const std::size_t dots = one.made.find("..");
        version.made = {date(one.made.substr(0, dots)),
                        date(dots == std::string::npos ? one.made : one.made.substr(dots + 2))};
        version.from = date(one.from);
        version.from_says = "as its clause 9 says";
        version.until = date(one.until);
        version.until_says = "as its clause 9 says";
        if (one.renews) version.renewal_says = "as its clause 10 says";
        if (const auto on = date(one.ended)) version.endings = {{*on, "it was terminated"}};
        versions.push_back(version);
    }
    return versions;
}

std::string shown(const DayBounds& bounds) {
    const auto day = [](const std::optional<Day>& value) { return value ? iso_date(*value) : "?"; };
    return bounds.earliest && bounds.earliest == bounds.latest
               ? day(bounds.earliest)
               : "[" + day(bounds.earliest) + " " + day(bounds.latest) + "]";
}

/// "2018-01-01..2020-03-11, 2020-03-12..", "never" for one that never was.
std::string intervals(const std::vector<Drawn>& drawn) {
    std::string all;
    for (const InForceInterval& interval : intervals_in_force(versions(drawn)).intervals) {
        if (!all.empty()) all += ", ";
        all += !interval.ever
                   ? "never"
                   : shown(interval.from) + ".." + (interval.until ? shown(*interval.until) : "");
    }
    return all;
}

} // namespace

TEST_CASE("a wording is in force from its start until it ends or the next begins") {
    struct Row {
        std::vector<Drawn> versions; ///< made, from, until, ended
        std::string intervals;
    };

    const Row rows[] = {
        {{{"2018-01-15", "2018-01-01", "", ""}}, "2018-01-01.."},
        {{{"2018-01-15", "", "", ""}}, "2018-01-15.."},
        {{{"2018-01-15", "", "2020-12-31", ""}}, "2018-01-15..2020-12-31"},
        {{{"2018-01-15", "", "2020", ""}}, "2018-01-15..[2020-01-01 2020-12-31]"},
        {{{"2018-01-15", "", "2020-12-31", "2019-07-01"}}, "2018-01-15..2019-06-30"},
        {{{"2018-01-01", "", "", ""}, {"2020-03-12", "", "", ""}},
         "2018-01-01..2020-03-11, 2020-03-12.."},
        // Between the end of one and the beginning of the next there is nothing in force.
        {{{"2018-01-01", "", "2019-12-31", ""}, {"2020-03-12", "", "", ""}},
         "2018-01-01..2019-12-31, 2020-03-12.."},
        {{{"2018-01-01", "", "2024-12-31", ""}, {"2020-03-12", "2021-01-01", "", ""}},
         "2018-01-01..2020-12-31, 2021-01-01.."},
        // The later wording still says from when the first one was in force.
        {{{"2018-01-15", "2018-01-01", "", ""}, {"2020-03-12", "2018-01-01", "", ""}},
         "2018-01-01..2020-03-11, 2020-03-12.."},
        // Only bounds are known of the second.
        {{{"2018-01-01", "", "", ""}, {"2020-03-18..2021-06-30", "", "", ""}},
         "2018-01-01..[2020-03-17 2021-06-29], [2020-03-18 2021-06-30].."},
        {{{"2018-01-01", "", "", ""}, {"", "", "", ""}}, "2018-01-01.., [? ?].."},
        // Nobody knows whether it went on.
        {{{"2018-01-01", "", "2020-12-31", "", true}}, "2018-01-01..[2020-12-31 ?]"},
        {{{"2018-01-01", "", "", "", true}}, "2018-01-01.."},
        {{{"2018-01-01", "", "2020-12-31", "2023-07-01", true}},
         "2018-01-01..[2020-12-31 2023-06-30]"},
        {{{"2018-01-01", "", "2020-12-31", "2019-07-01", true}}, "2018-01-01..2019-06-30"},
        {{{"2018-01-01", "", "2020-12-31", "", true}, {"2022-03-12", "", "", ""}},
         "2018-01-01..[2020-12-31 2022-03-11], 2022-03-12.."},
        {{}, ""},
    };
    for (const Row& row : rows) {
        INFO(row.intervals);
        CHECK(intervals(row.versions) == row.intervals);
    }
}

TEST_CASE("odd dates are told, and nothing breaks") {
    struct Row {
        std::vector<Drawn> versions;
        std::string intervals, problem;
    };

    const Row rows[] = {
        {{{"2020-03-12", "", "", ""}, {"2018-01-01", "", "", ""}},
         "2020-03-12.., 2018-01-01..2020-03-11",
         "version 2 begins on 2018-01-01, before version 1 (2020-03-12), which it follows; they "
         "are "
         "taken in the order of their days"},
        {{{"2020-03-12", "", "", ""}, {"2020-03-12", "", "", ""}},
         "never, 2020-03-12..",
         "version 1 is never in force: it begins on 2020-03-12, and version 2 came into force on "
         "2020-03-12"},
        {{{"2020-03-12", "", "2019-12-31", ""}},
         "never",
         "version 1 is never in force: it begins on 2020-03-12, and it ends as its clause 9 says"},
    };
    for (const Row& row : rows) {
        INFO(row.problem);
        CHECK(intervals(row.versions) == row.intervals);
        CHECK(intervals_in_force(versions(row.versions)).problems ==
              std::vector<std::string>{row.problem});
    }
}

TEST_CASE("each interval has its reason") {
    const auto result = intervals_in_force(versions(
        {{"", "2018-01-01", "", ""}, {"2020-03-12", "", "", "2022-01-01"}, {"", "", "", ""}}));
    CHECK(result.intervals[0].reason ==
          "in force from 2018-01-01 as its clause 9 says, until 2020-03-11: version 2 came into "
          "force on 2020-03-12");
    CHECK(result.intervals[1].reason ==
          "in force from 2020-03-12 on which it was made, until 2021-12-31: it was terminated");
    CHECK(result.intervals[2].reason == "nothing says when it came into force");
}

TEST_CASE("what was in force on a day is known, or is not") {
    struct Row {
        Drawn version;
        const char* day;
        InForce answer;
    };

    const Row rows[] = {
        {{"2018-01-01", "", "2020-12-31", ""}, "2017-12-31", InForce::no},
        {{"2018-01-01", "", "2020-12-31", ""}, "2018-01-01", InForce::yes},
        {{"2018-01-01", "", "2020-12-31", ""}, "2020-12-31", InForce::yes},
        {{"2018-01-01", "", "2020-12-31", ""}, "2021-01-01", InForce::no},
        {{"2020-03-18..2021-06-30", "", "", ""}, "2020-03-17", InForce::no},
        {{"2020-03-18..2021-06-30", "", "", ""}, "2021-01-01", InForce::unknown},
        {{"2020-03-18..2021-06-30", "", "", ""}, "2021-06-30", InForce::yes},
        {{"", "", "", ""}, "2021-06-30", InForce::unknown},
    };
    for (const Row& row : rows) {
        INFO(row.version.made << " " << row.day);
        const auto result = intervals_in_force(versions({row.version}));
        CHECK(in_force_on(result.intervals.front(), first_day(*date(row.day))) == row.answer);
    }
}

} // namespace clausula
