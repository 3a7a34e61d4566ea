#include "index/language/programme_words.h"

namespace clausula {

namespace {

constexpr std::string_view nouns[] = {"program", "projekt",   "satsning",  "kampanj",  "pilot",
                                      "försök",  "initiativ", "förstudie", "insamling"};
constexpr std::string_view wide_nouns[] = {"helhet", "verksamhet"};
constexpr std::string_view bare_nouns[] = {"program", "projekt", "satsning",
                                           "kampanj", "försök",  "initiativ"};
constexpr std::string_view phases[] = {"fas", "skede", "omgång", "etapp", "period"};
constexpr std::string_view packages[] = {"arbetspaket", "perioder"};
constexpr std::string_view package_codes[] = {"ap", "wp", "dp"};
constexpr std::string_view endings[] = {"s",    "et",    "ets",   "en", "ens", "n",
                                        "ns",   "met",   "mets",  "t",  "ts",  "arna",
                                        "erna", "arnas", "ernas", "er", "ar",  "projektet"};
constexpr std::string_view copulas[] = {"är ett", "är en", "är det", "är", "var ett", "var en"};
constexpr std::string_view pronouns[] = {"det", "den"};
constexpr std::string_view between[] = {"mellan", "från"};
constexpr std::string_view called[] = {
    "projektets namn", "projektnamn", "programmets namn", "heter",        "kallas",
    "kallat",          "vid namn",    "med namnet",       "under namnet", "namnet är",
    "benämns",         "benämnt",     "kallad",           "med titeln"};
constexpr CountWord ordinals[] = {
    {"första", 1}, {"andra", 2}, {"tredje", 3}, {"fjärde", 4}, {"femte", 5}};
constexpr CountWord how_many[] = {{"två", 2}, {"tre", 3}, {"fyra", 4}};
constexpr std::string_view year_turns[] = {"årsskiftet"};
constexpr std::string_view decades[] = {"talet", "talets", "tal"};
constexpr std::string_view begins[] = {
    "startade",     "startar",        "inleddes",     "inleds",    "började",
    "börjar",       "sedan",          "startat",      "inletts",   "lanserades",
    "från och med", "startades",      "kom till",     "kom igång", "drog igång",
    "drogs igång",  "tog sin början", "sattes igång", "startas",   "startats",
    "påbörjades",   "påbörjas",       "öppnade",      "lanseras",  "började sin verksamhet",
    "med start"};
constexpr std::string_view ends[] = {
    "avslutades", "avslutas",     "slutade",    "upphörde",    "upphör",      "slutar",
    "avslutats",  "till och med", "lades ned",  "lades ner",   "avvecklades", "löpte ut",
    "fram till",  "upphört",      "lagts ner",  "lagts ned",   "läggs ner",   "läggs ned",
    "nedlagt",    "nedlagd",      "nedlades",   "räcker till", "slutförs",    "slutfördes",
    "avslutad",   "avslutat",     "varar till", "tog slut",    "tar slut"};
constexpr std::string_view from_words[] = {"från", "från och med"};
constexpr std::string_view until_words[] = {"till",
                                            "till och med",
                                            "fram till",
                                            "tills",
                                            "till utgången av",
                                            "till slutet av",
                                            "till och med utgången av",
                                            "fram till utgången av",
                                            "t o m",
                                            "tom",
                                            "till och med slutet av"};
constexpr std::string_view begins_behind[] = {"framåt"};
constexpr std::string_view ends_behind[] = {"slut"};
constexpr std::string_view period_labels[] = {
    "projekttid",        "projektperiod",   "programperiod", "programtid",    "genomförandetid",
    "projektets löptid", "löptid",          "finansiär",     "finansiering",  "budget",
    "projektägare",      "genomförare",     "tid",           "tidsperiod",    "period",
    "projekttiden",      "projektperioden", "varaktighet",   "bidragsperiod", "stödperiod",
    "tidplan",           "tidtabell"};
constexpr std::string_view lasts[] = {
    "genomförs",  "genomfördes",  "pågår",    "pågick",   "drivs",    "drevs",
    "drev",       "löper",        "löpte",    "varar",    "varade",   "genomfört",
    "genomförde", "finansierade", "bedrevs",  "bedrivs",  "pågått",   "finansierades",
    "verkställs", "hölls",        "ordnades", "gjordes",  "bedrev",   "bedriver",
    "driver",     "drivit",       "löpt",     "testades", "prövades", "verkade"};
constexpr std::string_view continues[] = {"fortsättning på",
                                          "fortsättning av",
                                          "bygger på",
                                          "bygger vidare på",
                                          "byggde på",
                                          "ersatte",
                                          "ersätter",
                                          "efterträdde",
                                          "efterträder",
                                          "rötter i",
                                          "uppföljare till",
                                          "uppföljaren till",
                                          "fortsättningen på",
                                          "arvtagaren till",
                                          "föregicks av",
                                          "tar över",
                                          "tog över",
                                          "växte fram ur",
                                          "växte ur",
                                          "tar vid där",
                                          "tog vid där",
                                          "sin början i",
                                          "uppstod i",
                                          "uppstod ur",
                                          "arvtagare till",
                                          "tog vid efter",
                                          "avlöste",
                                          "avlöser",
                                          "arvtagare efter",
                                          "övertog",
                                          "övertar",
                                          "föregångare var",
                                          "föregångaren var",
                                          "förbereddes i",
                                          "förbereddes inom",
                                          "förarbetet gjordes inom",
                                          "förarbetet gjordes i",
                                          "fortsätter arbetet från",
                                          "i stället för",
                                          "grundar sig på",
                                          "avlöst",
                                          "ersatt",
                                          "fortsätter arbetet",
                                          "fortsätter det arbete"};
constexpr std::string_view continued_by[] = {"fortsätter inom",
                                             "fortsätter i programmet",
                                             "fortsätter i projektet",
                                             "fortsatte inom",
                                             "följdes av",
                                             "följs av",
                                             "efterträddes av",
                                             "efterträds av",
                                             "ersattes av",
                                             "ersätts av",
                                             "fortsätter under namnet",
                                             "fortsatte under namnet",
                                             "fortsätts av",
                                             "avlöstes av",
                                             "avlöses av",
                                             "gick upp i",
                                             "går upp i",
                                             "gått upp i",
                                             "uppgick i",
                                             "uppgår i",
                                             "inlemmades i",
                                             "införlivades i",
                                             "införlivades med",
                                             "slogs samman med",
                                             "slås samman med",
                                             "slogs ihop med",
                                             "togs över av",
                                             "tas över av",
                                             "plats intas av",
                                             "plats togs av",
                                             "plats tas av",
                                             "döptes om till",
                                             "bytte namn till",
                                             "byter namn till",
                                             "ombildades till",
                                             "ombildas till",
                                             "fortsätter som",
                                             "fortsatte som",
                                             "följts av",
                                             "ersatts av",
                                             "efterträtts av",
                                             "avlösts av",
                                             "efterföljaren",
                                             "efterföljaren är",
                                             "efterträdaren",
                                             "övergick i",
                                             "övergår i",
                                             "går under namnet",
                                             "drivs vidare som",
                                             "fortlever i",
                                             "lever vidare i",
                                             "fortsätter i",
                                             "fortsatte i",
                                             "fortsätter i form av",
                                             "efterträddes",
                                             "efterträds",
                                             "avlöstes",
                                             "avlöses",
                                             "ersattes",
                                             "ersätts"};
constexpr std::string_view before_that[] = {"dessförinnan", "före det", "innan dess", "tidigare"};
constexpr std::string_view carried_by[] = {
    "genomförs av", "genomfördes av", "drivs av",     "drevs av",   "leds av",       "leddes av",
    "samordnas av", "koordineras av", "förvaltas av", "bedrivs av", "verkställs av", "drev"};
constexpr std::string_view carries[] = {"ansvarar för"};
constexpr std::string_view funded_by[] = {"finansieras av",    "finansierades av", "finansiär är",
                                          "huvudfinansiär är", "finansiärer är",   "stöd av",
                                          "bidrag av",         "med stöd från",    "bidrag från",
                                          "finansiering från", "finansiering av",  "medel från",
                                          "bekostas av",       "finansiär var",    "stöd från"};
constexpr std::string_view funds[] = {"finansierade", "finansierar", "bekostade"};
constexpr std::string_view together[] = {"tillsammans med", "i samarbete med", "ihop med",
                                         "i samverkan med", "jämte"};
constexpr std::string_view appositions[] = {"en", "ett", "vår", "vårt"};
constexpr std::string_view such_as[] = {"dvs", "det vill säga", "nämligen"};
constexpr std::string_view relative[] = {"som",        "vilken", "vilka", "där", "för att",
                                         "inom ramen", "men",    "när",   "att"};
constexpr std::string_view budgets[] = {"budget",    "kostnad",   "finansiering", "bidrag",
                                        "understöd", "kostnader", "anslag"};
constexpr std::string_view currencies[] = {"euro", "eur", "kronor", "kr", "sek", "mark", "mk"};
constexpr std::string_view multiples[] = {"miljoner", "miljon", "mn", "miljarder", "tusen", "mnkr"};
constexpr std::string_view roughly[] = {"cirka",   "ca",    "omkring", "drygt", "över", "knappt",
                                        "ungefär", "högst", "nästan",  "minst", "under"};
constexpr std::string_view founded[] = {"grundades",    "bildades",   "grundade",
                                        "har grundats", "inrättades", "stiftades"};
constexpr std::string_view began[] = {"startade", "inleddes", "började", "startades", "lanserades"};
constexpr std::string_view ended[] = {"avslutades", "upphörde",  "slutade",
                                      "löpte ut",   "lades ned", "löpt ut"};
constexpr std::string_view signed_words[] = {
    "undertecknades", "undertecknade",    "ingick",      "ingicks",      "slöt",
    "slöts",          "har undertecknat", "skrev under", "skrevs under", "ingått"};
constexpr std::string_view merged[] = {"gick samman", "slogs samman", "slogs ihop", "fusionerades",
                                       "sammanslogs"};
constexpr std::string_view published[] = {"publicerades", "publicerade", "utkom", "gavs ut",
                                          "har publicerats"};
constexpr EventWords events[] = {{"founded", founded}, {"began", began},
                                 {"ended", ended},     {"signed", signed_words},
                                 {"merged", merged},   {"published", published}};

constexpr KindWord reference_nouns[] = {{"avtal", DocumentKind::agreement},
                                        {"överenskommelse", DocumentKind::agreement},
                                        {"kontrakt", DocumentKind::agreement},
                                        {"protokoll", DocumentKind::minutes},
                                        {"rapport", DocumentKind::report},
                                        {"berättelse", DocumentKind::report},
                                        {"utredning", DocumentKind::report},
                                        {"utvärdering", DocumentKind::report},
                                        {"kartläggning", DocumentKind::report},
                                        {"bokslut", DocumentKind::report},
                                        {"förteckning", DocumentKind::member_list},
                                        {"lista", DocumentKind::member_list},
                                        {"listan", DocumentKind::member_list},
                                        {"blankett", DocumentKind::other},
                                        {"handbok", DocumentKind::other},
                                        {"stadga", DocumentKind::other},
                                        {"stadgar", DocumentKind::other},
                                        {"instruktion", DocumentKind::other},
                                        {"tillägg", DocumentKind::amendment},
                                        {"taxa", DocumentKind::other},
                                        {"åtgärdsprogram", DocumentKind::other},
                                        {"policy", DocumentKind::other},
                                        {"beskrivning", DocumentKind::other},
                                        {"plan", DocumentKind::other},
                                        {"tillstånd", DocumentKind::other},
                                        {"undersökning", DocumentKind::report},
                                        {"beslut", DocumentKind::other},
                                        {"skrivelse", DocumentKind::letter},
                                        {"kalkyl", DocumentKind::other},
                                        {"kartan", DocumentKind::other},
                                        {"karta", DocumentKind::other},
                                        {"hamnordning", DocumentKind::other},
                                        {"arbetsordning", DocumentKind::other},
                                        {"ordningen", DocumentKind::other},
                                        {"testamente", DocumentKind::other},
                                        {"handlingen", DocumentKind::other},
                                        {"ansökan", DocumentKind::other},
                                        {"offert", DocumentKind::other},
                                        {"offert", DocumentKind::other},
                                        {"anbud", DocumentKind::other},
                                        {"bolagsordning", DocumentKind::other},
                                        {"tabell", DocumentKind::other},
                                        {"skuldebrev", DocumentKind::agreement},
                                        {"fullmakt", DocumentKind::other},
                                        {"reglemente", DocumentKind::other},
                                        {"gåvobrev", DocumentKind::agreement},
                                        {"cirkulär", DocumentKind::letter},
                                        {"sammandrag", DocumentKind::other},
                                        {"riktlinje", DocumentKind::other},
                                        {"avsiktsförklaring", DocumentKind::agreement},
                                        {"intyg", DocumentKind::other},
                                        {"direktiv", DocumentKind::other},
                                        {"anvisning", DocumentKind::other},
                                        {"mall", DocumentKind::other},
                                        {"köpebrev", DocumentKind::agreement},
                                        {"brev", DocumentKind::letter},
                                        {"delegationsordning", DocumentKind::other},
                                        {"kravspecifikation", DocumentKind::other},
                                        {"promemoria", DocumentKind::other},
                                        {"yttrande", DocumentKind::other}};
constexpr std::string_view annexes[] = {"bilaga", "bilagor", "bilagan"};
constexpr std::string_view annexed[] = {"bifogas", "bifogad", "bifogat", "som bilaga"};
constexpr std::string_view self_words[] = {"denna", "detta", "dessa", "föreliggande", "härmed"};
constexpr std::string_view definite[] = {"nämnda", "samma", "sagda"};
constexpr std::string_view definite_endings[] = {"et", "en", "n", "t", "ets", "ens", "na"};
constexpr std::string_view reference_made[] = {"undertecknades",   "undertecknade",
                                               "undertecknat",     "ingick",
                                               "ingicks",          "ingått",
                                               "ingåtts",          "slöt",
                                               "slutit",           "träffat",
                                               "träffades",        "uppgjordes",
                                               "upprättat",        "upprättades",
                                               "upprättats",       "daterat",
                                               "dagtecknat",       "godkändes",
                                               "godkänts",         "fastställdes",
                                               "publicerades",     "publiceras",
                                               "gjorde",           "gjordes",
                                               "överlämnades",     "lades till handlingarna",
                                               "löpt ut",          "lämnas över",
                                               "har skickats",     "frånträda",
                                               "förlängdes",       "har sedan tidigare",
                                               "överlämnade",      "sades upp",
                                               "ersätter",         "upphäver",
                                               "ingångna",         "ingånget",
                                               "tecknade",         "tecknat",
                                               "utlöpt",           "löper ut",
                                               "upphörde",         "inlämnade",
                                               "inlämnat",         "sade upp",
                                               "antagit",          "antogs",
                                               "fastställt",       "inlämnad",
                                               "uppgjorts",        "har upprättats",
                                               "upphör att gälla", "sagts upp",
                                               "överlät",          "har undertecknats"};
constexpr std::string_view about[] = {"om", "angående", "rörande", "gällande"};
constexpr std::string_view dated[] = {
    "av",       "av den",     "från",          "från den",  "daterat", "daterad",
    "den",      "dagtecknat", "från år",       "från den",  "år",      "ingångna",
    "ingånget", "tecknade",   "undertecknade", "inlämnade", "av år",   "fastställda"};
constexpr std::string_view told_in[] = {"framgår av",
                                        "enligt",
                                        "beskrivs i",
                                        "beskrivs närmare i",
                                        "anges i",
                                        "i enlighet med",
                                        "tillämpas",
                                        "uppräknats i",
                                        "upptagits i",
                                        "redovisas i",
                                        "regleras i",
                                        "finns i",
                                        "konstaterar i",
                                        "har i",
                                        "i det",
                                        "följer av",
                                        "i ett",
                                        "gäller vid",
                                        "lovade i",
                                        "lovat i",
                                        "utfäst sig i",
                                        "påpekat i",
                                        "enligt bestämmelserna i",
                                        "stadgas i",
                                        "fastställs i",
                                        "krävt i",
                                        "begärt i",
                                        "förbundit sig i",
                                        "med stöd av",
                                        "på grund av",
                                        "enl",
                                        "föreskrivs i",
                                        "stipuleras i",
                                        "i brev till",
                                        "fastslås i"};
constexpr std::string_view other[] = {
    "separat",    "separata",  "särskild", "särskilda", "särskilt", "tidigare", "föregående",
    "uppdaterad", "reviderad", "gällande", "nuvarande", "gamla",    "förra",    "det gällande"};
constexpr std::string_view pointed[] = {
    "se",           "hänvisas till",     "hänvisar till",  "finns på",  "finns att läsa",
    "finns att få", "finns tillgänglig", "förvaras",       "förvarade", "på webbplatsen",
    "kan läsas",    "kan beställas",     "fås på begäran", "ligger på", "på hemsidan",
    "hittas på"};
constexpr std::string_view numbered[] = {"nr", "nummer"};

} // namespace

const ProgrammeWords swedish_programmes = {
    .nouns = nouns,
    .wide_nouns = wide_nouns,
    .bare_nouns = bare_nouns,
    .phases = phases,
    .packages = packages,
    .package_codes = package_codes,
    .endings = endings,
    .copulas = copulas,
    .pronouns = pronouns,
    .between = between,
    .called = called,
    .linking = {},
    .ordinals = ordinals,
    .how_many = how_many,
    .year_turns = year_turns,
    .decades = decades,
    .begins = begins,
    .ends = ends,
    .from = from_words,
    .until = until_words,
    .from_forms = {},
    .until_forms = {},
    .begins_behind = begins_behind,
    .ends_behind = ends_behind,
    .due_behind = {},
    .period_labels = period_labels,
    .lasts = lasts,
    .continues = continues,
    .continued_by = continued_by,
    .before_that = before_that,
    .carried_by = carried_by,
    .carries = carries,
    .funded_by = funded_by,
    .funds = funds,
    .together = together,
    .appositions = appositions,
    .such_as = such_as,
    .relative = relative,
    .budgets = budgets,
    .currencies = currencies,
    .multiples = multiples,
    .roughly = roughly,
    .events = events,
    .references = {.nouns = reference_nouns,
                   .annexes = annexes,
                   .annexed = annexed,
                   .self = self_words,
                   .definite = definite,
                   .definite_endings = definite_endings,
                   .made = reference_made,
                   .about = about,
                   .dated = dated,
                   .told_in = told_in,
                   .other = other,
                   .pointed = pointed,
                   .numbered = numbered},
};

} // namespace clausula
