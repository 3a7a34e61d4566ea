#include "ingest/structure/passages.h"

namespace clausula {

std::vector<Passage> cut_passages(const Text& text, std::size_t first, std::size_t last) {
    constexpr std::size_t enough = 1200; // bytes; a third of a printed page
    std::vector<Passage> passages;
    std::size_t begin = first, bytes = 0;
    for (std::size_t i = first; i < last; ++i) {
        const Paragraph& paragraph = text.paragraphs[i];
        const bool same_row = i > first && paragraph.kind == BlockKind::cell &&
                              text.paragraphs[i - 1].kind == BlockKind::cell &&
                              text.paragraphs[i - 1].table == paragraph.table &&
                              text.paragraphs[i - 1].row == paragraph.row;
        const bool new_page = i > first && text.paragraphs[i - 1].page != paragraph.page;
        if (i > begin && !same_row &&
            (new_page || bytes >= enough || paragraph.kind == BlockKind::heading)) {
            passages.push_back({begin, i});
            begin = i;
            bytes = 0;
        }
        bytes += paragraph.span.size();
    }
    if (begin < last) passages.push_back({begin, last});
    return passages;
}

} // namespace clausula
