#include "versions/identity/order_versions.h"

#include "versions/identity/groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace clausula {

namespace {

/// What a text is seen as at one time: some of the members with that text.
struct Entry {
    std::size_t text = 0; ///< which of the texts
    std::optional<VersionDate> date;
    std::string name; ///< the file's, with its numbers padded: sorts as people count
    std::vector<std::size_t> members;
};

/// "v2" before "v10".
std::string sortable(const std::string& name) {
    constexpr std::size_t width = 20;
    std::string padded, digits;
    const auto flush = [&] {
        if (!digits.empty() && digits.size() < width) padded.append(width - digits.size(), '0');
        padded += digits;
        digits.clear();
    };
    for (const char c : name) {
        if (c >= '0' && c <= '9') {
            digits += c;
            continue;
        }
        flush();
        padded += c;
    }
    flush();
    return padded;
}

std::tuple<int, unsigned, unsigned> key_of(const std::optional<PrintedDate>& date) {
    if (!date) return {0, 0, 0};
    return {date->year, date->month.value_or(0), date->day.value_or(0)};
}

bool may_be_the_same(const PrintedDate& a, const PrintedDate& b) {
    if (a.year != b.year || !a.month || !b.month) return a.year == b.year;
    return a.month == b.month && (!a.day || !b.day || a.day == b.day);
}

/// The language most members are in; of two the first by its code.
std::string main_language(const std::vector<DatedDocument>& members) {
    std::map<std::string, std::size_t> counts;
    for (const DatedDocument& member : members) ++counts[member.language];
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
    return most == counts.end() ? "" : most->first;
}

class Ordering {
public:
    Ordering(const std::vector<DatedDocument>& members, const std::vector<Relation>& ties)
        : members_(members), ties_(ties), language_(main_language(members)),
          texts_(members.size()) {
        for (std::size_t i = 0; i < members.size(); ++i) place_[members[i].id] = i;
    }

    std::vector<Version> run() {
        join_equal();
        join_best(RelationKind::copy);
        join_best(RelationKind::translation);
        std::vector<Entry> entries = make_entries();
        std::ranges::sort(entries, {}, [this](const Entry& entry) { return sort_key(entry); });
        return make_versions(entries);
    }

private:
    void join_equal() {
        std::map<std::uint64_t, std::size_t> first;
        for (std::size_t i = 0; i < members_.size(); ++i)
            texts_.join(i, first.emplace(members_[i].wording, i).first->second);
        constexpr double exact = 0.99;
        for (const Relation& tie : ties_)
            if (tie.kind == RelationKind::copy && (tie.score >= exact || tie.decided))
                texts_.join(place_.at(tie.document), place_.at(tie.other));
    }

    /// A scan is a copy, and a translation one, of what it resembles most: wordings that differ in
    /// few words all resemble it.
    void join_best(RelationKind kind) {
        std::map<std::size_t, const Relation*> best;
        const auto offer = [&](std::size_t which, const Relation& tie) {
            const Relation*& place = best[which];
            const auto key = [&](const Relation& one) {
                const std::size_t a = place_.at(one.document), b = place_.at(one.other);
                return std::tuple(!one.decided, -one.score, members_[a == which ? b : a].sha256);
            };
            if (place == nullptr || key(tie) < key(*place)) place = &tie;
        };
        for (const Relation& tie : ties_) {
            if (tie.kind != kind) continue;
            for (const DocumentId id : {tie.document, tie.other}) {
                const DatedDocument& member = members_[place_.at(id)];
                if (kind == RelationKind::copy ? member.scanned : member.language != language_)
                    offer(place_.at(id), tie);
            }
        }
        for (const auto& [which, tie] : best)
            texts_.join(place_.at(tie->document), place_.at(tie->other));
    }

    std::vector<Entry> make_entries() {
        std::map<std::size_t, std::vector<std::size_t>> members_of;
        for (std::size_t i = 0; i < members_.size(); ++i) members_of[texts_.of(i)].push_back(i);
        std::vector<Entry> entries;
        for (const auto& [text, members] : members_of) add_entries(entries, text, members);
        return entries;
    }

    /// One for the text's own date; where it tells none, one for each date in a file's name; else
    /// one.
    void add_entries(std::vector<Entry>& entries, std::size_t text,
                     const std::vector<std::size_t>& members) const {
        Entry whole{.text = text, .date = {}, .name = {}, .members = members};
        std::map<std::tuple<int, unsigned, unsigned>, Entry> filed;
        for (const std::size_t i : members)
            for (const DatedDocument::Sighting& sighting : members_[i].sightings) {
                const std::string name = sortable(sighting.name);
                if (whole.name.empty() || name < whole.name) whole.name = name;
                if (!sighting.date) continue;
                if (sighting.date->source == DateSource::file_name) {
                    Entry& entry = filed[key_of(sighting.date->printed)];
                    entry.text = text;
                    entry.date = sighting.date;
                    if (entry.name.empty() || name < entry.name) entry.name = name;
                    entry.members.push_back(i);
                    continue;
                }
                const auto rank = [](const VersionDate& date) {
                    return std::tuple(date.source, key_of(date.printed));
                };
                if (!whole.date || rank(*sighting.date) < rank(*whole.date))
                    whole.date = sighting.date;
            }
        const bool has_own = whole.date && whole.date->source == DateSource::document;
        if (has_own || filed.empty()) {
            entries.push_back(std::move(whole));
            return;
        }
        // What no name dates is filed with the first.
        std::set<std::size_t> dated;
        for (auto& [date, entry] : filed) dated.insert(entry.members.begin(), entry.members.end());
        for (const std::size_t i : members)
            if (!dated.contains(i)) filed.begin()->second.members.push_back(i);
        for (auto& [date, entry] : filed) entries.push_back(std::move(entry));
    }

    std::tuple<bool, std::tuple<int, unsigned, unsigned>, bool, std::tuple<int, unsigned, unsigned>,
               std::string, std::string>
    sort_key(const Entry& entry) const {
        const DatedDocument& first = members_[entry.members.front()];
        return {!entry.date,
                entry.date ? key_of(entry.date->printed) : std::tuple<int, unsigned, unsigned>{},
                !first.draft,
                key_of(first.updated),
                entry.name,
                first.sha256};
    }

    std::vector<Version> make_versions(const std::vector<Entry>& entries) const {
        std::vector<Version> versions;
        std::map<std::size_t, std::size_t> number_of;
        const Entry* before = nullptr;
        for (const Entry& entry : entries) {
            if (before != nullptr && before->text == entry.text && before->date && entry.date) {
                add(versions.back(), entry);
                continue;
            }
            Version version{.number = versions.size() + 1, .date = entry.date};
            const auto [known, is_new] = number_of.try_emplace(entry.text, version.number);
            if (!is_new) version.as_version = known->second;
            add(version, entry);
            if (before != nullptr) version.note = note_on(*before, entry, version.number - 1);
            versions.push_back(std::move(version));
            before = &entry;
        }
        for (Version& version : versions) sort(version);
        return versions;
    }

    void add(Version& version, const Entry& entry) const {
        for (const std::size_t i : entry.members) {
            auto& documents =
                members_[i].language == language_ ? version.documents : version.translations;
            if (std::ranges::find(documents, members_[i].id) == documents.end())
                documents.push_back(members_[i].id);
        }
    }

    void sort(Version& version) const {
        const auto order = [this](DocumentId id) {
            const DatedDocument& member = members_[place_.at(id)];
            return std::tuple(member.scanned, member.id);
        };
        if (version.documents.empty()) version.documents.swap(version.translations);
        std::ranges::sort(version.documents, {}, order);
        std::ranges::sort(version.translations, {}, order);
    }

    static std::string note_on(const Entry& before, const Entry& entry, std::size_t number) {
        if (!entry.date) return "undated";
        if (!before.date || !may_be_the_same(before.date->printed, entry.date->printed)) return {};
        const std::string earlier = "version " + std::to_string(number);
        if (before.date->printed != entry.date->printed)
            return "its date may be that of " + earlier + ": which came first is not known";
        if (entry.date->source == DateSource::file_name)
            return "the same date as " + earlier + ", in the order of their files' names";
        return "the same date as " + earlier + ": which came first is not known";
    }

    const std::vector<DatedDocument>& members_;
    const std::vector<Relation>& ties_;
    std::string language_;
    std::map<DocumentId, std::size_t> place_;
    Groups texts_;
};

} // namespace

std::vector<Version> order_versions(const std::vector<DatedDocument>& members,
                                    const std::vector<Relation>& ties) {
    return Ordering(members, ties).run();
}

} // namespace clausula
