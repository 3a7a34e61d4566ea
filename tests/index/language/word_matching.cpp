#include "tests/index/language/word_matching.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <unordered_map>

namespace clausula {

namespace {

std::string without_edge_hyphens(std::string text) {
    while (text.size() > 1 && text.ends_with('-')) text.pop_back();
    while (text.size() > 1 && text.starts_with('-')) text.erase(0, 1);
    return text;
}

bool has_letter(const std::string& text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_letter(next_code_point(text, at))) return true;
    return false;
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

/// Derivational relatives: four letters in common at least, and 60 % of the shorter.
bool are_relatives(const std::string& a, const std::string& b) {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size(); ++common)
        if (next_code_point(a, i) != next_code_point(b, j)) break;
    const std::size_t shorter = std::min(count_code_points(a), count_code_points(b));
    return common >= 4 && static_cast<double>(common) >= 0.6 * static_cast<double>(shorter);
}

struct Sums {
    double hits = 0;
    double relatives = 0;
    double found = 0;
    double wanted = 0;
};

using Rows = std::vector<const TreebankWord*>;

/// Rows by a key of theirs.
using RowsBy = std::unordered_map<std::string, Rows>;

Sums sum(const TreebankWord& query, const Rows& found, const Rows& wanted) {
    // The token itself is neither wanted nor found.
    Sums sums = {-1, -1, -1, -1};
    for (const TreebankWord* word : found) {
        const bool same = word->lemma == query.lemma;
        sums.found += word->count;
        if (same) sums.hits += word->count;
        if (same || are_relatives(query.lemma, word->lemma)) sums.relatives += word->count;
    }
    for (const TreebankWord* word : wanted) sums.wanted += word->count;
    return sums;
}

} // namespace

std::vector<TreebankWord> read_treebank_words(const std::filesystem::path& table) {
    std::ifstream in(table);
    std::map<std::pair<std::string, std::string>, TreebankWord> words;
    std::string line;
    std::getline(in, line); // the header
    while (std::getline(in, line)) {
        const std::vector<std::string> columns = split(line, '\t');
        if (columns.size() != 4 || !has_letter(columns[0])) continue;
        if (columns[0].find(' ') != std::string::npos) continue;
        const std::string& upos = columns[2];
        if (upos == "PUNCT" || upos == "SYM") continue;
        static const std::set<std::string> content = {"NOUN", "PROPN", "ADJ", "VERB", "ADV"};
        TreebankWord word;
        word.form = without_edge_hyphens(fold_case(columns[0]));
        for (const std::string& part : split(fold_case(columns[1]), '#'))
            word.parts.push_back(without_edge_hyphens(part));
        std::string joined = fold_case(columns[1]);
        std::erase(joined, '#');
        word.lemma = without_edge_hyphens(joined);
        if (word.parts.size() < 2) word.parts.clear();
        word.content = content.contains(upos);
        auto& merged = words.try_emplace({word.form, columns[1] + (word.content ? "+" : "")}, word)
                           .first->second;
        merged.count += std::stod(columns[3]);
    }
    std::vector<TreebankWord> list;
    for (auto& [key, word] : words) list.push_back(std::move(word));
    return list;
}

ReadForm read_with(WordReader& reader) {
    return [&reader](const std::string& form) {
        Readings readings;
        if (!reader.read(form, readings)) reader.guess(form, readings);
        return readings;
    };
}

Matching measure_matching(const std::vector<TreebankWord>& words, const ReadForm& read) {
    RowsBy by_key, by_lemma;
    std::unordered_map<std::string, std::vector<std::string>> keys;
    for (const TreebankWord& word : words) {
        by_lemma[word.lemma].push_back(&word);
        const auto [entry, is_new] = keys.try_emplace(word.form);
        if (is_new) entry->second = read(word.form).lemmas;
        for (const std::string& key : entry->second) by_key[key].push_back(&word);
    }
    Matching matching;
    Sums pairs;
    double with_wanted = 0, with_found = 0, tokens = 0;
    for (const TreebankWord& query : words) {
        Rows found;
        for (const std::string& key : keys[query.form])
            found.insert(found.end(), by_key[key].begin(), by_key[key].end());
        std::ranges::sort(found);
        found.erase(std::unique(found.begin(), found.end()), found.end());
        const Sums sums = sum(query, found, by_lemma[query.lemma]);
        tokens += query.count;
        matching.lemmas_per_token += query.count * static_cast<double>(keys[query.form].size());
        pairs.hits += query.count * sums.hits;
        pairs.found += query.count * sums.found;
        pairs.wanted += query.count * sums.wanted;
        if (!query.content) continue;
        if (sums.wanted > 0) {
            matching.recall += query.count * sums.hits / sums.wanted;
            with_wanted += query.count;
        }
        if (sums.found > 0) {
            matching.precision += query.count * sums.hits / sums.found;
            matching.with_relatives += query.count * sums.relatives / sums.found;
            with_found += query.count;
        }
    }
    matching.recall /= with_wanted;
    matching.precision /= with_found;
    matching.with_relatives /= with_found;
    matching.pair_recall = pairs.hits / pairs.wanted;
    matching.pair_precision = pairs.hits / pairs.found;
    matching.lemmas_per_token /= tokens;
    return matching;
}

namespace {

/// What the table says the simple words are forms of.
class GoldLemmas {
public:
    explicit GoldLemmas(const std::vector<TreebankWord>& words) {
        for (const TreebankWord& word : words) {
            if (!word.parts.empty()) continue;
            lemmas_.insert(word.lemma);
            auto& [lemma, count] = of_form_[word.form];
            if (word.count > count) std::tie(lemma, count) = std::tie(word.lemma, word.count);
        }
    }

    /// Empty when the table does not tell. "kansallis" is "kansallinen" in a compound.
    std::string lemma_of(const std::string& part) const {
        if (lemmas_.contains(part)) return part;
        if (const auto form = of_form_.find(part); form != of_form_.end())
            return form->second.first;
        if (part.size() <= 3 || !part.ends_with('s')) return {};
        const std::string adjective = part.substr(0, part.size() - 1) + "nen";
        return lemmas_.contains(adjective) ? adjective : std::string();
    }

private:
    std::set<std::string> lemmas_;
    std::unordered_map<std::string, std::pair<std::string, double>> of_form_;
};

/// Everything that may rightly find a word: its lemma, its parts and spans of them.
std::set<std::string> rightly_found_by(const TreebankWord& word, const GoldLemmas& gold) {
    std::set<std::string> lemmas = {word.lemma};
    for (std::size_t first = 0; first < word.parts.size(); ++first) {
        std::string span;
        for (std::size_t last = first; last < word.parts.size(); ++last) {
            span += word.parts[last];
            lemmas.insert(span);
            lemmas.insert(gold.lemma_of(span));
        }
    }
    return lemmas;
}

/// What a form is found by, lemmas and parts, remembered.
class Terms {
public:
    explicit Terms(const ReadForm& read) : read_(read) {}

    const Readings& of(const std::string& form) {
        const auto [entry, is_new] = kept_.try_emplace(form);
        if (is_new) entry->second = read_(form);
        return entry->second;
    }

    bool finds(const std::string& query, const std::string& form) {
        const Readings& found = of(form);
        return std::ranges::any_of(of(query).lemmas, [&](const std::string& lemma) {
            return std::ranges::find(found.lemmas, lemma) != found.lemmas.end() ||
                   std::ranges::find(found.parts, lemma) != found.parts.end();
        });
    }

private:
    const ReadForm& read_;
    std::unordered_map<std::string, Readings> kept_;
};

} // namespace

CompoundHits measure_compounds(const std::vector<TreebankWord>& words, const ReadForm& read) {
    const GoldLemmas gold(words);
    Terms terms(read);
    CompoundHits hits;
    std::set<std::string> queries;
    double with_first = 0;
    std::unordered_map<std::string, double> count_of;
    std::unordered_map<std::string, std::set<std::string>> right;
    std::unordered_map<std::string, std::set<std::string>> forms_by_term;
    for (const TreebankWord& word : words) {
        if (!word.content) continue;
        count_of[word.form] += word.count;
        right[word.form].merge(rightly_found_by(word, gold));
        const Readings& readings = terms.of(word.form);
        for (const std::string& term : readings.lemmas) forms_by_term[term].insert(word.form);
        for (const std::string& term : readings.parts) forms_by_term[term].insert(word.form);
        if (word.parts.empty()) continue;
        hits.compounds += word.count;
        queries.insert(word.parts.back());
        if (terms.finds(word.parts.back(), word.form)) hits.last += word.count;
        const std::string first = gold.lemma_of(word.parts.front());
        if (first.empty()) {
            hits.first_unknown += word.count;
            continue;
        }
        with_first += word.count;
        queries.insert(first);
        if (terms.finds(first, word.form)) hits.first += word.count;
    }
    double found = 0;
    for (const std::string& query : queries) {
        std::set<std::string> forms;
        for (const std::string& lemma : terms.of(query).lemmas)
            if (const auto of_term = forms_by_term.find(lemma); of_term != forms_by_term.end())
                forms.insert(of_term->second.begin(), of_term->second.end());
        for (const std::string& form : forms) {
            found += count_of[form];
            if (form != query && !right[form].contains(query)) hits.false_hits += count_of[form];
        }
    }
    hits.last /= hits.compounds;
    hits.first /= with_first;
    hits.false_hits /= found;
    return hits;
}

} // namespace clausula
