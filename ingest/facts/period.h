#pragma once

#include "index/model/document.h"

#include <vector>

namespace clausula {

/// The period that the document covers, where its title names one: "Vuosikertomus 2022", "Ohjelma
/// 1.1.2018–31.12.2020", "Verksamhetsplan 2015–2017".
std::vector<StatedDate> find_period(const Document& document);

} // namespace clausula
