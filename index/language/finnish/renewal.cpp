#include "index/language/renewal_words.h"

namespace clausula {

namespace {

constexpr std::string_view goes_on[] = {"jatkuu", "jatkuvat", "jatketaan", "uusiutu", "pitenee"};
constexpr std::string_view by_itself[] = {"automaatti", "itsestään", "kerrallaan", "toistaiseksi"};
constexpr std::string_view indefinite[] = {"toistaiseksi"};
constexpr std::string_view terms[] = {"se", "sen", "määräaika", "voimassaolo", "vuokrasuhde"};
constexpr std::string_view choices[] = {"ei",  "eivät",  "eikä",    "voi", "voidaan", "voivat",
                                        "jos", "mikäli", "saadaan", "saa", "oikeus"};

} // namespace

const RenewalWords finnish_renewal = {.goes_on = goes_on,
                                      .by_itself = by_itself,
                                      .indefinite = indefinite,
                                      .terms = terms,
                                      .choices = choices};

} // namespace clausula
