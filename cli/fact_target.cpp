#include "cli/fact_target.h"

#include "cli/describe.h"
#include "cli/target.h"
#include "index/model/error.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace clausula {

std::string fact_id(DocumentId document, std::size_t position) {
    return fmt::format("{}#{}", document, position + 1);
}

namespace {

/// From 1, both among them.
struct Range {
    std::size_t first = 0, last = 0;
};

/// "3", "3-9"; none for anything else.
std::optional<Range> parse_range(std::string_view typed) {
    const auto number = [](std::string_view digits) {
        std::size_t read = 0;
        const auto [end, error] = std::from_chars(digits.begin(), digits.end(), read);
        return error == std::errc() && end == digits.end() ? read : 0;
    };
    const std::size_t dash = typed.find('-');
    const Range range = {number(typed.substr(0, dash)),
                         number(dash == std::string_view::npos ? typed : typed.substr(dash + 1))};
    return range.first > 0 && range.first <= range.last ? std::optional(range) : std::nullopt;
}

} // namespace

FactTarget find_facts(const Archive& archive, std::string_view typed, bool include_restricted) {
    const std::size_t sign = typed.find('#');
    FactTarget target;
    target.id = find_document(archive, typed.substr(0, sign), include_restricted);
    target.document = archive.document(target.id).value();
    if (sign == std::string_view::npos) return target;
    const std::vector<NamedFact> facts = named_facts(target.document);
    const auto range = parse_range(typed.substr(sign + 1));
    if (!range || range->last > facts.size())
        throw Error(ErrorKind::not_found, std::string(typed),
                    fmt::format("document {} has {}", target.id, counted(facts.size(), "fact")),
                    fmt::format("`clausula show {} --facts` shows them", target.id));
    target.facts.assign(facts.begin() + static_cast<std::ptrdiff_t>(range->first - 1),
                        facts.begin() + static_cast<std::ptrdiff_t>(range->last));
    return target;
}

} // namespace clausula
