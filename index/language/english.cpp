#include "index/language/english.h"

#include "index/language/english_words.h"

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
constexpr std::string_view updated[] = {"updated", "last updated", "last revised", "last modified",
                                        "effective"};
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

} // namespace

const Language english = {"en",
                          "eng",
                          common_words,
                          months,
                          "p.",
                          true,
                          connectives,
                          {divisions, "", contents, signatures, list_openers, day_words,
                           organisation_forms, entry_into_force, updated, kinds, false,
                           abbreviations},
                          read_english_words,
                          english_words_version};

} // namespace clausula
