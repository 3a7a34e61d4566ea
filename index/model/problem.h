#pragma once

#include <optional>
#include <string>
#include <vector>

namespace clausula {

enum class Severity { note, warning, error };

/// The step that met the flaw. Named in the order of the path of data.
enum class Stage { source, reader, ocr, layout, structure, facts, store };

/// A flaw in a document that did not stop it: stored with the document, shown with it.
struct Problem {
    Severity severity = Severity::warning;
    Stage stage = Stage::reader;
    std::optional<int> page; ///< counted from 1; none when it is about the whole file
    std::string message;     ///< what happened
    std::string hint;        ///< what to do; empty when there is nothing to do

    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

} // namespace clausula
