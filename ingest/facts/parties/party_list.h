#pragma once

#include "ingest/facts/parties/names.h"

#include <optional>

namespace clausula {

/// A party as the words that name the parties have it.
struct NamedParty {
    PrintedPartyName name;
    std::optional<Span> defined_as;           ///< "Supplier", or the label in front: "Tilaaja: …"
    Span words;                               ///< all that is said of it there
    std::optional<Span> label = std::nullopt; ///< in front of it, or above several: "Arbetstagarna"
};

/// How the parties are listed.
enum class PartyListing {
    sentence, ///< "between A, a Delaware corporation, ("Supplier") and B"
    lines,    ///< one a line or paragraph, numbered or not
};

/// The parties that are listed from the token on, up to the end of their sentence, of their lines,
/// or the words that something else begins with. What describes a party (an address, "a company
/// incorporated in …") and who is named there is none.
std::vector<NamedParty> read_party_list(const Text& text, const std::vector<PartyToken>& tokens,
                                        std::size_t at, PartyListing listing);

} // namespace clausula
