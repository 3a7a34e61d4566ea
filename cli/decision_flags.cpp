#include "cli/decision_flags.h"

#include "index/files/circumstances.h"
#include "index/model/error.h"

namespace clausula {

const Flag who_flag = {.name = "who",
                       .kind = FlagKind::text,
                       .value = "NAME",
                       .help = "who decided; the one who types it unless said"};
const Flag why_flag = {.name = "why",
                       .kind = FlagKind::text,
                       .value = "TEXT",
                       .help = "the reason, which is kept; must be there"};

Decision typed_decision(const Arguments& arguments, Decision::Act act, std::string sha256) {
    const std::string why = arguments.text(why_flag.name).value_or("");
    if (why.find_first_not_of(" \t\n") == std::string::npos)
        throw Error(dashed(why_flag), "is missing: a decision has a reason",
                    "it is kept with the decision, so name nobody in it who is to be forgotten");
    return {.act = act,
            .sha256 = std::move(sha256),
            .who = arguments.text(who_flag.name).value_or(current_user()),
            .why = why,
            .at = utc_now()};
}

} // namespace clausula
