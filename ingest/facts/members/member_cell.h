#pragma once

#include "index/model/text.h"
#include "ingest/facts/members/member_cues.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace clausula {

/// What the words for one seat say: "Tuula Ojakorpi, henkilöstöjohtaja, pj.". Spans are counted
/// from the beginning of the text; of a person's name it is all of it, in the order printed.
struct MemberCell {
    std::optional<Span> person;
    std::optional<Span> vacant; ///< the words that say that nobody sits there
    std::optional<Span> title, organisation, place, party;
    const MemberRole* role = nullptr;
    std::optional<Span> role_words;
    bool role_is_unsure = false; ///< it may be a title: another organisation follows it
    std::string_view mark;       ///< of a footnote: "*", "¹", "1"
};

/// Reads the words of a cell or a line. `lines` are the lines they are printed in, which part them
/// where nothing else does; `order` is what the column's head says to stand behind the name.
/// Neither a person nor a vacant seat: it is something else.
MemberCell read_member_cell(std::string_view text, Span words, std::span<const Span> lines,
                            std::span<const MemberColumn> order = {});

/// Adds what words that stand apart from the name say, of what is not told yet: in a table the
/// lines of its cell that became rows of their own.
void add_to_member_cell(MemberCell& cell, std::string_view text, Span words,
                        std::span<const Span> lines, std::span<const MemberColumn> order = {});

/// The words of a name at the beginning: two to five, "Tuula Ojakorpi", "von Essen Carl";
/// "Ojakorpi, Tuula" where a comma may stand in it. None when they are something else.
std::optional<Span> leading_name(std::string_view text, Span words, bool with_comma = false);

/// A footnote mark that a line begins with, or that stands behind one of the words; empty: none.
std::string_view leading_mark(std::string_view line);
std::string_view mark_within(std::string_view words);

} // namespace clausula
