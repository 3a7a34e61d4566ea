#pragma once

#include "index/model/page.h"
#include "index/model/problem.h"
#include "ingest/ocr/ocr.h"
#include "ingest/readers/reader.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace clausula {

/// Keeps what a reader gives; pages go through OCR when there is an engine.
struct ReadPages : ReaderOutput {
    explicit ReadPages(OcrEngine* engine = nullptr) {
        if (engine) ocr.emplace(*engine);
    }

    void page(Page page, const DrawPage& draw) override {
        pictures.push_back(draw && !ocr ? draw(300) : Picture{});
        pages.push_back(ocr ? ocr->read(std::move(page), draw, problems) : std::move(page));
    }

    void problem(Problem problem) override { problems.push_back(std::move(problem)); }

    void metadata_title(std::string) override {}

    std::optional<Ocr> ocr;
    std::vector<Page> pages;
    std::vector<Picture> pictures; ///< where there is no engine
    Problems problems;
};

} // namespace clausula
