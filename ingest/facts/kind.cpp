#include "ingest/facts/facts.h"

#include "ingest/facts/kind_words.h"
#include "ingest/structure/structure.h"

namespace clausula {

namespace {

std::optional<KindFact> find_kind(const Document& document) {
    const Text& text = document.text;
    const Span title = find_title(text);
    if (!title.empty())
        if (auto found = find_kind_word(text[title]))
            return KindFact{found->kind,
                            {{title.begin + found->span.begin, title.begin + found->span.end},
                             "kind/title",
                             0.9}};
    if (document.format == "html" && !title.empty())
        return KindFact{DocumentKind::web_page, {title, "kind/format", 0.7}};
    return std::nullopt;
}

} // namespace

void read_kind(Document& document) { document.kind = find_kind(document); }

} // namespace clausula
