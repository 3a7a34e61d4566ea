#include "index/language/date_words.h"

namespace clausula {

namespace {

constexpr CountWord month_forms[] = {{"jan", 1}, {"feb", 2},  {"mar", 3},  {"apr", 4},
                                     {"jun", 6}, {"jul", 7},  {"aug", 8},  {"sept", 9},
                                     {"sep", 9}, {"oct", 10}, {"nov", 11}, {"dec", 12}};
constexpr std::string_view year_words[] = {"year", "calendar year"};
constexpr std::string_view articles[] = {"the",   "this", "on",    "at",   "as of", "of",
                                         "to be", "is",   "means", "mean", "shall", "be"};
constexpr std::string_view to_words[] = {"to", "through", "until", "till", "thru", "up to"};
constexpr std::string_view made[] = {"made",     "dated",     "entered into", "as of",
                                     "executed", "concluded", "signed"};
constexpr std::string_view issued[] = {"issued", "published", "adopted", "given", "date of issue"};
constexpr std::string_view updated[] = {"updated",      "last updated",  "revised",
                                        "last revised", "last modified", "last changed"};
constexpr std::string_view effective[] = {"effective", "effective as of", "effective date",
                                          "in effect from", "in force from"};
constexpr std::string_view from_words[] = {"effective",
                                           "effective from",
                                           "effective date",
                                           "commencement date",
                                           "commence",
                                           "commences",
                                           "commencing",
                                           "begin",
                                           "begins",
                                           "beginning",
                                           "start",
                                           "starts",
                                           "starting",
                                           "from",
                                           "enter into force",
                                           "enters into force",
                                           "come into force",
                                           "comes into force",
                                           "take effect",
                                           "takes effect"};
constexpr std::string_view until_words[] = {"until",
                                            "till",
                                            "through",
                                            "expire",
                                            "expires",
                                            "terminate",
                                            "terminates",
                                            "end",
                                            "ends",
                                            "ending",
                                            "expiring",
                                            "up to",
                                            "up to and including",
                                            "expiration date",
                                            "expiry date",
                                            "termination date"};
constexpr std::string_view in_force[] = {"in force",
                                         "in effect",
                                         "in full force",
                                         "effective",
                                         "effective date",
                                         "commencement date",
                                         "term of this",
                                         "the term",
                                         "initial term",
                                         "term of execution",
                                         "be valid",
                                         "is valid",
                                         "remain valid",
                                         "this agreement shall commence",
                                         "this agreement commences",
                                         "this agreement will commence",
                                         "this agreement shall begin",
                                         "this agreement will begin",
                                         "this agreement shall continue",
                                         "this agreement shall be for",
                                         "this agreement shall expire",
                                         "this agreement expires",
                                         "this agreement shall terminate",
                                         "this agreement will terminate",
                                         "this agreement terminates",
                                         "enters into force",
                                         "enter into force",
                                         "comes into force",
                                         "come into force",
                                         "takes effect",
                                         "take effect",
                                         "this act expires",
                                         "this contract shall",
                                         "expiration date",
                                         "expiry date",

                                         "shall extend until",
                                         "duration of this"};
constexpr std::string_view self[] = {"this",         "these",    "the agreement",
                                     "the contract", "the term", "the initial term"};
constexpr std::string_view part_only[] = {"however", "except that section",
                                          "provided that section"};
constexpr std::string_view lasts[] = {
    "continue",     "continues", "remain",  "remains",   "shall be", "will be",   "is for",
    "agreement is", "valid for", "valid",   "expire",    "expires",  "terminate", "terminates",
    "end",          "ends",      "term of", "period of", "initial",  "commence",  "until"};
constexpr std::string_view indefinite[] = {"until further notice",   "indefinite period",
                                           "indefinite term",        "until terminated",
                                           "until it is terminated", "unlimited period"};
constexpr std::string_view start_names[] = {"effective date", "commencement date", "start date",
                                            "date of commencement"};
constexpr std::string_view periods[] = {"term of office", "period",      "reporting period",
                                        "financial year", "fiscal year", "programme period",
                                        "project period"};
constexpr std::string_view own_day[] = {"date hereof",          "date of this",
                                        "date first above",     "date first written",
                                        "date first set forth", "date first listed",
                                        "date of execution",    "date of its execution",
                                        "date of signature",    "date of its signature",
                                        "date of signing",      "execution hereof",
                                        "execution of this",    "effective date first above",
                                        "date set forth above", "date and year first above"};
constexpr CountWord numbers[] = {
    {"one", 1},          {"two", 2},          {"three", 3},     {"four", 4},        {"five", 5},
    {"six", 6},          {"seven", 7},        {"eight", 8},     {"nine", 9},        {"ten", 10},
    {"eleven", 11},      {"twelve", 12},      {"thirteen", 13}, {"fourteen", 14},   {"fifteen", 15},
    {"sixteen", 16},     {"seventeen", 17},   {"eighteen", 18}, {"nineteen", 19},   {"twenty", 20},
    {"twenty four", 24}, {"twenty five", 25}, {"thirty", 30},   {"forty five", 45}, {"forty", 40},
    {"fifty", 50},       {"sixty", 60},       {"ninety", 90},   {"thirty six", 36}, {"first", 1},
    {"second", 2},       {"third", 3},        {"fourth", 4},    {"fifth", 5},       {"sixth", 6},
    {"seventh", 7},      {"eighth", 8},       {"ninth", 9},     {"tenth", 10}};
constexpr std::string_view year_units[] = {"year", "years", "anniversary", "year anniversary"};
constexpr std::string_view month_units[] = {"month", "months"};
constexpr std::string_view week_units[] = {"week", "weeks"};
constexpr std::string_view day_units[] = {"day", "days"};
constexpr std::string_view other_lengths[] = {
    "renew",      "renewal",     "renewed",    "renewals",  "additional",  "successive", "notice",
    "extended",   "extend for",  "prior",      "extension", "extensions",  "warranty",   "survive",
    "thereafter", "termination", "expiration", "expiry",    "of the term", "each"};

} // namespace

const DateWords english_dates = {.months = month_forms,
                                 .year_words = year_words,
                                 .articles = articles,
                                 .to = to_words,
                                 .made = made,
                                 .issued = issued,
                                 .updated = updated,
                                 .effective = effective,
                                 .from = from_words,
                                 .until = until_words,
                                 .in_force = in_force,
                                 .self = self,
                                 .part_only = part_only,
                                 .lasts = lasts,
                                 .indefinite = indefinite,
                                 .names = start_names,
                                 .periods = periods,
                                 .own_day = own_day,
                                 .numbers = numbers,
                                 .years = year_units,
                                 .months_long = month_units,
                                 .weeks = week_units,
                                 .days = day_units,
                                 .other_lengths = other_lengths};

} // namespace clausula
