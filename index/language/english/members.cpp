#include "index/language/member_words.h"

namespace clausula {

namespace {

constexpr std::string_view lists[] = {"members", "membership", "composition"};
constexpr std::string_view list_links[] = {"of", "the", "in"};
constexpr std::string_view names[] = {"name", "names"};
constexpr std::string_view members[] = {"member", "members", "representative", "representatives"};
constexpr MemberHead heads[] = {
    {"no", MemberColumn::number},
    {"title", MemberColumn::title},
    {"position", MemberColumn::title},
    {"post", MemberColumn::title},
    {"job", MemberColumn::title},
    {"organisation", MemberColumn::organisation},
    {"organization", MemberColumn::organisation},
    {"employer", MemberColumn::organisation},
    {"union", MemberColumn::organisation},
    {"representing", MemberColumn::organisation},
    {"affiliation", MemberColumn::organisation},
    {"municipality", MemberColumn::place},
    {"city", MemberColumn::place},
    {"town", MemberColumn::place},
    {"region", MemberColumn::place},
    {"party", MemberColumn::party},
    {"role", MemberColumn::role},
    {"telephone", MemberColumn::contact},
    {"phone", MemberColumn::contact},
    {"email", MemberColumn::contact},
    {"mail", MemberColumn::contact},
    {"address", MemberColumn::contact},
};
constexpr MemberRole roles[] = {
    {"chair", "chair"},
    {"chairperson", "chair", true},
    {"chairman", "chair", true},
    {"chairwoman", "chair", true},
    {"vice chair", "vice_chair"},
    {"deputy chair", "vice_chair"},
    {"vice chairperson", "vice_chair", true},
    {"vice chairman", "vice_chair", true},
    {"secretary", "secretary", true},
};
constexpr std::string_view full[] = {"full", "permanent", "ordinary"};
constexpr std::string_view deputy[] = {"deputy",     "deputies",   "alternate",
                                       "alternates", "substitute", "substitutes"};
constexpr std::string_view employer[] = {"employer"};
constexpr std::string_view employee[] = {"employee", "staff", "worker"};
constexpr std::string_view vacant[] = {"nn",         "n n", "vacant", "tba", "to be appointed",
                                       "to be named"};
constexpr std::string_view organisation_ends[] = {
    "union", "association",  "federation", "council",    "ministry",  "agency", "authority",
    "board", "municipality", "university", "foundation", "institute", "city",   "employers"};
constexpr std::string_view title_ends[] = {
    "director", "manager",   "officer", "adviser",     "advisor",    "lawyer",
    "counsel",  "secretary", "expert",  "head",        "teacher",    "nurse",
    "engineer", "professor", "steward", "coordinator", "specialist", "president"};
constexpr std::string_view name_links[] = {"von", "van", "de", "der"};
constexpr std::string_view from[] = {"from", "since", "as of"};
constexpr std::string_view until[] = {"until", "left", "resigned", "to"};
constexpr std::string_view succeeded_by[] = {"succeeded by", "replaced by"};
constexpr std::string_view is[] = {"is", "was", "acts as", "serves as", "elected", "appointed"};
constexpr std::string_view of[] = {"of", "of the"};

} // namespace

const MemberWords english_members = {.lists = lists,
                                     .list_links = list_links,
                                     .names = names,
                                     .members = members,
                                     .heads = heads,
                                     .roles = roles,
                                     .full = full,
                                     .deputy = deputy,
                                     .employer = employer,
                                     .employee = employee,
                                     .vacant = vacant,
                                     .parties = {},
                                     .organisation_ends = organisation_ends,
                                     .title_ends = title_ends,
                                     .name_links = name_links,
                                     .from = from,
                                     .until = until,
                                     .succeeded_by = succeeded_by,
                                     .is = is,
                                     .of = of,
                                     .place_ends = {}};

} // namespace clausula
