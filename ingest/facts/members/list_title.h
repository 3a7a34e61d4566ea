#pragma once

#include "index/model/text.h"

#include <optional>

namespace clausula {

/// The body whose members a title or heading announces: "Kuntajaoksen" of "Kuntajaoksen jäsenet
/// 2023", "styrgruppen för X" of "Medlemmar i styrgruppen för X"; empty where it says "Jäsenet"
/// alone; none when it announces no members.
std::optional<Span> announced_body(const Text& text, Span title);

} // namespace clausula
