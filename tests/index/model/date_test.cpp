#include "index/model/date.h"
#include "tests/catch.h"

namespace clausula {

TEST_CASE("a date reaches over all the days that it can mean") {
    struct Row {
        PrintedDate date;
        const char *iso, *first, *last;
    };

    const Row rows[] = {
        {{2020, 3, 12}, "2020-03-12", "2020-03-12", "2020-03-12"},
        {{2020, 2, {}}, "2020-02", "2020-02-01", "2020-02-29"},
        {{1999, {}, {}}, "1999", "1999-01-01", "1999-12-31"},
    };
    for (const Row& row : rows) {
        INFO(row.iso);
        CHECK(iso_date(row.date) == row.iso);
        CHECK(iso_date(first_day(row.date)) == row.first);
        CHECK(iso_date(last_day(row.date)) == row.last);
        CHECK(parse_iso_date(row.iso) == row.date);
        CHECK(printed(first_day(row.date)) == *parse_iso_date(row.first));
    }
}

TEST_CASE("what is no date in ISO 8601 is none") {
    for (const char* text : {"", "20", "2020-3", "2020-13", "2020-02-30", "2020/03/12",
                             "2020-03-1x", "2020-03-12T", "+202-03-12", "-020-03-12"}) {
        INFO(text);
        CHECK_FALSE(parse_iso_date(text));
    }
}

} // namespace clausula
