#include "cli/flag_conflicts.h"

#include "index/model/error.h"

#include <algorithm>

namespace clausula {

void require_flags_only(const Arguments& arguments, std::string_view flag,
                        std::initializer_list<std::string_view> beside) {
    for (const auto& [name, value] : arguments.flags)
        if (name != flag && std::ranges::find(beside, name) == beside.end() &&
            std::ranges::find(global_flags(), name, &Flag::name) == global_flags().end())
            throw Error("--" + name, "says nothing with --" + std::string(flag),
                        "leave one of the two out");
}

} // namespace clausula
