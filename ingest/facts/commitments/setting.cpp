#include "ingest/facts/commitments/setting.h"

#include "index/text/unicode.h"
#include "ingest/facts/commitments/deadlines.h"
#include "ingest/structure/piece.h"

#include <algorithm>

namespace clausula {

namespace {

/// Whether its title has one of the words: "Stadgar", "Memorandum of Understanding". Short lines at
/// the beginning count, as titles may run over several.
bool has_title(const Document& document, Cue kind) {
    constexpr std::size_t longest = 90, most = 8; // bytes; lines
    static const PartyNames none;
    const std::vector<Paragraph>& paragraphs = document.text.paragraphs;
    for (std::size_t i = 0; i < std::min(most, paragraphs.size()); ++i) {
        if (paragraphs[i].span.size() > longest) continue;
        for (const Language* language : all_languages())
            if (language->commitments != nullptr &&
                PhrasedSentence(document.text.content, paragraphs[i].span, *language, none)
                    .has(kind))
                return true;
    }
    return false;
}

/// Whether it lays down what shall be rather than tells what is: then the plain present binds.
bool lays_down(const Document& document) {
    constexpr int fewest_clauses = 3, fewest_signatories = 2;
    const auto kind = document.kind ? document.kind->kind : DocumentKind::other;
    const auto count = [&](FactKind wanted) {
        return std::ranges::count(document.facts, wanted, &Fact::kind);
    };
    if (kind == DocumentKind::report || kind == DocumentKind::web_page ||
        kind == DocumentKind::member_list)
        return false;
    if (count(FactKind::party) > 0 || count(FactKind::signatory) >= fewest_signatories) return true;
    if (kind == DocumentKind::statute) return false;
    const auto numbered = std::ranges::count_if(document.clauses, [](const Clause& clause) {
        return clause.kind == ClauseKind::clause && !clause.number.empty();
    });
    const bool is_agreement = kind == DocumentKind::agreement || kind == DocumentKind::amendment;
    return numbered >= fewest_clauses || is_agreement ||
           (kind == DocumentKind::other && has_title(document, Cue::founding));
}

/// What the document calls its parties: `(the "Supplier")`, and what was read of them before.
PartyNames party_names(const Document& document) {
    constexpr std::size_t longest = 60; // bytes of a name in quotes
    PartyNames names;
    const auto add = [&](std::string_view name) {
        const std::vector<std::string> words = folded_words(name);
        if (!words.empty() && words.size() <= 4) names.insert(words.back());
    };
    for (const Fact& fact : document.facts) {
        if (fact.kind != FactKind::party) continue;
        add(fact.value("name"));
        add(fact.value("defined_as"));
    }
    constexpr std::size_t beginning = 6000; // bytes: there the parties are named
    const std::string_view text = clipped(document.text.content, beginning);
    constexpr std::pair<std::string_view, std::string_view> quotes[] = {
        {"\"", "\""}, {"“", "”"}, {"”", "”"}, {"'", "'"}};
    for (std::size_t at = text.find('('); at != std::string_view::npos;
         at = text.find('(', at + 1)) {
        const std::string_view inside =
            text.substr(at, std::min(text.find(')', at), at + longest) - at);
        for (const auto& [open, close] : quotes) {
            const std::size_t begin = inside.find(open);
            if (begin == std::string_view::npos) continue;
            const std::size_t end = inside.find(close, begin + open.size());
            if (end != std::string_view::npos)
                add(inside.substr(begin + open.size(), end - begin - open.size()));
            break;
        }
    }
    return names;
}

} // namespace

Setting setting_of(const Document& document) {
    // What by-laws say is to be done by a day of the year is to be done each year.
    const auto kind = document.kind ? document.kind->kind : DocumentKind::other;
    const bool is_by_laws = (kind == DocumentKind::other || kind == DocumentKind::statute) &&
                            has_title(document, Cue::by_laws);
    return {lays_down(document), kind == DocumentKind::minutes, party_names(document),
            is_by_laws ? std::nullopt : own_day(document)};
}

} // namespace clausula
