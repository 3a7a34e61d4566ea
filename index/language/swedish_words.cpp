#include "index/language/swedish_words.h"

#include "index/language/lexicon/lexicons.h"
#include "index/language/stemmer.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr int version_of_rules = 1;

void add(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::ranges::find(list, text) == list.end())
        list.push_back(std::move(text));
}

class SwedishWords final : public WordReader {
public:
    bool read(std::string_view form, Readings& readings) override {
        if (read_listed(form, readings)) return true;
        // The genitive of a name or a word that the lexicon has without it.
        return form.size() > 2 && form.ends_with('s') &&
               read_listed(form.substr(0, form.size() - 1), readings);
    }

    void guess(std::string_view form, Readings& readings) override {
        add(readings.lemmas, stemmer_.stem(form));
    }

private:
    bool read_listed(std::string_view form, Readings& readings) const {
        bool found = false;
        for (const LexiconEntry& entry : lexicon_.find(form)) {
            if (entry.word_class == WordClass::compound_part) continue;
            const bool is_part = entry.word_class == WordClass::participle;
            add(is_part ? readings.parts : readings.lemmas, entry.lemma);
            found = true;
        }
        return found;
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
