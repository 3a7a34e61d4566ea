#include "index/language/date_words.h"

namespace clausula {

namespace {

constexpr CountWord month_forms[] = {{"jan", 1}, {"febr", 2}, {"feb", 2},  {"apr", 4},
                                     {"jun", 6}, {"jul", 7},  {"aug", 8},  {"sept", 9},
                                     {"sep", 9}, {"okt", 10}, {"nov", 11}, {"dec", 12}};
constexpr std::string_view year_words[] = {"år", "året", "åren", "års"};
constexpr std::string_view articles[] = {"den", "dagen", "är"};
constexpr std::string_view to_words[] = {"till", "till och med"};
constexpr std::string_view made[] = {"ingåtts",       "upprättats", "ingåtts den", "upprättades",
                                     "undertecknats", "daterat",    "dagtecknat",  "ingånget"};
constexpr std::string_view issued[] = {"utfärdad",   "utfärdat",   "utgiven", "utgivet",
                                       "publicerad", "publicerat", "given"};
constexpr std::string_view updated[] = {"uppdaterad", "uppdaterat", "senast ändrad",
                                        "senast ändrat", "senast uppdaterad"};
constexpr std::string_view effective[] = {"gäller från",   "gäller fr o m",  "gäller",
                                          "i kraft",       "i kraft från",   "avtalsperiod",
                                          "giltighetstid", "ikraftträdande", "giltig från"};
constexpr std::string_view from_words[] = {"träder i kraft", "trädde i kraft", "trätt i kraft",
                                           "i kraft",        "från",           "från och med",
                                           "fr o m",         "börjar",         "inleds",
                                           "gäller",         "avtalsperiod",   "avtalsperioden är",
                                           "tiden",          "under tiden",    "perioden"};
constexpr std::string_view until_words[] = {"till",
                                            "till och med",
                                            "t o m",
                                            "tills",
                                            "upphör",
                                            "upphör att gälla",
                                            "upphör att gälla vid",
                                            "löper ut",
                                            "avslutas",
                                            "till utgången av",
                                            "vid utgången av",
                                            "intill",
                                            "intill utgången av",
                                            "fram till",
                                            "längst till",
                                            "högst till"};
constexpr std::string_view until_behind[] = {"ut"};
constexpr std::string_view in_force[] = {
    "träder i kraft", "i kraft",       "avtalet gäller",   "gäller till",
    "gäller tills",   "gäller från",   "gäller fr o m",    "avtalsperiod",
    "avtalsperioden", "giltighetstid", "upphör att gälla", "avtalet är giltigt",
    "är giltigt",     "avtalet löper", "avtalet upphör",   "avtalstiden"};
constexpr std::string_view self[] = {"denna",          "detta", "avtalet",  "avtalets",
                                     "avtalsperioden", "lagen", "stadgarna"};
constexpr std::string_view part_only[] = {"dock", "först"};
constexpr std::string_view lasts[] = {"gäller",         "löper",       "giltigt",
                                      "giltig",         "i kraft",     "ingås",
                                      "avtalsperioden", "avtalstiden", "kraft"};
constexpr std::string_view indefinite[] = {"tills vidare"};
constexpr std::string_view start_names[] = {"ikraftträdandedagen", "ikraftträdandet",
                                            "ikraftträdande"};
constexpr std::string_view periods[] = {"mandatperiod",  "mandatperioden",    "mandattid",
                                        "perioden",      "verksamhetsperiod", "räkenskapsperiod",
                                        "programperiod", "projekttid"};
constexpr std::string_view own_day[] = {"undertecknandet", "undertecknande",
                                        "dagen för undertecknandet", "undertecknats"};
constexpr CountWord numbers[] = {{"ett", 1},        {"en", 1},      {"två", 2},    {"tre", 3},
                                 {"fyra", 4},       {"fem", 5},     {"sex", 6},    {"sju", 7},
                                 {"åtta", 8},       {"nio", 9},     {"tio", 10},   {"tolv", 12},
                                 {"fjorton", 14},   {"femton", 15}, {"tjugo", 20}, {"trettio", 30},
                                 {"fyrtiofem", 45}, {"sextio", 60}, {"nittio", 90}};
constexpr std::string_view year_units[] = {"år"};
constexpr std::string_view month_units[] = {"månad", "månader", "månaders"};
constexpr std::string_view week_units[] = {"vecka", "veckor", "veckors"};
constexpr std::string_view day_units[] = {"dag", "dagar", "dagars"};
constexpr std::string_view other_lengths[] = {
    "förlängs", "förlängning", "uppsägningstid", "uppsägningstiden",         "åt gången",
    "garanti",  "garantitid",  "säga upp",       "efter avtalets upphörande"};

} // namespace

const DateWords swedish_dates = {.months = month_forms,
                                 .year_words = year_words,
                                 .articles = articles,
                                 .to = to_words,
                                 .made = made,
                                 .issued = issued,
                                 .updated = updated,
                                 .effective = effective,
                                 .from = from_words,
                                 .until = until_words,
                                 .until_behind = until_behind,
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
