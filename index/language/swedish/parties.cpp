#include "index/language/party_words.h"

namespace clausula {

namespace {

constexpr std::string_view before[] = {"mellan", "emellan"};
constexpr std::string_view agree[] = {
    "har ingått",         "har avtalat",   "har fört samtal", "har kommit överens",
    "har överenskommit",  "avtalar",       "ingår",           "har träffat",
    "har denna dag",      "är överens om", "har enats om",    "har slutit",
    "har följande avtal", "har upprättat", "kommer överens",  "hava överenskommit"};
constexpr std::string_view headings[] = {
    "parter",           "parterna",        "avtalsparter",         "avtalsparterna",
    "parter i avtalet", "avtalets parter", "avtalsslutande parter"};
constexpr std::string_view ends[] = {"bakgrund", "bakgrund och syfte",   "inledning",    "syfte",
                                     "innehåll", "innehållsförteckning", "definitioner", "ärende"};
constexpr std::string_view conjunctions[] = {"och", "samt"};
constexpr std::string_view called[] = {"nedan",    "kallad",     "kallat",
                                       "kallade",  "benämnd",    "benämnt",
                                       "benämnda", "hädanefter", "fortsättningsvis"};
constexpr std::string_view fillers[] = {"nedan",   "kallad",   "kallat", "kallade", "benämnd",
                                        "benämnt", "benämnda", "här",    "även"};
constexpr std::string_view signers[] = {"undertecknade", "undertecknad"};
constexpr std::string_view together[] = {"gemensamt",   "tillsammans", "parterna", "part",
                                         "var för sig", "vardera",     "båda"};
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
                                            "representerad", "representerat", "representeras"};
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
    "arrendatorn",    "jordägaren"};
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
constexpr std::string_view agents[] = {"are", "aren", "ör", "ören"};
constexpr std::string_view branches[] = {
    "klubb",   "klubben",        "avdelning",        "avd",
    "sektion", "lokalavdelning", "lokalavdelningen", "distrikt"};
constexpr std::string_view forms[] = {"rf",         "ab",           "abp",          "kb",
                                      "hb",         "rp",           "ek",           "rl",
                                      "aktiebolag", "aktiebolaget", "handelsbolag", "publ"};
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
constexpr std::string_view honorifics[] = {"herr", "fru", "fröken", "doktor"};
constexpr std::string_view on_behalf[] = {"för", "på uppdrag av", "enligt fullmakt för"};
constexpr std::string_view on_behalf_behind[] = {"vägnar"};
constexpr std::string_view signer_labels[] = {
    "namn",          "namnförtydligande", "underskrift",    "undertecknat av",
    "undertecknare", "signerat av",       "undertecknad av"};
constexpr std::string_view signed_marks[] = {"undert", "sign", "underskrift"};
constexpr std::string_view title_labels[] = {"titel", "befattning", "ställning"};
constexpr std::string_view date_labels[] = {"datum",         "ort och datum", "ort och tid", "dag",
                                            "datum och ort", "signerat",      "undertecknat"};
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
                                       "disponent"};
constexpr std::string_view below[] = {"sändlista", "för kännedom", "bilaga",
                                      "bilagor",   "kopia till",   "delges"};
constexpr std::string_view accepts[] = {"godkännes", "godkänns", "accepteras", "accepterar",
                                        "godkänner"};
constexpr std::string_view witnesses[] = {"bevittnas", "vittnen", "bevittnades", "vittnas"};
constexpr std::string_view bodies[] = {"styrelsen", "direktionen", "nämnden"};

} // namespace

const PartyWords swedish_parties = {.before = before,
                                    .agree = agree,
                                    .headings = headings,
                                    .ends = ends,
                                    .signers = signers,
                                    .conjunctions = conjunctions,
                                    .called = called,
                                    .fillers = fillers,
                                    .together = together,
                                    .everyone = everyone,
                                    .represented = represented,
                                    .roles = roles,
                                    .employer = employer,
                                    .employee = employee,
                                    .sides = sides,
                                    .agents = agents,
                                    .takes_endings = true,
                                    .forms = forms,
                                    .nouns = nouns,
                                    .branches = branches,
                                    .inside = inside,
                                    .honorifics = honorifics,
                                    .on_behalf = on_behalf,
                                    .on_behalf_behind = on_behalf_behind,
                                    .signer_labels = signer_labels,
                                    .signed_marks = signed_marks,
                                    .title_labels = title_labels,
                                    .date_labels = date_labels,
                                    .other_labels = other_labels,
                                    .titles = titles,
                                    .below = below,
                                    .accepts = accepts,
                                    .witnesses = witnesses,
                                    .bodies = bodies};

} // namespace clausula
