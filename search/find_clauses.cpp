#include "search/find_clauses.h"

#include "index/store/clause_set.h"
#include "index/store/database.h"
#include "index/store/lexicon.h"
#include "search/field_clauses.h"
#include "search/marks.h"
#include "search/occurrences.h"

#include <algorithm>

namespace clausula {

namespace {

using Kind = Query::Kind;

/// Whether the postings alone can answer it: no field, and nothing to be checked on the text.
bool is_text(const Meaning& meaning) {
    if (meaning.is_checked || meaning.query.kind == Kind::field ||
        meaning.query.kind == Kind::range)
        return false;
    return std::ranges::all_of(meaning.children, is_text);
}

void collect(const Meaning& meaning, std::vector<const Meaning*>& terms) {
    switch (meaning.query.kind) {
    case Kind::word:
    case Kind::exact:
    case Kind::prefix:
    case Kind::phrase:
    case Kind::near:
        terms.push_back(&meaning);
        break;
    case Kind::all_of:
    case Kind::any_of:
        for (const Meaning& child : meaning.children) collect(child, terms);
        break;
    case Kind::except:
    case Kind::field:
    case Kind::range:
        break;
    }
}

} // namespace

ClauseSet ClauseFinder::find(const Meaning& meaning, const ClauseSet& among) const {
    switch (meaning.query.kind) {
    case Kind::field:
    case Kind::range:
        return find_field_clauses(meaning.query, among, clauses, database);
    case Kind::except: {
        ClauseSet found = among;
        return found -= find(meaning.children.front(), among);
    }
    case Kind::any_of: {
        ClauseSet found(among.end());
        for (const Meaning& child : meaning.children) found |= find(child, among);
        return found;
    }
    case Kind::all_of:
        return find_all_of(meaning.children, among);
    default:
        return find_leaf(meaning, among);
    }
}

ClauseSet ClauseFinder::find_all_of(const std::vector<Meaning>& meanings,
                                    const ClauseSet& among) const {
    ClauseSet found = among;
    for (const bool of_text : {true, false})
        for (const Meaning& meaning : meanings)
            if (is_text(meaning) == of_text) found = find(meaning, found);
    return found;
}

ClauseSet ClauseFinder::find_leaf(const Meaning& leaf, const ClauseSet& among) const {
    ClauseSet found(among.end());
    for (const Occurrence& occurrence : occurrences.of(leaf))
        for (const Postings& list : occurrence.lists) found.insert_all(list);
    found &= among;
    if (!leaf.is_checked) return found;

    ClauseSet doubtful = found;
    if (!leaf.doubtful.empty()) doubtful &= occurrences.clauses_with(leaf.doubtful);
    Statement clause(database, "SELECT text FROM clauses WHERE id = :id");
    doubtful.for_each([&](std::size_t id) {
        clause.bind(":id", id);
        if (!clause.step() || !stands_in(leaf, clause.text(0), database.lexicon())) found.erase(id);
        clause.reset();
    });
    return found;
}

std::vector<const Meaning*> positive_terms(const Meaning& meaning) {
    std::vector<const Meaning*> terms;
    collect(meaning, terms);
    return terms;
}

} // namespace clausula
