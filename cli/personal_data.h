#pragma once

#include "cli/flag.h"
#include "cli/render/answer.h"
#include "index/model/error.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Names of persons, to be left out of what is printed, with whatever looks like an e-mail address
/// or a telephone number.
///
/// A name is found in either order of its parts, and its last part in any form: of "Anna Kukka"
/// also "Kukka, Anna" and "Anna Kukan"; of several given names one is enough. A surname alone is
/// not found.
class PersonalData {
public:
    explicit PersonalData(const std::vector<std::string>& names);

    /// The text with an asterisk in the place of each byte of them.
    std::string leave_out_of(std::string_view text) const;

    /// The same of every string in it.
    void leave_out_of(Answer& answer) const;
    void leave_out_of(Record& record) const;
    void leave_out_of(StyledLine& line) const; ///< a name may go on from one style to the next
    void leave_out_of(Error& error) const;

private:
    struct Part {
        std::string term;
        bool goes_on; ///< the word may be longer
    };

    void add(const std::vector<std::string>& terms);
    void add_both_orders(std::vector<std::string> terms);

    std::map<std::string, std::vector<std::vector<Part>>, std::less<>> names_; ///< by first term
};

/// The persons of the archive that the arguments name, as personal_names.h says; nothing where
/// there is no archive.
PersonalData known_personal_data(const Arguments& arguments);

} // namespace clausula
