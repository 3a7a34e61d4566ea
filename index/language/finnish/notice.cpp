#include "index/language/notice_words.h"

namespace clausula {

namespace {

constexpr std::string_view notice[] = {"irtisanomisai", "irtisano", "irtisanott", "irtisanoutu"};
constexpr std::string_view ends[] = {"irtisano"};
constexpr std::string_view no_notice[] = {"kuluessa", "sisällä"};

} // namespace

const NoticeWords finnish_notice = {notice, ends, no_notice};

} // namespace clausula
