#pragma once

#include <string>
#include <vector>

namespace clausula {

class Database;
class Decisions;

/// Brings the index to what the decisions in the journal say, where it differs.
void write_decisions(Database& database, const Decisions& decisions);

/// The tables whose rows are not those that the decisions ask for.
std::vector<std::string> unwritten_decisions(const Database& database, const Decisions& decisions);

} // namespace clausula
