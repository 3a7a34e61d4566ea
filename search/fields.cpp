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

using Type = Field::Type;

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
    {"party", "osapuoli", "part", "somebody whom the agreement binds, by any of his names",
     Type::words,
     "EXISTS (SELECT 1 FROM facts f JOIN fact_fields n ON n.document = f.document AND n.fact = "
     "f.position WHERE f.document = d.id AND f.kind = 'party' AND n.name = 'name' AND "
     "is_named(n.value, @))"},
    {"signed",
     "allekirjoittanut",
     "undertecknare",
     "who signed it, an organisation or a person; or when",
     Type::words,
     "EXISTS (SELECT 1 FROM facts f JOIN fact_fields n ON n.document = f.document AND n.fact = "
     "f.position WHERE f.document = d.id AND f.kind = 'signatory' AND n.name IN ('name', 'person') "
     "AND is_named(n.value, @))",
     {},
     "signed-on"},
    {"signed-on", "allekirjoitettu", "undertecknad", "the day on which somebody signed it",
     Type::days,
     "EXISTS (SELECT 1 FROM facts f JOIN fact_fields n ON n.document = f.document AND n.fact = "
     "f.position WHERE f.document = d.id AND f.kind = 'signatory' AND n.name = 'signed_on' AND "
     "CAST(replace(n.value, '-', '') AS INTEGER)~)"},
    {"person", "henkilö", "personen", "somebody whom it names: a member, a signatory, a contact",
     Type::words,
     "EXISTS (SELECT 1 FROM fact_fields n WHERE n.document = d.id AND n.name IN ('person', "
     "'deputy_of') AND is_named(n.value, @))"},
    {"programme", "ohjelma", "program", "a programme or project that it tells of", Type::words,
     "EXISTS (SELECT 1 FROM facts f JOIN fact_fields n ON n.document = f.document AND n.fact = "
     "f.position WHERE f.document = d.id AND f.kind = 'programme' AND n.name = 'name' AND "
     "is_named(n.value, @))"},
    {"document", "asiakirja", "dokument", "the document's number in the archive", Type::integer,
     "d.id # @"},
    {"format", "tiedostomuoto", "filformat", "the file's format: pdf, docx, png …", Type::words,
     "has_words(d.format, @)"},
};

constexpr std::string_view to_come[] = {"org", "body", "strength", "by"};

} // namespace

std::span<const Field> all_fields() { return fields; }

std::span<const std::string_view> fields_to_come() { return to_come; }

bool is_of_document(const Field& field) {
    return field.condition.find("c.") == std::string_view::npos;
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
