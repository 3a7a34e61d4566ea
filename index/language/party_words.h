#pragma once

#include <span>
#include <string_view>

namespace clausula {

/// The words that parties and signatories are named with. Folded; of several words, one space
/// apart, and looked for at word boundaries unless it says otherwise.
struct PartyWords {
    using Words = std::span<const std::string_view>;

    // Where the parties stand.
    Words before;       ///< stand before their names: "by and between"
    Words behind;       ///< stand behind their names: "välillä"
    Words agree;        ///< in a sentence that begins with their names: "ovat sopineet"
    Words headings;     ///< above their names, or before them: "parties"
    Words ends;         ///< begin what stands below them: "whereas"
    Words signers;      ///< for parties that only the signature block names: "the undersigned"
    Words conjunctions; ///< part the last name from those before it

    // What they are called.
    Words called;      ///< stand before a defined term: "hereinafter"
    Words fillers;     ///< may stand between the two: "referred to as"
    Words together;    ///< in the definition of a term for all of them: "collectively"
    Words everyone;    ///< who all of them are as actors: "the parties", "osapuolet"
    Words represented; ///< stand before who only acts for a party: "represented by"
    Words roles;       ///< ends of words for a party by what it does: "tenant"
    Words employer;    ///< ends of words, and their stems, that put a party on the employers' side
    Words employee;    ///< the same of the employees' side
    Words sides;       ///< for all on one side: "employees", "arbetsgivarsidan"
    Words agents;      ///< endings of words for who does something: "-tagare"

    bool takes_endings = false; ///< words for them change at their ends: "toimittajan"

    // What names are made of.
    Words forms;      ///< forms of organisations, without full stops: "ltd"
    Words nouns;      ///< ends of words that say that a name is an organisation's: "kaupunki"
    Words branches;   ///< parts of an organisation that are parties themselves: "klubb"
    Words inside;     ///< words in lower case inside names: "of"
    Words honorifics; ///< stand before a person's name: "professor"

    // How they sign.
    Words on_behalf;        ///< stand before whom a person signs for
    Words on_behalf_behind; ///< stand behind it: "puolesta"
    Words signer_labels;    ///< stand before who signs: "by", "name"
    Words signed_marks;     ///< in brackets before who has signed: "signed"
    Words title_labels;     ///< stand before the signer's title
    Words date_labels;      ///< stand before the day
    Words other_labels;     ///< stand before anything else: "address"
    Words titles;           ///< ends of words for what a signer is: "director"
    Words below;            ///< begin what stands below a signature block: "cc", "jakelu"
    Words accepts;   ///< above another side that signs what the first wrote: "agreed and accepted"
    Words witnesses; ///< stand before who only saw them sign: "in the presence of"
    Words bodies;    ///< sign by themselves, without a name: "styrelsen"
};

extern const PartyWords english_parties, finnish_parties, swedish_parties;

} // namespace clausula
