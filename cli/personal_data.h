#pragma once

#include "cli/flag.h"
#include "cli/render/answer.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Names of persons, to be left out of what is printed, with whatever looks like an e-mail address
/// or a telephone number.
///
/// A name is found in either order of its parts, and its last part in any form: of "Anna Kukka"
/// also "Kukka, Anna" and "Anna Kukan". A surname alone is not found.
class PersonalData {
public:
    explicit PersonalData(const std::vector<std::string>& names);

    /// The text with an asterisk in the place of each byte of them.
    std::string leave_out_of(std::string_view text) const;

    /// The same of every string in an answer.
    void leave_out_of(Answer& answer) const;

private:
    struct Part {
        std::string term;
        bool goes_on; ///< the word may be longer
    };

    void add(const std::vector<std::string>& terms);

    std::map<std::string, std::vector<std::vector<Part>>, std::less<>> names_; ///< by first term
};

/// What the facts of the archive that the arguments name tell of persons, restricted documents
/// too; nothing where there is no archive.
PersonalData known_personal_data(const Arguments& arguments);

} // namespace clausula
