#include "index/language/swedish.h"

#include "index/language/commitment_words.h"
#include "index/language/date_words.h"
#include "index/language/member_words.h"
#include "index/language/notice_words.h"
#include "index/language/party_words.h"
#include "index/language/programme_words.h"
#include "index/language/renewal_words.h"
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
constexpr KindWord kinds[] = {{"tilläggsavtal", DocumentKind::amendment},
                              {"ändringsavtal", DocumentKind::amendment},
                              {"tilläggsprotokoll", DocumentKind::amendment},
                              {"avtal", DocumentKind::agreement},
                              {"avtalet", DocumentKind::agreement},
                              {"överenskommelse", DocumentKind::agreement},
                              {"kontrakt", DocumentKind::agreement},
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
                              {"brev", DocumentKind::letter},
                              {"uppsägning", DocumentKind::letter},
                              {"uppsägningsbesked", DocumentKind::letter}};
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

} // namespace

const Language swedish = {
    .code = "sv",
    .ocr_model = "swe",
    .common_words = common_words,
    .months = months,
    .page_sign = "s.",
    .inflected_names = true,
    .spelled_dates = false,
    .connectives = connectives,
    .structure = {divisions, "mom.", contents, signatures, list_openers, day_words,
                  organisation_forms, entry_into_force, kinds, true, abbreviations},
    .dates = &swedish_dates,
    .versions = {drafts, amends, restated, terminates, parties, version_words, number_words},
    .read_words = read_swedish_words,
    .words_version = swedish_words_version,
    .notice = &swedish_notice,
    .renewal = &swedish_renewal,
    .parties = &swedish_parties,
    .commitments = &swedish_commitments,
    .members = &swedish_members,
    .programmes = &swedish_programmes,
};

} // namespace clausula
