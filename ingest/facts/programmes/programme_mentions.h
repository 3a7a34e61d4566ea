#pragma once

#include "ingest/facts/programmes/programme_names.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace clausula {

/// What a sentence speaks of: a programme by its name in any form, or by a noun that stands for the
/// one told of before ("the project"); or a phase of it.
struct ProgrammeMention {
    TokenRange tokens;
    std::optional<std::size_t> name = {}; ///< of the names; none: the one told of before
    int phase = 0;                        ///< 0: none
    bool is_part = false; ///< a phase without its number: what is told of it is not of the whole
    bool is_named_part = false; ///< a phase with a name instead: "Pilottivaihe", "pilot phase"
    bool is_before = false;     ///< a pronoun for what the sentences before told of
    int phases = 1;             ///< how many, from the phase on: 2 for "de två första"
    bool operator==(const ProgrammeMention&) const = default;
};

/// The number of a phase that a token tells: "2", "II", "andra"; 0: none.
int phase_ordinal(const CueSentence& sentence, const std::vector<const Language*>& languages,
                  std::size_t token);

/// Finds the mentions in sentences. Both must outlive it.
class ProgrammeMentions {
public:
    ProgrammeMentions(const std::vector<ProgrammeName>& names,
                      const std::vector<const Language*>& languages);

    /// In the order of the text, without overlap.
    std::vector<ProgrammeMention> find(const CueSentence& sentence) const;

private:
    std::optional<ProgrammeMention> name_at(const CueSentence& sentence, std::size_t token) const;
    std::optional<ProgrammeMention> phase_at(const CueSentence& sentence, std::size_t token) const;
    std::optional<ProgrammeMention> label_of(const CueSentence& sentence) const;
    std::optional<ProgrammeMention> pronoun_at(const CueSentence& sentence,
                                               std::size_t token) const;
    bool leads_noun(const CueSentence& sentence, std::size_t token) const;
    bool is_part(const CueSentence& sentence, std::size_t token) const;
    ProgrammeMention part_at(const CueSentence& sentence, std::size_t token) const;
    TokenRange with_title(const CueSentence& sentence, TokenRange phase) const;
    bool ends_name(std::string_view term, std::string_view last) const;
    TokenRange with_noun(const CueSentence& sentence, TokenRange tokens) const;

    const std::vector<ProgrammeName>& names_;
    const std::vector<const Language*>& languages_;
    std::multimap<std::string, std::size_t, std::less<>> by_beginning_;
};

} // namespace clausula
