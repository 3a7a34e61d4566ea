#pragma once

namespace clausula {

class Database;
class Decisions;

/// Brings the index to what the decisions in the journal say, where it differs.
void write_decisions(Database& database, const Decisions& decisions);

} // namespace clausula
