#pragma once

#include "ingest/readers/reader.h"
#include "tests/catch.h"

#include <string>
#include <vector>

namespace clausula {

/// Keeps what a reader gives.
struct KeptOutput : ReaderOutput {
    void page(Page page, const DrawPage&) override { pages.push_back(std::move(page)); }

    void problem(Problem problem) override { problems.push_back(std::move(problem)); }

    void metadata_title(std::string text) override { title = std::move(text); }

    std::vector<Page> pages;
    Problems problems;
    std::string title;
};

inline KeptOutput read_with(const Reader& reader, std::string_view bytes) {
    KeptOutput output;
    reader.read(bytes, output);
    return output;
}

/// The words of the lines [first, last), one space apart, lines by " / ", bold words in stars.
inline std::string shown_lines(const Page& page, std::size_t first, std::size_t last) {
    std::string shown;
    for (std::size_t at = first; at < last; ++at) {
        if (at > first) shown += " / ";
        const Line& line = page.lines.at(at);
        for (std::size_t word = line.first; word < line.last; ++word) {
            if (word > line.first) shown += ' ';
            const std::string mark = page.words.at(word).bold ? "*" : "";
            shown += mark + page.words.at(word).text + mark;
        }
    }
    return shown;
}

/// A block a line, so that a test shows it beside the input: "p text", "h2 text", "li1 • text",
/// "td1:0,1 text", "f text"; a page break is "---".
inline std::string shown(const KeptOutput& output) {
    std::string shown;
    for (const Page& page : output.pages) {
        if (page.number > 1) shown += "---\n";
        for (const Block& block : page.blocks) {
            switch (block.kind) {
            case BlockKind::paragraph:
                shown += "p";
                break;
            case BlockKind::heading:
                shown += "h" + std::to_string(block.level);
                break;
            case BlockKind::list_item:
                shown += "li" + std::to_string(block.level);
                break;
            case BlockKind::furniture:
                shown += "f";
                break;
            case BlockKind::cell:
                shown += "td" + std::to_string(block.table) + ":" + std::to_string(block.row) +
                         "," + std::to_string(block.column);
            }
            shown += " " + shown_lines(page, block.first, block.last) + "\n";
        }
    }
    return shown;
}

/// All words, one space apart.
inline std::string words_of(const KeptOutput& output) {
    std::string words;
    for (const Page& page : output.pages)
        for (const Word& word : page.words) words += (words.empty() ? "" : " ") + word.text;
    return words;
}

} // namespace clausula
