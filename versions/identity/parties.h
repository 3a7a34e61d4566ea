#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace clausula {

/// A name as printed: words in capitals in a row, "Maija Meikäläinen", "JUKO ry", "Acme Widgets
/// Inc".
struct PrintedName {
    std::vector<std::string> words; ///< case-folded, without the form of organisation
    bool organisation = false;      ///< a form of organisation stands behind it
    bool operator==(const PrintedName&) const = default;
};

/// The names in a part of a document. `ordinary` are its words that stand somewhere in lower case:
/// a name is made of others. A single word counts only with a form of organisation.
std::vector<PrintedName> printed_names(std::string_view part,
                                       const std::unordered_set<std::string>& ordinary);

/// The words of a text that stand in it in lower case, case-folded.
std::unordered_set<std::string> lower_case_words(std::string_view text);

} // namespace clausula
