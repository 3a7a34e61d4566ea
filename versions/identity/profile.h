#pragma once

#include "index/language/language.h"
#include "index/model/document.h"
#include "versions/identity/parties.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// An agreement that a text names.
struct DatedReference {
    std::vector<std::string> title; ///< case-folded words
    std::string day;                ///< ISO 8601
};

/// What of a document tells whether it belongs together with another.
///
/// Sets of hashes are sorted and without doubles.
struct Profile {
    std::string sha256;
    std::string language;
    DocumentKind kind = DocumentKind::other;
    std::optional<PrintedDate> date; ///< its own, not that of its last change
    bool scanned = false;            ///< some of it was read by OCR
    std::set<std::string> days;      ///< ISO 8601: all that it states of itself

    std::vector<std::string> words;          ///< case-folded, in order
    std::vector<std::uint64_t> word_numbers; ///< the same as versions/wording.h numbers them
    std::size_t pages = 0;
    std::uint64_t wording = 0;           ///< all words, in order, as one hash
    std::vector<std::uint64_t> shingles; ///< of words; see shingles_of()
    std::vector<std::uint64_t> numbers;  ///< shingles of the words that are made of digits
    std::vector<std::string> vocabulary; ///< the words, sorted and without doubles

    std::vector<std::string> title; ///< what in its title says which document it is
    std::set<int> title_years;
    std::string title_number;         ///< in "Amendment No. 2"; empty: none
    std::vector<std::string> opening; ///< title and first words, case-folded
    bool draft = false, restated = false;
    bool amends = false, ends = false; ///< says in its title that it changes, or ends, another
    /// The agreements that it names with their days: "the Services Agreement dated 12 March 2020".
    std::vector<DatedReference> references;
    std::vector<PrintedName> parties; ///< in the opening; where it has none, among the signatures
    std::string leading_name; ///< the word in capitals that stands there most often; empty: none
    std::vector<std::string> clause_numbers; ///< of numbered clauses, the digits
    std::vector<std::string>
        rows; ///< the row of files it stands in, by its name: "terms/v#_#-#-#.md"
};

/// `paths`: where it was seen.
Profile profile_of(const Document& document, std::span<const SourceFile> paths);

/// Words in a row, as a hash for each place of the text, sorted and without doubles (Broder, "On
/// the resemblance and containment of documents", 1997). A text with fewer words has one.
std::vector<std::uint64_t> shingles_of(const std::vector<std::uint64_t>& words, std::size_t length);

/// How many are in both.
std::size_t common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// Whether the words hold a word that is this one, with another ending perhaps.
bool has_word(const std::vector<std::string>& vocabulary, std::string_view word);

/// Whether two words are one but for their endings: "ulkomaalaislain", "ulkomaalaislaki".
bool same_stem(std::string_view a, std::string_view b);

/// Whether the title or the first lines have these cue words of some language.
bool has_cue(const std::vector<std::string>& words,
             std::span<const std::string_view> VersionWords::*cues);

} // namespace clausula
