#include "index/language/swedish.h"

namespace clausula {

namespace {

constexpr std::string_view common_words[] = {
    "och",   "att",     "det",      "som",  "en",    "är",    "av",     "för",   "med",   "till",
    "den",   "på",      "de",       "inte", "ett",   "om",    "har",    "eller", "skall", "ska",
    "vid",   "från",    "kan",      "men",  "så",    "under", "enligt", "samt",  "denna", "detta",
    "dessa", "där",     "när",      "vara", "också", "efter", "mellan", "genom", "mot",   "sig",
    "sin",   "avtalet", "parterna", "inom", "var",   "blir",  "vilka",  "får",   "över",  "i"};

constexpr std::string_view months[] = {"januari",   "februari", "mars",     "april",
                                       "maj",       "juni",     "juli",     "augusti",
                                       "september", "oktober",  "november", "december"};

constexpr std::string_view connectives[] = {"och", "eller", "samt", "respektive"};

} // namespace

const Language swedish = {"sv", "swe", common_words, months, "s.", false, connectives};

} // namespace clausula
