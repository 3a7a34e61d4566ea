#pragma once

#include "index/model/document.h"

#include <vector>

namespace clausula {

/// What the document states of how long it is in force, in reading order: "This Agreement commences
/// on May 1, 2020 and ends at April 30, 2029", "on voimassa 31.12.2020 saakka", "tills vidare",
/// "tulee voimaan allekirjoituspäivänä" where the day it was signed is stated.
///
/// Of an agreement that is changed, its new term is a period: "The term of the Lease is extended to
/// July 31, 2016", and what stands in the quoted new wording.
///
/// A length of time ("three years from the Effective Date") is counted from the day it names, where
/// the document states that; else only its words are kept. It ends on the day of the same number
/// (Regulation (EEC, Euratom) No 1182/71, art. 3; laki säädettyjen määräaikain laskemisesta
/// 150/1930, 3 §). `own_dates` are what find_own_dates() gives.
std::vector<StatedDate> find_in_force(const Document& document,
                                      const std::vector<StatedDate>& own_dates);

} // namespace clausula
