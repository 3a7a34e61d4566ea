#include "index/language/english.h"

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

} // namespace

const Language english = {"en", "eng", common_words, months, "p.", true, connectives};

} // namespace clausula
