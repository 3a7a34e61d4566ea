#pragma once

#include "ingest/facts/parties/tokens.h"

#include <cstddef>
#include <vector>

namespace clausula {

/// A name that begins at a token.
struct PrintedPartyName {
    std::size_t end = 0; ///< behind its last token
    Span span;
    std::size_t words = 0;
    bool form = false;         ///< has a form of organisation: "ry", "Inc."
    bool noun = false;         ///< has a noun that says what it is: "kaupunki", "University"
    bool couple = false;       ///< of two persons
    bool organisation = false; ///< has a form, or a noun beside other words

    bool empty() const { return words == 0; }
};

/// The name that begins there; empty where none does.
///
/// "Hilma ja Oskari Tuokkolan säätiö sr", "Alliance Bancorp, Inc. of Pennsylvania",
/// "Förhandlingsorganisationen för offentliga sektorns utbildade FOSU rf", "Elina Korvenoja". Words
/// in lower case belong to it where something behind them does: a noun or a form of organisation,
/// or an abbreviation in capitals. Over the end of a paragraph runs its form only.
PrintedPartyName read_party_name(const Text& text, const std::vector<PartyToken>& tokens,
                                 std::size_t at);

/// The words without white space, signs and case: what names are compared by.
std::string name_key(std::string_view words);

} // namespace clausula
