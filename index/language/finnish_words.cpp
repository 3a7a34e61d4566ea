#include "index/language/finnish_words.h"

#include "index/language/finnish_endings.h"
#include "index/language/finnish_morphology.h"
#include "index/language/finnish_readings.h"
#include "index/language/stemmer.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace clausula {

namespace {

/// Raise when a rule changes: some word is then read otherwise.
constexpr int version_of_rules = 1;

/// More than any real compound has; spans grow with the square.
constexpr std::size_t most_parts = 6;

/// Pieces of compounds come again and again ("toimen", "lain").
constexpr std::size_t most_pieces_kept = 10'000;

/// Of a compound of which only the end is known, in letters.
constexpr std::size_t shortest_front = 4;
constexpr std::size_t shortest_end = 4;
constexpr std::size_t longest_guessed = 40; // a guess asks Voikko about every end there is

std::string without_hyphen(std::string text) {
    while (text.ends_with('-')) text.pop_back();
    return text;
}

void add_bases(const FinnishAnalysis& reading, std::vector<std::string>& list) {
    add_reading(list, without_hyphen(reading.base));
    add_reading(list, reading.segments.noun);
    add_reading(list, reading.segments.verb);
}

void add_lemmas(std::string_view form, const FinnishAnalysis& reading, Readings& readings) {
    const std::string adverb = adverb_of(form, reading);
    // "tiukka" is to find "tiukasti", below "tiukka" itself.
    add_bases(reading, adverb.empty() ? readings.lemmas : readings.parts);
    if (adverb.empty()) return;
    add_reading(readings.lemmas, adverb);
    const std::size_t before_last = form.size() - reading.segments.list.back().surface.size();
    if (before_last < adverb.size()) add_reading(readings.parts, adverb.substr(before_last));
}

/// "kansallis" and "yhteis" are what adjectives in -inen are in compounds.
std::string adjective_of(const std::string& surface) {
    if (surface.size() <= 3 || !surface.ends_with("is")) return {};
    return surface.substr(0, surface.size() - 1) + "nen";
}

class FinnishWords : public WordReader {
public:
    bool read(std::string_view form, Readings& readings) override {
        std::vector<FinnishAnalysis> likely = morphology_.analyse(form);
        for (const FinnishAnalysis& reading : keep_likely(likely))
            add_bases(reading, readings.parts);
        for (const FinnishAnalysis& reading : likely) {
            add_lemmas(form, reading, readings);
            add_parts(reading.segments.list, readings.parts);
        }
        return !likely.empty();
    }

    void guess(std::string_view form, Readings& readings) override {
        for (std::string& name : without_case_ending(form))
            add_reading(readings.lemmas, std::move(name));
        if (!guess_by_end(form, readings)) add_reading(readings.lemmas, stemmer_.stem(form));
    }

private:
    /// What a piece of a compound may be a form of; itself when nobody knows.
    const std::vector<std::string>& lemmas_of_piece(const std::string& piece) {
        if (const auto kept = pieces_.find(piece); kept != pieces_.end()) return kept->second;
        std::vector<std::string> lemmas;
        for (const FinnishAnalysis& reading : morphology_.analyse(piece))
            if (reading.segments.list.size() == 1 && reading.word_class != FinnishClass::verb)
                add_reading(lemmas, reading.base);
        if (lemmas.empty()) lemmas.push_back(piece);
        if (pieces_.size() >= most_pieces_kept) pieces_.clear();
        return pieces_.emplace(piece, std::move(lemmas)).first->second;
    }

    std::vector<std::string> lemmas_of(const FinnishSegment& segment) {
        const std::string surface = without_hyphen(segment.surface);
        std::vector<std::string> lemmas;
        if (segment.prefix) {
            lemmas.push_back(surface);
        } else if (segment.lemma.empty()) {
            lemmas = lemmas_of_piece(surface);
        } else {
            lemmas.push_back(without_hyphen(segment.lemma));
            add_reading(lemmas, segment.verb);
        }
        if (segment.lemma != surface) add_reading(lemmas, adjective_of(surface));
        return lemmas;
    }

    /// Adds every span of segments but the whole: its surface, the last segment as its lemma.
    void add_parts(std::span<const FinnishSegment> segments, std::vector<std::string>& parts) {
        if (segments.size() < 2 || segments.size() > most_parts) return;
        for (std::size_t last = 0; last < segments.size(); ++last) {
            const std::vector<std::string> lemmas = lemmas_of(segments[last]);
            std::string before;
            for (std::size_t first = last + 1; first-- > 0;) {
                if (first < last) before.insert(0, segments[first].surface);
                if (first == 0 && last + 1 == segments.size()) break; // the whole word
                for (const std::string& lemma : lemmas) add_reading(parts, before + lemma);
            }
        }
    }

    /// What the end of an unknown compound may be: a noun or an adjective.
    std::vector<FinnishAnalysis> read_end(std::string_view end, bool place_ending) {
        std::vector<FinnishAnalysis> readings = morphology_.analyse(end);
        std::erase_if(readings, [&](const FinnishAnalysis& reading) {
            const bool noun_or_adjective = reading.word_class == FinnishClass::noun ||
                                           reading.word_class == FinnishClass::adjective;
            return !noun_or_adjective || (place_ending && reading.base == end);
        });
        keep_likely(readings);
        return readings;
    }

    /// Takes the longest end that is known.
    bool guess_by_end(std::string_view form, Readings& readings) {
        const std::size_t letters = count_code_points(form);
        if (letters > longest_guessed) return false;
        const bool place_ending = has_place_ending(form);
        std::size_t front = 0;
        for (std::size_t at = 0; at < form.size();) {
            next_code_point(form, at);
            if (++front + shortest_end > letters) break;
            if (front < shortest_front) continue;
            const std::vector<FinnishAnalysis> ends = read_end(form.substr(at), place_ending);
            if (ends.empty()) continue;
            const std::string unknown(form.substr(0, at));
            for (const FinnishAnalysis& end : ends) {
                add_reading(readings.lemmas, unknown + end.base);
                add_reading(readings.parts, end.base);
                add_parts(end.segments.list, readings.parts);
            }
            for (const std::string& lemma : lemmas_of_piece(unknown))
                add_reading(readings.parts, lemma);
            return true;
        }
        return false;
    }

    FinnishMorphology morphology_;
    Stemmer stemmer_{"finnish"};
    std::unordered_map<std::string, std::vector<std::string>> pieces_;
};

} // namespace

std::unique_ptr<WordReader> read_finnish_words() { return std::make_unique<FinnishWords>(); }

std::string finnish_words_version() {
    return FinnishMorphology::version() + " rules " + std::to_string(version_of_rules);
}

} // namespace clausula
