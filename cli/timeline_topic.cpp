#include "cli/timeline_topic.h"

#include "index/organisations/find_names.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "search/told_programmes.h"

#include <algorithm>
#include <limits>

namespace clausula {

namespace {

/// Any of the names, as a phrase.
Query any_of(const std::vector<std::string>& names) {
    Query query;
    query.kind = Query::Kind::any_of;
    for (const std::string& name : names) {
        Query phrase;
        phrase.kind = name.find(' ') == std::string::npos ? Query::Kind::word : Query::Kind::phrase;
        phrase.text = name;
        query.children.push_back(std::move(phrase));
    }
    if (query.children.size() > 1) return query;
    return query.children.front();
}

std::map<DocumentId, std::vector<Span>> marks_of(const Archive& archive, const Query& query,
                                                 bool include_restricted) {
    const SearchOptions options = {.limit = std::numeric_limits<int>::max(),
                                   .include_restricted = include_restricted};
    std::map<DocumentId, std::vector<Span>> marks;
    for (const Hit& hit : search(archive, query, options).hits)
        for (const Span& mark : hit.marks) {
            std::vector<Span>& of = marks[hit.document];
            const Span span{hit.span.begin + mark.begin, hit.span.begin + mark.end};
            // The words of a phrase are one mention.
            if (query.kind != Query::Kind::all_of && &mark != hit.marks.data() &&
                of.back().end + 1 == span.begin && hit.text[mark.begin - 1] == ' ')
                of.back().end = span.end;
            else
                of.push_back(span);
        }
    for (auto& [document, spans] : marks) std::ranges::sort(spans, {}, &Span::begin);
    return marks;
}

} // namespace

TimelineTopic find_topic(const Archive& archive, const Registry& registry, const std::string& typed,
                         bool include_restricted) {
    TimelineTopic topic;
    const NameFinder finder(registry, archive.database().lexicon());
    for (const NameMention& mention : finder.find(typed))
        if (mention.span.size() == typed.size()) topic.organisation = mention.organisation;
    std::vector<std::string> names;
    if (topic.organisation)
        for (const OrganisationName& name : topic.organisation->names) names.push_back(name.text);
    for (const ToldProgrammes told = told_programmes(archive, include_restricted);
         const ToldProgramme* programme : told.find(typed)) {
        topic.programmes.push_back(programme->name);
        names.insert(names.end(), programme->names.begin(), programme->names.end());
    }
    topic.marks =
        marks_of(archive, names.empty() ? parse_query(typed) : any_of(names), include_restricted);
    return topic;
}

} // namespace clausula
