#include "cli/fact_source.h"

#include "cli/describe.h"

namespace clausula {

const Document& FactSources::document(DocumentId id) {
    constexpr std::size_t most = 64;
    const auto known = documents_.find(id);
    if (known != documents_.end()) return known->second;
    if (documents_.size() == most) documents_.clear();
    return documents_.emplace(id, archive_.document(id).value()).first->second;
}

std::string FactSources::words(const HeldFact& held) {
    return joined(document(held.document).text[held.fact.evidence.span]);
}

StyledLine FactSources::line(const HeldFact& held) {
    const Document& document = this->document(held.document);
    const Span span = held.fact.evidence.span;
    StyledLine line = {{std::to_string(held.document), Style::id}};
    if (span.empty()) {
        line.push_back({": " + held.fact.evidence.rule, Style::quiet});
        return line;
    }
    if (has_pages(document)) {
        const Text::Pages pages = document.text.pages_of(span);
        line.push_back({", " + pages_label(pages.first, pages.last), Style::quiet});
    }
    line.push_back({": \"" + words(held) + "\"", Style::quiet});
    return line;
}

Record FactSources::record(const HeldFact& held) {
    const Document& document = this->document(held.document);
    const Span span = held.fact.evidence.span;
    return {{"document", held.document},
            {"title", document.title},
            {"page", document.text.pages_of(span).first},
            {"words", words(held)},
            {"span", value_of(span)},
            {"rule", held.fact.evidence.rule},
            {"confidence", held.fact.evidence.confidence}};
}

} // namespace clausula
