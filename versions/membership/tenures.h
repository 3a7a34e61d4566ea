#pragma once

#include "index/store/held_fact.h"
#include "index/text/terms.h"
#include "versions/in_force.h"

#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Somebody's time in a seat of a body, or that of an empty seat: what successive lists of its
/// members say alike. Computed, never stored.
struct Tenure {
    std::string body; ///< body_key() of its name
    std::vector<HeldFact>
        told;           ///< sentences, then lists, oldest first; the last is the newest word
    DayBounds from, to; ///< first and last day; of `to` none: no end is stated
    bool ended = false; ///< a later list of the body has it no more

    const Fact& newest() const { return told.back().fact; }
};

/// What the names of a body have in common, whatever their form: "Kuntajaoksen", "kuntajaos".
std::string body_key(std::string_view name, WordTerms& terms);

/// Whether typed words mean a body: each of them is one of its name's, in any form.
bool names_body(std::string_view typed, std::string_view name, WordTerms& terms);

/// The same for every order of a person's names and in any case: "Ojakorpi, Tuula", "Tuula
/// Ojakorpi".
std::string person_key(std::string_view name);

/// Whether two printed names are of one organisation as far as they tell: "ANJ ry",
/// "Asiantuntijoiden neuvottelujärjestö ANJ ry".
bool is_same_organisation(std::string_view one, std::string_view other);

/// Whether two memberships say the same of the same person, or of nobody, but for the days.
bool is_same_seat(const Fact& one, const Fact& other);

/// Joins the memberships that documents state into tenures, by body and in the order of their days.
///
/// A list holds from its own day, or its term's first where it is the term's first list, up to the
/// next list's or the term's last. Who is first in a later list came between the two; days that a
/// footnote tells win. What a sentence says of one person is no list: nobody left for not being
/// named in it, and where a list says as much it is that tenure's. `memberships` are facts of that
/// kind; those without a body are left out.
std::vector<Tenure> join_lists(const std::vector<HeldFact>& memberships, WordTerms& terms);

/// Whether it reaches over a day.
enum class Sat { no, perhaps, yes };
Sat sat_on(const Tenure& tenure, Day day);

} // namespace clausula
