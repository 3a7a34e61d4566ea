#include "index/language/notice_words.h"

namespace clausula {

namespace {

constexpr std::string_view notice[] = {"notice"};
constexpr std::string_view ends[] = {"terminat", "resign", "cancel", "end", "withdraw", "vacate"};
constexpr std::string_view no_notice[] = {"within", "of receipt", "after receipt"};

} // namespace

const NoticeWords english_notice = {notice, ends, no_notice};

} // namespace clausula
