#pragma once

#include "ingest/readers/docx_numbering.h"
#include "ingest/readers/docx_styles.h"
#include "ingest/readers/markup_page.h"
#include "ingest/readers/xml.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Walks the paragraphs and tables of a DOCX in the order they are read, into pages.
///
/// Automatic numbers become words at the paragraph's begin. Tracked insertions are read as text,
/// deletions and comments are left out and counted. Notes follow the paragraph (or the table) that
/// refers to them, endnotes the whole text. A page ends where Word last broke one, or where the
/// writer did. A table with one column in every row is a frame around paragraphs.
class DocxBody {
public:
    DocxBody(const DocxStyles& styles, DocxNumbering& numbering, MarkupPages& pages)
        : styles_(styles), numbering_(numbering), pages_(pages) {}

    /// The notes that the text refers to: the roots of word/footnotes.xml and word/endnotes.xml.
    void add_notes(const pugi::xml_node& footnotes, const pugi::xml_node& endnotes);

    /// A header or footer: furniture of the page that is being filled.
    void read_furniture(const pugi::xml_node& root);
    void read(const pugi::xml_node& body);

    struct LeftOut {
        std::size_t deletions = 0, comments = 0, hidden_runs = 0;
    };

    const LeftOut& left_out() const { return left_out_; }

private:
    /// A note or text box that is read after the paragraph it hangs on.
    struct Aside {
        pugi::xml_node node;
        std::string label; ///< a note's number
    };

    void walk(const pugi::xml_node& parent);
    void element(const pugi::xml_node& node);
    void run(const pugi::xml_node& node);
    bool run_element(const pugi::xml_node& node, std::string_view name);
    void field_mark(const pugi::xml_node& node);
    void paragraph(const pugi::xml_node& node);
    void begin_paragraph(const pugi::xml_node& node);
    void number_paragraph(const pugi::xml_node& properties, std::string_view style_id,
                          DocxStyle& style);
    void end_paragraph(const pugi::xml_node& properties);
    void table(const pugi::xml_node& node);
    void note(const pugi::xml_node& reference, bool footnote);
    void read_asides();
    void text(std::string_view words);
    void page_break();
    void flush_number();

    const DocxStyles& styles_;
    DocxNumbering& numbering_;
    MarkupPages& pages_;
    std::map<int, pugi::xml_node> footnotes_, endnotes_;
    std::vector<Aside> asides_, ends_;
    std::map<int, std::string> footnote_labels_, endnote_labels_; ///< of the notes met so far
    int footnote_count_ = 0, endnote_count_ = 0;
    std::string label_; ///< of the note that is being read
    LeftOut left_out_;

    DocxNumbering::Printed number_; ///< waits for the paragraph's first word
    bool has_number_ = false;
    bool bold_ = false, paragraph_bold_ = false;
    bool in_furniture_ = false, in_cell_ = false, cell_begun_ = false,
         page_breaks_after_row_ = false;
    bool joins_previous_ = false; ///< the mark of the paragraph before was deleted
    bool reading_asides_ = false;
    enum class Field { instruction, result }; ///< a field's instruction is not text, its result is
    std::vector<Field> fields_;               ///< the open ones
    int instructions_ = 0;                    ///< of fields_
};

} // namespace clausula
