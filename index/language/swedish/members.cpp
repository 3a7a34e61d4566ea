#include "index/language/member_words.h"

namespace clausula {

namespace {

constexpr std::string_view lists[] = {"medlemmar",          "medlemmarna",  "ledamöter",
                                      "medlemsförteckning", "medlemslista", "sammansättning"};
constexpr std::string_view list_links[] = {"i", "av", "för"};
constexpr std::string_view names[] = {"namn"};
constexpr std::string_view members[] = {"ledamot",     "ledamöter",    "medlem",        "medlemmar",
                                        "företrädare", "representant", "representanter"};
constexpr MemberHead heads[] = {
    {"nr", MemberColumn::number},
    {"titel", MemberColumn::title},
    {"uppgift", MemberColumn::title},
    {"befattning", MemberColumn::title},
    {"tjänst", MemberColumn::title},
    {"yrke", MemberColumn::title},
    {"organisation", MemberColumn::organisation},
    {"representerar", MemberColumn::organisation},
    {"företräder", MemberColumn::organisation},
    {"arbetsgivare", MemberColumn::organisation},
    {"förbund", MemberColumn::organisation},
    {"myndighet", MemberColumn::organisation},
    {"instans", MemberColumn::organisation},
    {"kommun", MemberColumn::place},
    {"stad", MemberColumn::place},
    {"ort", MemberColumn::place},
    {"hemort", MemberColumn::place},
    {"hemkommun", MemberColumn::place},
    {"välfärdsområde", MemberColumn::place},
    {"parti", MemberColumn::party},
    {"roll", MemberColumn::role},
    {"uppdrag", MemberColumn::role},
    {"ställning", MemberColumn::role},
    {"telefon", MemberColumn::contact},
    {"tfn", MemberColumn::contact},
    {"post", MemberColumn::contact},
    {"epost", MemberColumn::contact},
    {"adress", MemberColumn::contact},
};
constexpr MemberRole roles[] = {
    {"ordf", "chair"},
    {"ordförande", "chair", true},
    {"v ordf", "vice_chair"},
    {"vordf", "vice_chair"},
    {"viceordf", "vice_chair"},
    {"vice ordf", "vice_chair"},
    {"vice ordförande", "vice_chair", true},
    {"viceordförande", "vice_chair", true},
    {"1 vice ordförande", "vice_chair"},
    {"2 vice ordförande", "vice_chair"},
    {"första vice ordförande", "vice_chair"},
    {"andra vice ordförande", "vice_chair"},
    {"sekr", "secretary"},
    {"sekreterare", "secretary", true},
};
constexpr std::string_view full[] = {"ordinarie"};
constexpr std::string_view deputy[] = {"ersättare", "suppleant", "suppleanter"};
constexpr std::string_view employer[] = {"arbetsgivar"};
constexpr std::string_view employee[] = {"personal", "arbetstagar", "löntagar"};
constexpr std::string_view vacant[] = {"nn",    "n n",          "vakant", "obesatt",
                                       "ledig", "utses senare", "utses",  "ej utsedd"};
constexpr std::string_view parties[] = {"saml",  "sfp", "sd", "sdp",   "c",      "cent",
                                        "gröna", "vf",  "kd", "sannf", "m",      "s",
                                        "l",     "mp",  "v",  "lib",   "centern"};
constexpr std::string_view organisation_ends[] = {
    "stad",       "stads",         "kommun",       "kommuns",        "samkommun",
    "förbund",    "förbundet",     "organisation", "organisationen", "välfärdsområde",
    "union",      "unionen",       "verket",       "ministeriet",    "stiftelse",
    "stiftelsen", "arbetsgivarna", "myndigheten",  "region",         "regionen",
    "föreningen", "förening",      "universitet",  "akademi",        "rådet"};
constexpr std::string_view title_ends[] = {
    "direktör",    "chef",          "chefen",      "sakkunnig",  "jurist",     "rektor",
    "sekreterare", "förtroendeman", "ombud",       "ombudsman",  "ledare",     "skötare",
    "lärare",      "läkare",        "planerare",   "expert",     "fullmäktig", "koordinator",
    "ingenjör",    "professor",     "handläggare", "samordnare", "rådgivare"};
constexpr std::string_view name_links[] = {"von", "af", "de"};
constexpr std::string_view from[] = {"från", "från och med", "fr o m", "from"};
constexpr std::string_view until[] = {"till", "till och med", "t o m", "tom", "avgick", "avgått"};
constexpr std::string_view succeeded_by[] = {"efterträds av", "efterträddes av", "ersätts av",
                                             "ersattes av", "i stället"};
constexpr std::string_view is[] = {"är", "fungerar", "var", "valdes", "verkar", "utsågs"};
constexpr std::string_view of[] = {"för", "i"};

} // namespace

const MemberWords swedish_members = {.lists = lists,
                                     .list_links = list_links,
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
                                     .of = of,
                                     .place_ends = {}};

} // namespace clausula
