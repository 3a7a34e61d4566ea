#include "cli/commands/search_first.h"

#include "cli/citation.h"
#include "cli/describe.h"
#include "cli/read_lineage.h"
#include "index/model/error.h"
#include "index/text/tokens.h"
#include "index/text/unicode.h"
#include "search/search.h"
#include "versions/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

namespace clausula {

namespace {

/// Where a wording stands in a document first.
struct Stand {
    std::size_t clause = 0; ///< index into the document's clauses
    std::string path, sha256;
    Span span; ///< in the document's text
    int page = 1;
    bool has_pages = false;
};

/// Versions of an agreement one after the other that have the wording: `[first, last)`.
struct Run {
    std::size_t first = 0, last = 0;
};

struct Found {
    Agreement agreement;
    std::vector<Run> runs; ///< never empty
};

std::optional<Span> find_wording(std::string_view text, const std::vector<WordingWord>& wanted) {
    const std::vector<WordingWord> words = wording_of(text);
    const auto same = [](const WordingWord& a, const WordingWord& b) { return a.word == b.word; };
    const auto found = std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), same);
    if (found == words.end()) return std::nullopt;
    return Span{found->span.begin, found[static_cast<std::ptrdiff_t>(wanted.size()) - 1].span.end};
}

/// What the index can look up: the phrase that the wording begins with.
Query query_of(const std::string& wording) {
    constexpr int most_words = 20;
    Query query;
    query.kind = Query::Kind::phrase;
    std::istringstream words(wording);
    int count = 0;
    for (std::string word; count < most_words && words >> word;)
        if (!tokens_of(word).empty()) query.text += (count++ > 0 ? " " : "") + word;
    return query;
}

/// Every document that has the wording, and where.
std::map<DocumentId, Stand> find_stands(const Archive& archive, const std::string& wording,
                                        bool include_restricted) {
    const std::vector<WordingWord> wanted = wording_of(wording);
    if (wanted.empty())
        throw Error(ErrorKind::query, wording, "--first looks for a wording, and this has no words",
                    "as in: clausula search --first 'until further notice'");
    SearchOptions options;
    options.limit = std::numeric_limits<int>::max();
    options.include_restricted = include_restricted;
    options.translations = false;
    std::map<DocumentId, Stand> stands;
    for (const Hit& hit : search(archive, query_of(wording), options).hits) {
        const auto span = find_wording(hit.text, wanted);
        const auto known = stands.find(hit.document);
        if (!span || (known != stands.end() && known->second.clause < hit.position)) continue;
        stands[hit.document] = {hit.position,
                                hit.number,
                                hit.sha256,
                                {hit.span.begin + span->begin, hit.span.begin + span->end},
                                hit.first_page};
    }
    for (auto& [id, stand] : stands) {
        const std::optional<Document> document = archive.document(id);
        if (!document) continue;
        stand.page = document->text.pages_of(stand.span).first;
        stand.has_pages = has_pages(*document);
    }
    return stands;
}

/// The document of a version that has the wording, or none.
std::optional<DocumentId> holder_of(const Version& version,
                                    const std::map<DocumentId, Stand>& stands) {
    for (const auto* documents : {&version.documents, &version.translations})
        for (const DocumentId id : *documents)
            if (stands.contains(id)) return id;
    return std::nullopt;
}

std::vector<Run> runs_of(const Agreement& agreement, const std::map<DocumentId, Stand>& stands) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < agreement.versions.size(); ++i) {
        if (!holder_of(agreement.versions[i], stands)) continue;
        if (runs.empty() || runs.back().last != i) runs.push_back({i, i});
        runs.back().last = i + 1;
    }
    return runs;
}

/// The agreements of the documents, that where the wording appeared first at the head.
std::vector<Found> find_agreements(const Archive& archive,
                                   const std::map<DocumentId, Stand>& stands,
                                   bool include_restricted) {
    std::vector<Found> all;
    std::set<DocumentId> done;
    for (const auto& [id, stand] : stands) {
        if (done.contains(id)) continue;
        Agreement agreement = agreement_of(archive, id, include_restricted);
        for (const Version& version : agreement.versions)
            for (const auto* documents : {&version.documents, &version.translations})
                done.insert(documents->begin(), documents->end());
        std::vector<Run> runs = runs_of(agreement, stands);
        if (!runs.empty()) all.push_back({std::move(agreement), std::move(runs)});
    }
    std::ranges::stable_sort(all, {}, [](const Found& found) {
        const auto& date = found.agreement.versions[found.runs.front().first].date;
        return std::tuple(!date, date ? first_day(date->printed) : Day());
    });
    return all;
}

std::string label_of(const Version& version) {
    return fmt::format("version {} ({})", version.number, date_label(version));
}

Record values_of(const Version& version, DocumentId document) {
    return {{"version", version.number},
            {"date", version.date ? Value(iso_date(version.date->printed)) : Value()},
            {"document", document}};
}

Record record_of(const Found& found, const Run& run, const std::map<DocumentId, Stand>& stands) {
    const std::vector<Version>& versions = found.agreement.versions;
    const Version &first = versions[run.first], &last = versions[run.last - 1];
    const DocumentId id = *holder_of(first, stands), last_id = *holder_of(last, stands);
    Record record = {{"agreement", found.agreement.title}};
    for (RecordField& field : values_of(first, id)) record.push_back(std::move(field));
    const Stand& stand = stands.at(id);
    record.push_back({"id", clause_id(id, stand.clause)});
    record.push_back({"number_path", stand.path});
    record.push_back({"page", stand.page});
    record.push_back(
        {"citation", to_string(citation_of(stand.sha256, stand.path, stand.page, stand.span))});
    record.push_back({"last_in", values_of(last, last_id)});
    const bool is_gone = run.last < versions.size();
    const Version* gone = is_gone ? &versions[run.last] : nullptr;
    record.push_back({"gone_version", gone ? Value(gone->number) : Value()});
    record.push_back(
        {"gone_in", gone ? Value(values_of(*gone, gone->documents.front())) : Value()});
    return record;
}

/// "appeared in version 3 (2021-05-01) 12/4 4 § p. 2; gone in version 7 (2023-01-01), document 16"
StyledLine line_of(const Found& found, std::size_t index,
                   const std::map<DocumentId, Stand>& stands) {
    const std::vector<Version>& versions = found.agreement.versions;
    const Run& run = found.runs[index];
    const DocumentId id = *holder_of(versions[run.first], stands);
    const Stand& stand = stands.at(id);
    const char* verb = index > 0 ? "back in " : run.first == 0 ? "there from " : "appeared in ";
    StyledLine line = {{verb + label_of(versions[run.first]) + " "},
                       {clause_id(id, stand.clause), Style::id}};
    if (!stand.path.empty()) line.push_back({" " + one_line(stand.path)});
    if (stand.has_pages) line.push_back({" " + pages_label(stand.page, stand.page)});
    if (run.last == versions.size()) {
        if (run.last - run.first > 1)
            line.push_back({"; still there in " + label_of(versions.back())});
        return line;
    }
    const Version& gone = versions[run.last];
    line.push_back({fmt::format("; gone in {}, document ", label_of(gone))});
    line.push_back({std::to_string(gone.documents.front()), Style::id});
    return line;
}

} // namespace

ExitStatus search_first(const Archive& archive, const std::string& wording, bool include_restricted,
                        Console& console) {
    const std::map<DocumentId, Stand> stands = find_stands(archive, wording, include_restricted);
    const std::vector<Found> all = find_agreements(archive, stands, include_restricted);
    Answer answer;
    answer.head = {{"wording", wording}};
    answer.rows_name = "appearances";
    answer.columns = {"agreement", "version", "date", "id", "number_path", "page", "gone_version"};
    for (const Found& found : all) {
        answer.page.push_back({.kind = AnswerBlock::Kind::heading,
                               .lines = {{{one_line(found.agreement.title), Style::title}}}});
        answer.page.push_back({.kind = AnswerBlock::Kind::quote, .apart = false});
        for (std::size_t i = 0; i < found.runs.size(); ++i) {
            answer.rows.push_back(record_of(found, found.runs[i], stands));
            answer.page.back().lines.push_back(line_of(found, i, stands));
        }
    }
    console.print(answer);
    if (!all.empty()) return ExitStatus::done;
    console.note("no clause has this wording");
    return ExitStatus::nothing;
}

} // namespace clausula
