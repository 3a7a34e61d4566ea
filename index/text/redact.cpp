#include "index/text/redact.h"

#include "index/text/tokens.h"
#include "index/text/unicode.h"

#include <algorithm>

namespace clausula {

namespace {

struct Wording {
    std::vector<std::string> terms;
    bool goes_on = false; ///< the last term may be the beginning of a word
};

Wording wording_of(const std::string& typed) {
    Wording wording;
    for (Token& token : tokens_of(clean_utf8(typed)))
        wording.terms.push_back(std::move(token.term));
    wording.goes_on = typed.ends_with('*');
    return wording;
}

bool stands_at(const Wording& wording, std::span<const Token> tokens) {
    const std::size_t count = wording.terms.size();
    if (count == 0 || tokens.size() < count) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& term = tokens[i].term;
        const bool may_go_on = wording.goes_on && i + 1 == count;
        if (may_go_on ? !term.starts_with(wording.terms[i]) : term != wording.terms[i])
            return false;
    }
    return true;
}

/// A part of the text that is kept a second time by itself: what was blotted out there is here too,
/// even where only a piece of a wording reaches into it.
void redact_part(std::string& part, std::string_view before, const Text& after, Span span,
                 std::span<const std::string> wordings) {
    part = part == before ? std::string(after[span]) : redact(part, wordings);
}

/// They are to be read anew from what is left, which a document without extractions asks for.
void forget_facts(Document& document) {
    document.date.reset();
    document.dates.clear();
    document.facts.clear();
    document.extractions.clear();
}

} // namespace

std::string redact(std::string_view text, std::span<const std::string> wordings) {
    std::string redacted(text);
    for (const std::string& typed : wordings) {
        const Wording wording = wording_of(typed);
        const std::vector<Token> tokens = tokens_of(redacted);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!stands_at(wording, std::span(tokens).subspan(i))) continue;
            for (std::size_t word = i; word < i + wording.terms.size(); ++word)
                redacted.replace(tokens[word].span.begin, tokens[word].span.size(),
                                 tokens[word].span.size(), '*');
        }
    }
    return redacted;
}

std::string redact_path(const std::string& path, std::span<const std::string> wordings) {
    const std::string clean = clean_utf8(path);
    std::string redacted = redact(clean, wordings);
    return redacted == clean ? path : redacted;
}

SourceFile redact(SourceFile file, std::span<const std::string> wordings) {
    file.path = redact_path(file.path, wordings);
    for (std::string& member : file.members) member = redact_path(member, wordings);
    return file;
}

Document redact(Document document, std::span<const std::string> wordings) {
    const std::string before = std::move(document.text.content);
    document.text.content = redact(before, wordings);
    const Text& after = document.text;
    for (Clause& clause : document.clauses) {
        const auto was = [&](Span span) {
            return std::string_view(before).substr(span.begin, span.size());
        };
        redact_part(clause.number, was(clause.number_span), after, clause.number_span, wordings);
        redact_part(clause.heading, was(clause.heading_span), after, clause.heading_span, wordings);
        clause.path = redact(clause.path, wordings);
    }
    for (Furniture& furniture : document.text.furniture)
        furniture.text = redact(furniture.text, wordings);
    document.title = redact(document.title, wordings);
    // A date whose words are blotted out is not to be told, nor one that was counted from it.
    const auto is_blotted = [&](const StatedDate& date) {
        const Span span = date.evidence.span;
        return std::string_view(before).substr(span.begin, span.size()) != after[span];
    };
    // The values of other facts repeat words, also those of other places.
    const bool tells_words = !document.facts.empty() && before != after.content;
    if (tells_words || std::ranges::any_of(document.dates, is_blotted)) forget_facts(document);
    for (Problem& problem : document.problems) {
        problem.message = redact_path(problem.message, wordings);
        problem.hint = redact_path(problem.hint, wordings);
    }
    document.file = redact(std::move(document.file), wordings);
    return document;
}

} // namespace clausula
