// Makes the Swedish lexicon of Apertium's dictionary (Debian's apertium-swe-nor), printed by
// lt-print. Its generator has all words but one form of each kind; its analyser fewer words and all
// forms ("mannar" beside "män").
#include "index/language/lexicon/lexicon_file.h"
#include "index/language/lexicon/transducer.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <utility>

namespace clausula {

namespace {

constexpr std::pair<std::string_view, WordClass> classes[] = {
    {"n", WordClass::noun},        {"adj", WordClass::adjective}, {"vblex", WordClass::verb},
    {"adv", WordClass::adverb},    {"cnjadv", WordClass::adverb}, {"pr", WordClass::closed},
    {"prn", WordClass::closed},    {"det", WordClass::closed},    {"cnjcoo", WordClass::closed},
    {"cnjsub", WordClass::closed}, {"np", WordClass::name},       {"ij", WordClass::other}};

/// Comparatives and plurals that Apertium has as words of their own.
constexpr std::pair<std::string_view, std::string_view> other_lemmas[] = {{"mycken", "mycket"},
                                                                          {"mera", "mycket"},
                                                                          {"mången", "många"},
                                                                          {"flera", "många"},
                                                                          {"flest", "många"}};

/// Forms with the only lemma they shall have: Apertium makes one pronoun of "man" and "en".
constexpr std::pair<std::string_view, std::string_view> sole_lemmas[] = {{"man", "man"},
                                                                         {"en", "en"}};

/// Forms with a lemma that Apertium does not give them.
constexpr std::pair<std::string_view, std::string_view> more_lemmas[] = {
    {"sämre", "dålig"}, {"sämst", "dålig"}, {"sämsta", "dålig"}};

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Whether a way that has just got longer can still become a word of its own. Hyphenated halves,
/// web addresses, numbers in words and several words cannot, and there is no end of them.
bool is_wanted(std::string_view form, std::string_view analysis) {
    constexpr std::string_view unwanted_in_forms[] = {" ", "/", "@", "_", "–", "0", "1", "2",
                                                      "3", "4", "5", "6", "7", "8", "9"};
    constexpr std::string_view unwanted_in_analyses[] = {" ",           "<url>",  "<ord>",
                                                         "<cmp-split>", "<guio>", "<compound-R>"};
    const auto ends = [](std::string_view text, const auto& list) {
        return std::ranges::any_of(list, [&](std::string_view end) { return text.ends_with(end); });
    };
    return !ends(form, unwanted_in_forms) && !ends(analysis, unwanted_in_analyses);
}

/// The entry of an analysis such as "avtal<n><nt><sg><def>"; none for what is no word.
std::optional<LexiconEntry> entry_of(std::string_view analysis) {
    const std::size_t tags = analysis.find('<');
    const std::size_t end = analysis.find('>');
    if (tags == 0 || end == std::string_view::npos || analysis.back() != '>') return std::nullopt;
    // The subjunctive is dead ("before" of "befara") but for "vore".
    const bool subjunctive = contains(analysis, "<prs>") || contains(analysis, "<pis>");
    if (subjunctive && !analysis.starts_with("vara")) return std::nullopt;
    const auto* const found = std::ranges::find(classes, analysis.substr(tags + 1, end - tags - 1),
                                                &std::pair<std::string_view, WordClass>::first);
    if (found == std::end(classes)) return std::nullopt;

    WordClass word_class = found->second;
    if (contains(analysis, "<cmp>"))
        word_class = WordClass::compound_part;
    else if (word_class == WordClass::adjective && contains(analysis, "<pp"))
        word_class = WordClass::participle;
    std::string_view lemma = analysis.substr(0, tags);
    for (std::string_view homonym : {"¹", "²", "³", "⁴", "⁵"})
        if (lemma.ends_with(homonym)) lemma.remove_suffix(homonym.size());
    for (const auto& [from, to] : other_lemmas)
        if (lemma == from) lemma = to;
    return LexiconEntry{word_class, fold_case(lemma)};
}

void gather(const std::string& path, bool form_comes_first, Entries& entries) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    for (const Transducer& transducer : Transducer::read(file)) {
        transducer.each_pair(
            [&](std::string_view input, std::string_view output) {
                return form_comes_first ? is_wanted(input, output) : is_wanted(output, input);
            },
            [&](std::string_view input, std::string_view output) {
                const std::string form = fold_case(form_comes_first ? input : output);
                std::size_t at = 0;
                if (form.empty() || !is_letter(next_code_point(form, at))) return;
                std::optional<LexiconEntry> entry = entry_of(form_comes_first ? output : input);
                if (!entry) return;
                // The names of letters and of places as short as "Thi": other languages' words.
                const bool is_letter_name =
                    count_code_points(entry->lemma) == 1 || entry->lemma.ends_with("alphabet");
                if (is_letter_name && entry->word_class != WordClass::closed) return;
                if (entry->word_class == WordClass::name && count_code_points(form) <= 4) return;
                entries[form].push_back(std::move(*entry));
            });
    }
}

/// Of the readings of a form those that a text means: of a form of the closed classes ("för") no
/// rare verb ("föra"), of an adjective ("beroende") no participle, of a word no name.
void choose(const std::string& form, std::vector<LexiconEntry>& entries) {
    const auto have = [&](WordClass word_class) {
        return std::ranges::find(entries, word_class, &LexiconEntry::word_class) != entries.end();
    };
    if (have(WordClass::closed))
        std::erase_if(entries, [&](const LexiconEntry& entry) {
            return entry.word_class != WordClass::closed && entry.lemma != form &&
                   entry.word_class != WordClass::compound_part;
        });
    if (!have(WordClass::adjective) && !have(WordClass::noun))
        for (LexiconEntry& entry : entries)
            if (entry.word_class == WordClass::participle) entry.word_class = WordClass::verb;
    const bool is_word = std::ranges::any_of(entries, [](const LexiconEntry& entry) {
        return entry.word_class != WordClass::name && entry.word_class != WordClass::compound_part;
    });
    if (is_word)
        std::erase_if(
            entries, [](const LexiconEntry& entry) { return entry.word_class == WordClass::name; });
    for (const auto& [sole_form, lemma] : sole_lemmas)
        if (form == sole_form)
            std::erase_if(entries, [&, lemma = lemma](const LexiconEntry& entry) {
                return entry.lemma != lemma;
            });
}

void make(const std::string& lexicon, const std::string& generator, const std::string& analyser,
          const std::string& common_words) {
    Entries entries;
    gather(generator, false, entries);
    gather(analyser, true, entries);
    for (const auto& [form, lemma] : more_lemmas)
        entries[std::string(form)].push_back({WordClass::adjective, std::string(lemma)});
    for (auto& [form, of_form] : entries) choose(form, of_form);
    write_lexicon(lexicon, entries, read_words_of(common_words));
}

} // namespace

} // namespace clausula

int main(int count, char** arguments) {
    if (count != 5) {
        std::cerr << "usage: make_swedish LEXICON GENERATOR ANALYSER COMMON_WORDS\n";
        return 2;
    }
    try {
        clausula::make(arguments[1], arguments[2], arguments[3], arguments[4]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "make_swedish: " << error.what() << '\n';
        return 2;
    }
}
