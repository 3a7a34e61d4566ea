#include "ingest/facts/commitments/stands_for.h"

#include "index/language/language.h"
#include "index/language/party_words.h"
#include "index/text/unicode.h"
#include "ingest/facts/parties/sides.h"
#include "ingest/facts/parties/tokens.h"

#include <algorithm>
#include <vector>

namespace clausula {

namespace {

constexpr std::size_t least_stem = 4; // letters that all forms of a word have in common
constexpr std::size_t changed = 3;    // letters at its end that endings may change
constexpr std::size_t least_end = 6;  // bytes of a word that a compound ends in
constexpr std::size_t longest_ending = 5;
constexpr std::size_t most_parties = 40; // each actor is compared with each

bool takes_endings(std::string_view code) {
    const Language* language = find_language(code);
    return language != nullptr && language->inflected_names;
}

/// Whether a word is a form of another: "vuokralaisen" of "vuokralainen".
bool is_form(std::string_view word, std::string_view base, bool endings) {
    if (word == base) return true;
    if (!endings) return false;
    const std::string_view common(
        word.begin(),
        std::ranges::mismatch(word, base).in1); // bytes: a letter cut apart is changed
    const std::size_t letters = count_code_points(base);
    const std::size_t stem = count_code_points(common);
    return stem >= least_stem && stem + changed >= letters &&
           count_code_points(word) <= stem + longest_ending;
}

struct Party {
    const Fact* fact;
    std::vector<std::string> name, term; ///< folded
};

class Actors {
public:
    explicit Actors(const Document& document)
        : text_(document.text), endings_(takes_endings(document.language)) {
        for (const Fact& fact : document.facts)
            if (fact.kind == FactKind::party)
                parties_.push_back({&fact, folded_words(fact.value("name")),
                                    folded_words(fact.value("defined_as"))});
    }

    bool none() const { return parties_.empty() || parties_.size() > most_parties; }

    /// The fields that tell of them.
    std::vector<FactField> parties_of(const FactField& actor) const {
        std::vector<const Party*> found = of_words(actor);
        std::vector<FactField> fields;
        for (const Party* party : found) {
            const FactField* name = party->fact->find("name");
            if (name->value != actor.value) fields.push_back({"party", name->value, name->words});
        }
        return fields;
    }

private:
    std::vector<const Party*> of_words(const FactField& actor) const {
        std::vector<const Party*> found;
        const std::vector<std::string> words = folded_words(actor.value);
        if (words.empty()) return found;
        if (is_everyone(words)) {
            for (const Party& party : parties_) found.push_back(&party);
            return found;
        }
        // Of "the Supplier" and "kukin Tuottaja" the end counts.
        for (const Party& party : parties_)
            if (ends_in(words, party.term)) found.push_back(&party);
        if (!found.empty() && !is_same_term(found)) return {};
        if (!found.empty()) return found;
        if (words.size() > 2) return found;
        if (actor.words) {
            const std::string_view side = side_of_words(text_, *actor.words);
            for (const Party& party : parties_)
                if (!side.empty() && party.fact->value("side") == side) found.push_back(&party);
            if (found.size() > 1) return {};
            if (!found.empty()) return found;
        }
        for (const Party& party : parties_)
            if (std::ranges::any_of(party.name, [&](const std::string& word) {
                    return count_code_points(word) > least_stem &&
                           (is_form(words.back(), word, endings_) ||
                            (endings_ && words.back().size() > least_end &&
                             word.ends_with(words.back())));
                }))
                found.push_back(&party);
        if (found.size() > 1) return {};
        return found;
    }

    static bool is_everyone(const std::vector<std::string>& words) {
        std::string folded;
        for (const std::string& word : words) folded += (folded.empty() ? "" : " ") + word;
        return is_on(&PartyWords::everyone, folded);
    }

    bool ends_in(const std::vector<std::string>& words,
                 const std::vector<std::string>& term) const {
        if (term.empty() || term.size() > words.size() || words.size() > term.size() + 1)
            return false;
        const std::size_t first = words.size() - term.size();
        for (std::size_t i = 0; i + 1 < term.size(); ++i)
            if (words[first + i] != term[i]) return false;
        return is_form(words.back(), term.back(), endings_);
    }

    /// A couple is called "Hyresgästerna" together.
    static bool is_same_term(const std::vector<const Party*>& parties) {
        return std::ranges::all_of(
            parties, [&](const Party* party) { return party->term == parties.front()->term; });
    }

    const Text& text_;
    bool endings_;
    std::vector<Party> parties_;
};

} // namespace

void name_parties(Document& document) {
    const Actors actors(document);
    if (actors.none()) return;
    for (Fact& fact : document.facts) {
        if (fact.kind != FactKind::commitment || fact.find("told")) continue;
        const FactField* actor = fact.find("actor");
        if (actor == nullptr) continue;
        std::vector<FactField> fields = actors.parties_of(*actor);
        fact.fields.insert(fact.fields.begin() + 1, fields.begin(), fields.end());
    }
}

} // namespace clausula
