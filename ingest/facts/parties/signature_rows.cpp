#include "ingest/facts/parties/signature_rows.h"

#include <algorithm>

namespace clausula {

namespace {

using Says = SignatureLine::Kind;
using Lines = std::vector<SignatureLine>;
using Unit = SignatureUnit;

bool has(const Lines& lines, Says kind) {
    return std::ranges::any_of(lines, [&](const SignatureLine& line) { return line.kind == kind; });
}

bool is_timed(const Lines& lines) { return std::ranges::any_of(lines, &SignatureLine::timed); }

/// "Acme Ltd" | "Jane Orr" | "1 May 2020"
bool has_all_apart(const std::vector<Lines>& cells) {
    std::ptrdiff_t signers = 0, persons = 0, dates = 0;
    for (const Lines& cell : cells) {
        const bool signer = has(cell, Says::signer), person = has(cell, Says::person);
        if (signer && (person || has(cell, Says::date))) return false;
        signers += signer;
        persons += person;
        dates += !signer && !person && has(cell, Says::date);
    }
    return signers == 1 && persons == 1 && dates == 1;
}

Span whole(const Unit& unit) { return {unit.lines.front().begin, unit.lines.back().end}; }

} // namespace

bool SignatureRows::is_header(std::span<const Unit> row) {
    if (row.size() < 2) {
        organisations_ = none;
        return false;
    }
    int organisations = none;
    std::size_t labels = 0;
    for (const Unit& unit : row) {
        const std::vector<PartyToken> tokens = party_tokens(context_.text, whole(unit));
        const bool tells = std::ranges::any_of(tokens, [](const PartyToken& token) {
            return token.figure || token.kind == PartyToken::Kind::colon;
        });
        if (tells || tokens.empty()) return false;
        if (words_on(&PartyWords::signing_columns, tokens, 0) == tokens.size())
            organisations = unit.column;
        else if (words_on(&PartyWords::date_labels, tokens, 0) > 0 ||
                 words_on(&PartyWords::signer_labels, tokens, 0) > 0)
            ++labels;
    }
    if (organisations == none || labels == 0) return false;
    organisations_ = organisations;
    return true;
}

std::optional<Signatory> SignatureRows::read(std::span<const Unit> row,
                                             const std::vector<Lines>& lines) {
    const bool timed = std::ranges::any_of(lines, is_timed);
    if (row.size() < 2 || (!timed && organisations_ == none && !has_all_apart(lines)))
        return std::nullopt;
    Signatory signatory;
    const auto is_known = [&](Span name) {
        return find_known(context_.known, context_.text, name) != nullptr;
    };
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].column == organisations_ && !timed) {
            signatory.name = whole(row[i]);
            signatory.organisation = true;
            continue;
        }
        for (const SignatureLine& line : lines[i]) {
            // "LARS EK" may be taken for an organisation: "ek" is a form of some.
            const bool replaces = line.kind == Says::signer && !signatory.name.empty() &&
                                  is_known(line.name) && !is_known(signatory.name);
            if (replaces) signatory.persons.push_back({signatory.name, std::nullopt});
            if (line.kind == Says::signer && (signatory.name.empty() || replaces)) {
                signatory.name = line.name;
                signatory.organisation = true;
            } else if (line.kind == Says::person || line.kind == Says::signer) {
                signatory.persons.push_back({line.name, line.title});
            } else if (line.kind == Says::title && signatory.persons.size() == 1) {
                signatory.persons.back().title = line.name;
            } else if (line.kind == Says::date && (!timed || !signatory.day)) {
                // It is signed by all when the last has done so.
                signatory.day = line.day;
                signatory.day_words = line.day_words;
            }
        }
    }
    if (signatory.name.empty() && signatory.persons.empty()) return std::nullopt;
    if (signatory.name.empty()) signatory.name = signatory.persons.front().name;
    if (signatory.organisation && !timed && !signatory.day) signatory.undated = true;
    signatory.words = {row.front().lines.front().begin, row.back().lines.back().end};
    return signatory;
}

} // namespace clausula
