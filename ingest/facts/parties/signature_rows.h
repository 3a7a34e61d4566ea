#pragma once

#include "ingest/facts/parties/signatories.h"
#include "ingest/facts/parties/signature_units.h"

#include <optional>
#include <span>
#include <vector>

namespace clausula {

/// Reads tables and sheets of electronic signatures, a row of which says who signs, by whom and
/// when:
///
///     Organisation    Name          Date
///     Acme Ltd        Jane Orr      1.2.2020
class SignatureRows {
public:
    explicit SignatureRows(const SignatureContext& context) : context_(context) {}

    /// Whether the cells head the columns of such a table; the rows below are then read by them.
    bool is_header(std::span<const SignatureUnit> row);

    /// Who signs in a row whose cells say `lines`; nothing where its columns stand for themselves.
    std::optional<Signatory> read(std::span<const SignatureUnit> row,
                                  const std::vector<std::vector<SignatureLine>>& lines);

private:
    const SignatureContext& context_;
    int organisations_ = none; ///< the column of those who sign, below a header
    static constexpr int none = -1;
};

} // namespace clausula
