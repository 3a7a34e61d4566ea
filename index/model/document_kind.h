#pragma once

namespace clausula {

/// Not every document is an agreement.
enum class DocumentKind {
    other,
    agreement,
    amendment,
    statute,
    minutes,
    report,
    member_list,
    web_page,
    letter
};

} // namespace clausula
