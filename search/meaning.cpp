#include "search/meaning.h"

#include "index/store/lexicon.h"
#include "index/text/unicode.h"
#include "index/text/word_forms.h"
#include "search/glossary.h"
#include "search/prefix.h"

#include <algorithm>
#include <span>

namespace clausula {

namespace {

using Kind = Query::Kind;
using Terms = std::vector<std::string>;

/// Of a word whose misreadings are looked for: its own forms, then compounds. A form costs some 50
/// microseconds in an archive of 10,000 scanned pages.
constexpr std::size_t most_forms = 300;

void add(Terms& terms, std::string term) {
    if (std::ranges::find(terms, term) == terms.end()) terms.push_back(std::move(term));
}

void add_all(Terms& terms, const Terms& others) {
    for (const std::string& other : others) add(terms, other);
}

Terms as_parts(const Terms& lemmas) {
    Terms parts;
    for (const std::string& lemma : lemmas) parts.push_back(part_sign + lemma);
    return parts;
}

/// The runs of letters and of digits of a form, without an ending behind a colon.
std::vector<std::string> pieces_of(std::string_view form) {
    std::vector<std::string> pieces;
    int last = 0; // 1: letter, 2: digit
    for (std::size_t at = 0; at < form.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(form, at);
        if (c == U':') break;
        const int sign = is_letter(c) ? 1 : is_digit(c) ? 2 : 0;
        if (sign != 0 && sign != last) pieces.emplace_back();
        if (sign != 0) pieces.back() += form.substr(begin, at - begin);
        last = sign;
    }
    return pieces;
}

class Expander {
public:
    Expander(Lexicon& lexicon, const MeaningOptions& options)
        : lexicon_(lexicon), options_(options) {}

    Meaning expand(const Query& query) {
        Meaning meaning;
        meaning.query = query;
        meaning.query.children.clear();
        switch (query.kind) {
        case Kind::word:
        case Kind::phrase:
            add_words(query.text, meaning);
            break;
        case Kind::exact:
            add_printed(query.text, meaning);
            break;
        case Kind::prefix:
            add_prefix(query.text, lexicon_, meaning);
            break;
        case Kind::near:
            for (const Query& child : query.children) meaning.children.push_back(near_child(child));
            for (const Meaning& child : meaning.children) meaning.is_checked |= child.is_checked;
            break;
        case Kind::except:
            meaning.children.push_back(left_out(query.children.front()));
            break;
        case Kind::all_of:
            add_all_of(query.children, meaning);
            break;
        case Kind::any_of:
            for (const Query& child : query.children) meaning.children.push_back(expand(child));
            break;
        case Kind::field:
        case Kind::range:
            break;
        }
        return meaning;
    }

private:
    Terms lemmas_of(std::string_view form) {
        Terms lemmas;
        for_each_term(lexicon_.terms_of(form), [&](std::string_view term) {
            if (term.front() != part_sign) lemmas.emplace_back(term);
        });
        return lemmas;
    }

    std::vector<TypedWord> typed_words(std::string_view text) {
        std::vector<TypedWord> words;
        WordForm word;
        for (std::size_t at = 0; next_word_form(text, at, word);)
            words.push_back({word.form, lemmas_of(word.form)});
        return words;
    }

    void add_words(std::string_view text, Meaning& meaning) {
        const std::vector<TypedWord> words = typed_words(text);
        if (words.empty()) return;
        TermPhrase whole, parts{.why = Why::part}, misread{.why = Why::misreading};
        bool any_misread = false;
        for (const TypedWord& word : words) {
            whole.words.push_back(word.lemmas);
            parts.words.push_back(as_parts(word.lemmas));
            misread.words.push_back(misreadings_of(word));
            any_misread = any_misread || !misread.words.back().empty();
        }
        if (words.size() > 1) {
            for (TermPhrase* phrase : {&parts, &misread}) {
                phrase->includes_first = true;
                for (std::size_t i = 0; i < words.size(); ++i)
                    add_all(phrase->words[i], words[i].lemmas);
            }
        }
        meaning.phrases.push_back(std::move(whole));
        if (words.size() == 1) add_pieces(words.front(), meaning.phrases);
        meaning.phrases.push_back(std::move(parts));
        add_translations(words, meaning.phrases);
        if (any_misread) meaning.phrases.push_back(std::move(misread));
    }

    /// "kunteko-ohjelma" and "kunteko2020", printed as two words.
    void add_pieces(const TypedWord& word, std::vector<TermPhrase>& phrases) {
        TermPhrase side_by_side;
        for (const std::string& piece : pieces_of(word.form))
            side_by_side.words.push_back(lemmas_of(piece));
        if (side_by_side.words.size() > 1) phrases.push_back(std::move(side_by_side));
    }

    /// What means the same as all of the words together: single words as one phrase, names each.
    void add_translations(const std::vector<TypedWord>& words, std::vector<TermPhrase>& phrases) {
        if (options_.glossary == nullptr) return;
        TermPhrase single{.words = {{}}, .why = Why::translation};
        std::vector<TermPhrase> several;
        for (const Glossary::Match& match : options_.glossary->find(words)) {
            if (match.words != words.size()) continue;
            for (const GlossaryTerm* other : match.others) {
                TermPhrase phrase{.why = Why::translation};
                for (const std::string& form : other->forms)
                    phrase.words.push_back(terms_of_entry(form));
                if (phrase.words.size() > 1)
                    several.push_back(std::move(phrase));
                else
                    add_all(single.words.front(), phrase.words.front());
            }
        }
        if (words.size() == 1)
            for (const std::string& lemma : words.front().lemmas)
                std::erase(single.words.front(), lemma);
        if (!single.words.front().empty()) phrases.push_back(std::move(single));
        std::ranges::move(several, std::back_inserter(phrases));
    }

    /// A base form of the glossary is only itself: "avtal" no form of another word.
    Terms terms_of_entry(const std::string& form) {
        Terms lemmas = lemmas_of(form);
        if (std::ranges::find(lemmas, form) != lemmas.end()) return {form};
        return lemmas;
    }

    Terms misreadings_of(const TypedWord& word) {
        Terms found;
        if (!options_.misreadings) return found;
        Terms forms = {word.form};
        Terms terms = word.lemmas;
        add_all(terms, as_parts(word.lemmas));
        for (const std::string& term : terms)
            if (forms.size() < most_forms)
                add_all(forms, lexicon_.forms_of(term, most_forms - forms.size()));
        for (const std::string& form : forms)
            for (std::string& misread : lexicon_.misreadings_of(form))
                if (std::ranges::find(forms, misread) == forms.end())
                    add(found, std::move(misread));
        return found;
    }

    /// A wording's words by any term: its ends may be pieces of longer words ("=Kunteko" stands in
    /// "Kunteko-ohjelma").
    void add_printed(std::string_view text, Meaning& meaning) {
        TermPhrase phrase;
        for (const TypedWord& word : typed_words(text)) {
            phrase.words.push_back(word.lemmas);
            add_all(phrase.words.back(), as_parts(word.lemmas));
        }
        meaning.phrases.push_back(std::move(phrase));
        meaning.is_checked = true;
    }

    /// A word or phrase in NEAR, as one phrase: each includes those before it.
    Meaning near_child(const Query& query) {
        Meaning meaning = expand(query);
        if (query.kind == Kind::prefix) return meaning;
        std::vector<TermPhrase> phrases;
        for (TermPhrase& phrase : meaning.phrases) {
            if (phrases.empty()) {
                phrases.push_back(std::move(phrase));
            } else if (phrase.words.size() == phrases.front().words.size()) {
                for (std::size_t i = 0; i < phrase.words.size(); ++i)
                    add_all(phrase.words[i], phrases.back().words[i]);
                phrase.includes_first = true;
                phrases.push_back(std::move(phrase));
            }
        }
        meaning.phrases = std::move(phrases);
        return meaning;
    }

    Meaning left_out(const Query& query) {
        Expander narrow(lexicon_, {nullptr, false});
        Meaning meaning = narrow.expand(query);
        drop_parts(meaning);
        return meaning;
    }

    static void drop_parts(Meaning& meaning) {
        std::erase_if(meaning.phrases,
                      [](const TermPhrase& phrase) { return phrase.why != Why::word; });
        for (Meaning& child : meaning.children) drop_parts(child);
    }

    /// Words that stand side by side may be a name together: "tekojen tori" is Framstegsarena, too.
    void add_all_of(const std::vector<Query>& children, Meaning& meaning) {
        for (std::size_t i = 0; i < children.size();) {
            std::size_t words = 0;
            if (options_.glossary != nullptr)
                words = add_name(std::span(children).subspan(i), meaning);
            if (words == 0) meaning.children.push_back(expand(children[i]));
            i += std::max<std::size_t>(1, words);
        }
    }

    /// How many of the queries are the words of a name; they and the name's translations are added.
    std::size_t add_name(std::span<const Query> queries, Meaning& meaning) {
        std::vector<TypedWord> words;
        std::vector<std::size_t> ends; // of each query, in words
        for (const Query& query : queries) {
            if (query.kind != Kind::word) break;
            for (TypedWord& word : typed_words(query.text)) words.push_back(std::move(word));
            ends.push_back(words.size());
        }
        std::size_t longest = 0;
        for (const Glossary::Match& match : options_.glossary->find(words))
            if (match.words > longest && std::ranges::find(ends, match.words) != ends.end())
                longest = match.words;
        const auto count =
            static_cast<std::size_t>(std::ranges::find(ends, longest) - ends.begin()) + 1;
        if (longest == 0 || count < 2) return 0;

        Meaning name, all;
        all.query.kind = Kind::all_of;
        for (const Query& query : queries.first(count)) all.children.push_back(expand(query));
        words.resize(longest);
        name.query.kind = Kind::phrase;
        for (const Query& query : queries.first(count))
            name.query.text += (name.query.text.empty() ? "" : " ") + query.text;
        add_translations(words, name.phrases);
        if (name.phrases.empty()) return 0;
        Meaning either;
        either.query.kind = Kind::any_of;
        either.children = {std::move(all), std::move(name)};
        meaning.children.push_back(std::move(either));
        return count;
    }

    Lexicon& lexicon_;
    MeaningOptions options_;
};

} // namespace

Meaning meaning_of(const Query& query, Lexicon& lexicon, const MeaningOptions& options) {
    return Expander(lexicon, options).expand(query);
}

} // namespace clausula
