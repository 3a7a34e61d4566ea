#include "index/text/contacts.h"

#include "index/language/organisation_forms.h"
#include "index/text/tokens.h"
#include "index/text/unicode.h"
#include "ingest/facts/facts.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace clausula {

namespace {

using Found = ContactFound;

constexpr std::size_t longest_line = 200; // bytes; a name stands beside its number, not in a story

bool is_capitalised(std::string_view word) {
    std::size_t at = 0;
    return is_upper(next_code_point(word, at)) && at < word.size() &&
           !is_upper(next_code_point(word, at));
}

/// Stands in lower case within a name, whatever the language around it.
bool is_particle(const std::string& term) {
    constexpr std::string_view particles[] = {"af", "da", "de", "van", "von"};
    return std::ranges::find(particles, term) != std::end(particles);
}

/// The last two to four words in a row that are written like a person's names, in a stretch of
/// text: "neuvottelujohtaja Anna Kukka, puh." has one.
std::optional<Span> name_in(const Text& text, Span stretch) {
    const std::string_view words = text[stretch];
    std::optional<Span> name;
    std::size_t run = 0, begin = 0, end = 0;
    const auto close = [&] {
        if (run >= 2 && run <= 4) name = Span{stretch.begin + begin, stretch.begin + end};
        run = 0;
    };
    for (const Token& token : tokens_of(words)) {
        const std::string_view between = words.substr(end, token.span.begin - end);
        const bool goes_on = run > 0 && (between == " " || between == "-");
        if (goes_on && is_organisation_form(token.term)) run = 0; // "Esimerkki Siivous Oy"
        const bool is_name = is_capitalised(words.substr(token.span.begin, token.span.size())) ||
                             (goes_on && is_particle(token.term));
        if (!is_name || !goes_on) close();
        if (is_name) {
            if (run == 0) begin = token.span.begin;
            if (run == 0 || between == " ") ++run;
        }
        end = token.span.end;
    }
    close();
    return name;
}

/// Whose it is: printed before it in its line, or in the line above.
std::optional<Span> person_beside(const Text& text, std::size_t paragraph, std::size_t begin) {
    const Span own = text.paragraphs[paragraph].span;
    std::size_t from = begin - own.begin > longest_line ? begin - longest_line : own.begin;
    while ((static_cast<unsigned char>(text.content[from]) & 0xC0) == 0x80) ++from;
    if (const auto name = name_in(text, {from, begin})) return name;
    if (paragraph == 0) return std::nullopt;
    const Span above = text.paragraphs[paragraph - 1].span;
    const bool is_of_another = above.size() > longest_line || !find_contacts(text[above]).empty();
    return is_of_another ? std::nullopt : name_in(text, above);
}

/// Those of one paragraph that belong to one person are one fact.
void read_paragraph(Document& document, std::size_t paragraph) {
    const Text& text = document.text;
    const Span own = text.paragraphs[paragraph].span;
    std::optional<Span> last;
    for (const Found& found : find_contacts(text[own])) {
        if (found.kind == Found::Kind::identity_code) continue; // is read out of nothing
        const Span words = {own.begin + found.span.begin, own.begin + found.span.end};
        FactField field{found.kind == Found::Kind::email ? "email" : "telephone",
                        joined(text[words]), words};
        const auto person = person_beside(text, paragraph, words.begin);
        const bool same = last && person == last;
        if (same) {
            Fact& fact = document.facts.back();
            fact.fields.push_back(std::move(field));
            fact.evidence.span.end = words.end;
            continue;
        }
        Fact fact{FactKind::contact, {}, {words, "contact", 0.9}};
        if (person) {
            fact.fields.push_back({"person", joined(text[*person]), *person});
            fact.evidence = {{person->begin, words.end}, "contact/beside", 0.6};
        }
        fact.fields.push_back(std::move(field));
        document.facts.push_back(std::move(fact));
        last = person;
    }
}

} // namespace

void read_contacts(Document& document) {
    for (std::size_t i = 0; i < document.text.paragraphs.size(); ++i) read_paragraph(document, i);
}

} // namespace clausula
