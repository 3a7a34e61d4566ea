#pragma once

#include <span>
#include <string_view>

namespace clausula {

/// What a column of a member list holds beside persons.
enum class MemberColumn { number, title, organisation, place, party, role, contact };

/// A word in the head of a column.
struct MemberHead {
    std::string_view word;
    MemberColumn column;
};

/// A word for a role in a body: "pj", "puheenjohtajana". What is one's post elsewhere too ("the
/// chair of a union") may be a title.
struct MemberRole {
    std::string_view word;
    std::string_view role; ///< chair, vice_chair, secretary
    bool may_be_title = false;
};

/// The words that member lists are written with: folded, without punctuation, one space apart
/// ("v ordf"). Endings are looked for at the ends of words.
struct MemberWords {
    using Words = std::span<const std::string_view>;

    Words lists;      ///< in a title: what follows or precedes is the body whose members are listed
    Words list_links; ///< between such a word and the body: "i", "of the"
    Words names;      ///< head a column of names
    Words members;    ///< of a head: who sits there; ends of words count
    std::span<const MemberHead> heads;
    std::span<const MemberRole> roles;
    Words full, deputy;       ///< of a head, or a line of its own: which seat
    Words employer, employee; ///< beginnings of words of a head: whose side
    Words vacant;             ///< stand where a name would
    Words parties;            ///< political ones, as lists shorten them
    Words organisation_ends, title_ends;
    Words name_links;   ///< within names, in lower case: "von"
    Words from, until;  ///< beside a day in a footnote: "alkaen", "poistui"
    Words succeeded_by; ///< in a footnote, before who took the seat
    Words is;           ///< in a sentence, between a role and who has it
    Words of;           ///< between a role and its body: "för"
    Words place_ends;   ///< of a place behind a name in a sentence: "Hämeenlinnasta"
};

extern const MemberWords english_members, finnish_members, swedish_members;

} // namespace clausula
