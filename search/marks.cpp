#include "search/marks.h"

#include "index/text/word_forms.h"
#include "search/near.h"
#include "search/prefix.h"
#include "search/printed.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace clausula {

namespace {

using Kind = Query::Kind;

class Marker {
public:
    Marker(std::string_view text, WordTerms& terms)
        : text_(text), words_(indexed_words(text, terms)) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const auto add = [&](std::string_view term) {
                std::vector<std::size_t>& places = where_[term];
                if (places.empty() || places.back() != i) places.push_back(i);
            };
            for_each_term(words_[i].terms, add);
            for_each_term(words_[i].completed, add);
        }
    }

    /// Adds the meaning's marks; false, and nothing added, when the text does not have it.
    bool mark(const Meaning& meaning, std::vector<Span>& marks) const {
        const std::size_t before = marks.size();
        switch (meaning.query.kind) {
        case Kind::word:
        case Kind::phrase:
        case Kind::prefix:
            for (const Run& run : runs_of(meaning)) add(run, marks);
            return marks.size() > before;
        case Kind::exact:
            for (const Span& span : find_printed(text_, meaning.query.text)) add(span, marks);
            return marks.size() > before;
        case Kind::near:
            mark_near(meaning, marks);
            return marks.size() > before;
        case Kind::any_of: {
            bool any = false;
            for (const Meaning& child : meaning.children) any |= mark(child, marks);
            return any;
        }
        case Kind::all_of:
            for (const Meaning& child : meaning.children) {
                if (mark(child, marks)) continue;
                marks.resize(before);
                return false;
            }
            return true;
        case Kind::except:
        case Kind::field:
        case Kind::range:
            return true;
        }
        return true;
    }

private:
    void add(const Run& run, std::vector<Span>& marks) const {
        for (std::size_t i = 0; i < run.count; ++i) marks.push_back(words_[run.first + i].span);
    }

    /// A wording may begin and end inside a word with signs in it.
    void add(Span span, std::vector<Span>& marks) const {
        auto word = std::ranges::lower_bound(words_, span.begin, std::ranges::less_equal(),
                                             [](const IndexedWord& w) { return w.span.end; });
        for (; word != words_.end() && word->span.begin < span.end; ++word)
            marks.push_back(
                {std::max(word->span.begin, span.begin), std::min(word->span.end, span.end)});
    }

    /// Where the meaning's words stand one after the other: in order, none twice.
    std::vector<Run> runs_of(const Meaning& meaning) const {
        if (meaning.query.kind == Kind::prefix) return runs_of_prefix(meaning.query.text);
        std::set<Run> runs;
        for (const TermPhrase& phrase : meaning.phrases)
            for (const std::string& term : phrase.words.front())
                if (const auto found = where_.find(term); found != where_.end())
                    for (const std::size_t first : found->second)
                        if (stands_at(first, phrase)) runs.insert({first, phrase.words.size()});
        return {runs.begin(), runs.end()};
    }

    bool stands_at(std::size_t first, const TermPhrase& phrase) const {
        if (first + phrase.words.size() > words_.size()) return false;
        for (std::size_t i = 1; i < phrase.words.size(); ++i)
            if (std::ranges::none_of(phrase.words[i], [&](const std::string& term) {
                    const auto found = where_.find(term);
                    return found != where_.end() &&
                           std::ranges::binary_search(found->second, first + i);
                }))
                return false;
        return true;
    }

    std::vector<Run> runs_of_prefix(std::string_view prefix) const {
        std::vector<Run> runs;
        for (const Span& span : find_prefix(text_, prefix)) {
            const auto first = std::ranges::lower_bound(
                words_, span.begin, {}, [](const IndexedWord& w) { return w.span.begin; });
            std::size_t count = 0;
            for (auto word = first; word != words_.end() && word->span.begin < span.end; ++word)
                ++count;
            runs.push_back({static_cast<std::size_t>(first - words_.begin()), count});
        }
        return runs;
    }

    void mark_near(const Meaning& meaning, std::vector<Span>& marks) const {
        std::vector<std::vector<Run>> children;
        for (const Meaning& child : meaning.children) children.push_back(runs_of(child));
        const std::vector<std::vector<bool>> near =
            find_near(children, static_cast<std::size_t>(meaning.query.distance));
        for (std::size_t i = 0; i < children.size(); ++i)
            for (std::size_t j = 0; j < children[i].size(); ++j)
                if (near[i][j]) add(children[i][j], marks);
    }

    std::string_view text_;
    std::vector<IndexedWord> words_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> where_; ///< of a term
};

} // namespace

std::vector<Span> find_marks(const Meaning& meaning, std::string_view text, WordTerms& terms) {
    std::vector<Span> marks;
    Marker(text, terms).mark(meaning, marks);
    std::ranges::sort(marks, {}, [](const Span& mark) { return std::tuple(mark.begin, mark.end); });
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

bool stands_in(const Meaning& meaning, std::string_view text, WordTerms& terms) {
    // Without reading the text's words where that is not needed: this is called for many clauses.
    if (meaning.query.kind == Kind::exact) return !find_printed(text, meaning.query.text).empty();
    if (meaning.query.kind == Kind::prefix) return !find_prefix(text, meaning.query.text).empty();
    std::vector<Span> marks;
    return Marker(text, terms).mark(meaning, marks);
}

} // namespace clausula
