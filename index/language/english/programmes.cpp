#include "index/language/programme_words.h"

namespace clausula {

namespace {

constexpr std::string_view nouns[] = {"programme", "program", "project",   "scheme",
                                      "campaign",  "pilot",   "initiative"};
constexpr std::string_view roles[] = {
    "manager",  "officer", "board",     "period",     "team",        "lead",       "leader",
    "director", "plan",    "partner",   "partners",   "coordinator", "group",      "costs",
    "budget",   "office",  "reference", "management", "report",      "activities", "start",
    "end",      "number",  "funds",     "committee",  "steering",    "staff"};
constexpr std::string_view phases[] = {"phase", "stage", "round"};
constexpr std::string_view packages[] = {"package", "workstream", "strand"};
constexpr std::string_view package_codes[] = {"wp", "ws"};
constexpr std::string_view endings[] = {"s"};
constexpr std::string_view copulas[] = {"is a", "is an", "is the", "was a", "was an", "was the"};
constexpr std::string_view pronouns[] = {"it"};
constexpr std::string_view between[] = {"between"};
constexpr std::string_view called[] = {"project title",  "project name", "programme title",
                                       "programme name", "called",       "named",
                                       "known as",       "entitled"};
constexpr std::string_view linking[] = {"for", "our", "the", "of", "to", "in", "on", "a"};
constexpr CountWord ordinals[] = {{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4},
                                  {"fifth", 5}, {"one", 1},    {"two", 2},   {"three", 3},
                                  {"four", 4},  {"five", 5}};
constexpr CountWord how_many[] = {{"two", 2}, {"three", 3}, {"four", 4}};
constexpr std::string_view decades[] = {"s"};
constexpr std::string_view begins[] = {
    "began",        "begins",        "begin",          "started",    "starts",
    "start",        "launched",      "since",          "will begin", "will start",
    "commenced",    "commences",     "commence",       "set up",     "opened",
    "opens",        "got under way", "gets under way", "kicked off", "kicks off",
    "begun",        "starting",      "commencing",     "was opened", "came into being",
    "running since"};
constexpr std::string_view ends[] = {"ended",           "ends",
                                     "closed",          "closes",
                                     "completed",       "concluded",
                                     "until",           "finished",
                                     "expired",         "wound up",
                                     "end in",          "end on",
                                     "end by",          "will end",
                                     "came to an end",  "comes to an end",
                                     "finishes",        "concludes",
                                     "closed out",      "wound down",
                                     "runs out",        "ran out",
                                     "lapsed",          "lapses",
                                     "drew to a close", "came to its planned close",
                                     "continue until",  "continues until",
                                     "lasts until",     "was discontinued",
                                     "discontinued"};
constexpr std::string_view from_words[] = {"from"};
constexpr std::string_view until_words[] = {"until",
                                            "till",
                                            "to",
                                            "until the end of",
                                            "till the end of",
                                            "to the end of",
                                            "through the end of",
                                            "up to the end of",
                                            "through"};
constexpr std::string_view begins_behind[] = {"onwards"};
constexpr std::string_view period_labels[] = {
    "project period", "programme period", "project duration", "duration", "implementation period",
    "project dates",  "funder",           "funding",          "budget",   "lead partner",
    "award period",   "grant period",     "funding period",   "period",   "project term",
    "dates",          "timeline",         "time frame"};
constexpr std::string_view lasts[] = {
    "ran",     "runs",     "run",       "carried out", "lasted",
    "lasts",   "operated", "delivered", "took place",  "operates",
    "covers",  "covered",  "funded",    "running",     "has been running",
    "was run", "were run", "was held",  "piloted",     "was delivered"};
constexpr std::string_view continues[] = {
    "builds on",       "built on",           "build on",          "grew out of",
    "grows out of",    "follows on from",    "follows",           "followed on from",
    "succeeds",        "succeeded",          "replaces",          "replaced",
    "continues",       "continued",          "takes over",        "took over",
    "successor to",    "preceded by",        "continuation of",   "sequel to",
    "carries on",      "evolved from",       "developed from",    "roots in",
    "originated in",   "originated from",    "began as",          "up where",
    "takes forward",   "supersedes",         "superseded",        "absorbed",
    "absorbs",         "takes the place of", "took the place of", "picks up where",
    "picked up where", "incorporates",       "sprang from",       "arose from",
    "arose out of",    "grew from",          "carries forward",   "took up where",
    "prepared in",     "predecessor was",    "in place of"};
constexpr std::string_view continued_by[] = {"continues in the",
                                             "continues under",
                                             "continues through",
                                             "continued under",
                                             "followed by",
                                             "succeeded by",
                                             "replaced by",
                                             "superseded by",
                                             "continued by",
                                             "continued as",
                                             "led to",
                                             "gave way to",
                                             "folded into",
                                             "merged into",
                                             "merged with",
                                             "absorbed into",
                                             "absorbed by",
                                             "rolled into",
                                             "became part of",
                                             "taken over by",
                                             "place has been taken by",
                                             "place was taken by",
                                             "place is taken by",
                                             "made way for",
                                             "gave rise to",
                                             "renamed",
                                             "re named",
                                             "relaunched as",
                                             "now known as",
                                             "its successor",
                                             "a successor",
                                             "the successor",
                                             "successor is",
                                             "continues as",
                                             "subsumed into",
                                             "integrated into",
                                             "was replaced by",
                                             "turned into",
                                             "carried on by",
                                             "carried forward by",
                                             "was succeeded",
                                             "was followed",
                                             "was superseded",
                                             "was replaced",
                                             "were replaced",
                                             "is replaced",
                                             "been replaced",
                                             "been succeeded"};
constexpr std::string_view before_that[] = {"before that", "previously", "earlier", "prior to that",
                                            "before then"};
constexpr std::string_view carried_by[] = {"carried out by",  "run by",         "led by",
                                           "delivered by",    "managed by",     "implemented by",
                                           "co ordinated by", "coordinated by", "operated by"};
constexpr std::string_view carries[] = {"carried out", "leads", "runs", "delivers"};
constexpr std::string_view funded_by[] = {
    "funded by",   "financed by", "supported by", "with support from", "with funding from",
    "paid for by", "grant from",  "funder is",    "funding from",      "backed by",
    "support of",  "money from",  "sponsored by"};
constexpr std::string_view funds[] = {"funded", "financed", "funds", "paid for"};
constexpr std::string_view together[] = {"with", "together with", "in partnership with",
                                         "along with", "as well as"};
constexpr std::string_view appositions[] = {"a", "an", "our", "their", "its"};
constexpr std::string_view such_as[] = {"namely", "that is", "viz"};
constexpr std::string_view relative[] = {"which", "who",   "that",    "whose", "where",
                                         "but",   "with",  "against", "to",    "from",
                                         "for",   "under", "in",      "on",    "as"};
constexpr std::string_view budgets[] = {"budget", "grant", "funding", "cost", "total", "sum"};
constexpr std::string_view currencies[] = {"euros",   "euro", "eur", "pounds", "gbp",
                                           "dollars", "usd",  "sek", "nok",    "dkk"};
constexpr std::string_view multiples[] = {"million", "m", "billion", "bn", "k", "thousand"};
constexpr std::string_view roughly[] = {"about",         "around",    "over",  "nearly",
                                        "approximately", "almost",    "up to", "some",
                                        "more than",     "less than", "under", "at least"};
constexpr std::string_view founded[] = {"was founded",      "was established", "were established",
                                        "was set up",       "founded in",      "established in",
                                        "was incorporated", "were founded"};
constexpr std::string_view began[] = {"began", "started", "was launched", "commenced"};
constexpr std::string_view ended[] = {"ended",        "closed",        "expired",
                                      "was wound up", "was dissolved", "came to an end",
                                      "was completed"};
constexpr std::string_view signed_words[] = {"was signed",   "were signed", "have signed",
                                             "had signed",   "signed",      "entered into",
                                             "was concluded"};
constexpr std::string_view merged[] = {"merged", "amalgamated"};
constexpr std::string_view published[] = {"was published", "were published", "published in",
                                          "published the", "published its",  "published a"};
constexpr EventWords events[] = {{"founded", founded}, {"began", began},
                                 {"ended", ended},     {"signed", signed_words},
                                 {"merged", merged},   {"published", published}};

constexpr KindWord reference_nouns[] = {
    {"agreement", DocumentKind::agreement},  {"contract", DocumentKind::agreement},
    {"lease", DocumentKind::agreement},      {"covenant", DocumentKind::agreement},
    {"deed", DocumentKind::agreement},       {"pledge", DocumentKind::agreement},
    {"memorandum", DocumentKind::agreement}, {"protocol", DocumentKind::agreement},
    {"licence", DocumentKind::agreement},    {"license", DocumentKind::agreement},
    {"amendment", DocumentKind::amendment},  {"minutes", DocumentKind::minutes},
    {"report", DocumentKind::report},        {"evaluation", DocumentKind::report},
    {"review", DocumentKind::report},        {"survey", DocumentKind::report},
    {"study", DocumentKind::report},         {"accounts", DocumentKind::report},
    {"list", DocumentKind::member_list},     {"register", DocumentKind::member_list},
    {"manual", DocumentKind::other},         {"handbook", DocumentKind::other},
    {"code", DocumentKind::other},           {"constitution", DocumentKind::other},
    {"policy", DocumentKind::other},         {"guidelines", DocumentKind::other},
    {"scheme", DocumentKind::other},         {"draft", DocumentKind::other},
    {"schedule", DocumentKind::other},       {"letter", DocumentKind::letter},
    {"findings", DocumentKind::report},      {"by laws", DocumentKind::other},
    {"award", DocumentKind::other},          {"certificate", DocumentKind::other},
    {"proposal", DocumentKind::other},       {"dpa", DocumentKind::agreement},
    {"nda", DocumentKind::agreement},        {"mou", DocumentKind::agreement},
    {"budget", DocumentKind::other},         {"plan", DocumentKind::other},
    {"leaflet", DocumentKind::other},        {"permit", DocumentKind::other},
    {"application", DocumentKind::other},    {"permit", DocumentKind::other},
    {"calculation", DocumentKind::other},    {"decision", DocumentKind::other}};
constexpr std::string_view annexes[] = {"annex", "exhibit", "appendix", "schedule", "attachment"};
constexpr std::string_view annexed[] = {"enclosed", "attached"};
constexpr std::string_view self_words[] = {"this", "these", "present", "hereby"};
constexpr std::string_view definite[] = {"the", "that", "such", "said"};
constexpr std::string_view reference_made[] = {"signed",
                                               "entered into",
                                               "dated",
                                               "concluded",
                                               "executed",
                                               "renewed",
                                               "agreed as",
                                               "circulated",
                                               "published",
                                               "will publish",
                                               "approved",
                                               "commissioned",
                                               "issued",
                                               "granted",
                                               "governed by",
                                               "expired",
                                               "bound by",
                                               "adopted",
                                               "was required under",
                                               "exchanged",
                                               "submitted",
                                               "sent",
                                               "replaces",
                                               "supersedes",
                                               "expires",
                                               "lapsed",
                                               "arising out of",
                                               "you submitted",
                                               "made between",
                                               "terminated"};
constexpr std::string_view dated[] = {"of",
                                      "dated",
                                      "from",
                                      "dated as of",
                                      "of the",
                                      "rev",
                                      "made on",
                                      "signed on",
                                      "dated the",
                                      "as of",
                                      "signed",
                                      "made",
                                      "entered into on",
                                      "which we signed in"};
constexpr std::string_view told_in[] = {
    "described in", "set out in",   "listed in",     "specified in",   "shown in",
    "shown on",     "under",        "according to",  "comply with",    "in accordance with",
    "see",          "contained in", "provided in",   "pursuant to",    "available in",
    "defined in",   "laid down in", "using",         "subject to",     "as required by",
    "as shown in",  "told us in",   "required by",   "promised in",    "foreseen in",
    "stated in",    "as agreed in", "undertaken in", "arising out of", "agreed in"};
constexpr std::string_view other[] = {"separate", "earlier", "previous", "prior",
                                      "revised",  "former",  "existing", "another",
                                      "last",     "current", "expiring", "old"};
constexpr std::string_view pointed[] = {
    "see",          "refer to",       "reference is made to", "can be read",    "available at",
    "available on", "available from", "on our website",       "on the website", "can be obtained",
    "is kept by",   "are kept by",    "you can read",         "held by"};
constexpr std::string_view numbered[] = {"no", "number"};

} // namespace

const ProgrammeWords english_programmes = {
    .nouns = nouns,
    .wide_nouns = {},
    .bare_nouns = nouns,
    .roles = roles,
    .phases = phases,
    .packages = packages,
    .package_codes = package_codes,
    .endings = endings,
    .copulas = copulas,
    .pronouns = pronouns,
    .between = between,
    .called = called,
    .linking = linking,
    .ordinals = ordinals,
    .how_many = how_many,
    .year_turns = {},
    .decades = decades,
    .begins = begins,
    .ends = ends,
    .from = from_words,
    .until = until_words,
    .from_forms = {},
    .until_forms = {},
    .begins_behind = begins_behind,
    .ends_behind = {},
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
                   .definite_endings = {},
                   .made = reference_made,
                   .dated = dated,
                   .told_in = told_in,
                   .other = other,
                   .pointed = pointed,
                   .numbered = numbered},
};

} // namespace clausula
