#include "search/marks.h"

#include "index/text/tokens.h"
#include "search/printed.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace clausula {

namespace {

using Kind = Query::Kind;

/// Tokens `[first, first + count)` of the text.
struct Run {
    std::size_t first = 0, count = 0;
};

class Marker {
public:
    explicit Marker(std::string_view text) : text_(text), tokens_(tokens_of(text)) {
        for (std::size_t i = 0; i < tokens_.size(); ++i) where_[tokens_[i].term].push_back(i);
    }

    /// Adds the query's marks to `marks`; false, and nothing added, when the text does not have it.
    bool mark(const Query& query, std::vector<Span>& marks) const {
        const std::size_t before = marks.size();
        switch (query.kind) {
        case Kind::word:
        case Kind::phrase:
        case Kind::prefix:
            for (const Run& run : runs_of(query)) add(run, marks);
            return marks.size() > before;
        case Kind::exact:
            for (const Span& span : find_printed(text_, query.text)) add(span, marks);
            return marks.size() > before;
        case Kind::near:
            mark_near(query, marks);
            return marks.size() > before;
        case Kind::any_of: {
            bool any = false;
            for (const Query& child : query.children) any |= mark(child, marks);
            return any;
        }
        case Kind::all_of:
            for (const Query& child : query.children) {
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
        for (std::size_t i = 0; i < run.count; ++i) marks.push_back(tokens_[run.first + i].span);
    }

    void add(Span span, std::vector<Span>& marks) const {
        auto token = std::ranges::lower_bound(tokens_, span.begin, {},
                                              [](const Token& t) { return t.span.begin; });
        for (; token != tokens_.end() && token->span.begin < span.end; ++token)
            marks.push_back(token->span);
    }

    /// Where the query's tokens stand one after the other; of a prefix the last one may go on.
    std::vector<Run> runs_of(const Query& query) const {
        std::vector<std::string> terms;
        for (Token& token : tokens_of(query.text)) terms.push_back(std::move(token.term));
        std::vector<Run> runs;
        if (terms.empty()) return runs;
        if (query.kind == Kind::prefix) {
            for (std::size_t i = terms.size() - 1; i < tokens_.size(); ++i)
                if (tokens_[i].term.starts_with(terms.back()) &&
                    stand_at(i - terms.size() + 1, terms, terms.size() - 1))
                    runs.push_back({i - terms.size() + 1, terms.size()});
        } else if (const auto found = where_.find(terms.front()); found != where_.end()) {
            for (std::size_t first : found->second)
                if (first + terms.size() <= tokens_.size() && stand_at(first, terms, terms.size()))
                    runs.push_back({first, terms.size()});
        }
        return runs;
    }

    bool stand_at(std::size_t first, const std::vector<std::string>& terms,
                  std::size_t count) const {
        for (std::size_t i = 0; i < count; ++i)
            if (tokens_[first + i].term != terms[i]) return false;
        return true;
    }

    /// FTS5's rule: seen from where the last of them begins, every other one ends at most
    /// `distance` words before.
    void mark_near(const Query& query, std::vector<Span>& marks) const {
        const auto distance = static_cast<std::size_t>(query.distance);
        std::vector<std::vector<Run>> children;
        for (const Query& child : query.children) children.push_back(runs_of(child));
        std::vector<std::size_t> from(children.size(), 0), to(children.size(), 0);
        std::vector<std::vector<bool>> near;
        for (const auto& runs : children) near.emplace_back(runs.size(), false);

        std::vector<std::size_t> lasts;
        for (const auto& runs : children)
            for (const Run& run : runs) lasts.push_back(run.first);
        std::ranges::sort(lasts);
        for (std::size_t last : lasts) {
            bool all = true;
            for (std::size_t i = 0; i < children.size(); ++i) {
                const auto& runs = children[i];
                while (to[i] < runs.size() && runs[to[i]].first <= last) ++to[i];
                while (from[i] < to[i] &&
                       runs[from[i]].first + runs[from[i]].count + distance < last)
                    ++from[i];
                all = all && from[i] < to[i];
            }
            for (std::size_t i = 0; all && i < children.size(); ++i)
                // Marked from the back until one that is marked, so that each is touched once.
                for (std::size_t j = to[i]; j > from[i] && !near[i][j - 1]; --j)
                    near[i][j - 1] = true;
        }
        for (std::size_t i = 0; i < children.size(); ++i)
            for (std::size_t j = 0; j < children[i].size(); ++j)
                if (near[i][j]) add(children[i][j], marks);
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::unordered_map<std::string, std::vector<std::size_t>> where_;
};

} // namespace

std::vector<Span> find_marks(const Query& query, std::string_view text) {
    std::vector<Span> marks;
    Marker(text).mark(query, marks);
    std::ranges::sort(marks, {}, &Span::begin);
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

} // namespace clausula
