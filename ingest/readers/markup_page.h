#pragma once

#include "ingest/readers/reader.h"

#include <string>
#include <string_view>

namespace clausula {

/// Makes pages out of blocks of text, for formats that know their own structure but not the places
/// on a page (office files, HTML, plain text).
///
/// Blocks come one after the other: begin(), then text(), and so on; a block without a word leaves
/// no trace. Words are cut at white space only, so one word may come in several calls of text().
/// Each page goes to the output as soon as it is full. finish() is called once, last.
class MarkupPages {
public:
    explicit MarkupPages(ReaderOutput& output) : output_(output) {}

    /// Begins a block of this kind, level, table, row and column (its lines are filled in here) and
    /// ends the one before. Text outside of any block begins a paragraph.
    void begin(const Block& block);
    /// UTF-8, cleaned here; white space ends the word.
    void text(std::string_view text, bool bold = false);
    /// The same, and "\n" ends the line.
    void lines(std::string_view text, bool bold = false);
    void line_break();
    /// Ends the word; the next one stands against it unless white space comes first.
    void join_next();
    void end();
    /// What follows is on the next page. The block that is open goes on there.
    void page_break();
    /// Gives the last page, also when there is nothing on it and it is the only one, which is noted
    /// as a problem.
    void finish();

    bool page_is_empty() const { return page_.words.empty() && word_.empty(); }

    /// A number for Block::table, another one each time; on the page, tables are counted from 1.
    int new_table() { return ++tables_; }

private:
    void end_word();
    void open_block();
    void emit_page();

    ReaderOutput& output_;
    Page page_{.origin = PageOrigin::markup};
    Block block_; ///< as the caller wants it
    bool wanted_ = false, open_ = false, line_open_ = false, joined_ = false;
    std::string word_;
    std::size_t bold_bytes_ = 0; ///< of word_
    int tables_ = 0, last_table_ = 0, tables_on_page_ = 0;
    bool any_words_ = false;
};

} // namespace clausula
