#pragma once

#include "index/model/text.h"
#include "ingest/facts/printed_date.h"

#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// A date in a printed line, and the words that stand around it: up to the dates before and behind
/// it, or to the ends of the line.
struct LineDate {
    FoundDate date; ///< its span is one of the text
    Span line;
    std::string before, after; ///< plain words (cues.h)
    std::size_t words_beside;  ///< in `before` and `after`
    bool is_labelled;          ///< a colon stands between the words before and the date
    bool is_prose;             ///< a sentence runs over into the line, or on into the next
    bool is_sentence;          ///< the line ends as a sentence does, and has more than a date
};

/// The dates of a text's paragraphs, line by line as printed; of a long paragraph those in its
/// first bytes. A date may run over into the next line. Each paragraph is read once, when asked
/// for.
class DateLines {
public:
    /// The text outlives it.
    explicit DateLines(const Text& text);

    /// The paragraph is one of the text's.
    const std::vector<LineDate>& of(const Paragraph& paragraph);

private:
    const Text& text_;
    const SlashOrder order_;
    std::vector<std::optional<std::vector<LineDate>>> read_; ///< by paragraph
};

/// Whether the line says that its date is the document's own, or nothing of what it is: it is
/// neither labelled as something else ("Viite: …", "Delivery date: …") nor told of something else
/// ("next meeting", "sent"), nor the end of a stretch.
bool may_be_own(const LineDate& date);

} // namespace clausula
