#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "index/text/suggest.h"
#include "index/text/unicode.h"
#include "index/text/word_forms.h"
#include "search/searcher.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = Query::Kind;

constexpr std::size_t most_offers = 5;
constexpr std::size_t most_tried = 40;     ///< variations; each is a search
constexpr std::size_t most_spellings = 3;  ///< of a word
constexpr std::size_t most_forms = 50'000; ///< of the archive, compared with a word

struct Variation {
    Query query;
    std::string change;
};

using Variations = std::vector<Variation>;

Query word_of(std::string text) {
    Query word;
    word.kind = Kind::word;
    word.text = std::move(text);
    return word;
}

/// The query, or what it comes to when it has one child.
Query all_of(std::vector<Query> children) {
    if (children.size() == 1) return std::move(children.front());
    Query query;
    query.kind = Kind::all_of;
    query.children = std::move(children);
    return query;
}

std::vector<std::string> forms_of(std::string_view text) {
    std::vector<std::string> forms;
    WordForm word;
    for (std::size_t at = 0; next_word_form(text, at, word);) forms.push_back(word.form);
    return forms;
}

/// Makes queries that are like another: other words in its place, or some of it left out.
class Varier {
public:
    Varier(Searcher::Parts& parts, const SearchOptions& options)
        : parts_(parts), options_(options) {}

    Variations vary(const Query& query) {
        switch (query.kind) {
        case Kind::word:
            return vary_word(query);
        case Kind::phrase:
        case Kind::exact:
        case Kind::near:
            return {loosened(query)};
        case Kind::all_of:
        case Kind::any_of:
            return vary_group(query);
        default:
            return {};
        }
    }

    bool finds(const Query& query) { return count(query) > 0; }

    std::int64_t count(const Query& query) {
        return parts_.count(parts_.meaning_of(query, options_));
    }

private:
    /// Of a word that the archive does not have.
    Variations vary_word(const Query& query) {
        const std::vector<std::string> forms = forms_of(query.text);
        if (forms.size() != 1 || finds(query)) return {};
        Variations variations;
        for (const std::string& form : spellings_of(forms.front()))
            variations.push_back(
                {word_of(as_near(form, forms.front())), "instead of " + query.text});
        std::vector<std::string> longest_first = parts_of(forms.front());
        std::ranges::stable_sort(longest_first, std::ranges::greater(), &std::string::size);
        for (const std::string& part : longest_first)
            variations.push_back({word_of(part), "a part of " + query.text});
        return variations;
    }

    /// The base form that is nearest to what was typed; all of them find it.
    std::string as_near(const std::string& form, const std::string& typed) {
        std::vector<std::string> same = {form};
        for_each_term(parts_.database.lexicon().terms_of(form), [&](std::string_view term) {
            if (term.front() != part_sign) same.emplace_back(term);
        });
        return suggest(typed, same).value_or(form);
    }

    std::vector<std::string> parts_of(const std::string& form) {
        std::vector<std::string> parts;
        for_each_term(parts_.database.lexicon().terms_of(form), [&](std::string_view term) {
            if (term.front() == part_sign) parts.emplace_back(term.substr(1));
        });
        return parts;
    }

    /// The nearest words of the clauses that are not hidden, among those that begin alike.
    std::vector<std::string> spellings_of(const std::string& form) {
        std::size_t beginning = 0;
        next_code_point(form, beginning);
        std::vector<std::string> candidates =
            parts_.database.lexicon().forms_with(form.substr(0, beginning), most_forms);
        std::erase(candidates, form);
        std::vector<std::string> spellings;
        for (std::size_t tried = 0; tried < 2 * most_spellings; ++tried) {
            const std::optional<std::string> near = suggest(form, candidates);
            if (!near || spellings.size() == most_spellings) break;
            std::erase(candidates, *near);
            if (finds(word_of(*near))) spellings.push_back(*near);
        }
        return spellings;
    }

    /// A phrase, a wording or a NEAR as its words anywhere in the clause.
    static Variation loosened(const Query& query) {
        if (query.kind == Kind::near) return {all_of(query.children), "anywhere in the clause"};
        std::vector<Query> words;
        for (const std::string& form : forms_of(query.text)) words.push_back(word_of(form));
        return {all_of(std::move(words)),
                query.kind == Kind::exact ? "in any form" : "anywhere in the clause"};
    }

    Variations vary_group(const Query& query) {
        Variations variations;
        for (std::size_t i = 0; i < query.children.size(); ++i) {
            for (Variation& variation : vary(query.children[i])) {
                Query varied = query;
                varied.children[i] = std::move(variation.query);
                variations.push_back({std::move(varied), std::move(variation.change)});
            }
        }
        if (query.kind == Kind::any_of) return variations;
        for (std::size_t i = 0; i < query.children.size(); ++i) {
            std::vector<Query> others = query.children;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            const bool asks = std::ranges::any_of(
                others, [](const Query& other) { return other.kind != Kind::except; });
            if (asks)
                variations.push_back(
                    {all_of(std::move(others)), "without " + typed_form(query.children[i])});
        }
        for (const Query& child : query.children)
            if (child.kind != Kind::except && query.children.size() > 2)
                variations.push_back({child, "without the others"});
        return variations;
    }

    Searcher::Parts& parts_;
    const SearchOptions& options_;
};

} // namespace

std::vector<Offer> Searcher::offers(const Query& query, const SearchOptions& options) {
    const Snapshot snapshot(parts_->database);
    parts_->refresh(options);
    Varier varier(*parts_, options);
    std::vector<Offer> offers;
    std::size_t tried = 0;
    for (const Variation& variation : varier.vary(query)) {
        if (++tried > most_tried || offers.size() == most_offers) break;
        std::string typed = typed_form(variation.query);
        if (std::ranges::find(offers, typed, &Offer::query) != offers.end()) continue;
        const std::int64_t total = varier.count(variation.query);
        if (total > 0) offers.push_back({std::move(typed), total, variation.change});
    }
    return offers;
}

} // namespace clausula
