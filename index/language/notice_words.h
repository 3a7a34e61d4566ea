#pragma once

#include <span>
#include <string_view>

namespace clausula {

/// The words by which a notice is told from other lengths of time.
struct NoticeWords {
    using Stems = std::span<const std::string_view>; ///< beginnings of words
    using Words = std::span<const std::string_view>;

    Stems notice;    ///< stand near the length: "irtisanomisaika", "notice"
    Stems ends;      ///< are in the same sentence: "terminate"
    Stems no_notice; ///< stand right before or behind a time limit: "within", "kuluessa"

    Stems latest; ///< the same, but where `ahead` follows: "senast nio månader före utgången"
    Stems ahead;
    Stems renewals; ///< stand behind the length of a renewal: "ett år i sänder"

    // What is ended.
    Stems agreements;       ///< "sopimu", "lease"
    bool compounds = false; ///< a word that has one within is an agreement too: "vuokrasopimus"
    Words others;           ///< before another agreement than this: "any", "toisen"
    Words of;               ///< between notice or end and what it is of
};

extern const NoticeWords english_notice, finnish_notice, swedish_notice;

} // namespace clausula
