#include "fuzz/read_document.h"

using namespace clausula;

// Whatever the text, each fact stands on words of it, and there are no more facts than words.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Document document = read_document(bytes_of(data, size));
    const std::string& content = document.text.content;
    const auto holds_words = [&](Span span) {
        return span.begin < span.end && span.end <= content.size() &&
               !joined(document.text[span]).empty() && is_utf8(document.text[span]);
    };
    must(document.facts.size() <= content.size());
    for (const StatedDate& date : document.dates) must(holds_words(date.evidence.span));
    for (const Fact& fact : document.facts) {
        must(holds_words(fact.evidence.span));
        must(!fact.evidence.rule.empty() && !fact.fields.empty());
        for (const FactField& field : fact.fields) {
            must(!field.name.empty() && !field.value.empty());
            must(!field.words || holds_words(*field.words));
        }
    }
    return 0;
}
