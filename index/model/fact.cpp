#include "index/model/fact.h"

#include <algorithm>
#include <iterator>

namespace clausula {

namespace {

constexpr std::string_view personal[] = {"person", "deputy_of", "telephone", "email"};

} // namespace

const FactField* Fact::find(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &FactField::name);
    return found == fields.end() ? nullptr : &*found;
}

std::string_view Fact::value(std::string_view name) const {
    const FactField* field = find(name);
    return field ? std::string_view(field->value) : std::string_view();
}

std::vector<std::string_view> Fact::values(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const FactField& field : fields)
        if (field.name == name) values.emplace_back(field.value);
    return values;
}

std::string joined(std::string_view printed) {
    std::string words;
    for (const char c : printed) {
        const bool is_space = c == ' ' || c == '\n' || c == '\t';
        if (!is_space)
            words += c;
        else if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
    if (words.ends_with(' ')) words.pop_back();
    return words;
}

bool is_personal(std::string_view field) {
    return std::ranges::find(personal, field) != std::end(personal);
}

} // namespace clausula
