#include "index/language/notice_words.h"

namespace clausula {

namespace {

constexpr std::string_view notice[] = {"notice"};
constexpr std::string_view ends[] = {"terminat", "resign", "cancel", "end", "withdraw", "vacate"};
constexpr std::string_view no_notice[] = {"within"};
constexpr std::string_view renewals[] = {"time"};
constexpr std::string_view agreements[] = {"agreement", "contract", "lease", "licen", "memorandum",
                                           "protocol",  "charter",  "deed",  "mou"};
constexpr std::string_view others[] = {"a", "an", "any", "another", "each", "other"};
constexpr std::string_view of[] = {"of"};

} // namespace

const NoticeWords english_notice = {.notice = notice,
                                    .ends = ends,
                                    .no_notice = no_notice,
                                    .renewals = renewals,
                                    .agreements = agreements,
                                    .others = others,
                                    .of = of};

} // namespace clausula
