#include "search/fields.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <iterator>

namespace clausula {

namespace {

constexpr Choice document_kinds[] = {
    {"agreement", {"sopimus", "avtal"}},
    {"amendment", {"muutos", "muutossopimus", "ändring"}},
    {"statute", {"säädös", "laki", "lag"}},
    {"minutes", {"pöytäkirja", "protokoll"}},
    {"report", {"kertomus", "raportti", "rapport"}},
    {"member_list", {"jäsenluettelo", "medlemslista"}},
    {"web_page", {"verkkosivu", "webbsida"}},
    {"letter", {"kirje", "brev"}},
    {"other", {"muu", "annan"}},
};

constexpr Choice clause_kinds[] = {
    {"clause", {"kohta", "pykälä", "klausul"}},
    {"preamble", {"johdanto", "ingress"}},
    {"signature", {"allekirjoitus", "underskrift"}},
    {"annex", {"liite", "bilaga"}},
    {"passage", {"kappale", "stycke"}},
};

constexpr Choice languages[] = {
    {"fi", {"suomi", "finska", "finnish"}},
    {"sv", {"ruotsi", "svenska", "swedish"}},
    {"en", {"englanti", "engelska", "english"}},
};

constexpr Choice strengths[] = {
    {"binding", {"sitova", "bindande"}},
    {"intention", {"aikomus", "avsikt"}},
    {"readiness", {"valmius", "beredskap"}},
    {"position", {"kanta", "ståndpunkt"}},
};

using Type = Field::Type;
using Of = Field::Of;

constexpr Field fields[] = {
    {"kind", "laji", "slag", "what the document is", Type::choice, "d.kind = @", document_kinds},
    {"lang", "kieli", "språk", "the clause's language, or else the document's", Type::choice,
     "coalesce(nullif(c.language, ''), d.language) = @", languages},
    {"year", "vuosi", "år", "the year of the document's own date", Type::integer,
     "d.date_year # @"},
    {"as-of", "voimassa", "gällande", "its document was in force on that day", Type::day,
     "in_force_on(d.id, @)"},
    {"title", "nimi", "titel", "words of the document's title", Type::words,
     "has_words(d.title, @)"},
    {"number", "numero", "nummer", "the clause's number", Type::number,
     "is_number(c.number, c.path, @)"},
    {"in", "osa", "del", "which part of a document", Type::choice, "c.kind = @", clause_kinds},
    {"confidence", "varmuus", "säkerhet", "how sure OCR was of the clause's pages, 0 to 1",
     Type::share,
     "EXISTS (SELECT 1 FROM pages p WHERE p.document = c.document AND p.number BETWEEN "
     "c.first_page AND c.last_page AND p.confidence # @)"},
    {"party",
     "osapuoli",
     "part",
     "somebody whom the agreement binds, by any of his names",
     Type::words,
     "f.kind = 'party' AND n.name = 'name' AND is_named(n.value, @)",
     {},
     Of::document},
    {"signed",
     "allekirjoittanut",
     "undertecknare",
     "who signed it, an organisation or a person; or when",
     Type::words,
     "f.kind = 'signatory' AND n.name IN ('name', 'person') AND is_named(n.value, @)",
     {},
     Of::document,
     "signed-on"},
    {"signed-on",
     "allekirjoitettu",
     "undertecknad",
     "the day on which somebody signed it",
     Type::days,
     "f.kind = 'signatory' AND n.name = 'signed_on' AND CAST(replace(n.value, '-', '') AS "
     "INTEGER)~",
     {},
     Of::document},
    {"person",
     "henkilö",
     "personen",
     "somebody whom it names: a member, a signatory, a contact",
     Type::words,
     "n.name IN ('person', 'deputy_of') AND is_named(n.value, @)",
     {},
     Of::document},
    {"programme",
     "ohjelma",
     "program",
     "a programme or project that it tells of",
     Type::words,
     "f.kind = 'programme' AND n.name = 'name' AND is_named(n.value, @)",
     {},
     Of::document},
    {"org",
     "organisaatio",
     "organisation",
     "an organisation that agrees, signs, has members, promises, funds or carries",
     Type::words,
     "(n.name IN ('organisation', 'party', 'funder', 'carrier', 'actor', 'beneficiary') OR (n.name "
     "= 'name' AND f.kind IN ('party', 'signatory'))) AND is_named(n.value, @)",
     {},
     Of::document},
    {"body",
     "toimielin",
     "organ",
     "a body of which it lists members",
     Type::words,
     "f.kind = 'membership' AND n.name = 'body' AND is_named(n.value, @)",
     {},
     Of::document},
    {"strength", "sitovuus", "styrka", "how firmly somebody commits himself in the clause",
     Type::choice, "f.kind = 'commitment' AND n.name = 'strength' AND n.value = @", strengths,
     Of::clause},
    {"by",
     "sitoutuja",
     "åtagare",
     "who commits himself in the clause; or by when",
     Type::words,
     "f.kind = 'commitment' AND n.name IN ('actor', 'party') AND is_named(n.value, @)",
     {},
     Of::clause,
     "due"},
    {"due",
     "määräaika",
     "frist",
     "the last day of what somebody commits himself to in the clause",
     Type::days,
     "f.kind = 'commitment' AND n.name IN ('deadline', 'due') AND n.value GLOB '[0-9]*' AND "
     "CAST(replace(n.value, '-', '') AS INTEGER)~",
     {},
     Of::clause},
    {"document", "asiakirja", "dokument", "the document's number in the archive", Type::integer,
     "d.id # @"},
    {"format", "tiedostomuoto", "filformat", "the file's format: pdf, docx, png …", Type::words,
     "has_words(d.format, @)"},
};

} // namespace

std::span<const Field> all_fields() { return fields; }

std::string condition_of(const Field& field) {
    if (field.of == Of::rows) return std::string(field.condition);
    // What a fact is read out of is the last clause that begins before it.
    const std::string_view in_clause =
        " AND f.begin >= c.begin AND f.begin < coalesce((SELECT next.begin FROM clauses next WHERE "
        "next.document = c.document AND next.position = c.position + 1), f.begin + 1)";
    return "EXISTS (SELECT 1 FROM facts f JOIN fact_fields n ON n.document = f.document AND n.fact "
           "= f.position WHERE f.document = d.id" +
           std::string(field.of == Of::clause ? in_clause : "") + " AND " +
           std::string(field.condition) + ")";
}

bool is_of_document(const Field& field) {
    return field.of != Of::clause && field.condition.find("c.") == std::string_view::npos;
}

const Field* find_field(std::string_view typed) {
    const std::string name = fold_case(typed);
    const auto* found = std::ranges::find_if(fields, [&](const Field& field) {
        return name == field.name || name == field.finnish || name == field.swedish;
    });
    return found == std::end(fields) ? nullptr : found;
}

std::string_view find_choice(const Field& field, std::string_view typed) {
    const std::string word = fold_case(typed);
    for (const Choice& choice : field.choices)
        if (choice.value == word ||
            std::ranges::find(choice.others, word) != std::end(choice.others))
            return choice.value;
    return {};
}

} // namespace clausula
