#pragma once

#include "index/language/word_reader.h"
#include "index/model/document_kind.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace clausula {

/// What a numbered part of a document is called: "luku" is a chapter, "Exhibit" an annex.
enum class Division { none, annex, part, chapter, article, section, moment, clause };

/// A word that names a part beside its number: "1 luku", "Article 4".
struct DivisionWord {
    std::string_view word;
    Division division;
};

/// A word that says in a title what the document is. In languages that write compounds as one word
/// the end of a word counts: "sopimus" is in "puitesopimus".
struct KindWord {
    std::string_view word;
    DocumentKind kind;
};

/// The words that documents in a language are built with.
struct StructureWords {
    std::span<const DivisionWord> divisions;
    std::string_view moment; ///< how a counted paragraph of a § is cited: "mom."; empty where the
                             ///< language's statutes are not cited so
    std::span<const std::string_view> contents;   ///< headings of a table of contents
    std::span<const std::string_view> signatures; ///< what signature blocks begin with
    std::span<const std::string_view>
        list_openers; ///< last words of a line that a list follows, where there is no colon
    std::span<const std::string_view> day_words; ///< words that stand after the day in a date
    std::span<const std::string_view> organisation_forms; ///< "ry", "ab", "inc"
    std::span<const std::string_view>
        entry_into_force; ///< what the closing provision of an amending act begins with
    std::span<const KindWord> kinds;
    bool compounds = false; ///< whether the ends of words count in `kinds`
    std::span<const std::string_view>
        abbreviations; ///< with their full stops, which end no sentence: "esim.", "bl.a."
};

/// The words that tell what a document is to others of its kind. Several words count where they
/// follow each other; all but `parties` count in titles and first lines only.
struct VersionWords {
    std::span<const std::string_view> drafts;
    std::span<const std::string_view>
        amends; ///< in the title of what changes single clauses of another document
    std::span<const std::string_view> restated;   ///< a wording with all changes in it
    std::span<const std::string_view> terminates; ///< a notice that ends an agreement
    std::span<const std::string_view> parties;    ///< what stands beside those who agree
    std::span<const std::string_view> versions;   ///< "version", before a number
    std::span<const std::string_view> numbers;    ///< "no", before the number of one of several
};

struct DateWords;       // index/language/date_words.h
struct PartyWords;      // index/language/party_words.h
struct CommitmentWords; // index/language/commitment_words.h
struct MemberWords;     // index/language/member_words.h
struct ProgrammeWords;  // index/language/programme_words.h
struct NoticeWords;     // index/language/notice_words.h
struct RenewalWords;    // index/language/renewal_words.h

/// What the program knows of one language. One file a language, listed in all.cpp; nothing else in
/// the code names one.
///
/// All words are lower case UTF-8 (NFC).
struct Language {
    std::string_view code;      ///< ISO 639-1: "fi"
    std::string_view ocr_model; ///< Tesseract's name: "fin"
    std::span<const std::string_view>
        common_words; ///< the commonest words, to recognise the language by
    std::span<const std::string_view>
        months; ///< twelve month names, January first, in the form dates are printed in
    std::string_view page_sign = "p."; ///< "page" in a citation: "s. 3"
    bool inflected_names = false; ///< names and terms have endings: "toimittajan", "leverantören"
    bool spelled_dates = false;   ///< in a citation a date is "12 March 2020", not "12.3.2020"
    std::span<const std::string_view>
        connectives; ///< what follows a hanging hyphen: "kunta- ja valtiosektori"
    StructureWords structure;
    const DateWords* dates;
    VersionWords versions;
    std::unique_ptr<WordReader> (*read_words)() =
        nullptr;                              ///< opens its dictionary, or throws Error
    std::string (*words_version)() = nullptr; ///< of the dictionary and of the rules around it
    // What facts are read by; none: not in this language.
    const NoticeWords* notice = nullptr;
    const RenewalWords* renewal = nullptr;
    const PartyWords* parties = nullptr;
    const CommitmentWords* commitments = nullptr;
    const MemberWords* members = nullptr;
    const ProgrammeWords* programmes = nullptr;
};

/// Every language, in a fixed order.
std::span<const Language* const> all_languages();

/// The language with this code, or none.
const Language* find_language(std::string_view code);

/// The language that most of the words are of, or none when too few of them are known to tell.
///
/// Counts the common words of each language; on running text of twenty words or more it errs in
/// under 1 %.
const Language* recognise_language(std::string_view text);

} // namespace clausula
