#include "cli/fact_target.h"

#include "cli/describe.h"
#include "cli/target.h"
#include "index/model/error.h"

#include <fmt/format.h>

#include <charconv>

namespace clausula {

std::string fact_id(DocumentId document, std::size_t position) {
    return fmt::format("{}#{}", document, position + 1);
}

FactTarget find_fact(const Archive& archive, std::string_view typed, bool include_restricted) {
    const std::size_t sign = typed.find('#');
    FactTarget target;
    target.id = find_document(archive, typed.substr(0, sign), include_restricted);
    target.document = archive.document(target.id).value();
    if (sign == std::string_view::npos) return target;
    const std::vector<NamedFact> facts = named_facts(target.document);
    const std::string_view place = typed.substr(sign + 1);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), number);
    const bool is_one = error == std::errc() && end == place.data() + place.size() && number > 0 &&
                        number <= facts.size();
    if (!is_one)
        throw Error(ErrorKind::not_found, std::string(typed),
                    fmt::format("document {} has {}", target.id, counted(facts.size(), "fact")),
                    fmt::format("`clausula show {} --facts` shows them", target.id));
    target.fact = facts[number - 1];
    return target;
}

} // namespace clausula
