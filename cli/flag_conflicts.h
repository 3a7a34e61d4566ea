#pragma once

#include "cli/flag.h"

#include <initializer_list>
#include <string_view>

namespace clausula {

/// Throws Error when a flag was typed that would say nothing beside `flag`: any but those of
/// `beside`, and those that every command has. Promise 3: nothing typed is passed over.
void require_flags_only(const Arguments& arguments, std::string_view flag,
                        std::initializer_list<std::string_view> beside = {});

} // namespace clausula
