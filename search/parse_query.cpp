#include "index/text/suggest.h"
#include "index/text/tokens.h"
#include "index/text/unicode.h"
#include "search/field_value.h"
#include "search/fields.h"
#include "search/query.h"
#include "search/query_error.h"

#include <algorithm>
#include <charconv>

namespace clausula {

namespace {

// More than a person types, and less than makes SQLite's own parser give up.
constexpr int max_depth = 20;
constexpr int max_terms = 200;
constexpr int max_words = 2000; // in quotes as well; FTS5 takes a long phrase with great pains
constexpr int max_near_distance = 1000;

bool is_quote(char32_t c) { return c == U'"' || c == U'”' || c == U'“' || c == U'„'; }

bool is_positive(const Query& query) { return query.kind != Query::Kind::except; }

/// Recursive descent; a method a rule of the grammar in docs/query-language.md.
class Parser {
public:
    explicit Parser(std::string_view typed) : typed_(typed) {}

    Query parse() {
        skip_space();
        if (at_end()) fail(at_, at_, "an empty query asks nothing; expected a word");
        Query query = any_of();
        if (!at_end()) fail(at_, at_ + 1, "this parenthesis closes nothing");
        return query;
    }

private:
    /// `a b OR c d`
    Query any_of() {
        const std::size_t begin = at_;
        std::vector<Query> children = {all_of()};
        while (take_operator("OR")) {
            skip_space();
            if (at_end() || peek() == ')') fail(at_, at_, "expected a word after OR");
            children.push_back(all_of());
        }
        return group(Query::Kind::any_of, std::move(children), begin);
    }

    /// `a b -c`, `a AND b`
    Query all_of() {
        const std::size_t begin = at_;
        std::vector<Query> children;
        while (skip_space(), !at_end() && peek() != ')' && !sees_operator("OR")) {
            const std::size_t word = at_;
            if (take_operator("AND")) {
                if (children.empty()) fail(word, at_, "expected a word before AND");
                skip_space();
                if (at_end() || peek() == ')') fail(at_, at_, "expected a word after AND");
                continue;
            }
            children.push_back(term());
        }
        if (children.empty()) fail(at_, at_ + 1, "expected a word");
        if (std::ranges::none_of(children, is_positive))
            fail(begin, at_, "expected something to look for beside what is left out",
                 "add a word, or a field such as kind:agreement");
        return group(Query::Kind::all_of, std::move(children), begin);
    }

    /// `-a`, `NOT a` or `a`
    Query term() {
        const std::size_t begin = at_;
        const bool minus = take('-');
        if (!minus && !take_operator("NOT")) return primary();
        if (!minus) skip_space();
        if (at_end() || is_space(code_point()) || peek() == ')' || peek() == '-')
            fail(at_, at_, minus ? "expected a word right after -" : "expected a word after NOT",
                 "to look for a hyphen put quotes around its words");
        std::vector<Query> children = {primary()};
        Query query = node(Query::Kind::except, begin);
        query.children = std::move(children);
        return query;
    }

    Query primary() {
        const std::size_t begin = at_;
        count_term();
        if (peek() == '(') return parentheses();
        if (is_quote(code_point())) return words(Query::Kind::phrase, begin);
        if (take('=')) {
            if (!at_end() && is_quote(code_point())) return words(Query::Kind::exact, begin);
            return bare_word(begin, true);
        }
        if (typed_.substr(at_).starts_with("NEAR(")) return near();
        if (const std::size_t colon = colon_of_field(); colon != 0) return field(colon);
        return bare_word(begin, false);
    }

    void count_term() {
        if (++terms_ > max_terms)
            fail(at_, at_, "a query has at most " + std::to_string(max_terms) + " terms");
    }

    Query parentheses() {
        const std::size_t begin = at_++;
        if (++depth_ > max_depth)
            fail(begin, at_, "parentheses nest at most " + std::to_string(max_depth) + " deep");
        skip_space();
        if (peek() == ')') fail(begin, at_ + 1, "expected a word in the parentheses");
        Query query = at_end() ? Query{} : any_of();
        if (!take(')')) fail(begin, begin + 1, "this parenthesis is not closed");
        --depth_;
        expect_boundary();
        return query;
    }

    /// `NEAR(a "b c", 10)`
    Query near() {
        const std::size_t begin = at_;
        at_ += std::string_view("NEAR(").size();
        std::vector<Query> children;
        int distance = Query{}.distance;
        for (skip_space(); !at_end() && peek() != ')' && peek() != ','; skip_space()) {
            const std::size_t child = at_;
            count_term();
            if (peek() == '(' || peek() == '-' || peek() == '=' || sees_operator("OR") ||
                sees_operator("AND") || sees_operator("NOT") ||
                typed_.substr(at_).starts_with("NEAR(") || colon_of_field() != 0)
                fail(at_, word_end(at_), "NEAR holds only words and phrases",
                     "take it out of the parentheses of NEAR");
            children.push_back(is_quote(code_point()) ? words(Query::Kind::phrase, child)
                                                      : bare_word(child, false, ","));
        }
        if (take(',')) distance = near_distance();
        if (!take(')')) fail(begin, begin + 5, "this parenthesis is not closed");
        if (children.size() < 2)
            fail(begin, at_, "expected two words or more in NEAR", "as in NEAR(rahoitus jatko, 5)");
        expect_boundary();
        Query query = node(Query::Kind::near, begin);
        query.distance = distance;
        query.children = std::move(children);
        return query;
    }

    int near_distance() {
        skip_space();
        const std::size_t begin = at_;
        while (!at_end() && peek() != ')' && !is_space(code_point())) step();
        const std::size_t end = at_;
        int distance = 0;
        const auto [rest, error] =
            std::from_chars(typed_.data() + begin, typed_.data() + end, distance);
        if (error != std::errc{} || rest != typed_.data() + end || distance < 1 ||
            distance > max_near_distance)
            fail(begin, end,
                 "expected how many words may stand between, 1 to " +
                     std::to_string(max_near_distance));
        skip_space();
        return distance;
    }

    /// "…" after the mark that `kind` has: nothing for a phrase, `=` for a wording.
    Query words(Query::Kind kind, std::size_t begin) {
        const std::string text = quoted();
        if (kind == Query::Kind::phrase && text.find('*') != std::string::npos)
            fail(begin, at_, "inside quotes * is no wildcard", "leave it out, or the quotes");
        require_tokens(text, begin);
        expect_boundary();
        Query query = node(kind, begin);
        query.text = text;
        return query;
    }

    /// A word, `word*`, or behind `=` a word as printed.
    Query bare_word(std::size_t begin, bool exact, std::string_view stops = {}) {
        const std::size_t first = at_;
        at_ = word_end(at_, stops);
        std::string text(typed_.substr(first, at_ - first));
        if (text.empty()) fail(at_, at_ + 1, "expected a word");
        Query query = node(exact ? Query::Kind::exact : Query::Kind::word, begin);
        if (!exact && text.back() == '*') {
            text.pop_back();
            query.kind = Query::Kind::prefix;
        }
        if (const std::size_t star = text.find('*'); !exact && star != std::string::npos)
            fail(first + star, first + star + 1, "* stands only at the end of a word");
        if (!exact) refuse_foreign_operators(text, first);
        require_tokens(text, begin);
        query.text = std::move(text);
        return query;
    }

    /// What says something in other query languages, and would say nothing here: "!a", "no?ice",
    /// "notice~2", "[a]".
    void refuse_foreign_operators(std::string_view word, std::size_t begin) const {
        constexpr std::string_view signs = "~^[]{}|";
        for (std::size_t at = 0; at < word.size(); ++at) {
            const bool is_letter_behind = at + 1 < word.size() && word[at + 1] != '?';
            const bool is_operator = signs.find(word[at]) != std::string_view::npos ||
                                     (word[at] == '!' && at == 0) ||
                                     (word[at] == '?' && at > 0 && is_letter_behind);
            if (is_operator)
                fail(begin + at, begin + at + 1, "this sign asks nothing here",
                     "what does: OR, AND, NOT, -word, =word, word*, NEAR(…), quotes, parentheses; "
                     "to look for a word that has the sign put quotes around it");
        }
    }

    Query field(std::size_t colon) {
        const std::size_t begin = at_;
        const std::string_view name = typed_.substr(begin, colon - begin);
        const Field* field = find_field(name);
        if (field == nullptr) fail_unknown_field(name, begin, colon);
        at_ = colon + 1;
        const std::size_t first = at_;
        std::string value;
        if (!at_end() && is_quote(code_point())) {
            value = quoted();
        } else {
            at_ = word_end(at_);
            value = typed_.substr(first, at_ - first);
        }
        expect_boundary();
        Query query = node(Query::Kind::field, begin);
        std::string wrong = read_field_value(*field, value, query);
        if (!wrong.empty()) fail(first, at_, wrong);
        return query;
    }

    [[noreturn]] void fail_unknown_field(std::string_view name, std::size_t begin,
                                         std::size_t end) const {
        std::vector<std::string> names;
        for (const Field& field : all_fields())
            for (std::string_view word : {field.name, field.finnish, field.swedish})
                names.emplace_back(word);
        std::string message = "there is no field \"" + std::string(name) + "\"";
        if (const auto meant = suggest(fold_case(name), names))
            message += "; did you mean " + *meant + ":?";
        fail(begin, end, message,
             list_of_fields() + "; to look for the words themselves put them in quotes");
    }

    static std::string list_of_fields() {
        std::string list = "the fields are";
        for (const Field& field : all_fields()) list += " " + std::string(field.name) + ":";
        return list;
    }

    /// Where the colon of `name:` stands, or 0 when no field begins here. "KT:n" and "12:30" are
    /// words: names of fields that we know nothing of are taken for one only in small letters.
    std::size_t colon_of_field() const {
        std::size_t end = at_;
        bool small = true;
        while (end < typed_.size()) {
            std::size_t next = end;
            const char32_t c = next_code_point(typed_, next);
            if (!is_letter(c) && c != U'-' && c != U'_') break;
            small = small && !is_upper(c);
            end = next;
        }
        if (end == at_ || end >= typed_.size() || typed_[end] != ':') return 0;
        return small || find_field(typed_.substr(at_, end - at_)) != nullptr ? end : 0;
    }

    /// What stands between the quotes, words one space apart.
    std::string quoted() {
        const std::size_t begin = at_;
        step();
        std::string text;
        bool space = false;
        for (;; step()) {
            if (at_end()) fail(begin, begin + 1, "this quote is not closed");
            if (is_quote(code_point())) break;
            if (is_space(code_point())) {
                space = !text.empty();
                continue;
            }
            if (space) text += ' ';
            space = false;
            std::size_t next = at_;
            next_code_point(typed_, next);
            text.append(typed_, at_, next - at_);
        }
        step();
        return text;
    }

    std::size_t word_end(std::size_t at, std::string_view stops = {}) const {
        while (at < typed_.size()) {
            std::size_t next = at;
            const char32_t c = next_code_point(typed_, next);
            if (is_space(c) || c == U'(' || c == U')' || is_quote(c) ||
                stops.find(typed_[at]) != std::string_view::npos)
                break;
            at = next;
        }
        return at;
    }

    void require_tokens(std::string_view text, std::size_t begin) {
        std::size_t at = 0;
        int words = 0;
        while (next_token(text, at))
            if (++words, ++words_ > max_words)
                fail(begin, at_, "a query has at most " + std::to_string(max_words) + " words");
        if (words > 0) return;
        fail(begin, at_, "expected a letter or a digit: signs alone are not looked up",
             "put quotes around it and the words beside it, as in \"99.5 %\"; a clause's number is "
             "asked for with number:\"4 §\"");
    }

    /// `"a"b` and `(a)b` are slips of the finger.
    void expect_boundary() const {
        if (!at_end() && !is_space(code_point()) && peek() != ')' && peek() != ',')
            fail(at_, at_ + 1, "expected a space here");
    }

    bool sees_operator(std::string_view name) const {
        const std::string_view rest = typed_.substr(at_);
        if (!rest.starts_with(name)) return false;
        if (rest.size() == name.size()) return true;
        std::size_t behind = at_ + name.size();
        const char32_t c = next_code_point(typed_, behind);
        return is_space(c) || c == U'(' || c == U')' || is_quote(c);
    }

    bool take_operator(std::string_view name) {
        skip_space();
        if (!sees_operator(name)) return false;
        at_ += name.size();
        return true;
    }

    bool take(char c) {
        if (at_end() || peek() != c) return false;
        ++at_;
        return true;
    }

    void skip_space() {
        while (!at_end() && is_space(code_point())) step();
    }

    bool at_end() const { return at_ >= typed_.size(); }

    char peek() const { return at_end() ? '\0' : typed_[at_]; }

    char32_t code_point() const {
        std::size_t at = at_;
        return next_code_point(typed_, at);
    }

    void step() { next_code_point(typed_, at_); }

    Query node(Query::Kind kind, std::size_t begin) const {
        Query query;
        query.kind = kind;
        query.begin = begin;
        query.end = at_;
        return query;
    }

    Query group(Query::Kind kind, std::vector<Query> children, std::size_t begin) const {
        if (children.size() == 1 && is_positive(children.front())) return children.front();
        Query query = node(kind, begin);
        query.children = std::move(children);
        return query;
    }

    [[noreturn]] void fail(std::size_t begin, std::size_t end, const std::string& message,
                           const std::string& hint = {}) const {
        throw query_error(typed_, begin, end, message, hint);
    }

    std::string_view typed_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int terms_ = 0;
    int words_ = 0;
};

} // namespace

Query parse_query(std::string_view typed) {
    if (!is_utf8(typed))
        throw Error(ErrorKind::query, "query", "it is not valid UTF-8",
                    "check the terminal's encoding");
    return Parser(typed).parse();
}

} // namespace clausula
