#include "index/language/party_words.h"

namespace clausula {

namespace {

constexpr std::string_view before[] = {"mellan",     "emellan",    "ingås av",     "ingåtts av",
                                       "träffas av", "slutits av", "upprättats av"};
constexpr std::string_view agree[] = {
    "har ingått",         "har avtalat",   "har fört samtal", "har kommit överens",
    "har överenskommit",  "avtalar",       "ingår",           "har träffat",
    "har denna dag",      "är överens om", "har enats om",    "har slutit",
    "har följande avtal", "har upprättat", "kommer överens",  "hava överenskommit"};
constexpr std::string_view headings[] = {"parter",
                                         "parterna",
                                         "avtalsparter",
                                         "avtalsparterna",
                                         "parter i avtalet",
                                         "partnerna",
                                         "partner",
                                         "avtalsslutande",
                                         "förhandlingsparter",
                                         "avtalets parter",
                                         "avtalsslutande parter"};
constexpr std::string_view ends[] = {"bakgrund", "bakgrund och syfte",   "inledning",    "syfte",
                                     "innehåll", "innehållsförteckning", "definitioner", "ärende"};
constexpr std::string_view conjunctions[] = {"och", "samt"};
constexpr std::string_view called[] = {"nedan",    "kallad",     "kallat",
                                       "kallade",  "benämnd",    "benämnt",
                                       "benämnda", "hädanefter", "fortsättningsvis"};
constexpr std::string_view all_called[] = {"kallade", "benämnda"};
constexpr std::string_view fillers[] = {"nedan",   "kallad",   "kallat", "kallade", "benämnd",
                                        "benämnt", "benämnda", "här",    "även"};
constexpr std::string_view signers[] = {"undertecknade", "undertecknad"};
constexpr std::string_view together[] = {"gemensamt",   "tillsammans", "parterna", "part",
                                         "var för sig", "vardera",     "båda"};
constexpr std::string_view means[] = {"avses", "avser", "är"};
constexpr std::string_view spouses[] = {"med hustru", "jämte hustru", "och hans hustru",
                                        "med make",   "jämte maka",   "och maka"};
constexpr std::string_view everyone[] = {"parterna",
                                         "parternas",
                                         "båda parter",
                                         "båda parterna",
                                         "bägge parter",
                                         "alla parter",
                                         "samtliga parter",
                                         "vardera parten",
                                         "varje part",
                                         "envar part",
                                         "var och en av parterna",
                                         "avtalsparterna",
                                         "undertecknade",
                                         "undertecknade parter",
                                         "de undertecknade",
                                         "undertecknarna"};
constexpr std::string_view represented[] = {"företrädd",     "företrätt",     "företräds",
                                            "representerad", "representerat", "representeras",
                                            "genom"};
constexpr std::string_view roles[] = {
    "hyresvärd",      "hyresvärden",     "hyresgäst",      "hyresgästen",
    "köpare",         "köparen",         "säljare",        "säljaren",
    "beställare",     "beställaren",     "leverantör",     "leverantören",
    "arbetsgivare",   "arbetsgivaren",   "arbetstagare",   "arbetstagaren",
    "bolaget",        "bolag",           "uppdragsgivare", "uppdragsgivaren",
    "uppdragstagare", "uppdragstagaren", "kund",           "kunden",
    "konsult",        "konsulten",       "långivare",      "långivaren",
    "låntagare",      "låntagaren",      "licensgivare",   "licenstagare",
    "ansvarig",       "ansvarige",       "biträde",        "biträdet",
    "mottagare",      "mottagaren",      "utlämnare",      "stiftelsen",
    "förbundet",      "kommunen",        "entreprenör",    "entreprenören",
    "agent",          "agenten",         "part",           "arrendator",
    "jordägare",      "fullmaktsgivare", "investerare",    "investeraren",
    "ägare",          "föreningen",      "arrendatorerna", "hyresgästerna",
    "arrendatorn",    "jordägaren",      "borgensman",     "borgensmannen",
    "givare",         "givaren"};
constexpr std::string_view employer[] = {
    "arbetsgivare",         "arbetsgivaren",        "arbetsgivarna",
    "arbetsgivarförbund",   "arbetsgivarförbundet", "arbetsgivarföreningen",
    "arbetsmarknadsverket", "avtalsdelegationen",   "arbetsgivar"};
constexpr std::string_view employee[] = {"arbetstagare",
                                         "arbetstagaren",
                                         "arbetstagarna",
                                         "fackförbund",
                                         "fackförbundet",
                                         "union",
                                         "förhandlingsorganisationen",
                                         "arbetarförbund",
                                         "arbetarförbundet",
                                         "tjänstemannaförbundet",
                                         "huvudavtalsorganisationerna",
                                         "facket",
                                         "arbetstagar",
                                         "facklig",
                                         "fackliga",
                                         "fackavdelning",
                                         "fackklubb",
                                         "fackförening"};
constexpr std::string_view sides[] = {"arbetstagarna",    "arbetsgivarna",     "arbetsgivarsidan",
                                      "arbetstagarsidan", "arbetsgivarparter", "arbetstagarparter",
                                      "arbetsgivarpart",  "arbetstagarpart",   "organisationerna",
                                      "fackliga"};
constexpr std::string_view term_labels[] = {"kortnamn", "förkortning", "benämning",
                                            "roll",     "kallas",      "beteckning"};
constexpr std::string_view plurals[] = {"er", "ar", "na", "arna", "erna", "n", "en"};
constexpr std::string_view name_labels[] = {"namn",         "firma",        "företag",
                                            "företagsnamn", "organisation", "fullständigt namn"};
constexpr std::string_view agents[] = {"are", "aren", "ör", "ören"};
constexpr std::string_view branches[] = {
    "klubb",   "klubben",        "avdelning",        "avd",
    "sektion", "lokalavdelning", "lokalavdelningen", "distrikt"};
constexpr std::string_view founded[] = {"stiftelsen", "fonden", "donationsfonden"};
constexpr std::string_view forms[] = {"rf",           "ab",           "abp", "kb",
                                      "hb",           "rp",           "rl",  "aktiebolag",
                                      "aktiebolaget", "handelsbolag", "publ"};
constexpr std::string_view long_forms[] = {"ek för"};
constexpr std::string_view given[] = {"per"};
constexpr std::string_view nouns[] = {"kommun",
                                      "kommunen",
                                      "stad",
                                      "region",
                                      "regionen",
                                      "landsting",
                                      "förbund",
                                      "förbundet",
                                      "union",
                                      "stiftelse",
                                      "stiftelsen",
                                      "bolaget",
                                      "förening",
                                      "föreningen",
                                      "organisationen",
                                      "verket",
                                      "verk",
                                      "myndigheten",
                                      "styrelsen",
                                      "samkommun",
                                      "samkommunen",
                                      "välfärdsområde",
                                      "välfärdsområdet",
                                      "centralen",
                                      "universitet",
                                      "universitetet",
                                      "högskola",
                                      "högskolan",
                                      "andelslaget",
                                      "andelslag",
                                      "handelsbolaget",
                                      "banken",
                                      "bank",
                                      "arbetsgivarna",
                                      "delegationen",
                                      "fonden",
                                      "delegation",
                                      "kommunarbetsgivarna",
                                      "sällskapet",
                                      "institutet",
                                      "församling",
                                      "pastorat",
                                      "fond",
                                      "minnesfond",
                                      "stipendiefond",
                                      "församlingen",
                                      "kyrkan",
                                      "skolan",
                                      "museet",
                                      "förhandlingsorganisationen",
                                      "dödsbo",
                                      "unionen",
                                      "samfällighet",
                                      "samorganisation"};
constexpr std::string_view inside[] = {"för", "av", "i", "och", "på", "vid", "till", "samt", "den"};
constexpr std::string_view honorifics[] = {"herr", "fru", "fröken", "doktor", "dr",
                                           "prof", "dir", "ing",    "mag",    "adv"};
constexpr std::string_view on_behalf[] = {"för", "på uppdrag av", "enligt fullmakt för"};
constexpr std::string_view on_behalf_behind[] = {"vägnar"};
constexpr std::string_view signer_labels[] = {
    "namn",          "namnförtydligande", "underskrift",    "undertecknat av",
    "undertecknare", "signerat av",       "undertecknad av"};
constexpr std::string_view proxies[] = {"genom",
                                        "enligt fullmakt",
                                        "enl fullmakt",
                                        "med fullmakt",
                                        "med stöd av fullmakt",
                                        "genom fullmakt",
                                        "genom ombud",
                                        "pp"};
constexpr std::string_view oneself[] = {"för egen del", "personligen", "i egen person"};
constexpr std::string_view signed_marks[] = {"undert", "sign", "underskrift"};
constexpr std::string_view title_labels[] = {"titel", "befattning", "ställning"};
constexpr std::string_view date_labels[] = {"datum",         "ort och datum", "ort och tid", "dag",
                                            "datum och ort", "signerat",      "undertecknat"};
constexpr std::string_view signing_columns[] = {"part",    "avtalspart", "organisation", "bolag",
                                                "företag", "förbund",    "förening",     "kommun"};
constexpr std::string_view other_labels[] = {
    "adress",          "telefon",          "e-post",       "ort",          "orgnr",
    "bilaga",          "bilagor",          "fo-nummer",    "bevittnas",    "vittnen",
    "sändlista",       "ip-adress",        "för kännedom", "personnummer", "organisation",
    "underleverantör", "underentreprenör", "underbiträde", "kontaktperson"};
constexpr std::string_view titles[] = {"vd",
                                       "direktör",
                                       "direktören",
                                       "ordförande",
                                       "bolagsman",
                                       "chef",
                                       "sekreterare",
                                       "huvudförtroendeman",
                                       "förtroendeman",
                                       "ordf",
                                       "ombudsman",
                                       "rektor",
                                       "jurist",
                                       "styrelseledamot",
                                       "ledamot",
                                       "firmatecknare",
                                       "föreståndare",
                                       "prokurist",
                                       "delegat",
                                       "ekonom",
                                       "antikvarie",
                                       "kamrer",
                                       "assistent",
                                       "planerare",
                                       "företrädare",
                                       "handläggare",
                                       "upphandlare",
                                       "disponent",
                                       "kassör",
                                       "notarie",
                                       "koordinator",
                                       "samordnare",
                                       "arbetsledare",
                                       "inspektör",
                                       "intendent",
                                       "kyrkoherde",
                                       "tjänsteman",
                                       "borgmästare",
                                       "stadsdirektör",
                                       "föreståndaren",
                                       "skattmästare"};
constexpr std::string_view below[] = {"sändlista",
                                      "för kännedom",
                                      "bilaga",
                                      "bilagor",
                                      "kopia till",
                                      "delges",
                                      "delgivning",
                                      "anslag",
                                      "sökande av ändring",
                                      "besvärsanvisning",
                                      "hur man överklagar"};
constexpr std::string_view greetings[] = {"bästa", "bäste", "ärade", "hej", "kära"};
constexpr std::string_view countersigns[] = {"påteckn", "medunderteckn", "kontrasigner"};
constexpr std::string_view accepts[] = {"godkännes", "godkänns", "accepteras", "accepterar",
                                        "godkänner", "godtages", "godtas"};
constexpr std::string_view accepting[] = {
    "ovanstående godkännes", "ovanstående godkänns", "ovanstående godkänner",
    "ovanstående godtages",  "godkänner vi",         "vi godkänner",
    "jag godkänner",         "accepterar vi",        "vi accepterar",
    "jag accepterar",        "förbinder jag mig",    "förbinder vi oss"};
constexpr std::string_view witnesses[] = {"bevittnas", "vittnen", "bevittnades", "vittnas",
                                          "in fidem"};
constexpr std::string_view records[] = {
    "vid protokollet", "protokollförare", "sekreterare för mötet", "justerare", "justeras",
    "justerat",        "justering",       "protokolljusterare"};
constexpr std::string_view decisions[] = {"beslut", "tillstånd"};
constexpr std::string_view bodies[] = {"styrelsen", "direktionen", "nämnden"};

} // namespace

const PartyWords swedish_parties = {.before = before,
                                    .agree = agree,
                                    .headings = headings,
                                    .ends = ends,
                                    .signers = signers,
                                    .conjunctions = conjunctions,
                                    .called = called,
                                    .all_called = all_called,
                                    .fillers = fillers,
                                    .together = together,
                                    .everyone = everyone,
                                    .means = means,
                                    .spouses = spouses,
                                    .represented = represented,
                                    .roles = roles,
                                    .employer = employer,
                                    .employee = employee,
                                    .sides = sides,
                                    .term_labels = term_labels,
                                    .plurals = plurals,
                                    .name_labels = name_labels,
                                    .agents = agents,
                                    .forms = forms,
                                    .long_forms = long_forms,
                                    .given = given,
                                    .nouns = nouns,
                                    .branches = branches,
                                    .founded = founded,
                                    .inside = inside,
                                    .honorifics = honorifics,
                                    .on_behalf = on_behalf,
                                    .on_behalf_behind = on_behalf_behind,
                                    .signer_labels = signer_labels,
                                    .proxies = proxies,
                                    .oneself = oneself,
                                    .signed_marks = signed_marks,
                                    .title_labels = title_labels,
                                    .date_labels = date_labels,
                                    .signing_columns = signing_columns,
                                    .other_labels = other_labels,
                                    .titles = titles,
                                    .below = below,
                                    .greetings = greetings,
                                    .countersigns = countersigns,
                                    .accepts = accepts,
                                    .accepting = accepting,
                                    .witnesses = witnesses,
                                    .records = records,
                                    .decisions = decisions,
                                    .bodies = bodies};

} // namespace clausula
