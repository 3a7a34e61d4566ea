#pragma once

#include "index/store/decision.h"

#include <span>

namespace clausula {

class Database;
class Journal;
class Originals;

/// Carries out erasures that the journal tells of, in this order: a tombstone takes each object's
/// place; the index forgets what came out of it; the journal drops what else it tells of it, so
/// that a later writer sees from it whether all was done. What is done already is passed over.
///
/// On return no byte of the erased originals, of their text, names and paths is left in any file
/// under the archive. Error of kind locked when someone who reads the index keeps the old bytes in
/// its log: the next writer goes on from there.
void carry_out(std::span<const Erasure> erasures, Originals& originals, Database& database,
               Journal& journal);

} // namespace clausula
