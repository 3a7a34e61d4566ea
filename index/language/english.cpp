#include "index/language/english.h"

#include "index/language/commitment_words.h"
#include "index/language/date_words.h"
#include "index/language/english_words.h"
#include "index/language/member_words.h"
#include "index/language/notice_words.h"
#include "index/language/party_words.h"
#include "index/language/programme_words.h"
#include "index/language/renewal_words.h"

#include <array>

namespace clausula {

namespace {

constexpr std::string_view common_words[] = {
    "the",   "of",   "and", "to", "in",    "is",    "for",   "that",  "shall", "by",
    "with",  "or",   "as",  "be", "this",  "any",   "are",   "which", "from",  "not",
    "such",  "will", "an",  "on", "it",    "under", "its",   "has",   "have",  "been",
    "party", "all",  "may", "at", "other", "upon",  "than",  "their", "each",  "was",
    "were",  "a",    "if",  "no", "who",   "into",  "these", "would", "can",   "there"};

constexpr std::string_view months[] = {"january",   "february", "march",    "april",
                                       "may",       "june",     "july",     "august",
                                       "september", "october",  "november", "december"};

constexpr std::string_view connectives[] = {"and", "or", "to", "nor"};

constexpr DivisionWord divisions[] = {
    {"annex", Division::annex},    {"appendix", Division::annex},   {"exhibit", Division::annex},
    {"schedule", Division::annex}, {"attachment", Division::annex}, {"part", Division::part},
    {"title", Division::part},     {"chapter", Division::chapter},  {"article", Division::article},
    {"art.", Division::article},   {"section", Division::section},  {"sec.", Division::section},
    {"clause", Division::clause},  {"paragraph", Division::clause}, {"item", Division::clause}};
constexpr std::string_view contents[] = {"contents", "table of contents", "index"};
constexpr std::string_view signatures[] = {"in witness whereof",
                                           "in witness thereof",
                                           "signatures",
                                           "signature page",
                                           "signed by",
                                           "executed as",
                                           "the parties have executed",
                                           "the parties hereto have executed"};
constexpr std::string_view list_openers[] = {"to", "following", "that"};
constexpr std::string_view day_words[] = {"day"};

constexpr std::string_view organisation_forms[] = {
    "inc",     "llc", "ltd", "corp", "corporation", "company",
    "limited", "plc", "llp", "lp",   "gmbh",        "association"};
constexpr std::string_view entry_into_force[] = {
    "this act enters into force", "this act comes into force", "this decree enters into force"};
constexpr KindWord kinds[] = {{"agreement", DocumentKind::agreement},
                              {"contract", DocumentKind::agreement},
                              {"lease", DocumentKind::agreement},
                              {"memorandum of understanding", DocumentKind::agreement},
                              {"amendment", DocumentKind::amendment},
                              {"addendum", DocumentKind::amendment},
                              {"act", DocumentKind::statute},
                              {"regulation", DocumentKind::statute},
                              {"decree", DocumentKind::statute},
                              {"minutes", DocumentKind::minutes},
                              {"report", DocumentKind::report},
                              {"review", DocumentKind::report},
                              {"members", DocumentKind::member_list},
                              {"composition", DocumentKind::member_list},
                              {"letter", DocumentKind::letter}};
constexpr std::string_view abbreviations[] = {
    "e.g.",    "i.e.",  "etc.", "cf.",     "viz.",   "vs.",    "v.",    "no.",  "nos.",
    "art.",    "arts.", "sec.", "secs.",   "para.",  "paras.", "p.",    "pp.",  "ch.",
    "cl.",     "fig.",  "vol.", "inc.",    "ltd.",   "co.",    "corp.", "llc.", "plc.",
    "bros.",   "mr.",   "mrs.", "ms.",     "dr.",    "prof.",  "st.",   "jr.",  "sr.",
    "messrs.", "dept.", "est.", "approx.", "ca.",    "incl.",  "ext.",  "tel.", "a.m.",
    "p.m.",    "u.s.",  "u.k.", "u.s.c.",  "c.f.r.", "jan.",   "feb.",  "mar.", "apr.",
    "aug.",    "sept.", "sep.", "oct.",    "nov.",   "dec.",   "exh.",  "attn."};
constexpr std::string_view drafts[] = {"draft"};
constexpr std::string_view amends[] = {"amendment",     "amendments to", "addendum to",
                                       "supplement to", "act amending",  "act to amend"};
constexpr std::string_view restated[] = {"amended and restated", "restated", "consolidated"};
constexpr std::string_view terminates[] = {"notice of termination", "termination notice",
                                           "termination agreement", "termination of"};
constexpr std::string_view parties[] = {"between",  "among",    "parties",  "employer", "employee",
                                        "landlord", "tenant",   "lessor",   "lessee",   "buyer",
                                        "seller",   "supplier", "customer", "licensor", "licensee"};
constexpr std::string_view version_words[] = {"version", "revision", "rev"};
constexpr std::string_view number_words[] = {"no", "number"};

} // namespace

const Language english = {
    .code = "en",
    .ocr_model = "eng",
    .common_words = common_words,
    .months = months,
    .page_sign = "p.",
    .inflected_names = false,
    .spelled_dates = true,
    .connectives = connectives,
    .structure = {divisions, "", contents, signatures, list_openers, day_words, organisation_forms,
                  entry_into_force, kinds, false, abbreviations},
    .dates = &english_dates,
    .versions = {drafts, amends, restated, terminates, parties, version_words, number_words},
    .read_words = read_english_words,
    .words_version = english_words_version,
    .notice = &english_notice,
    .renewal = &english_renewal,
    .parties = &english_parties,
    .commitments = &english_commitments,
    .members = &english_members,
    .programmes = &english_programmes,
};

} // namespace clausula
