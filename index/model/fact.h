#pragma once

#include "index/model/evidence.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// What a fact is about. Its fields, by name: those marked + always stand, those marked * may stand
/// several times. See is_personal() for those that are personal data.
enum class FactKind {
    /// Somebody whom an agreement binds: name+, side (employer, employee), defined_as.
    party,
    /// Who signs: name+ (of the organisation, or of a person who signs for himself), person*,
    /// title*, signed_on, side.
    signatory,
    /// A sentence or a list item that binds somebody: actor, party* (whom the actor stands for,
    /// where it is called otherwise), action+, beneficiary, condition,
    /// strength+ (binding, intention, readiness, position),
    /// deadline* (the last day, or term, relative, recurring: then the words tell),
    /// due* (the day of the deadline before it, where the document's own dates settle it),
    /// or* (before a deadline that is an alternative to the one before),
    /// told (the year or day that it is told of, or undated),
    /// agreement (the words for it).
    commitment,
    /// A seat in a body: person (or vacant: the words that say that nobody has it), body, role
    /// (chair, vice_chair, secretary), seat (full, deputy), deputy_of, organisation, title, party,
    /// place, side (employer, employee), from, to, as_of (the day that the list tells of).
    membership,
    /// A programme, project or phase: name+, phase (its number or name), from, to, follows*,
    /// funder*,
    /// carrier*, budget*.
    programme,
    /// Something that happened: name+ (the sentence), on+, what+ (founded, began, ended, signed,
    /// merged, published).
    event,
    /// A document that is mentioned: name+, on, party*, kind (of DocumentKind, or annex). Whether
    /// the archive holds it is not stored.
    reference,
    /// How long before its end an agreement is given notice: length+ (ISO 8601: "P3M", "P30D").
    notice,
    /// How to reach somebody: person, telephone*, email*.
    contact,
    /// An agreement goes on behind its term when nobody ends it: into ("terms": further ones;
    /// "indefinite": without one), length (each time, ISO 8601).
    renewal,
};

/// A value within a fact, and the words it was made of.
///
/// `value` is what programs compare: of names the words with white space joined, of dates ISO 8601
/// as precise as printed. A field without words follows from others ("employer").
struct FactField {
    std::string name; ///< "actor"; see FactKind
    std::string value;
    std::optional<Span> words;

    bool operator==(const FactField&) const = default;
};

/// Something that a document states, read from its words. Those of the evidence are the whole of
/// it (a sentence, a row of a table); those of a field may stand elsewhere: the actor of a list
/// item in the list's head.
struct Fact {
    FactKind kind;
    std::vector<FactField> fields;
    Evidence evidence;

    /// The first field of this name; nullptr when it is not stated.
    const FactField* find(std::string_view name) const;
    /// Its value; empty when it is not stated.
    std::string_view value(std::string_view name) const;
    /// The values of all fields of this name, in order.
    std::vector<std::string_view> values(std::string_view name) const;

    bool operator==(const Fact&) const = default;
};

/// Printed words with the white space between them joined: what the value of a name is.
std::string joined(std::string_view printed);

/// Whether a field, of whichever kind of fact, is personal data.
bool is_personal(std::string_view field);

} // namespace clausula
