#pragma once

#include "index/language/date_words.h"
#include "index/model/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// The words case-folded, one space apart and one at both ends, without punctuation: what cues are
/// looked for in.
std::string plain_words(std::string_view words);

/// Which of a language's words: `&DateWords::updated`.
using Cues = DateWords::Words DateWords::*;

/// Whether plain words have one of the cues of any language, begin with one, or end with one. At
/// their end, articles may stand behind the cue.
bool has_cue(std::string_view plain, Cues cues);
bool begins_with_cue(std::string_view plain, Cues cues);
bool ends_with_cue(std::string_view plain, Cues cues);

/// Whether plain words are one of the cues and nothing else.
bool is_cue(std::string_view plain, Cues cues);

/// The first of the cues in plain words, of any language.
std::optional<Span> first_cue(std::string_view plain, Cues cues);

/// The paragraphs of a text; some that layout cut in the middle of a sentence are one.
std::vector<Span> passages_of(const Text& text);

/// The sentences of a passage for cues and dates, lines and cells in one; "12. maaliskuuta", "No.
/// 5" and "A. Smith" end none. Those of sentences_of() end at a line feed, and know a language.
std::vector<Span> sentences_of_passage(std::string_view passage);

} // namespace clausula
