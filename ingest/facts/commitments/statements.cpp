#include "ingest/facts/commitments/statements.h"

#include "index/text/sentences.h"
#include "index/text/unicode.h"
#include "ingest/facts/commitments/heads.h"

#include <algorithm>

namespace clausula {

namespace {

/// Where the words behind "3.1" or "10.2.4" begin.
std::size_t behind_numbers(std::string_view text, Span item) {
    constexpr std::string_view numbers = "0123456789.", white = " \t\n";
    const std::string_view words = text.substr(item.begin, item.size());
    const std::size_t end = words.find_first_not_of(numbers);
    const bool is_number = end != std::string_view::npos && end > 2 &&
                           is_digit(static_cast<unsigned char>(words[0])) &&
                           is_digit(static_cast<unsigned char>(words[end - 1])) &&
                           words.find('.') < end &&
                           white.find(words[end]) != std::string_view::npos;
    return is_number ? item.begin + words.find_first_not_of(white, end) : item.begin;
}

/// What stands before the first word of an item: a bullet, a dash, "(a)", "12.", "b)".
Span without_marker(std::string_view text, Span item) {
    constexpr std::size_t longest = 4; // letters or digits
    std::size_t at = item.begin;
    const auto skip_signs = [&] {
        while (at < item.end) {
            std::size_t next = at;
            const char32_t sign = next_code_point(text, next);
            if (is_letter(sign) || is_digit(sign) || sign == U'"' || sign == U'”' || sign == U'“')
                break;
            at = next;
        }
    };
    skip_signs();
    std::size_t end = at;
    for (std::size_t count = 0; end < item.end && count <= longest; ++count) {
        std::size_t next = end;
        const char32_t sign = next_code_point(text, next);
        if (!is_letter(sign) && !is_digit(sign)) break;
        end = next;
    }
    const bool is_number = end > at && end - at <= longest && end < item.end &&
                           (text[end] == ')' || text[end] == '.') && end + 1 < item.end &&
                           (text[end + 1] == ' ' || text[end + 1] == '\n' || text[end + 1] == '\t');
    if (is_number) {
        at = end + 1;
        skip_signs();
    }
    return {is_number ? at : behind_numbers(text, {at, item.end}), item.end};
}

Span trimmed(std::string_view text, Span span) {
    constexpr std::string_view white = " \t\n*";
    while (span.begin < span.end && white.find(text[span.begin]) != std::string_view::npos)
        ++span.begin;
    while (span.begin < span.end && white.find(text[span.end - 1]) != std::string_view::npos)
        --span.end;
    return span;
}

class Statements {
public:
    Statements(const Document& document, const PartyNames& names)
        : document_(document), text_(document.text.content), names_(names) {}

    std::vector<Statement> read() {
        std::vector<std::optional<std::size_t>> open(document_.clauses.size());
        for (clause_ = 0; clause_ < document_.clauses.size(); ++clause_) {
            const Clause& clause = document_.clauses[clause_];
            language_ =
                find_language(clause.language.empty() ? document_.language : clause.language);
            if (language_ == nullptr || language_->commitments == nullptr) continue;
            head_.reset();
            read_heading(clause);
            std::size_t at =
                std::max({clause.span.begin, clause.number_span.end, clause.heading_span.end});
            const std::optional<std::size_t> above =
                clause.parent ? open[*clause.parent] : std::nullopt;
            if (above) {
                add_item({at, clause.items.empty() ? clause.span.end : clause.items.front().begin},
                         above);
                at = clause.items.empty() ? clause.span.end : clause.items.front().begin;
                head_.reset();
            }
            if (!above) head_ = last_open();
            for (const Span& item : clause.items) {
                if (item.begin < at || item.end > clause.span.end) continue;
                if (trimmed(text_, {at, item.begin}).size() > 0) {
                    add_sentences({at, item.begin});
                    if (const auto head = last_open()) head_ = head;
                }
                add_item(item, head_ ? head_ : last_open());
                at = item.end;
            }
            add_sentences({at, clause.span.end});
            open[clause_] = last_open();
        }
        return std::move(statements_);
    }

private:
    /// A numbered paragraph that has no other words is a sentence, though it was taken for a
    /// heading.
    void read_heading(const Clause& clause) {
        constexpr std::size_t longest_title = 70; // bytes
        const std::string_view heading = document_.text[clause.heading_span];
        // "Extension." is a title, "The supplier reports." none.
        const bool is_stopped = heading.ends_with('.') || heading.ends_with(':') ||
                                text_.substr(clause.heading_span.end).starts_with('.');
        const bool is_head = is_open_head(clause);
        if (is_head || heading.size() > longest_title ||
            (is_stopped && std::ranges::count(heading, ' ') >= 2))
            add_sentences(clause.heading_span);
    }

    /// "PUB förbinder sig att" above a list, with no other words of its own.
    bool is_open_head(const Clause& clause) const {
        const bool has_children = clause_ + 1 < document_.clauses.size() &&
                                  document_.clauses[clause_ + 1].parent == clause_;
        const std::size_t head = std::max(clause.number_span.end, clause.heading_span.end);
        const Span body = trimmed(text_, {std::min(head, clause.span.end), clause.span.end});
        const bool has_list = without_marker(text_, body).begin > body.begin;
        if (clause.heading_span.empty() || !(has_list || (body.empty() && has_children)))
            return false;
        const PhrasedSentence heading(text_, clause.heading_span, *language_, names_);
        return verbless_head(heading) || heading.has(Cue::binding) || heading.has(Cue::modal) ||
               heading.has(Cue::necessive) || heading.has(Cue::falls_to);
    }

    /// The last statement of this clause, if a list may follow it.
    std::optional<std::size_t> last_open() const {
        if (statements_.empty() || statements_.back().clause != clause_ || statements_.back().head)
            return std::nullopt;
        const char last = text_[statements_.back().span.end - 1];
        if (last == '.' || last == ';' || last == '!' || last == '?') return std::nullopt;
        return statements_.size() - 1;
    }

    void add(Span span, std::optional<std::size_t> head) {
        constexpr std::size_t longest = 4000; // bytes; what is longer is no sentence
        span = trimmed(text_, span);
        if (span.empty() || span.size() > longest) return;
        // A letter can be taken for signatures whole: what ends like a sentence is one.
        const bool is_signature = document_.clauses[clause_].kind == ClauseKind::signature;
        if (is_signature && text_[span.end - 1] != '.') return;
        if (head) statements_[*head].has_items = true;
        statements_.push_back({span, clause_, language_, head, false});
    }

    /// A line of its own that begins like an item: "b) föra räkenskaper".
    bool is_marked(Span span, Span words) const {
        const std::size_t begin = trimmed(text_, span).begin;
        return begin > 0 && text_[begin - 1] == '\n' && words.begin > begin &&
               (is_digit(static_cast<unsigned char>(text_[begin])) ||
                text_[words.begin - 2] == ')');
    }

    void add_sentences(Span part) {
        for (const Span& sentence :
             sentences_of(text_.substr(part.begin, part.size()), language_)) {
            const Span span = {part.begin + sentence.begin, part.begin + sentence.end};
            const Span words = without_marker(text_, span);
            if (is_marked(span, words)) {
                if (!head_) head_ = last_open();
                add(words, head_);
            } else {
                head_.reset();
                add(words, std::nullopt);
            }
        }
    }

    void add_item(Span item, std::optional<std::size_t> head) {
        const Span words = without_marker(text_, item);
        bool is_first = true;
        for (const Span& sentence :
             sentences_of(text_.substr(words.begin, words.size()), language_)) {
            add({words.begin + sentence.begin, words.begin + sentence.end},
                is_first ? head : std::nullopt);
            is_first = false;
        }
    }

    const Document& document_;
    std::string_view text_;
    const PartyNames& names_;
    const Language* language_ = nullptr;
    std::size_t clause_ = 0;
    std::optional<std::size_t> head_;
    std::vector<Statement> statements_;
};

} // namespace

std::vector<Statement> statements_of(const Document& document, const PartyNames& names) {
    return Statements(document, names).read();
}

} // namespace clausula
