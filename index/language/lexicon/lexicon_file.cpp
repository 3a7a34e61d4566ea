#include "index/language/lexicon/lexicon_file.h"

#include "index/language/lexicon/automaton_builder.h"
#include "index/text/unicode.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace clausula {

namespace {

/// Twice the number of forms, so that halves are whole.
std::map<std::string, int> count_common_forms(const Entries& entries,
                                              const std::set<std::string>& common_words) {
    std::map<std::string, int> counts;
    for (const std::string& word : common_words) {
        const auto found = entries.find(word);
        if (found == entries.end()) continue;
        std::set<std::string> lemmas;
        for (const LexiconEntry& entry : found->second)
            if (entry.word_class != WordClass::compound_part) lemmas.insert(entry.lemma);
        for (const std::string& lemma : lemmas) counts[lemma] += lemmas.size() == 1 ? 2 : 1;
    }
    return counts;
}

std::set<std::string> read(const std::string& path, bool (*wanted)(std::string_view)) {
    std::ifstream file(path);
    std::set<std::string> words;
    for (std::string word; std::getline(file, word);)
        if (!word.empty() && wanted(word)) words.insert(fold_case(word));
    if (words.empty()) throw std::runtime_error(path + ": no words");
    return words;
}

} // namespace

std::set<std::string> read_words_of(const std::string& path) {
    return read(path, [](std::string_view) { return true; });
}

std::set<std::string> read_lower_case_words(const std::string& path) {
    return read(path, [](std::string_view word) {
        std::size_t at = 0;
        return !is_upper(next_code_point(word, at));
    });
}

void write_lexicon(const std::string& path, const Entries& entries,
                   const std::set<std::string>& common_words) {
    std::vector<std::string> strings;
    for (const auto& [form, of_form] : entries)
        for (const LexiconEntry& entry : of_form)
            strings.push_back(FormLexicon::string_of(form, entry));
    for (const auto& [lemma, count] : count_common_forms(entries, common_words))
        strings.push_back(FormLexicon::string_of_commonness(lemma, std::min(count / 2, 9)));
    std::ranges::sort(strings);

    AutomatonBuilder builder;
    for (const std::string& string : strings)
        if (!string.empty()) builder.add(string);
    const std::vector<std::uint32_t> arcs = builder.finish();
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(arcs.data()),
               static_cast<std::streamsize>(arcs.size() * sizeof arcs[0]));
    if (!file.flush()) throw std::runtime_error(path + ": cannot be written");
}

} // namespace clausula
