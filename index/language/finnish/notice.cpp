#include "index/language/notice_words.h"

namespace clausula {

namespace {

constexpr std::string_view notice[] = {"irtisanomisai", "irtisano", "irtisanott", "irtisanoutu"};
constexpr std::string_view ends[] = {"irtisano"};
constexpr std::string_view no_notice[] = {"kuluessa", "sisällä"};
constexpr std::string_view renewals[] = {"kerrallaan"};
constexpr std::string_view agreements[] = {"sopimu", "pöytäkirja"};
constexpr std::string_view others[] = {"erillisen", "jonkin", "kunkin", "minkä", "muun",
                                       "muut",      "muuta",  "toinen", "toisen"};

} // namespace

const NoticeWords finnish_notice = {.notice = notice,
                                    .ends = ends,
                                    .no_notice = no_notice,
                                    .renewals = renewals,
                                    .agreements = agreements,
                                    .compounds = true,
                                    .others = others};

} // namespace clausula
