#include "index/language/swedish_compounds.h"

#include "index/language/word_reader.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <utility>

namespace clausula {

namespace {

constexpr std::size_t longest_word = 200;
constexpr std::size_t shortest_part = 3;           // letters
constexpr std::size_t shortest_unlisted_front = 5; // "hög|skola" is not "högs|kola"

/// Endings and word-forming elements that are words as well; what they end is no compound.
constexpr std::string_view no_heads[] = {
    "ning", "ling", "skap", "dom", "het",  "are",  "ande",  "ende",  "else", "isk",  "lig",
    "bar",  "sam",  "ing",  "ist", "ion",  "al",   "ans",   "ens",   "ant",  "ent",  "eri",
    "ade",  "ell",  "iv",   "ium", "ism",  "tion", "ment",  "inna",  "aren", "arna", "erna",
    "igt",  "iga",  "tig",  "ig",  "ör",   "ris",  "era",   "sion",  "tor",  "ar",   "ner",
    "eur",  "ier",  "ikt",  "ort", "ter",  "lek",  "ben",   "ren",   "den",  "ste",  "tal",
    "lin",  "rad",  "ora",  "ina", "sats", "isen", "ligen", "löshet"};

/// Prefixes and adverbs that are nouns too: what they begin is rarely a compound of the noun.
constexpr std::string_view no_fronts[] = {
    "för",  "ut",   "upp",  "ned",    "ner",   "fram", "till",  "av",     "under", "över",  "med",
    "in",   "inne", "sam",  "mot",    "om",    "ad",   "van",   "ant",    "rea",   "ana",   "kam",
    "var",  "sin",  "man",  "ren",    "ett",   "par",  "per",   "reg",    "gen",   "kon",   "kol",
    "era",  "end",  "ing",  "bet",    "fort",  "före", "efter", "mellan", "vid",   "från",  "hos",
    "an",   "på",   "be",   "ge",     "mis",   "miss", "sig",   "all",    "ord",   "dis",   "kor",
    "kap",  "res",  "ko",   "pro",    "dag",   "mat",  "led",   "leg",    "kom",   "trans", "lev",
    "redo", "tran", "förs", "unders", "plane", "besk", "bio",   "kombi"};

/// How much must speak for the parts, in common forms and letters beyond three, for a split to be
/// believed: of a word that is listed, which may well be simple, more than of another, which must
/// be put together of something.
struct Demand {
    int each, together;
    bool base_form; ///< of the last part
};

constexpr Demand of_listed_word = {3, 11, true};
constexpr Demand of_other_word = {2, 6, false};

// What a split costs: of several the cheapest is taken.
constexpr int cost_of_part = 12;
constexpr int cost_of_unlisted_front = 1; // "hyres" of "hyra"
constexpr int gain_of_joint = 2;          // "skadestånds|lag", not "skadestånd|slag"
constexpr int impossible = 1'000'000;

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
    return std::ranges::find(list, word) != list.end();
}

struct Split {
    int cost = impossible;
    int weight = 0;
    std::vector<CompoundPart> parts;
};

class Splitter {
public:
    Splitter(const FormLexicon& lexicon, Demand demand) : lexicon_(lexicon), demand_(demand) {}

    /// The cheapest split of the word in two or more.
    Split split(std::string_view word) {
        Split best;
        for (std::size_t at = 0; at < word.size();) {
            next_code_point(word, at);
            const std::string_view front = word.substr(0, at);
            if (count_code_points(front) < shortest_part) continue;
            // A front is a form, or one but for the two letters of its joint.
            if (!lexicon_.knows_beginning(word.substr(0, at - 2))) break;
            if (count_code_points(word.substr(at)) < shortest_part) break;
            join(front, front, word.substr(at), best);
            // "bus|station" is "buss" and "station".
            if (word[at - 1] == word[at])
                join(front, std::string(front) + word[at], word.substr(at), best);
        }
        return best;
    }

private:
    /// The last part, or the last ones, by where they begin: `rest` is always an end of one word.
    const Split& rest(std::string_view rest) {
        const auto [found, is_new] = rests_.try_emplace(rest.size());
        if (!is_new) return found->second;
        Split best = head(rest);
        if (best.cost == impossible) best = split(rest);
        return rests_[rest.size()] = std::move(best);
    }

    int weight_of(std::string_view surface, const std::vector<std::string>& lemmas) const {
        int commonness = 0;
        for (const std::string& lemma : lemmas)
            commonness = std::max(commonness, lexicon_.commonness(lemma));
        const int letters = static_cast<int>(count_code_points(surface));
        return commonness + 2 * (letters - static_cast<int>(shortest_part));
    }

    static int cost_of(int weight) { return cost_of_part - std::min(weight, 16) / 2; }

    Split head(std::string_view word) const {
        if (is_one_of(word, no_heads)) return {};
        std::vector<std::string> lemmas;
        for (const LexiconEntry& entry : lexicon_.find(word))
            if ((entry.word_class == WordClass::noun || entry.word_class == WordClass::adjective) &&
                (!demand_.base_form || entry.lemma == word))
                add_reading(lemmas, entry.lemma);
        if (lemmas.empty()) return {};
        const int weight = weight_of(word, lemmas);
        if (weight < demand_.each) return {};
        return {cost_of(weight), weight, {{std::string(word), std::move(lemmas)}}};
    }

    bool has_class(std::string_view lemma, WordClass word_class) const {
        return std::ranges::any_of(lexicon_.find(lemma), [&](const LexiconEntry& entry) {
            return entry.word_class == word_class && entry.lemma == lemma;
        });
    }

    bool is_noun_or_adjective(std::string_view lemma) const {
        return has_class(lemma, WordClass::noun) || has_class(lemma, WordClass::adjective);
    }

    /// What the lexicon lists: "avtals" of "avtal", "arbetar" of "arbetare", "styr" of "styra", but
    /// no infinitive ("ange") and no short stem ("kom"). Nothing when the form is of a closed
    /// class.
    std::vector<std::string> listed_front(std::string_view front) const {
        std::vector<std::string> lemmas;
        for (const LexiconEntry& entry : lexicon_.find(front)) {
            if (entry.word_class == WordClass::closed) return {};
            const bool is_part = entry.word_class == WordClass::compound_part &&
                                 (is_noun_or_adjective(entry.lemma) ||
                                  (entry.lemma != front && count_code_points(front) > 3));
            const bool is_base =
                (entry.word_class == WordClass::noun || entry.word_class == WordClass::adjective) &&
                entry.lemma == front;
            if (is_part || is_base) add_reading(lemmas, entry.lemma);
        }
        return lemmas;
    }

    /// Older joints that are not listed: "lands" of "land", "hyres" of "hyra".
    std::vector<std::string> other_front(std::string_view front) const {
        std::vector<std::string> lemmas;
        const auto try_lemma = [&](std::string_view ending, std::string_view replacement) {
            if (!front.ends_with(ending)) return;
            std::string lemma(front.substr(0, front.size() - ending.size()));
            lemma += replacement;
            if (has_class(lemma, WordClass::noun)) add_reading(lemmas, std::move(lemma));
        };
        if (lexicon_.knows(front) && !front.ends_with('s')) return {};
        if (count_code_points(front) < shortest_unlisted_front) return {};
        for (const auto& [ending, replacement] :
             {std::pair{"s", ""}, {"es", "a"}, {"es", ""}, {"o", "a"}, {"u", "a"}, {"e", ""}})
            try_lemma(ending, replacement);
        return lemmas;
    }

    void join(std::string_view surface, std::string_view front, std::string_view rest_of_word,
              Split& best) {
        if (is_one_of(front, no_fronts) || is_one_of(surface, no_fronts)) return;
        std::vector<std::string> lemmas = listed_front(front);
        const bool is_listed = !lemmas.empty();
        if (!is_listed) lemmas = other_front(front);
        if (lemmas.empty()) return;
        const int weight_of_front = weight_of(front, lemmas);
        if (weight_of_front < demand_.each) return;
        const Split& split_of_rest = rest(rest_of_word);
        const int weight = weight_of_front + split_of_rest.weight;
        if (weight < demand_.together) return;
        const int cost = cost_of(weight_of_front) + split_of_rest.cost +
                         (is_listed ? 0 : cost_of_unlisted_front) -
                         (front.ends_with('s') ? gain_of_joint : 0);
        if (cost >= best.cost) return;
        std::vector<CompoundPart> parts = {{std::string(surface), std::move(lemmas)}};
        parts.insert(parts.end(), split_of_rest.parts.begin(), split_of_rest.parts.end());
        best = {cost, weight, std::move(parts)};
    }

    const FormLexicon& lexicon_;
    Demand demand_;
    std::map<std::size_t, Split> rests_;
};

/// The parts of a word, those that are compounds split again: "arbetsmarknads" is two.
std::vector<CompoundPart> split_all(const FormLexicon& lexicon, std::string_view word,
                                    Demand demand) {
    std::vector<CompoundPart> parts;
    for (CompoundPart& part : Splitter(lexicon, demand).split(word).parts) {
        std::vector<CompoundPart> finer = split_all(lexicon, part.lemmas.front(), of_listed_word);
        // The finer parts must be what stands there, but for the last one's ending.
        std::string front;
        for (std::size_t i = 0; i + 1 < finer.size(); ++i) front += finer[i].surface;
        if (finer.empty() || !part.surface.starts_with(front) ||
            part.surface.size() <= front.size()) {
            parts.push_back(std::move(part));
            continue;
        }
        finer.back().surface = part.surface.substr(front.size());
        std::ranges::move(finer, std::back_inserter(parts));
    }
    return parts;
}

} // namespace

std::vector<CompoundPart> split_compound(const FormLexicon& lexicon, std::string_view word) {
    if (word.size() > longest_word) return {};
    return split_all(lexicon, word, lexicon.knows(word) ? of_listed_word : of_other_word);
}

} // namespace clausula
