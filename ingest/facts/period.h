#pragma once

#include "index/model/document.h"

#include <vector>

namespace clausula {

/// The period that the document covers: what its title names ("Vuosikertomus 2022", "Ohjelma
/// 2015–2017"), or else a line above its clauses ("Toimikausi 1.1.2023–31.12.2024").
std::vector<StatedDate> find_period(const Document& document);

} // namespace clausula
