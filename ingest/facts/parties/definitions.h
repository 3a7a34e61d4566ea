#pragma once

#include "ingest/facts/parties/tokens.h"

#include <optional>

namespace clausula {

/// The bracket that closes the one that opens there; tokens.size() where none does nearby.
std::size_t close_of(const std::vector<PartyToken>& tokens, std::size_t open);

/// Whether it is a role's word for several: "hyresgäster", "vuokranantajat", "lenders".
bool is_plural_role(std::string_view folded);

/// What brackets behind a name may define.
struct Definable {
    bool lower_case = true; ///< a single word in lower case
    bool together = false;  ///< a term for several: 'together the "Owners"'
};

/// The term that brackets define: 'the "Supplier"', "jäljempänä Tilaaja", or a single name.
std::optional<Span> term_in_brackets(const std::vector<PartyToken>& tokens, std::size_t open,
                                     std::size_t close, Definable may);

/// The term that words define, and moves behind it: "jäljempänä Tilaaja", "nedan kallad
/// Beställaren", "hereinafter referred to as the Company".
std::optional<Span> term_behind(const std::vector<PartyToken>& tokens, std::size_t& at);

} // namespace clausula
