#pragma once

#include "index/model/date.h"
#include "index/store/archive.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What one fact says of one thing: a name, an amount, a date.
struct ToldValue {
    std::string value; ///< as in FactField
    std::size_t fact;  ///< index into ToldProgrammes::facts
};

/// A programme, or one of its phases, in time, by all that is told of it.
struct ToldPeriod {
    std::string phase; ///< its number, or its name where it has none; empty: the whole
    std::vector<ToldValue> from, to;

    /// The values that are left when one that says less is in another: "2020" in "2020-12-31"; in
    /// order. More than one: the sources disagree.
    static std::vector<std::string> distinct(const std::vector<ToldValue>& values);

    bool is_numbered() const { return phase.size() == 1; }

    bool in_conflict() const { return distinct(from).size() > 1 || distinct(to).size() > 1; }
};

/// A programme as all documents tell of it.
struct ToldProgramme {
    std::string name;                ///< the form that is printed most often
    std::vector<std::string> names;  ///< all forms, that first
    std::vector<ToldPeriod> periods; ///< the whole, then its phases; only what has a date
    std::vector<ToldValue> follows;  ///< as named by the source
    std::vector<ToldValue> followed_by;
    std::vector<ToldValue> funders, carriers, budgets;
    std::vector<std::size_t> facts; ///< every fact of it

    /// Its first and last day as far as any source knows, phases too.
    DateRange extent() const;
};

struct ToldProgrammes {
    std::vector<HeldFact> facts;
    std::vector<ToldProgramme> programmes; ///< by their first dates; those without one last

    /// The programmes whose name this is, in whatever form.
    std::vector<const ToldProgramme*> find(std::string_view name) const;
    /// Those that documents which tell of this one tell of too, and it has no lineage with.
    std::vector<const ToldProgramme*> told_beside(const ToldProgramme& programme) const;
};

/// What the documents tell of programmes, put together by their names: without regard to case and
/// spaces, in any form, and with the year that one of them bears ("Kunteko", "Kunteko 2020") where
/// no other year stands by that name.
ToldProgrammes told_programmes(const Archive& archive, bool include_restricted);

/// Whether two dates can be the same: one is the other, told less precisely.
bool may_be_same(const PrintedDate& one, const PrintedDate& other);

} // namespace clausula
