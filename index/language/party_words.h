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
    Words all_called;  ///< the same, of several: "kallade"
    Words fillers;     ///< may stand between the two: "referred to as"
    Words together;    ///< in the definition of a term for all of them: "collectively"
    Words everyone;    ///< who all of them are as actors: "the parties", "osapuolet"
    Words means;       ///< behind a term that is defined, before what it is: "means"
    Words spouses;     ///< between a person and who is married to him: "and his wife"
    Words represented; ///< stand before who only acts for a party: "represented by"
    Words roles;       ///< ends of words for a party by what it does: "tenant"
    Words employer;    ///< ends of words, and their stems, that put a party on the employers' side
    Words employee;    ///< the same of the employees' side
    Words sides;       ///< for all on one side: "employees", "arbetsgivarsidan"
    Words term_labels; ///< above a column of what the parties are called: "short name"
    Words plurals;     ///< endings that make several of one who is called so: "lender-s"
    Words name_labels; ///< stand before the name of a party, below what it is called: "name"
    Words agents;      ///< endings of words for who does something: "-tagare"

    // What names are made of.
    Words forms;      ///< forms of organisations, without full stops: "ltd"
    Words long_forms; ///< forms of two words: "ek för"
    Words given;      ///< given names that are also other words of this list: "per"
    Words nouns;      ///< ends of words that say that a name is an organisation's: "kaupunki"
    Words branches;   ///< parts of an organisation that are parties themselves: "klubb"
    Words numbered;   ///< the same, behind a comma and before a number: "local"
    Words founded;    ///< stand before the names of founders in a foundation's: "stiftelsen"
    Words inside;     ///< words in lower case inside names: "of"
    Words honorifics; ///< stand before a person's name: "professor"

    // How they sign.
    Words on_behalf;        ///< stand before whom a person signs for
    Words on_behalf_behind; ///< stand behind it: "puolesta"
    Words signer_labels;    ///< stand before who signs: "by", "name"
    Words proxies;          ///< before the person who signs for another: "enligt fullmakt"
    Words oneself;          ///< behind a person who signs for nobody else: "individually"
    Words signed_marks;     ///< in brackets before who has signed: "signed"
    Words title_labels;     ///< stand before the signer's title
    Words date_labels;      ///< stand before the day
    Words signing_columns;  ///< head the column of those who sign: "organisation"
    Words other_labels;     ///< stand before anything else: "address"
    Words titles;           ///< ends of words for what a signer is: "director"
    Words below;            ///< begin what stands below a signature block: "cc", "jakelu"
    Words greetings;        ///< begin the line above a letter's text: "dear"
    Words countersigns;     ///< beginnings of words that ask its reader to sign: "countersign"
    Words accepts;   ///< above another side that signs what the first wrote: "agreed and accepted"
    Words accepting; ///< in a sentence by which it does so: "we agree to the above"
    Words witnesses; ///< stand before who only saw them sign: "in the presence of"
    Words records;   ///< above who only wrote minutes, or adjusted them: "vid protokollet"
    Words decisions; ///< ends of words for what an authority alone signs: "avustuspäätös"
    Words bodies;    ///< sign by themselves, without a name: "styrelsen"
};

extern const PartyWords english_parties, finnish_parties, swedish_parties;

} // namespace clausula
