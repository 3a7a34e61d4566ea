#pragma once

#include <optional>
#include <string>

namespace clausula {

class Database;

/// Makes the index ready to be added to: notes by which dictionaries its words are read, and reads
/// the words of an index that an older version of this program made. Throws Error when its words
/// were read by other dictionaries, as an index of two would find some words only half.
void prepare_words(Database& database);

/// Says so when the words of the index were read by other dictionaries than this program has: a
/// word that the archive does not have may be read otherwise now. None when they are the same.
std::optional<std::string> other_dictionaries(const Database& database);

} // namespace clausula
