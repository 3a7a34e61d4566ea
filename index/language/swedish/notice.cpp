#include "index/language/notice_words.h"

namespace clausula {

namespace {

constexpr std::string_view notice[] = {"uppsägningstid", "uppsägning", "säga", "sägas"};
constexpr std::string_view ends[] = {"uppsäg", "upp"};
constexpr std::string_view no_notice[] = {"inom", "senast"};

} // namespace

const NoticeWords swedish_notice = {notice, ends, no_notice};

} // namespace clausula
