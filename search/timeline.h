#pragma once

#include "index/organisations/registry.h"
#include "index/store/archive.h"
#include "search/search.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

enum class TimelineKind { programme, agreement, name, body, event, signing, document };

std::string_view name_of(TimelineKind kind);

/// Something that lasted, or that happened, and who says so.
struct TimelineEntry {
    TimelineKind kind = TimelineKind::event;
    std::string label;
    DateRange range; ///< of a point both ends are the same; of a period one may not be known
    bool is_period = false;
    DocumentId document = 0; ///< 0: the registry of organisations says so
    Span span;               ///< of the document's text: the words that say so; may be empty
    std::string source;      ///< what else says so: a reason, a source of the registry

    bool operator==(const TimelineEntry&) const = default;
};

/// What a timeline is of.
struct TimelineTopic {
    const Organisation* organisation = nullptr; ///< of the registry
    std::vector<std::string> programmes;        ///< names that were typed or found
    /// Of each document that speaks of it, the words that do, in order; none: everything.
    std::optional<std::map<DocumentId, std::vector<Span>>> marks;
};

/// Periods (programmes, agreements in force, names that an organisation bore, seats in bodies) and
/// points (events, signings, dates of documents), in order. Of a topic: what sentences that mention
/// it say, and the documents that they stand in.
std::vector<TimelineEntry> timeline(const Archive& archive, const Registry& registry,
                                    const TimelineTopic& topic, bool include_restricted);

/// How often documents of a year mention something.
struct YearOfMentions {
    std::optional<int> year; ///< none: of documents without a date of their own
    std::size_t mentions = 0, documents = 0;
    bool operator==(const YearOfMentions&) const = default;
};

/// By year, without gaps between the first and the last; the undated last, where there are any.
std::vector<YearOfMentions> mentions_by_year(const Archive& archive,
                                             const std::map<DocumentId, std::vector<Span>>& marks);

} // namespace clausula
