#pragma once

#include "index/model/text.h"

#include <string_view>
#include <vector>

namespace clausula {

/// An e-mail address, a telephone number or a personal identity code in a text.
struct ContactFound {
    enum class Kind { email, telephone, identity_code };
    Kind kind;
    Span span;
    bool operator==(const ContactFound&) const = default;
};

/// All of them, in order. "anna@kt.fi", "anna.kukka(at)kt.fi", "name[a]kt.fi"; numbers of 7 to 15
/// digits that begin with "+" and a country (ITU-T E.164) or with 0, in groups of digits: "+358 40
/// 123 4567", "040-123 4567", "(09) 123 456". A date, a sum, a number of a document, a Finnish
/// business identity code ("0201256-6") and a company's number ("company no. 01234567") are none.
/// Identity codes: see index/text/identity_code.h.
std::vector<ContactFound> find_contacts(std::string_view text);

} // namespace clausula
