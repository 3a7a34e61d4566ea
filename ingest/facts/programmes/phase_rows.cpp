#include "ingest/facts/programmes/phase_rows.h"

#include "index/text/unicode.h"
#include "ingest/facts/programmes/name_phrase.h"
#include "ingest/facts/programmes/programme_mentions.h"
#include "ingest/facts/programmes/stretches.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t longest_line = 300; // bytes; what is longer is no row

/// Whether the lines are a list that layout took for a paragraph: none goes on with a small letter.
bool is_list(const Text& text, const Paragraph& paragraph) {
    return paragraph.lines.size() > 1 && std::ranges::none_of(paragraph.lines, [&](Span line) {
               std::size_t at = line.begin;
               const char32_t first = at < line.end ? next_code_point(text.content, at) : U' ';
               return is_letter(first) && !is_upper(first);
           });
}

/// The lines as printed, where they are no running text; the cells of a table's row are one.
std::vector<Span> lines_of(const Text& text) {
    std::vector<Span> lines;
    const Paragraph* row = nullptr;
    for (const Paragraph& paragraph : text.paragraphs) {
        const bool is_same_row = row && paragraph.kind == BlockKind::cell &&
                                 row->table == paragraph.table && row->row == paragraph.row;
        row = paragraph.kind == BlockKind::cell ? &paragraph : nullptr;
        if (is_same_row)
            lines.back().end = paragraph.span.end;
        else if (!row && is_list(text, paragraph))
            lines.insert(lines.end(), paragraph.lines.begin(), paragraph.lines.end());
        else
            lines.push_back(paragraph.span);
    }
    return lines;
}

class RowReader {
public:
    RowReader(const Document& document, const std::vector<const Language*>& languages)
        : document_(document),
          languages_(languages), forms_{.order = slash_order(document.text.content),
                                        .months_alone = true} {
        for (const Fact& fact : document.facts)
            if (fact.kind == FactKind::membership) people_.push_back(fact.value("person"));
    }

    std::vector<PhaseRow> run() {
        for (const Span span : lines_of(document_.text)) {
            if (span.size() > longest_line || span.empty()) {
                end_table();
                continue;
            }
            const CueSentence line(document_.text.content, span);
            if (line.tokens.empty()) continue;
            if (const auto row = row_of(line))
                add(*row, says_phase(line, first_word(line)));
            else if (const auto told = heading_of(line))
                begin_table(*told);
            else if (++other_lines_ > most_between)
                end_table();
        }
        end_table();
        return std::move(rows_);
    }

private:
    enum class Told { phases, programmes };
    static constexpr std::size_t most_between = 2; ///< lines between rows: one that is broken

    void begin_table(Told told) {
        end_table();
        told_ = told;
        other_lines_ = 0;
    }

    void add(PhaseRow row, bool is_said) {
        if (!told_ && !is_said) return end_table();
        row.is_phase = told_ != Told::programmes || is_said;
        table_.push_back(row);
        other_lines_ = 0;
    }

    /// One row alone is none.
    void end_table() {
        if (table_.size() > 1) rows_.insert(rows_.end(), table_.begin(), table_.end());
        table_.clear();
        told_.reset();
        other_lines_ = 0;
    }

    bool is_phase(std::string_view term) const {
        return has_stem(term, languages_, &ProgrammeWords::phases) ||
               has_stem(term, languages_, &ProgrammeWords::packages);
    }

    /// "Vaiheet", "Fas Start Slut", "It falls into these stages:"; of programmes the noun must be
    /// the first word or the last: "Delprojekt", but not "Project staff".
    std::optional<Told> heading_of(const CueSentence& line) const {
        constexpr std::size_t longest = 8; // words
        const std::size_t count = line.tokens.size();
        const bool leads = line.text.ends_with(':');
        if (count > longest && !leads) return std::nullopt;
        for (std::size_t i = 0; i < count; ++i)
            if (is_phase(line.term(i))) return Told::phases;
        const bool is_told = has_stem(line.term(count - 1), languages_, &ProgrammeWords::nouns) ||
                             is_cue(line.term(0), languages_, &ProgrammeWords::bare_nouns);
        if (is_told && !line.text.ends_with('.')) return Told::programmes;
        return std::nullopt;
    }

    static bool is_number(const CueSentence& line, std::size_t i) {
        return is_figure(line, i) && line.term(i).size() <= 2;
    }

    /// Behind a number of the row.
    std::size_t first_word(const CueSentence& line) const {
        const bool is_counted = line.tokens.size() > 1 && is_number(line, 0) &&
                                line.is_capital(1) &&
                                line.gap(0).find_first_of("-/") == std::string_view::npos;
        return is_counted ? 1 : 0;
    }

    /// "WP1", "TP2", "Vaihe 2".
    bool says_phase(const CueSentence& line, std::size_t i) const {
        std::string_view term = line.term(i);
        const std::size_t letters = term.find_last_not_of("0123456789") + 1;
        const bool has_code =
            letters > 0 && letters < term.size() &&
            is_cue(term.substr(0, letters), languages_, &ProgrammeWords::package_codes);
        return has_code || (is_phase(term) && i + 1 < line.tokens.size() &&
                            phase_ordinal(line, languages_, i + 1) > 0);
    }

    int number_of(const CueSentence& line, std::size_t i) const {
        if (!says_phase(line, i)) return 0;
        const char last = line.term(i).back();
        return last >= '0' && last <= '9' ? last - '0' : phase_ordinal(line, languages_, i + 1);
    }

    std::optional<PhaseRow> row_of(const CueSentence& line) const {
        const std::vector<FoundStretch> stretches = find_stretches(line, languages_, {}, forms_);
        if (stretches.empty()) return std::nullopt;
        const std::size_t begin = first_word(line);
        const auto name = stretches.front().tokens.begin <= begin
                              ? name_behind(line, stretches.front())
                              : name_before(line, begin, stretches.front().tokens.begin);
        if (!name || is_sentence(line, *name)) return std::nullopt;
        PhaseRow row{.line = line.span,
                     .name = line.document_span(*name),
                     .number = number_of(line, name->begin)};
        if (!add_dates(row, line, *name, stretches)) return std::nullopt;
        return row;
    }

    /// "Projektet löper 2019–2021.", but not "Inventering (2019–2020), som kommunen ledde."
    bool is_sentence(const CueSentence& line, TokenRange name) const {
        for (const auto cues :
             {&ProgrammeWords::lasts, &ProgrammeWords::copulas, &ProgrammeWords::begins})
            for (const TokenRange cue : find_cues(line, languages_, cues))
                if (cue.begin >= name.begin && cue.begin <= name.end) return true;
        return line.text.ends_with('.') && line.gap(name.end - 1) == " ";
    }

    /// "2013–2015 Språng I – mentorer".
    std::optional<TokenRange> name_behind(const CueSentence& line,
                                          const FoundStretch& stretch) const {
        if (stretch.is_single() || stretch.tokens.end == line.tokens.size()) return std::nullopt;
        std::size_t end = stretch.tokens.end + 1;
        while (end < line.tokens.size() && line.gap(end - 1) == " ") ++end;
        return checked(line, {stretch.tokens.end, end});
    }

    std::optional<TokenRange> name_before(const CueSentence& line, std::size_t begin,
                                          std::size_t date) const {
        std::size_t end = begin;
        while (end < date) {
            const std::string_view gap = line.gap(end++);
            const bool is_code = end == begin + 1 && says_phase(line, begin);
            if (gap.find_first_of("(:;|") != std::string_view::npos ||
                (gap.find('\t') != std::string_view::npos && !is_code))
                break;
        }
        for (const auto cues : {&ProgrammeWords::begins, &ProgrammeWords::ends,
                                &ProgrammeWords::from, &ProgrammeWords::until})
            for (const TokenRange cue : find_cues(line, languages_, cues))
                if (cue.begin > begin && cue.begin < end) end = cue.begin;
        while (end > begin + 1 && is_plain(line, end - 1)) --end;
        return checked(line, {begin, end});
    }

    /// A word before the date that is none of the name: "in", "i".
    bool is_plain(const CueSentence& line, std::size_t i) const {
        return std::ranges::any_of(languages_, [&](const Language* language) {
            return std::ranges::count(language->common_words, line.term(i)) > 0;
        });
    }

    /// No clause, organisation or person.
    std::optional<TokenRange> checked(const CueSentence& line, TokenRange name) const {
        constexpr std::size_t most = 8, shortest = 3; // words; bytes
        const Span span = line.text_span(name);
        const bool is_common = name.end - name.begin == 1 && is_plain(line, name.begin);
        if (is_common || name.end - name.begin > most || span.size() < shortest ||
            !line.is_capital(name.begin))
            return std::nullopt;
        for (std::size_t i = name.begin; i < name.end; ++i)
            for (const Language* language : languages_)
                if (std::ranges::count(language->structure.organisation_forms, line.term(i)) > 0)
                    return std::nullopt;
        for (const TokenRange label : find_cues(line, languages_, &ProgrammeWords::period_labels))
            if (label.begin == name.begin) return std::nullopt;
        if (std::ranges::count(people_, line.text.substr(span.begin, span.size())) > 0)
            return std::nullopt;
        return name;
    }

    bool add_dates(PhaseRow& row, const CueSentence& line, TokenRange name,
                   const std::vector<FoundStretch>& stretches) const {
        const FoundStretch& one = stretches.front();
        row.dates = line.document_span(one.tokens);
        row.first = one.range.first;
        row.last = one.range.last;
        if (!one.is_single()) return true;
        if (stretches.size() > 1 && stretches[1].is_single() &&
            stretches[1].tokens.begin <= one.tokens.end + 1 &&
            first_day(*stretches[1].range.first) > first_day(*one.range.first)) {
            row.last = stretches[1].range.last;
            row.dates.end = line.document_span(stretches[1].tokens).end;
            return true;
        }
        const auto is_said = [&](ProgrammeCues before, ProgrammeCues near, ProgrammeCues behind) {
            for (const auto cues : {before, near})
                for (const TokenRange cue : find_cues(line, languages_, cues))
                    if (cue.begin >= name.begin && cue.end <= one.tokens.begin) return true;
            return std::ranges::any_of(find_cues(line, languages_, behind),
                                       [&](TokenRange cue) { return cue.begin == one.tokens.end; });
        };
        const std::string_view gap = line.gap(one.tokens.end - 1);
        const bool is_open = gap.starts_with("–") || gap.starts_with(" –") || gap == "-";
        if (is_said(&ProgrammeWords::until, &ProgrammeWords::ends, &ProgrammeWords::ends_behind) ||
            begins_in_form(line, languages_, one, &ProgrammeWords::until_forms))
            row.first.reset();
        else if (is_open ||
                 is_said(&ProgrammeWords::from, &ProgrammeWords::begins,
                         &ProgrammeWords::begins_behind) ||
                 begins_in_form(line, languages_, one, &ProgrammeWords::from_forms))
            row.last.reset();
        else
            return !one.range.first->month;
        return true;
    }

    const Document& document_;
    const std::vector<const Language*>& languages_;
    StretchForms forms_;
    std::vector<std::string_view> people_;
    std::optional<Told> told_; ///< what the lines are rows of; none: nothing told so
    std::size_t other_lines_ = 0;
    std::vector<PhaseRow> table_, rows_;
};

} // namespace

std::vector<PhaseRow> find_phase_rows(const Document& document,
                                      const std::vector<const Language*>& languages) {
    return RowReader(document, languages).run();
}

} // namespace clausula
