#include "index/language/swedish_words.h"

#include "index/language/lexicon/lexicons.h"
#include "index/language/stemmer.h"
#include "index/language/swedish_compounds.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr int version_of_rules = 1;

/// The base forms of the parts, and of every span of parts but the whole.
void add_parts(const std::vector<CompoundPart>& parts, Readings& readings) {
    for (std::size_t first = 0; first < parts.size(); ++first) {
        std::string before;
        for (std::size_t last = first; last < parts.size(); ++last) {
            if (first == 0 && last + 1 == parts.size()) break;
            for (const std::string& lemma : parts[last].lemmas)
                add_reading(readings.parts, before + lemma);
            before += parts[last].surface;
        }
    }
}

class SwedishWords final : public WordReader {
public:
    bool read(std::string_view form, Readings& readings) override {
        if (read_listed(form, readings)) return true;
        // The genitive of a name or a word that the lexicon has without it; "this" is none.
        if (form.size() > 4 && form.ends_with('s') &&
            read_listed(form.substr(0, form.size() - 1), readings))
            return true;
        return read_compound(form, readings);
    }

    void guess(std::string_view form, Readings& readings) override {
        add_reading(readings.lemmas, stemmer_.stem(form));
    }

private:
    bool read_listed(std::string_view form, Readings& readings) const {
        bool found = false;
        for (const LexiconEntry& entry : lexicon_.find(form)) {
            if (entry.word_class == WordClass::compound_part) continue;
            const bool is_part = entry.word_class == WordClass::participle;
            add_reading(is_part ? readings.parts : readings.lemmas, entry.lemma);
            found = true;
            if (entry.word_class == WordClass::noun || entry.word_class == WordClass::adjective)
                add_parts(split_compound(lexicon_, entry.lemma), readings);
        }
        return found;
    }

    bool read_compound(std::string_view form, Readings& readings) const {
        std::vector<CompoundPart> parts = split_compound(lexicon_, form);
        if (parts.empty() && form.ends_with('s'))
            parts = split_compound(lexicon_, form.substr(0, form.size() - 1));
        if (parts.empty()) return false;
        std::string before;
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) before += parts[i].surface;
        for (const std::string& lemma : parts.back().lemmas)
            add_reading(readings.lemmas, before + lemma);
        add_parts(parts, readings);
        return true;
    }

    FormLexicon lexicon_ = swedish_lexicon();
    Stemmer stemmer_{"swedish"};
};

} // namespace

std::unique_ptr<WordReader> read_swedish_words() { return std::make_unique<SwedishWords>(); }

std::string swedish_words_version() {
    return "Apertium " + std::to_string(swedish_lexicon().digest()) + " rules " +
           std::to_string(version_of_rules);
}

} // namespace clausula
