#pragma once

#include "ingest/readers/reader.h"

#include <functional>
#include <string>
#include <vector>

namespace clausula {

/// What a reader gave, and a look at each page while it can still be drawn.
struct Collected : ReaderOutput {
    std::vector<Page> pages;
    Problems problems;
    std::string title;
    std::function<void(const Page&, const DrawPage&)> look;

    void page(Page page, const DrawPage& draw) override {
        if (look) look(page, draw);
        pages.push_back(std::move(page));
    }

    void problem(Problem problem) override { problems.push_back(std::move(problem)); }

    void metadata_title(std::string found) override { title = std::move(found); }
};

} // namespace clausula
