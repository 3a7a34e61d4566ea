#pragma once

#include "ingest/readers/xml.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace clausula {

/// Whether a switch of WordprocessingML (<w:b/>, <w:b w:val="0"/>) is on; on when it has no value.
bool is_on(const pugi::xml_node& node);

/// What the styles of a DOCX say about a paragraph, a run or a list.
struct DocxStyle {
    int heading = 0; ///< 1 to 9; 0: not a heading
    bool bold = false;
    std::optional<int> list; ///< the instance in word/numbering.xml; 0: not numbered
    std::optional<int> list_level;
    std::string list_style; ///< the id of the style that gave `list`
};

/// word/styles.xml, with what styles inherit from each other.
class DocxStyles {
public:
    /// `styles` is the root of word/styles.xml, or null.
    explicit DocxStyles(const pugi::xml_node& styles);

    /// The style with this id; of the default paragraph style when the id is empty or unknown.
    const DocxStyle& style(std::string_view id) const;

    /// The list of each numbering style, by its id.
    const std::map<std::string, int>& lists() const { return lists_; }

private:
    std::map<std::string, DocxStyle, std::less<>> styles_;
    std::map<std::string, int> lists_;
    DocxStyle default_;
};

/// Reads the <w:numPr> of a paragraph or style into `style`.
void read_list(const pugi::xml_node& properties, DocxStyle& style);

} // namespace clausula
