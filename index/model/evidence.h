#pragma once

#include "index/model/text.h"

#include <string>

namespace clausula {

/// The words a fact was read from, and the rule that read it. Without one, a fact does not compile.
///
/// `span` points into the text of the document that holds the fact. `rule` is a short stable name
/// ("date/signature-block") that docs/rules.md explains. `confidence` is 0 to 1.
struct Evidence {
    Evidence(Span where, std::string rule_name, double sureness)
        : span(where), rule(std::move(rule_name)), confidence(sureness) {}

    Span span;
    std::string rule;
    double confidence;

    bool operator==(const Evidence&) const = default;
};

} // namespace clausula
