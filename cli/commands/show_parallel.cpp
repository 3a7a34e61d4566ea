#include "cli/commands/show_parallel.h"

#include "cli/console.h"
#include "cli/describe.h"
#include "cli/target.h"
#include "versions/identity/agreements.h"
#include "versions/translation/pair_translations.h"

#include <algorithm>

namespace clausula {

namespace {

/// One of the two documents.
struct Side {
    const Target& target;
    const std::vector<Provision>& provisions;
};

Value value_of(const Side& side, std::optional<std::size_t> at) {
    if (!at) return {};
    const Document& document = side.target.document;
    const Provision& provision = side.provisions[*at];
    const Clause& clause = document.clauses[provision.clause];
    return Record{{"clause", clause_id(side.target.id, provision.clause)},
                  {"number_path", clause.path},
                  {"heading", document.text[provision.heading]},
                  {"page", document.text.pages_of(provision.span).first}};
}

Value text_of(const Side& side, std::optional<std::size_t> at) {
    return at ? Value(side.target.document.text[side.provisions[*at].span]) : Value();
}

/// "12/4 4 § Rahoitus …", or what says that it is not there.
StyledLine cell_of(const Side& side, std::optional<std::size_t> at) {
    if (!at) return {{"—", Style::warning}};
    const Document& document = side.target.document;
    const Provision& provision = side.provisions[*at];
    StyledLine cell = {{clause_id(side.target.id, provision.clause), Style::id}, {" "}};
    const Span marks[] = {provision.heading};
    for (StyledText& text : marked_line(document.text.content, provision.span, marks, Style::title))
        cell.push_back(std::move(text));
    return cell;
}

StyledLine title_of(const Target& target) {
    return {{std::to_string(target.id), Style::id},
            {"  "},
            {one_line(target.document.title), Style::title}};
}

Target target_of(const Archive& archive, const Arguments& arguments, const std::string& word) {
    Arguments one = arguments;
    one.words = {word};
    return find_target(archive, one);
}

/// The translation of a document's wording that is known, or its original.
Target translation_of(const Archive& archive, const Arguments& arguments, const Target& target) {
    const bool restricted = arguments.has(include_restricted_flag.name);
    for (const Version& version : agreement_of(archive, target.id, restricted).versions) {
        const auto is_in = [&](const std::vector<DocumentId>& documents) {
            return std::ranges::find(documents, target.id) != documents.end();
        };
        if (is_in(version.documents) && !version.translations.empty())
            return target_of(archive, arguments, std::to_string(version.translations.front()));
        if (is_in(version.translations) && !version.documents.empty())
            return target_of(archive, arguments, std::to_string(version.documents.front()));
    }
    throw Error(ErrorKind::not_found, std::to_string(target.id), "no translation of it is known",
                "name it, as in: clausula show 3 4 --parallel; `clausula link 3 4 --as "
                "translation` keeps that they belong together");
}

} // namespace

ExitStatus show_parallel(const Archive& archive, const Arguments& arguments, Console& console) {
    const Target first = target_of(archive, arguments, arguments.words.front());
    const Target second = arguments.words.size() > 1
                              ? target_of(archive, arguments, arguments.words.back())
                              : translation_of(archive, arguments, first);
    const TranslatedProvisions found = pair_translations(first.document, second.document);
    const Side left = {first, found.first}, right = {second, found.second};
    Answer answer;
    std::size_t alone_left = 0, alone_right = 0;
    AnswerBlock page = {.kind = AnswerBlock::Kind::parallel,
                        .cells = {{title_of(first), title_of(second)}}};
    for (const TranslatedPair& pair : found.pairs) {
        alone_left += pair.second ? 0 : 1;
        alone_right += pair.first ? 0 : 1;
        answer.rows.push_back({{"first", value_of(left, pair.first)},
                               {"second", value_of(right, pair.second)},
                               {"likeness", pair.likeness},
                               {"first_text", text_of(left, pair.first)},
                               {"second_text", text_of(right, pair.second)}});
        page.cells.push_back({cell_of(left, pair.first), cell_of(right, pair.second)});
    }
    answer.head = {{"first", first.id},
                   {"second", second.id},
                   {"only_in_first", alone_left},
                   {"only_in_second", alone_right}};
    answer.rows_name = "pairs";
    answer.columns = {"first_text", "second_text", "likeness"};
    answer.page.push_back(std::move(page));
    console.print(answer);
    if (alone_left + alone_right > 0)
        console.note(counted(alone_left, "clause") + " in " + std::to_string(first.id) + " only, " +
                     std::to_string(alone_right) + " in " + std::to_string(second.id) + " only");
    return ExitStatus::done;
}

} // namespace clausula
