#pragma once

#include "index/language/notice_words.h"
#include "index/model/document.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace clausula {

/// The sentences, in reading order, of a document that may be an agreement; none of another.
void each_agreement_sentence(const Document& document, const std::function<void(Span)>& look);

/// Whether a word begins with one of the stems.
bool begins_with_any(const std::string& word, std::span<const std::string_view> stems);

/// Whether a word is one for an agreement, or has one within in a language of compounds.
bool names_agreement(const std::string& word, const NoticeWords& words);

} // namespace clausula
