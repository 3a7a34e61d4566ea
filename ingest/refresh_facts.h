#pragma once

#include <cstdint>

namespace clausula {

class Archive;

/// Reads the facts anew of every document whose facts were read by other versions of the
/// extractors, or by none: from its stored text, without its original. Each is a transaction of its
/// own, so a run that is stopped goes on where it was. Returns how many documents that were.
std::uint64_t refresh_facts(Archive& archive, const volatile bool* interrupted = nullptr);

} // namespace clausula
