#include "versions/identity/states.h"

#include "index/language/language.h"
#include "index/text/unicode.h"
#include "versions/identity/profile.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace clausula {

namespace {

constexpr std::string_view names[] = {"draft", "signed", "amended", "terminated"};

/// A line that says little but that this is a draft: "LUONNOS 12.3.2020", "Draft of 4 May".
std::optional<State> draft_of(const Document& document, DocumentId id) {
    constexpr std::size_t front = 1500, longest_line = 80;
    for (const Paragraph& paragraph : document.text.paragraphs) {
        if (paragraph.span.begin > front) break;
        const std::string_view line = document.text[paragraph.span];
        if (line.size() > longest_line || !has_cue(folded_words(line), &VersionWords::drafts))
            continue;
        State state{.kind = StateKind::draft, .document = id, .words = std::string(line)};
        state.page = paragraph.page;
        if (document.date) state.date = document.date->date;
        return state;
    }
    return std::nullopt;
}

std::optional<State> signed_of(const Document& document, DocumentId id) {
    if (!document.date || document.date->evidence.rule != "date/signature-block")
        return std::nullopt;
    const Span span = document.date->evidence.span;
    return State{.kind = StateKind::executed,
                 .document = id,
                 .date = document.date->date,
                 .words = std::string(document.text[span]),
                 .page = document.text.pages_of(span).first};
}

/// What another document does to the agreement: ends it or changes it.
std::optional<State> change_by(const Archive& archive, DocumentId id) {
    const auto summary = archive.summary(id);
    if (!summary) return std::nullopt;
    const bool ends = has_cue(folded_words(summary->title), &VersionWords::terminates);
    State state{.kind = ends ? StateKind::terminated : StateKind::amended,
                .document = id,
                .words = summary->title};
    if (summary->date) state.date = summary->date->date;
    return state;
}

} // namespace

std::string_view name_of(StateKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::vector<State> states_of(const Archive& archive, const Agreement& agreement) {
    std::vector<State> states;
    const std::set<DocumentId> inside = documents_of(agreement);
    for (const DocumentId id : inside) {
        const auto document = archive.document(id);
        if (!document) continue;
        auto state = draft_of(*document, id);
        if (!state) state = signed_of(*document, id);
        if (state) states.push_back(std::move(*state));
    }
    for (const Relation& relation : agreement.relations)
        if (relation.kind == RelationKind::amendment && relation.sure &&
            inside.contains(relation.other))
            if (auto state = change_by(archive, relation.document);
                state && std::ranges::find(states, *state) == states.end())
                states.push_back(std::move(*state));
    std::ranges::sort(states, {}, [](const State& state) {
        const PrintedDate date = state.date.value_or(PrintedDate{});
        return std::tuple(!state.date, date.year, date.month.value_or(0), date.day.value_or(0),
                          state.kind, state.document);
    });
    return states;
}

} // namespace clausula
