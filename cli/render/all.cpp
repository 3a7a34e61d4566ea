#include "cli/render/csv.h"
#include "cli/render/html.h"
#include "cli/render/json.h"
#include "cli/render/jsonl.h"
#include "cli/render/markdown.h"
#include "cli/render/svg.h"
#include "cli/render/text.h"

namespace clausula {

// A format is one file and one row here.
std::span<const Renderer* const> all_renderers() {
    static constexpr const Renderer* renderers[] = {
        &text_renderer,     &json_renderer, &jsonl_renderer, &csv_renderer,
        &markdown_renderer, &html_renderer, &svg_renderer,
    };
    return renderers;
}

const Renderer* find_renderer(std::string_view name) {
    for (const Renderer* renderer : all_renderers())
        if (renderer->name == name) return renderer;
    return nullptr;
}

} // namespace clausula
