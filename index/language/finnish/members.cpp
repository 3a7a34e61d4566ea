#include "index/language/member_words.h"

namespace clausula {

namespace {

constexpr std::string_view lists[] = {"jäsenet", "jäsenluettelo", "kokoonpano", "jäsenistö"};
constexpr std::string_view names[] = {"nimi", "nimet"};
constexpr std::string_view members[] = {"jäsen",     "jäsenet",   "jäsenen", "edustaja",
                                        "edustajat", "edustajan", "henkilö"};
constexpr MemberHead heads[] = {
    {"nro", MemberColumn::number},
    {"nr", MemberColumn::number},
    {"tehtävä", MemberColumn::title},
    {"tehtävänimike", MemberColumn::title},
    {"nimike", MemberColumn::title},
    {"titteli", MemberColumn::title},
    {"virka", MemberColumn::title},
    {"virkanimike", MemberColumn::title},
    {"ammatti", MemberColumn::title},
    {"toimi", MemberColumn::title},
    {"organisaatio", MemberColumn::organisation},
    {"järjestö", MemberColumn::organisation},
    {"taho", MemberColumn::organisation},
    {"taustaorganisaatio", MemberColumn::organisation},
    {"edustaa", MemberColumn::organisation},
    {"edustama", MemberColumn::organisation},
    {"työnantaja", MemberColumn::organisation},
    {"työpaikka", MemberColumn::organisation},
    {"liitto", MemberColumn::organisation},
    {"yhteisö", MemberColumn::organisation},
    {"virasto", MemberColumn::organisation},
    {"ministeriö", MemberColumn::organisation},
    {"kunta", MemberColumn::place},
    {"kaupunki", MemberColumn::place},
    {"paikkakunta", MemberColumn::place},
    {"kotikunta", MemberColumn::place},
    {"kotipaikka", MemberColumn::place},
    {"hyvinvointialue", MemberColumn::place},
    {"alue", MemberColumn::place},
    {"puolue", MemberColumn::party},
    {"valtuustoryhmä", MemberColumn::party},
    {"rooli", MemberColumn::role},
    {"asema", MemberColumn::role},
    {"puhelin", MemberColumn::contact},
    {"puh", MemberColumn::contact},
    {"sähköposti", MemberColumn::contact},
    {"yhteystiedot", MemberColumn::contact},
    {"osoite", MemberColumn::contact},
};
constexpr MemberRole roles[] = {
    {"pj", "chair"},
    {"puheenjohtaja", "chair", true},
    {"puheenjohtajana", "chair", true},
    {"puheenjohtajaksi", "chair", true},
    {"vpj", "vice_chair"},
    {"vara pj", "vice_chair"},
    {"varapj", "vice_chair"},
    {"1 vpj", "vice_chair"},
    {"2 vpj", "vice_chair"},
    {"1 varapj", "vice_chair"},
    {"2 varapj", "vice_chair"},
    {"varapuheenjohtaja", "vice_chair", true},
    {"varapuheenjohtajana", "vice_chair", true},
    {"varapuheenjohtajaksi", "vice_chair", true},
    {"1 varapuheenjohtaja", "vice_chair"},
    {"2 varapuheenjohtaja", "vice_chair"},
    {"siht", "secretary"},
    {"sihteeri", "secretary", true},
    {"sihteerinä", "secretary", true},
    {"sihteeriksi", "secretary", true},
};
constexpr std::string_view full[] = {"varsinainen", "varsinaiset"};
constexpr std::string_view deputy[] = {"varajäsen", "varajäsenet", "varaedustaja", "varaedustajat",
                                       "varalla",   "varahenkilö", "varahenkilöt", "vara"};
constexpr std::string_view employer[] = {"työnantaja"};
constexpr std::string_view employee[] = {"henkilöstö", "työntekijä", "palkansaaja"};
constexpr std::string_view vacant[] = {
    "nn",          "n n",        "avoin",    "avoinna",
    "täyttämättä", "vakanssi",   "vakantti", "nimetään myöhemmin",
    "ei nimetty",  "nimeämättä", "nimetään", "ei nimettyä"};
constexpr std::string_view parties[] = {"kok",  "kokoomus", "sd",  "sdp", "kesk",   "keskusta",
                                        "vihr", "vas",      "ps",  "r",   "rkp",    "kd",
                                        "liik", "lib",      "skp", "sit", "vihreät"};
constexpr std::string_view organisation_ends[] = {
    "kaupunki",   "kaupungin",   "kunta",   "kunnan",          "liitto", "järjestö",
    "yhdistys",   "kuntayhtymä", "yhtymä",  "hyvinvointialue", "unioni", "virasto",
    "ministeriö", "laitos",      "keskus",  "yliopisto",       "säätiö", "työnantajat",
    "akatemia",   "seura",       "neuvosto"};
constexpr std::string_view title_ends[] = {
    "johtaja",     "päällikkö",      "asiantuntija",  "sihteeri", "lakimies",   "luottamusmies",
    "valtuutettu", "rehtori",        "insinööri",     "hoitaja",  "työntekijä", "opettaja",
    "lääkäri",     "koordinaattori", "suunnittelija", "neuvos",   "asiamies",   "tutkija",
    "professori",  "tarkastaja",     "mestari",       "esimies"};
constexpr std::string_view name_links[] = {"von", "af", "de"};
constexpr std::string_view from[] = {"alkaen", "lähtien"};
constexpr std::string_view until[] = {"asti", "saakka", "poistui", "eronnut", "erosi", "päättyi"};
constexpr std::string_view succeeded_by[] = {"tilalle", "seuraajaksi", "hänen tilalleen"};
constexpr std::string_view is[] = {"toimii", "on", "toimi", "valittiin", "nimettiin", "valitaan"};
constexpr std::string_view place_ends[] = {"sta", "stä", "lta", "ltä"};

} // namespace

const MemberWords finnish_members = {.lists = lists,
                                     .list_links = {},
                                     .names = names,
                                     .members = members,
                                     .heads = heads,
                                     .roles = roles,
                                     .full = full,
                                     .deputy = deputy,
                                     .employer = employer,
                                     .employee = employee,
                                     .vacant = vacant,
                                     .parties = parties,
                                     .organisation_ends = organisation_ends,
                                     .title_ends = title_ends,
                                     .name_links = name_links,
                                     .from = from,
                                     .until = until,
                                     .succeeded_by = succeeded_by,
                                     .is = is,
                                     .of = {},
                                     .place_ends = place_ends};

} // namespace clausula
