#pragma once

#include "index/model/date.h"
#include "ingest/facts/parties/known_signers.h"
#include "ingest/facts/printed_date.h"

#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// Where a signature block stands.
struct SignatureContext {
    const Text& text;
    const std::vector<KnownSigner>& known; ///< the parties by their names and terms
    SlashOrder order;                      ///< of dates with strokes
};

/// What a line of a signature block says.
struct SignatureLine {
    enum class Kind {
        nothing, ///< a line to sign on, or what has no part in it: an address, a role
        signer,  ///< the organisation that signs; or whom a person signs for
        person,  ///< who signs, perhaps with the title behind a comma
        title,   ///< what the person is
        date,    ///< place and day
        no_date, ///< a blank for the day
        unknown, ///< words that may go on from the line above
    };
    Kind kind = Kind::nothing;
    Span name;                 ///< of signer and person: the name; of a title: the title
    std::optional<Span> title; ///< behind a person's name
    std::optional<PrintedDate> day;
    Span day_words;
    bool labelled = false;  ///< "Name: …", "Date: …": of the signer above
    bool natural = false;   ///< of a signer: a person who signs for himself
    bool proxy = false;     ///< of a person: signs for another: "genom Jane Orr"
    bool on_behalf = false; ///< of a signer: words say that somebody signs for it
    bool role = false;      ///< of nothing: the term for a person, who signs for himself
    bool accepts = false;   ///< of nothing: another side signs below
    bool witness = false;   ///< of nothing: who is named next only saw them sign
    bool records = false;   ///< of nothing: who is named next wrote the minutes
    bool ends = false;      ///< of nothing: the block ends above it
    bool timed = false;     ///< of a date: with the time of day, as electronic signatures have it
};

/// Reads a line of a signature block, or several that a name runs over.
SignatureLine read_signature_line(const SignatureContext& context, Span line);

} // namespace clausula
