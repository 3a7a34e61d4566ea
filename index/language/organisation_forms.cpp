#include "index/language/organisation_forms.h"

#include "index/language/language.h"

#include <algorithm>

namespace clausula {

bool is_organisation_form(std::string_view word) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        const auto forms = language->structure.organisation_forms;
        return std::ranges::find(forms, word) != forms.end();
    });
}

} // namespace clausula
