#include "cli/commands/show_bounds.h"

#include "cli/describe.h"
#include "index/store/archive.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"

namespace clausula {

ShownBounds::ShownBounds(const Archive& archive, const Document& document)
    : document_(document), registry_(read_registry(archive.folder())),
      bounds_(bounds_by_names(document, NameFinder(registry_, archive.database().lexicon()))) {}

StyledLine ShownBounds::line() const {
    StyledLine line = {{"not stated"}};
    const auto add = [&](std::string_view what, const std::optional<NameBound>& bound) {
        if (!bound) return;
        const Span span = bound->mention.span;
        line.push_back(
            {(line.size() == 1 ? "; " : ", ") + std::string(what) + " " + iso_date(bound->day)});
        line.push_back({"  \"" + one_line(std::string(document_.text[span])) + "\"", Style::quiet});
        if (has_pages(document_)) {
            const Text::Pages pages = document_.text.pages_of(span);
            line.push_back({", " + pages_label(pages.first, pages.last), Style::quiet});
        }
    };
    add("not before", bounds_.not_before);
    add("not after", bounds_.not_after);
    if (bounds_.contradict())
        line.push_back({"; these names were never borne on one day", Style::warning});
    return line;
}

Value ShownBounds::value() const {
    if (!bounds_.not_before && !bounds_.not_after) return {};
    const auto value_of_bound = [&](const std::optional<NameBound>& bound) {
        if (!bound) return Value();
        return Value(Record{{"day", iso_date(bound->day)},
                            {"organisation", bound->mention.organisation->id},
                            {"name", bound->mention.name->text},
                            {"words", document_.text[bound->mention.span]},
                            {"span", clausula::value_of(bound->mention.span)}});
    };
    return Record{{"not_before", value_of_bound(bounds_.not_before)},
                  {"not_after", value_of_bound(bounds_.not_after)},
                  {"contradict", bounds_.contradict()}};
}

} // namespace clausula
