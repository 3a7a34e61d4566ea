#include "index/language/notice_words.h"

namespace clausula {

namespace {

constexpr std::string_view notice[] = {"uppsägningstid", "uppsägning", "säga",
                                       "sägas",          "sägs",       "sagts"};
constexpr std::string_view ends[] = {"uppsäg", "upp"};
constexpr std::string_view no_notice[] = {"inom"};
constexpr std::string_view latest[] = {"senast"};
constexpr std::string_view renewals[] = {"sänder", "taget", "gången"};
constexpr std::string_view ahead[] = {"före", "innan"};
constexpr std::string_view agreements[] = {"avtal", "kontrakt", "protokoll"};
constexpr std::string_view others[] = {"annat", "ett", "något", "separat", "varje"};
constexpr std::string_view of[] = {"av"};

} // namespace

const NoticeWords swedish_notice = {.notice = notice,
                                    .ends = ends,
                                    .no_notice = no_notice,
                                    .latest = latest,
                                    .ahead = ahead,
                                    .renewals = renewals,
                                    .agreements = agreements,
                                    .compounds = true,
                                    .others = others,
                                    .of = of};

} // namespace clausula
