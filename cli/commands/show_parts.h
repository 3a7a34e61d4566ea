#pragma once

#include "cli/render/answer.h"
#include "cli/target.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace clausula {

/// The clause that the target names, and all that is below it. With `text_only`, for people, the
/// words alone.
Answer clause_answer(const Target& target, bool text_only);

/// The page that the target names, as it was read.
Answer page_answer(const Target& target, bool text_only);

/// A clause for programs: its number, place and words.
Record clause_record(const Target& target, std::size_t position);

/// `12/4  Palvelusopimus · 4 §`: what is shown, above it.
StyledLine headline_of(const Target& target, const std::string& id, const std::string& label);

/// The text as it is, a line a line.
AnswerBlock verbatim(std::string_view text);

} // namespace clausula
