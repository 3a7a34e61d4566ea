#include "index/language/renewal_words.h"

namespace clausula {

namespace {

constexpr std::string_view goes_on[] = {"förläng", "förny", "fortsätter", "löper"};
constexpr std::string_view nouns[] = {"förlängning", "förnyelse"};
constexpr std::string_view by_itself[] = {"automatisk", "i sänder", "i taget", "åt gången",
                                          "tills vidare"};
constexpr std::string_view indefinite[] = {"tills vidare"};
constexpr std::string_view terms[] = {"det", "hyrestid", "giltighetstid", "uppdraget"};
constexpr std::string_view choices[] = {"kan", "kunna", "får", "om", "ifall", "rätt"};
constexpr std::string_view denials[] = {"inte", "ej", "icke"};

} // namespace

const RenewalWords swedish_renewal = {.goes_on = goes_on,
                                      .nouns = nouns,
                                      .by_itself = by_itself,
                                      .indefinite = indefinite,
                                      .terms = terms,
                                      .choices = choices,
                                      .denials = denials};

} // namespace clausula
