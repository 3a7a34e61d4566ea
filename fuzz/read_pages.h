#pragma once

#include "fuzz/target.h"
#include "index/model/error.h"
#include "index/text/unicode.h"
#include "ingest/readers/reader.h"
#include "ingest/worker/codec.h"

#include <vector>

namespace clausula {

/// The pages that a reader gives, each held against what Page promises; an Error ends them.
inline std::vector<Page> read_pages(const Reader& reader, std::string_view bytes) {
    class Pages final : public ReaderOutput {
    public:
        void page(Page page, const DrawPage&) override {
            for (const Word& word : page.words)
                must(!word.text.empty() && word.text == clean_utf8(word.text));
            const std::string encoded = encode(page);
            must(encode(decode_page(encoded)) == encoded); // checks lines and blocks
            pages.push_back(std::move(page));
        }

        void problem(Problem problem) override { must(!problem.message.empty()); }

        void metadata_title(std::string) override {}

        std::vector<Page> pages;
    };

    Pages pages;
    try {
        reader.read(bytes, pages);
    } catch (const Error& error) {
        must(!error.message.empty());
    }
    return std::move(pages.pages);
}

} // namespace clausula
