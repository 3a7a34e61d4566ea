#pragma once

#include <span>
#include <string_view>

namespace clausula {

/// The words by which a notice is told from other lengths of time.
struct NoticeWords {
    using Stems = std::span<const std::string_view>; ///< beginnings of words

    Stems notice;    ///< stand near the length: "irtisanomisaika", "notice"
    Stems ends;      ///< are in the same sentence: "terminate"
    Stems no_notice; ///< stand right before or behind a time limit: "within", "kuluessa"
};

extern const NoticeWords english_notice, finnish_notice, swedish_notice;

} // namespace clausula
