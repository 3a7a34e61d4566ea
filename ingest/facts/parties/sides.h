#pragma once

#include "ingest/facts/parties/party_list.h"

#include <string_view>
#include <vector>

namespace clausula {

/// The side that words put a party on: "employer", "employee", or empty.
std::string_view side_of_words(const Text& text, Span words);

/// The side of each party, empty where the text does not say it: by its own words ("Kommunala
/// arbetsgivare KA", "nedan Arbetsgivaren"), the label or heading above it ("Arbetstagarna:"), or
/// what stands right behind it ("Region Norr, arbetsgivare"; "A, B och C, som arbetstagarparter",
/// which tells it of all three).
std::vector<std::string_view> sides_of(const Text& text, const std::vector<NamedParty>& parties);

} // namespace clausula
