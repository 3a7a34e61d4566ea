#include "index/files/read.h"
#include "index/model/error.h"
#include "index/model/names.h"
#include "index/organisations/registry.h"

#include <toml++/toml.h>

#include <algorithm>

namespace clausula {

namespace {

/// Reads one file. What is wrong is told with the file's name and the line.
class FileReader {
public:
    FileReader(std::string_view toml, const std::string& name) : name_(name) {
        try {
            root_ = toml::parse(toml, name);
        } catch (const toml::parse_error& error) {
            throw Error(place(error.source()), std::string(error.description()));
        }
    }

    std::vector<Organisation> organisations() const {
        check_keys(root_, {"organisation", "event"});
        std::vector<Organisation> organisations;
        const toml::node* named = root_.get("organisation");
        if (named == nullptr) return organisations;
        for (const auto& [id, entry] : table(*named)) {
            check_keys(table(entry), {"names"});
            Organisation organisation = {std::string(id.str()), {}};
            if (const toml::node* names = table(entry).get("names"))
                for (const toml::node& name : list(*names))
                    organisation.names.push_back(read_name(table(name)));
            if (organisation.names.empty())
                fail(entry, "organisation \"" + organisation.id + "\" has no names");
            organisations.push_back(std::move(organisation));
        }
        return organisations;
    }

    /// `known` has the ids that events may name.
    std::vector<OrganisationEvent> events(const Registry& known) const {
        std::vector<OrganisationEvent> events;
        const toml::node* listed = root_.get("event");
        if (listed == nullptr) return events;
        for (const toml::node& entry : list(*listed)) {
            const toml::table& event = table(entry);
            check_keys(event, {"kind", "before", "after", "on", "source"});
            events.push_back({read_kind<OrganisationEvent::Kind>(event),
                              ids(event, "before", known), ids(event, "after", known),
                              date(event, "on"), text(event, "source")});
            if (events.back().before.empty() && events.back().after.empty())
                fail(entry, R"(the event has neither "before" nor "after")");
        }
        return events;
    }

private:
    std::string place(const toml::source_region& region) const {
        return name_ + ":" + std::to_string(region.begin.line);
    }

    [[noreturn]] void fail(const toml::node& node, const std::string& message) const {
        throw Error(place(node.source()), message,
                    "index/organisations/organisations.toml shows how it is written");
    }

    const toml::table& table(const toml::node& node) const {
        if (const toml::table* found = node.as_table()) return *found;
        fail(node, "expected a table");
    }

    const toml::array& list(const toml::node& node) const {
        if (const toml::array* found = node.as_array()) return *found;
        fail(node, "expected a list");
    }

    /// A misspelt key would be a fact that is silently lost.
    void check_keys(const toml::table& entry, std::initializer_list<std::string_view> known) const {
        for (const auto& [key, value] : entry)
            if (std::ranges::find(known, key.str()) == known.end())
                fail(value, "nothing is called \"" + std::string(key.str()) + "\" here");
    }

    std::string text(const toml::table& entry, std::string_view key) const {
        const toml::node* node = entry.get(key);
        if (node == nullptr) return {};
        if (const auto value = node->value<std::string>(); node->is_string() && value)
            return *value;
        fail(*node, "expected a text for \"" + std::string(key) + "\"");
    }

    template <typename Kind>
    Kind read_kind(const toml::table& entry) const {
        const std::string name = text(entry, "kind");
        if (const auto kind = value_named<Kind>(name)) return *kind;
        std::string kinds;
        for (const std::string_view known : names_of<Kind>()) kinds += " " + std::string(known);
        fail(entry, "\"kind\" is one of" + kinds + ", not \"" + name + "\"");
    }

    std::vector<std::string> ids(const toml::table& entry, std::string_view key,
                                 const Registry& known) const {
        std::vector<std::string> ids;
        const toml::node* named = entry.get(key);
        if (named == nullptr) return ids;
        for (const toml::node& id : list(*named)) {
            ids.push_back(id.value_or(std::string()));
            if (known.find(ids.back()) == nullptr)
                fail(id, "no organisation has the id \"" + ids.back() + "\"");
        }
        return ids;
    }

    /// "1987", "2021-06", "2021-06-30".
    std::optional<PrintedDate> date(const toml::table& entry, std::string_view key) const {
        const std::string written = text(entry, key);
        if (written.empty()) return std::nullopt;
        if (std::optional<PrintedDate> date = parse_iso_date(written)) return date;
        fail(entry, R"(expected a day as "2021-06-30", "2021-06" or "2021" instead of ")" +
                        written + "\"");
    }

    OrganisationName read_name(const toml::table& entry) const {
        check_keys(entry, {"text", "language", "kind", "from", "to", "source"});
        OrganisationName name = {text(entry, "text"),        text(entry, "language"),
                                 read_kind<NameKind>(entry), date(entry, "from"),
                                 date(entry, "to"),          text(entry, "source")};
        if (name.text.empty()) fail(entry, "a name has no text");
        if (name.from && name.to && last_day(*name.to) < first_day(*name.from))
            fail(entry, "\"" + name.text + "\" ends before it begins");
        return name;
    }

    std::string name_;
    toml::table root_;
};

} // namespace

void Registry::add(std::string_view toml, const std::string& name) {
    const FileReader file(toml, name);
    for (Organisation& added : file.organisations()) {
        const auto same = std::ranges::find(organisations_, added.id, &Organisation::id);
        if (same == organisations_.end())
            organisations_.push_back(std::move(added));
        else
            *same = std::move(added);
    }
    for (OrganisationEvent& event : file.events(*this)) events_.push_back(std::move(event));
}

Registry read_registry(const std::filesystem::path& archive) {
    constexpr std::uint64_t largest = 16 << 20;
    Registry registry;
    registry.add(shipped_organisations, "organisations.toml");
    const std::filesystem::path own = archive / "organisations.toml";
    if (std::filesystem::exists(own)) registry.add(read_small_file(own, largest), own.string());
    return registry;
}

} // namespace clausula
