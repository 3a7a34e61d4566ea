#include "cli/render/jsonl.h"

#include "cli/render/json.h"

namespace clausula {

namespace {

std::string render(const Answer& answer, const Look&) {
    if (answer.rows_name.empty()) return to_json(answer.head) + "\n";
    std::string lines;
    for (const Record& row : answer.rows) lines += to_json(row) + "\n";
    return lines;
}

} // namespace

const Renderer jsonl_renderer = {"jsonl", render};

} // namespace clausula
