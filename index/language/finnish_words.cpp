#include "index/language/finnish_words.h"

#include "index/language/finnish_morphology.h"
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

/// The shortest known end of an unknown compound, and the shortest front, in letters.
constexpr std::size_t shortest_end = 5;
constexpr std::size_t shortest_front = 3;

void add(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::ranges::find(list, text) == list.end())
        list.push_back(std::move(text));
}

template <typename Unlikely>
void drop(std::vector<FinnishAnalysis>& readings, Unlikely unlikely) {
    if (!std::ranges::all_of(readings, unlikely)) std::erase_if(readings, unlikely);
}

/// Drops what a word could be but hardly ever is, as long as something is left.
void keep_likely(std::vector<FinnishAnalysis>& readings) {
    if (readings.size() < 2) return;
    std::size_t fewest = readings.front().segments.compound_parts;
    for (const auto& reading : readings) fewest = std::min(fewest, reading.segments.compound_parts);
    drop(readings, [&](const auto& r) { return r.segments.compound_parts > fewest; });
    drop(readings, [](const auto& r) { return r.segments.second_person_possessive; });
    if (std::ranges::any_of(readings, &FinnishAnalysis::ma_infinitive))
        drop(readings, [](const auto& r) { return r.agent_participle; });
}

std::string without_hyphen(std::string text) {
    while (text.ends_with('-')) text.pop_back();
    return text;
}

void add_lemmas(const FinnishAnalysis& reading, std::vector<std::string>& lemmas) {
    add(lemmas, without_hyphen(reading.base));
    add(lemmas, reading.segments.noun);
    add(lemmas, reading.segments.verb);
}

/// "kansallis" and "yhteis" are what adjectives in -inen are in compounds.
std::string adjective_of(const std::string& surface) {
    if (surface.size() <= 3 || !surface.ends_with("is")) return {};
    return surface.substr(0, surface.size() - 1) + "nen";
}

class FinnishWords : public WordReader {
public:
    bool read(std::string_view form, Readings& readings) override {
        std::vector<FinnishAnalysis> analyses = morphology_.analyse(form);
        keep_likely(analyses);
        for (const FinnishAnalysis& analysis : analyses) {
            add_lemmas(analysis, readings.lemmas);
            add_parts(analysis.segments.list, readings.parts);
        }
        return !analyses.empty();
    }

    void guess(std::string_view form, Readings& readings) override {
        if (!guess_by_end(form, readings)) add(readings.lemmas, stemmer_.stem(form));
    }

private:
    /// What the piece of a compound may be a form of.
    const std::vector<std::string>& lemmas_of_piece(const std::string& surface) {
        if (const auto kept = pieces_.find(surface); kept != pieces_.end()) return kept->second;
        std::vector<std::string> lemmas;
        for (const FinnishAnalysis& analysis : morphology_.analyse(surface))
            if (analysis.segments.list.size() == 1 && analysis.word_class != FinnishClass::verb)
                add(lemmas, analysis.base);
        if (lemmas.empty()) lemmas.push_back(surface);
        if (pieces_.size() >= most_pieces_kept) pieces_.clear();
        return pieces_.emplace(surface, std::move(lemmas)).first->second;
    }

    std::vector<std::string> lemmas_of(const FinnishSegment& segment) {
        const std::string surface = without_hyphen(segment.surface);
        std::vector<std::string> lemmas;
        if (segment.prefix) {
            lemmas.push_back(surface);
        } else if (segment.lemma.empty()) {
            lemmas = lemmas_of_piece(surface);
        } else {
            add(lemmas, without_hyphen(segment.lemma));
            add(lemmas, segment.verb);
        }
        if (segment.lemma != surface) add(lemmas, adjective_of(surface));
        return lemmas;
    }

    void add_parts(std::span<const FinnishSegment> segments, std::vector<std::string>& parts) {
        if (segments.size() < 2 || segments.size() > most_parts) return;
        for (std::size_t last = 0; last < segments.size(); ++last) {
            const std::vector<std::string> lemmas = lemmas_of(segments[last]);
            std::string before;
            for (std::size_t first = last + 1; first-- > 0;) {
                if (first < last) before.insert(0, segments[first].surface);
                if (first == 0 && last + 1 == segments.size()) break; // the whole word
                for (const std::string& lemma : lemmas) add(parts, before + lemma);
            }
        }
    }

    /// A compound of which only the end is known: its longest end that is a noun or an adjective.
    bool guess_by_end(std::string_view form, Readings& readings) {
        const std::size_t letters = count_code_points(form);
        std::size_t front = 0;
        for (std::size_t at = 0; at < form.size();) {
            next_code_point(form, at);
            if (++front + shortest_end > letters) break;
            if (front < shortest_front) continue;
            std::vector<FinnishAnalysis> ends = morphology_.analyse(form.substr(at));
            std::erase_if(ends, [](const FinnishAnalysis& end) {
                return end.word_class != FinnishClass::noun &&
                       end.word_class != FinnishClass::adjective;
            });
            if (ends.empty()) continue;
            keep_likely(ends);
            for (const FinnishAnalysis& end : ends) {
                add(readings.lemmas, std::string(form.substr(0, at)) + end.base);
                add(readings.parts, end.base);
                add_parts(end.segments.list, readings.parts);
            }
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
