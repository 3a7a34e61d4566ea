#include "ingest/readers/docx.h"
#include "ingest/readers/html.h"
#include "ingest/readers/image.h"
#include "ingest/readers/markdown.h"
#include "ingest/readers/odt.h"
#include "ingest/readers/other_office.h"
#include "ingest/readers/pdf.h"
#include "ingest/readers/reader.h"
#include "ingest/readers/text.h"

namespace clausula {

// A format is one file and one row here. The order decides between equal bids only.
std::span<const Reader* const> all_readers() {
    // clang-format off
    static constexpr const Reader* readers[] = {
        &pdf_reader,
        &png_reader,
        &jpeg_reader,
        &tiff_reader,
        &docx_reader,
        &odt_reader,
        &other_office_reader,
        &html_reader,
        &markdown_reader,
        &text_reader,
    };
    // clang-format on
    return readers;
}

const Reader* choose_reader(std::string_view bytes) {
    const Reader* best = nullptr;
    int best_bid = 0;
    for (const Reader* reader : all_readers()) {
        int bid = reader->bid(bytes);
        if (bid > best_bid) {
            best = reader;
            best_bid = bid;
        }
    }
    return best;
}

} // namespace clausula
