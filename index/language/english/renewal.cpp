#include "index/language/renewal_words.h"

namespace clausula {

namespace {

constexpr std::string_view goes_on[] = {"renew", "extend", "continu"};
constexpr std::string_view nouns[] = {"renewal", "continuing", "continuous", "continuation"};
constexpr std::string_view by_itself[] = {"automatic",       "successive", "year to year",
                                          "month to month",  "at a time",  "consecutive",
                                          "further periods", "indefinite", "until further notice"};
constexpr std::string_view indefinite[] = {"indefinite", "until further notice"};
constexpr std::string_view terms[] = {"term", "it"};
constexpr std::string_view choices[] = {"may", "can",    "could", "might",  "not", "no",
                                        "if",  "unless", "right", "option", "nor"};

} // namespace

const RenewalWords english_renewal = {.goes_on = goes_on,
                                      .nouns = nouns,
                                      .by_itself = by_itself,
                                      .indefinite = indefinite,
                                      .terms = terms,
                                      .choices = choices};

} // namespace clausula
