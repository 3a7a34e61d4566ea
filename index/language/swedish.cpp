#include "index/language/swedish.h"

#include "index/language/commitment_words.h"
#include "index/language/date_words.h"
#include "index/language/notice_words.h"
#include "index/language/party_words.h"
#include "index/language/member_words.h"
#include "index/language/programme_words.h"
#include "index/language/swedish_words.h"

namespace clausula {

namespace {

constexpr std::string_view common_words[] = {
    "och",   "att",     "det",      "som",  "en",    "är",    "av",     "för",   "med",   "till",
    "den",   "på",      "de",       "inte", "ett",   "om",    "har",    "eller", "skall", "ska",
    "vid",   "från",    "kan",      "men",  "så",    "under", "enligt", "samt",  "denna", "detta",
    "dessa", "där",     "när",      "vara", "också", "efter", "mellan", "genom", "mot",   "sig",
    "sin",   "avtalet", "parterna", "inom", "var",   "blir",  "vilka",  "får",   "över",  "i"};

constexpr std::string_view months[] = {"januari",   "februari", "mars",     "april",
                                       "maj",       "juni",     "juli",     "augusti",
                                       "september", "oktober",  "november", "december"};

constexpr std::string_view connectives[] = {"och", "eller", "samt", "respektive"};

constexpr DivisionWord divisions[] = {
    {"bilaga", Division::annex},  {"avdelning", Division::part},  {"avd.", Division::part},
    {"del", Division::part},      {"kapitel", Division::chapter}, {"kap.", Division::chapter},
    {"kap", Division::chapter},   {"artikel", Division::article}, {"paragraf", Division::section},
    {"moment", Division::moment}, {"mom.", Division::moment},     {"mom", Division::moment},
    {"punkt", Division::clause}};
constexpr std::string_view contents[] = {"innehåll", "innehållsförteckning"};
constexpr std::string_view signatures[] = {"underskrifter",
                                           "underskrift",
                                           "undertecknat",
                                           "undertecknande",
                                           "detta avtal har upprättats",
                                           "av detta avtal har",
                                           "ort och datum"};
constexpr std::string_view list_openers[] = {"att", "följande"};
constexpr std::string_view day_words[] = {"dagen"};

constexpr std::string_view organisation_forms[] = {"rf", "ab", "abp", "kb", "hb", "rp"};
constexpr std::string_view entry_into_force[] = {
    "denna lag träder i kraft", "denna förordning träder i kraft", "detta beslut träder i kraft",
    "lagen träder i kraft"};
constexpr KindWord kinds[] = {{"avtal", DocumentKind::agreement},
                              {"avtalet", DocumentKind::agreement},
                              {"överenskommelse", DocumentKind::agreement},
                              {"kontrakt", DocumentKind::agreement},
                              {"tilläggsavtal", DocumentKind::amendment},
                              {"tilläggsprotokoll", DocumentKind::amendment},
                              {"ändring", DocumentKind::amendment},
                              {"lag", DocumentKind::statute},
                              {"förordning", DocumentKind::statute},
                              {"balk", DocumentKind::statute},
                              {"protokoll", DocumentKind::minutes},
                              {"berättelse", DocumentKind::report},
                              {"rapport", DocumentKind::report},
                              {"översikt", DocumentKind::report},
                              {"medlemmar", DocumentKind::member_list},
                              {"medlemsförteckning", DocumentKind::member_list},
                              {"sammansättning", DocumentKind::member_list},
                              {"brev", DocumentKind::letter}};
constexpr std::string_view abbreviations[] = {
    "bl.a.", "t.ex.", "d.v.s.", "dvs.",    "m.fl.",  "m.m.",   "o.d.",  "o.dyl.", "osv.",
    "etc.",  "s.k.",  "f.d.",   "fr.o.m.", "t.o.m.", "p.g.a.", "e.d.",  "jfr.",   "nr.",
    "kap.",  "mom.",  "art.",   "s.",      "kl.",    "ca.",    "inkl.", "exkl.",  "resp.",
    "enl.",  "ev.",   "tel.",   "mån.",    "milj.",  "mrd.",   "prof.", "ordf.",  "v.ordf.",
    "sekr.", "avd.",  "bil.",   "anm.",    "moms.",  "förf.",  "finl."};
constexpr std::string_view drafts[] = {"utkast", "avtalsutkast"};
constexpr std::string_view amends[] = {"om ändring av",    "om ändring i",  "ändringsavtal",
                                       "ändring av",       "tilläggsavtal", "tillägg till",
                                       "tilläggsprotokoll"};
constexpr std::string_view restated[] = {"konsoliderad", "omarbetad"};
constexpr std::string_view terminates[] = {"uppsägning", "hävning", "uppsägningsmeddelande"};
constexpr std::string_view parties[] = {"mellan",       "parter",     "parterna",  "arbetsgivare",
                                        "arbetstagare", "hyresvärd",  "hyresgäst", "köpare",
                                        "säljare",      "beställare", "leverantör"};
constexpr std::string_view version_words[] = {"version", "versioner"};
constexpr std::string_view number_words[] = {"nr", "nummer"};

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
constexpr std::string_view updated[] = {"uppdaterad",    "uppdaterat",    "läget",
                                        "senast ändrad", "senast ändrat", "senast uppdaterad"};
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
constexpr DateWords dates = {.months = month_forms,
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

} // namespace

const Language swedish = {
    .code = "sv",
    .ocr_model = "swe",
    .common_words = common_words,
    .months = months,
    .page_sign = "s.",
    .spelled_dates = false,
    .connectives = connectives,
    .structure = {divisions, "mom.", contents, signatures, list_openers, day_words,
                  organisation_forms, entry_into_force, kinds, true, abbreviations},
    .dates = &swedish_dates,
    .versions = {drafts, amends, restated, terminates, parties, version_words, number_words},
    .read_words = read_swedish_words,
    .words_version = swedish_words_version,
    .notice = &swedish_notice,
    .parties = &swedish_parties,
    .commitments = &swedish_commitments,
    .members = &swedish_members,
    .programmes = &swedish_programmes,
    .notice = &swedish_notice,
};

} // namespace clausula
