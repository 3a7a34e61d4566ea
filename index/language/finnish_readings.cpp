#include "index/language/finnish_readings.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace clausula {

namespace {

// Voikko's names of grammatical cases.
constexpr std::string_view nominative = "nimento";
constexpr std::string_view instructive = "keinonto";
constexpr std::string_view sti_case = "kerrontosti";

/// Moves what is unlikely to `aside`, as long as something is left.
template <typename IsUnlikely>
void set_aside(std::vector<FinnishAnalysis>& readings, IsUnlikely is_unlikely,
               std::vector<FinnishAnalysis>& aside) {
    const auto rest =
        std::stable_partition(readings.begin(), readings.end(), std::not_fn(is_unlikely));
    if (rest == readings.begin()) return;
    std::move(rest, readings.end(), std::back_inserter(aside));
    readings.erase(rest, readings.end());
}

/// Voikko reads names of institutions twice, "Yliopisto" without saying what it is made of.
bool lacks_segments(const FinnishAnalysis& reading) {
    return reading.segments.list.front().surface.empty();
}

bool is_particle(const FinnishAnalysis& reading) {
    return reading.word_class == FinnishClass::particle;
}

/// "sano!", and "ei sano" too.
bool is_imperative(const FinnishAnalysis& reading) { return reading.mood == "imperative"; }

/// "lakisi" and "ajat": agreements and reports do not say "thou".
bool is_second_person(const FinnishAnalysis& reading) {
    return reading.possessive.starts_with('2') ||
           (reading.person == "2" && !is_imperative(reading));
}

/// "kuolema" is a noun; "kuolema" as in "hänen kuolemansa sankarikuolema" is rare.
bool is_agent_participle(const FinnishAnalysis& reading) { return reading.participle == "agent"; }

/// "irtisanomista" is of the -minen noun, "sopimatta" of the infinitive.
bool precedes_agent_participle(const FinnishAnalysis& reading) {
    const bool noun_of_dictionary =
        reading.word_class == FinnishClass::noun && reading.participle.empty();
    return noun_of_dictionary || reading.mood == "MINEN-infinitive" ||
           reading.mood == "MA-infinitive";
}

/// "tosin" could be of nouns.
bool is_instructive_noun(const FinnishAnalysis& reading) {
    return reading.word_class == FinnishClass::noun && reading.grammatical_case == instructive;
}

bool is_inflected_nominal(const FinnishAnalysis& reading) {
    return reading.word_class != FinnishClass::verb && !reading.grammatical_case.empty() &&
           reading.grammatical_case != nominative;
}

/// "nopeasti" of "nopeammin": the stem is the comparative's, but for "laajemmin" of "laaja".
std::string positive_adverb(std::string_view comparative, const std::string& base) {
    constexpr std::string_view ending = "mmin";
    if (base == "hyvä") return "hyvin";
    if (!comparative.ends_with(ending)) return {};
    std::string stem(comparative.substr(0, comparative.size() - ending.size()));
    for (std::string_view vowel : {"a", "ä"})
        if (stem.ends_with('e') && base.ends_with(vowel)) stem.replace(stem.size() - 1, 1, vowel);
    return stem + "sti";
}

} // namespace

std::vector<FinnishAnalysis> keep_likely(std::vector<FinnishAnalysis>& readings) {
    std::vector<FinnishAnalysis> possible;
    if (readings.size() < 2) return possible;
    std::vector<FinnishAnalysis> dropped;
    set_aside(readings, lacks_segments, dropped);
    const auto segments = [](const FinnishAnalysis& r) { return r.segments.list.size(); };
    const std::size_t fewest = segments(*std::ranges::min_element(readings, {}, segments));
    set_aside(
        readings, [&](const auto& r) { return segments(r) > fewest; }, dropped);
    set_aside(readings, is_second_person, dropped);
    set_aside(readings, is_instructive_noun, dropped);
    if (std::ranges::any_of(readings, is_particle))
        set_aside(readings, std::not_fn(is_particle), possible);
    if (std::ranges::any_of(readings, precedes_agent_participle))
        set_aside(readings, is_agent_participle, possible);
    if (std::ranges::any_of(readings, is_inflected_nominal))
        set_aside(readings, is_imperative, possible);
    return possible;
}

std::string adverb_of(std::string_view form, const FinnishAnalysis& reading) {
    const bool instructive_adjective =
        reading.word_class == FinnishClass::adjective && reading.grammatical_case == instructive;
    const std::size_t clitic = reading.segments.clitic;
    const std::string_view word = clitic == 0 ? form : form.substr(0, clitic);
    if (reading.comparison == "comparative")
        return instructive_adjective ? positive_adverb(word, reading.base) : std::string();
    if (reading.comparison != "positive") return {};
    return instructive_adjective || reading.grammatical_case == sti_case ? std::string(word)
                                                                         : std::string();
}

} // namespace clausula
