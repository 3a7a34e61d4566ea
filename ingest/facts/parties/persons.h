#pragma once

#include "ingest/facts/parties/names.h"

namespace clausula {

/// Whether the tokens [first, last) read as a person's name: "Prof. Maija-Liisa von Essen".
bool is_person_name(const Text& text, const std::vector<PartyToken>& tokens, std::size_t first,
                    std::size_t last);

/// The tokens behind "Mr", "Prof.", "rouva".
std::size_t behind_honorifics(const std::vector<PartyToken>& tokens, std::size_t at);

/// Where a person's name begins behind what he is ("godsägaren Carl Ek", "agronomi Elli Maa");
/// `at` where none does.
std::size_t behind_occupation(const Text& text, const std::vector<PartyToken>& tokens,
                              std::size_t at);

/// Two persons of one family name, who are one party: "Mr John and Mrs Mary Pell", "Aino ja Eero
/// Maa"; empty where there are none.
PrintedPartyName read_couple(const Text& text, const std::vector<PartyToken>& tokens,
                             std::size_t at);

} // namespace clausula
