#include "search/names_asked.h"

#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "search/printed.h"

#include <algorithm>
#include <set>

namespace clausula {

namespace {

std::set<std::string_view> base_forms(const IndexedWord& word) {
    std::set<std::string_view> forms;
    for_each_term(word.terms, [&](std::string_view term) {
        if (term.front() != part_sign) forms.insert(term);
    });
    return forms;
}

bool is_same_word(const IndexedWord& one, const IndexedWord& other) {
    const std::set<std::string_view> forms = base_forms(one);
    return std::ranges::any_of(base_forms(other),
                               [&](std::string_view form) { return forms.contains(form); });
}

} // namespace

struct NamesAsked::Known {
    explicit Known(const Archive& archive)
        : registry(read_registry(archive.folder())),
          finder(registry, archive.database().lexicon()) {}

    Registry registry;
    NameFinder finder;
};

const Organisation* NamesAsked::organisation_of(const std::string& name) {
    if (!known_) known_ = std::make_shared<Known>(archive_);
    const auto found = organisations_.find(name);
    if (found != organisations_.end()) return found->second;
    const auto resolved = resolve_name(name, known_->finder);
    return organisations_[name] = resolved ? resolved->organisation : nullptr;
}

bool NamesAsked::is_named(const std::string& printed, const std::string& asked) {
    if (has_words(printed, asked)) return true;
    const Organisation* organisation = organisation_of(asked);
    if (organisation != nullptr && organisation == organisation_of(printed)) return true;
    WordTerms& terms = archive_.database().lexicon();
    const std::vector<IndexedWord> words = indexed_words(printed, terms);
    const std::vector<IndexedWord> wanted = indexed_words(asked, terms);
    return !wanted.empty() && std::search(words.begin(), words.end(), wanted.begin(), wanted.end(),
                                          is_same_word) != words.end();
}

} // namespace clausula
