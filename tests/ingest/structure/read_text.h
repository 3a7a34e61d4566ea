#pragma once

#include "ingest/layout/layout.h"
#include "ingest/readers/reader.h"
#include "tests/data.h"

#include <string>
#include <utility>
#include <vector>

namespace clausula {

/// The text of a file as the pipeline makes it, without OCR: reader, layout, joined pages.
inline Text read_text(const std::filesystem::path& path) {
    class Pages final : public ReaderOutput {
    public:
        void page(Page page, const DrawPage&) override {
            pages.push_back(lay_out(std::move(page)));
        }

        void problem(Problem) override {}

        void metadata_title(std::string) override {}

        std::vector<Page> pages;
    };

    const std::string bytes = read_file(path);
    const Reader* reader = choose_reader(bytes);
    INFO(path.string());
    REQUIRE(reader != nullptr);
    Pages pages;
    reader->read(bytes, pages);
    return join_pages(pages.pages);
}

} // namespace clausula
