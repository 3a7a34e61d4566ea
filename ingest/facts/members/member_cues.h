#pragma once

#include "index/language/member_words.h"
#include "index/model/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clausula {

/// Which of a language's words: `&MemberWords::vacant`.
using MemberCues = MemberWords::Words MemberWords::*;

/// The words folded, without punctuation, one space apart and none at the ends: "v. ordf." is "v
/// ordf".
std::string phrase_of(std::string_view words);

/// Whether the phrase is one of these in any language; whether it begins or ends with one.
bool is_one_of(std::string_view phrase, MemberCues cues);
bool begins_with_one_of(std::string_view phrase, MemberCues cues);
bool ends_with_one_of(std::string_view phrase, MemberCues cues);

/// Whether a folded word, or its second half, is one of these: "edustaja" in "henkilöstöedustaja".
bool word_ends_with(std::string_view word, MemberCues endings);
/// Whether a folded word begins with one.
bool word_begins_with(std::string_view word, MemberCues beginnings);

/// What a phrase says of one's role; nullptr when it is none. "jäsen" is none either.
const MemberRole* role_named(std::string_view phrase);
/// What a word in the head of a column says that the column holds.
std::optional<MemberColumn> column_named(std::string_view word);

/// Words between white space, without the punctuation and footnote marks at their ends; those of
/// punctuation alone are left out. Spans are counted from the beginning of the text.
std::vector<Span> printed_words(std::string_view text);

/// The letter that the word begins with is a capital; it begins with a small one.
bool begins_upper(std::string_view word);
bool begins_lower(std::string_view word);

/// Whether the words name an organisation: "ANJ", "Opetusalan keskusjärjestö", "Oy X Ab".
bool is_organisation(std::string_view words);
/// Whether the words are a political party's, as lists shorten it.
bool is_political_party(std::string_view words);
/// Whether the words, if they are no name, are what somebody is by profession.
bool is_title(std::string_view words);

} // namespace clausula
