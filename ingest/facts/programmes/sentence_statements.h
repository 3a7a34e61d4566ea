#pragma once

#include "index/model/date.h"
#include "ingest/facts/programmes/programme_mentions.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clausula {

/// A programme, or a phase of it.
struct ProgrammeSubject {
    std::optional<std::size_t> name; ///< none: a phase of what is not named
    int phase = 0;                   ///< 0: the whole
    Span phase_words = {};           ///< of the document's text; empty when there is none
    bool operator==(const ProgrammeSubject&) const = default;
};

/// What a sentence says of one programme. Spans are of the document's text.
struct ProgrammeStatement {
    struct Date {
        const char* field; ///< "from", "to"
        PrintedDate date;
        std::optional<Span> words; ///< none: it follows from the other end: of "1990-luvun" 1999
        bool operator==(const Date&) const = default;
    };

    ProgrammeSubject subject;
    std::vector<Date> dates;
    std::vector<ProgrammeSubject> follows;
    std::vector<std::pair<const char*, Span>> words; ///< funder, carrier, budget
    const char* rule = "";
    double confidence = 0;
};

/// What a sentence says of the programmes that it mentions: when they ran, what they followed, who
/// carried them out, who paid and how much. `before` is what the sentences before it told of.
std::vector<ProgrammeStatement> statements_of(const CueSentence& sentence,
                                              const std::vector<ProgrammeMention>& mentions,
                                              std::optional<std::size_t> before,
                                              const std::vector<const Language*>& languages);

} // namespace clausula
