#include "ingest/facts/agreement_sentences.h"

#include "ingest/facts/cues.h"

#include <algorithm>

namespace clausula {

namespace {

/// Minutes of what was negotiated are one too, and say so by being in force.
bool may_be_agreement(const Document& document) {
    if (!document.kind) return true;
    const DocumentKind kind = document.kind->kind;
    const bool is_in_force = std::ranges::find(document.dates, DateKind::in_force,
                                               &StatedDate::kind) != document.dates.end();
    return kind == DocumentKind::agreement || kind == DocumentKind::amendment ||
           (kind == DocumentKind::minutes && is_in_force);
}

} // namespace

void each_agreement_sentence(const Document& document, const std::function<void(Span)>& look) {
    if (!may_be_agreement(document)) return;
    const Text& text = document.text;
    for (const Span& passage : passages_of(text))
        for (const Span& part : sentences_of_passage(text[passage])) {
            Span sentence = {passage.begin + part.begin, passage.begin + part.end};
            while (!sentence.empty() && text.content[sentence.begin] == ' ') ++sentence.begin;
            look(sentence);
        }
}

bool begins_with_any(const std::string& word, std::span<const std::string_view> stems) {
    return std::ranges::any_of(stems,
                               [&](std::string_view stem) { return word.starts_with(stem); });
}

bool names_agreement(const std::string& word, const NoticeWords& words) {
    return std::ranges::any_of(words.agreements, [&](std::string_view stem) {
        return words.compounds ? word.find(stem) != std::string::npos : word.starts_with(stem);
    });
}

} // namespace clausula
