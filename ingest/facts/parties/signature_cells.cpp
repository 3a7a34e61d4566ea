#include "ingest/facts/parties/signature_cells.h"

#include <algorithm>

namespace clausula {

namespace {

using Says = SignatureLine::Kind;

} // namespace

bool is_label_and_date(const Text& text, std::span<const SignatureUnit> units,
                       const std::vector<std::vector<SignatureLine>>& cells) {
    if (units.size() != 2 || cells[0].size() != 1 || cells[1].size() != 1 ||
        cells[1].front().kind != Says::date)
        return false;
    const std::vector<PartyToken> tokens = party_tokens(text, units[0].lines.front());
    const std::size_t label = words_on(&PartyWords::date_labels, tokens, 0);
    return label > 0 &&
           std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(label), tokens.end(),
                        [](const PartyToken& token) { return token.is_word(); });
}

bool only_witnesses(const std::vector<std::vector<SignatureLine>>& cells) {
    return std::ranges::any_of(cells.front(), &SignatureLine::witness) &&
           std::ranges::none_of(cells, [](const std::vector<SignatureLine>& cell) {
               return std::ranges::find(cell, Says::signer, &SignatureLine::kind) != cell.end();
           });
}

void sign_for_themselves(const Text& text, std::span<const SignatureUnit> units,
                         std::vector<std::vector<SignatureLine>>& cells,
                         const std::set<int>& others_sign) {
    const auto has = [](const std::vector<SignatureLine>& cell, Says kind) {
        return std::ranges::any_of(cell,
                                   [&](const SignatureLine& line) { return line.kind == kind; });
    };
    std::size_t signers = 0;
    bool complete = false, places = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool signer = std::ranges::any_of(cells[i], [](const SignatureLine& line) {
            return line.kind == Says::signer && !line.natural;
        });
        signers += signer;
        complete = complete || (signer && has(cells[i], Says::person));
        places = places &&
                 text[units[i].lines.front()].find_first_not_of("._-") == std::string_view::npos;
    }
    if (signers == 0 || (signers == 1 && !complete && !places)) return;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool others = has(cells[i], Says::signer) || has(cells[i], Says::title) ||
                            others_sign.contains(units[i].column) ||
                            std::ranges::any_of(cells[i], &SignatureLine::witness);
        const auto person = std::ranges::find(cells[i], Says::person, &SignatureLine::kind);
        if (others || person == cells[i].end() || person->title) continue;
        person->kind = Says::signer;
        person->natural = person->on_behalf = true;
    }
}

} // namespace clausula
