#include "versions/align/provision.h"

#include <algorithm>

namespace clausula {

namespace {

bool is_moment(const Clause& clause) {
    return clause.kind == ClauseKind::clause && clause.parent && clause.number_span.empty() &&
           clause.heading_span.empty();
}

/// The span behind what closes a number or a heading: "4." or "(a):".
Span trimmed(std::string_view text, Span span) {
    span.begin = std::min(span.end, text.find_first_not_of(" \n\t.):", span.begin));
    return span;
}

void add_paragraphs(const Text& text, const Provision& passage,
                    std::vector<Provision>& provisions) {
    auto paragraph = std::ranges::lower_bound(text.paragraphs, passage.span.begin, {},
                                              [](const Paragraph& one) { return one.span.begin; });
    const auto is_inside = [&] {
        return paragraph != text.paragraphs.end() && paragraph->span.begin < passage.span.end;
    };
    if (!is_inside()) provisions.push_back(passage);
    for (; is_inside(); ++paragraph) {
        provisions.push_back(passage);
        provisions.back().span = provisions.back().body = paragraph->span;
    }
}

} // namespace

std::vector<Provision> provisions_of(const Document& document, std::optional<std::size_t> top) {
    std::vector<Provision> provisions;
    std::vector<std::size_t> provision_of(document.clauses.size());
    const std::size_t first = top.value_or(0);
    for (std::size_t i = first; i < document.clauses.size(); ++i) {
        const Clause& clause = document.clauses[i];
        const bool is_below = clause.parent && *clause.parent >= first;
        if (top && i > first && !is_below) break;
        if (is_below && is_moment(clause)) {
            provision_of[i] = provision_of[*clause.parent];
            Provision& section = provisions[provision_of[i]];
            const bool follows = section.span.end <= clause.span.begin;
            if (follows && provision_of[i] + 1 == provisions.size()) {
                section.span.end = section.body.end = clause.span.end;
                section.body = trimmed(document.text.content, section.body);
                continue;
            }
        }
        provision_of[i] = provisions.size();
        Provision provision = {.clause = i, .span = clause.span, .heading = clause.heading_span};
        if (is_below) provision.parent = provision_of[*clause.parent];
        provision.body = {std::clamp(std::max(clause.number_span.end, clause.heading_span.end),
                                     clause.span.begin, clause.span.end),
                          clause.span.end};
        if (provision.body.begin > clause.span.begin)
            provision.body = trimmed(document.text.content, provision.body);
        if (clause.kind == ClauseKind::passage && !top)
            add_paragraphs(document.text, provision, provisions);
        else
            provisions.push_back(provision);
    }
    return provisions;
}

} // namespace clausula
