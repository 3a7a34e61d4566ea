#include "ingest/layout/furniture.h"

namespace clausula {

std::vector<std::vector<bool>> find_furniture(const std::vector<Page>& pages) {
    std::vector<std::vector<bool>> furniture;
    for (const Page& page : pages) {
        std::vector<bool>& lines = furniture.emplace_back(page.lines.size(), false);
        for (const Block& block : page.blocks)
            if (block.kind == BlockKind::furniture)
                for (std::size_t l = block.first; l < block.last; ++l) lines[l] = true;
    }
    return furniture;
}

} // namespace clausula
