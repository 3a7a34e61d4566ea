#include "index/language/english_words.h"

#include "index/language/lexicon/lexicons.h"
#include "index/language/stemmer.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr int version_of_rules = 1;

/// morphy's endings and what stands in their place, by class; of a class the first that gives a
/// base form counts.
struct Detachment {
    WordClass word_class;
    std::string_view ending, replacement;
};

constexpr Detachment detachments[] = {
    {WordClass::noun, "s", ""},        {WordClass::noun, "ses", "s"},
    {WordClass::noun, "xes", "x"},     {WordClass::noun, "zes", "z"},
    {WordClass::noun, "ches", "ch"},   {WordClass::noun, "shes", "sh"},
    {WordClass::noun, "men", "man"},   {WordClass::noun, "ies", "y"},
    {WordClass::verb, "s", ""},        {WordClass::verb, "ies", "y"},
    {WordClass::verb, "es", "e"},      {WordClass::verb, "es", ""},
    {WordClass::verb, "ed", "e"},      {WordClass::verb, "ed", ""},
    {WordClass::verb, "ing", "e"},     {WordClass::verb, "ing", ""},
    {WordClass::adjective, "er", ""},  {WordClass::adjective, "est", ""},
    {WordClass::adjective, "er", "e"}, {WordClass::adjective, "est", "e"}};

/// "company's" and "parties'" without their endings; the apostrophe straight or curved.
std::string_view without_possessive(std::string_view form) {
    for (std::string_view ending : {"'s", "’s", "'", "’"})
        if (form.size() > ending.size() && form.ends_with(ending))
            return form.substr(0, form.size() - ending.size());
    return form;
}

class EnglishWords final : public WordReader {
public:
    bool read(std::string_view form, Readings& readings) override {
        form = without_possessive(form);
        const std::vector<LexiconEntry> entries = lexicon_.find(form);
        for (const LexiconEntry& entry : entries) add_reading(readings.lemmas, entry.lemma);
        const bool irregular = !entries.empty() && entries.front().lemma != form;
        const bool closed = !entries.empty() && entries.front().word_class == WordClass::closed;
        return (!irregular && !closed && detach(form, readings)) || !entries.empty();
    }

    void guess(std::string_view form, Readings& readings) override {
        add_reading(readings.lemmas, stemmer_.stem(without_possessive(form)));
    }

private:
    bool is(std::string_view form, WordClass word_class) const {
        return std::ranges::any_of(lexicon_.find(form), [&](const LexiconEntry& entry) {
            return entry.word_class == word_class && entry.lemma == form;
        });
    }

    bool detach(std::string_view form, Readings& readings) const {
        WordClass found_in = WordClass::other;
        for (const auto& [word_class, ending, replacement] : detachments) {
            if (word_class == found_in || form.size() < ending.size() + 2 ||
                !form.ends_with(ending))
                continue;
            if (word_class == WordClass::noun && form.ends_with("ss")) continue; // no plural
            std::string base(form.substr(0, form.size() - ending.size()));
            base += replacement;
            if (is(base, word_class)) {
                add_reading(readings.lemmas, std::move(base));
                found_in = word_class;
            }
        }
        return found_in != WordClass::other;
    }

    FormLexicon lexicon_ = english_lexicon();
    Stemmer stemmer_{"english"};
};

} // namespace

std::unique_ptr<WordReader> read_english_words() { return std::make_unique<EnglishWords>(); }

std::string english_words_version() {
    return "WordNet " + std::to_string(english_lexicon().digest()) + " rules " +
           std::to_string(version_of_rules);
}

} // namespace clausula
