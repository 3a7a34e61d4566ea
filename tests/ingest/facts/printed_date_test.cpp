#include "ingest/facts/printed_date.h"
#include "ingest/facts/time_length.h"
#include "tests/catch.h"

#include <string>

namespace clausula {

namespace {

std::string shown(const DateRange& range) {
    const std::string first = iso_date(*range.first), last = iso_date(*range.last);
    return first == last ? first : first + ".." + last;
}

std::string dates_in(std::string_view words) {
    std::string all;
    for (const FoundDate& found : find_dates(words)) {
        if (!all.empty()) all += ", ";
        all += shown(found.range) + " <" +
               std::string(words.substr(found.span.begin, found.span.size())) + ">";
    }
    return all;
}

std::string lengths_in(std::string_view words) {
    std::string all;
    for (const TimeLength& found : find_lengths(words)) {
        if (!all.empty()) all += ", ";
        all += std::to_string(found.months) + " <" +
               std::string(words.substr(found.span.begin, found.span.size())) + ">";
    }
    return all;
}

} // namespace

TEST_CASE("dates are read as they are printed") {
    struct Row {
        std::string_view words, dates;
    };

    const Row rows[] = {
        {"Helsingissä 12.3.2020", "2020-03-12 <12.3.2020>"},
        {"12. 3. 2020", "2020-03-12 <12. 3. 2020>"},
        {"2020-03-12", "2020-03-12 <2020-03-12>"},
        {"12 päivänä maaliskuuta 2020", "2020-03-12 <12 päivänä maaliskuuta 2020>"},
        {"30 päivään kesäkuuta 2008", "2008-06-30 <30 päivään kesäkuuta 2008>"},
        {"12. maaliskuuta 2020", "2020-03-12 <12. maaliskuuta 2020>"},
        {"joulukuussa 2021", "2021-12 <joulukuussa 2021>"},
        {"Helsingfors den 12 mars 2020", "2020-03-12 <12 mars 2020>"},
        {"March 12, 2020", "2020-03-12 <March 12, 2020>"},
        {"April 14th, 2020", "2020-04-14 <April 14th, 2020>"},
        {"October 1,1996", "1996-10-01 <October 1,1996>"},
        {"19 Jan. 1998", "1998-01-19 <19 Jan. 1998>"},
        {"this 12th day of March, 2020", "2020-03-12 <12th day of March, 2020>"},
        {"12th of March 2020", "2020-03-12 <12th of March 2020>"},
        {"the 30t h day of June 2016", "2016-06-30 <30t h day of June 2016>"},
        {"syyskuun 1. päivästä 1976", "1976-09-01 <syyskuun 1. päivästä 1976>"},
        {"Oulu 14 / 3 2015", "2015-03-14 <14 / 3 2015>"},
        {"vuoden 2025 kesäkuun loppuun", "2025-06 <vuoden 2025 kesäkuun>"},
        {"vuoden 2024 tammikuun 2025", "2024 <vuoden 2024>, 2025-01 <tammikuun 2025>"},
        {"den 3/5 1978", "1978-05-03 <3/5 1978>"},
        {"1 January – 30 June 2019", "2019-01-01..2019-06-30 <1 January – 30 June 2019>"},
        {"October 1 to March 31, 2020", "2019-10-01..2020-03-31 <October 1 to March 31, 2020>"},
        {"March 2020", "2020-03 <March 2020>"},
        {"vuonna 2020", "2020 <vuonna 2020>"},
        {"9/24/2018", "2018-09-24 <9/24/2018>"},
        {"24/9/2018", "2018-09-24 <24/9/2018>"},
        {"3/3/2020", "2020-03-03 <3/3/2020>"},
        {"the 3/12/2020", ""}, // which of the two is the month, nobody says
        {"9/21/98", ""},       // nor of which century
        {"31.2.2020", ""},
        {"3.4 and 2020", ""},
        {"12.3.20201", ""},
        {"laki 1234/2020", ""},
        {"this ____ day of March __, 2020", ""},
        {"kevät 2020", ""},
    };
    for (const Row& row : rows) {
        INFO(row.words);
        CHECK(dates_in(row.words) == row.dates);
    }
}

TEST_CASE("a year of two digits is read where asked for") {
    struct Row {
        std::string_view words, day;
    };

    const Row rows[] = {
        {"Datum 4.2.97", "1997-02-04"},
        {"Date: 14.11.23", "2023-11-14"},
        {"Date: 7/28/09", "2009-07-28"}, // there is no month 28
        {"kohta 2.1.10.4", ""},
        {"10.2.15.33", ""},
        {"31.2.98", ""},
    };
    for (const Row& row : rows) {
        INFO(row.words);
        const auto found = find_dates(row.words, SlashOrder::unknown, ShortYears::read);
        CHECK((found.empty() ? "" : iso_date(*found.front().range.first)) == row.day);
        CHECK(find_dates(row.words).empty());
    }
}

TEST_CASE("two dates with a dash or its words between them are a stretch") {
    struct Row {
        std::string_view words, dates;
    };

    const Row rows[] = {
        {"1.1.2018–31.12.2020", "2018-01-01..2020-12-31 <1.1.2018–31.12.2020>"},
        {"1.1.2018 - 31.12.2020", "2018-01-01..2020-12-31 <1.1.2018 - 31.12.2020>"},
        {"1.–30.6.2021", "2021-06-01..2021-06-30 <1.–30.6.2021>"},
        {"1.5.–31.12.2022", "2022-05-01..2022-12-31 <1.5.–31.12.2022>"},
        {"15.11.–15.2.2021", "2020-11-15..2021-02-15 <15.11.–15.2.2021>"},
        {"1–30 juni 2021", "2021-06-01..2021-06-30 <1–30 juni 2021>"},
        {"May 1, 2020 through April 30, 2021",
         "2020-05-01..2021-04-30 <May 1, 2020 through April 30, 2021>"},
        {"från den 1 maj 2020 till och med den 30 april 2021",
         "2020-05-01 <1 maj 2020>, 2021-04-30 <30 april 2021>"},
        {"ohjelma 2015–2017", "2015..2017 <2015–2017>"},
        {"vuosina 2021–2022", "2021..2022 <vuosina 2021–2022>"},
        {"31.12.2020–1.1.2018", "2020-12-31 <31.12.2020>, 2018-01-01 <1.1.2018>"},
        {"1.1.2018 ja 31.12.2020", "2018-01-01 <1.1.2018>, 2020-12-31 <31.12.2020>"},
        {"1500–2000 euroa", ""},
        {"s. 3–12.3.2020", "2020-03-03..2020-03-12 <3–12.3.2020>"},
    };
    for (const Row& row : rows) {
        INFO(row.words);
        CHECK(dates_in(row.words) == row.dates);
    }
}

TEST_CASE("lengths of time are read in months") {
    struct Row {
        std::string_view words, lengths;
    };

    const Row rows[] = {
        {"for three (3) years", "36 <three (3) years>"},
        {"12 months", "12 <12 months>"},
        {"the third anniversary", "36 <third anniversary>"},
        {"the five (5) year anniversary", "60 <five (5) year anniversary>"},
        {"the seventh (7th) anniversary", "84 <seventh (7th) anniversary>"},
        {"kaksi vuotta", "24 <kaksi vuotta>"},
        {"tre år", "36 <tre år>"},
        {"sex månader", "6 <sex månader>"},
        {"1000 years", ""},
        {"the year 2020", ""},
    };
    for (const Row& row : rows) {
        INFO(row.words);
        CHECK(lengths_in(row.words) == row.lengths);
    }
}

TEST_CASE("a length of time ends on the day of the same number, or the month's last") {
    const auto end = [](const char* day, int months) {
        return iso_date(end_of(first_day(*parse_iso_date(day)), months));
    };
    CHECK(end("2020-01-01", 36) == "2023-01-01");
    CHECK(end("2020-01-31", 1) == "2020-02-29");
    CHECK(end("2020-02-29", 12) == "2021-02-28");
}

TEST_CASE("a date with strokes is read as the text's other dates are") {
    const auto day_in = [](std::string_view text) {
        const std::vector<FoundDate> found = find_dates("8/12/2014", slash_order(text));
        return found.empty() ? "none" : iso_date(*found.front().range.first);
    };
    CHECK(day_in("August 4, 2014 … 8/12/2014") == "2014-08-12");
    CHECK(day_in("4 August 2014 … 8/12/2014") == "2014-12-08");
    CHECK(day_in("9/24/2018 … 8/12/2014") == "2014-08-12");
    CHECK(day_in("August 4, 2014 … 5 May 2014 … 8/12/2014") == "none");
    CHECK(day_in("8/12/2014") == "none");
}

} // namespace clausula
