#include "index/language/finnish.h"

namespace clausula {

namespace {

constexpr std::string_view common_words[] = {
    "ja",       "on",     "tai",    "ei",    "sekä",      "se",        "että",       "ovat",
    "voi",      "myös",   "mukaan", "kun",   "sen",       "joka",      "jos",        "siitä",
    "jotka",    "tämän",  "ole",    "kuin",  "niiden",    "olla",      "mutta",      "hän",
    "oli",      "jonka",  "vain",   "niin",  "koskee",    "kuitenkin", "sopimus",    "pykälä",
    "momentti", "tässä",  "ne",     "nämä",  "kanssa",    "ennen",     "jälkeen",    "lisäksi",
    "välillä",  "kaikki", "ollut",  "joita", "osapuolet", "puolesta",  "sopimuksen", "tämä",
    "jolla",    "taikka"};

constexpr std::string_view months[] = {"tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta",
                                       "toukokuuta", "kesäkuuta",  "heinäkuuta",  "elokuuta",
                                       "syyskuuta",  "lokakuuta",  "marraskuuta", "joulukuuta"};

constexpr std::string_view connectives[] = {"ja", "tai", "sekä", "eli", "että", "taikka", "ynnä"};

} // namespace

const Language finnish = {"fi", "fin", common_words, months, "s.", false, connectives};

} // namespace clausula
