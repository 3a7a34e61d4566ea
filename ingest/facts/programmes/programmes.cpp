#include "index/text/sentences.h"
#include "ingest/facts/facts.h"
#include "ingest/facts/programmes/phase_rows.h"
#include "ingest/facts/programmes/programme_mentions.h"
#include "ingest/facts/programmes/sentence_statements.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace clausula {

namespace {

constexpr std::size_t longest_sentence = 1500; // bytes; what is longer is none

class ProgrammeReader {
public:
    explicit ProgrammeReader(Document& document)
        : document_(document), languages_(languages_of(document)) {}

    void run() {
        const std::string_view content = document_.text.content;
        std::vector<CueSentence> sentences;
        for (const Span span : lines_joined(content))
            if (span.size() <= longest_sentence) sentences.emplace_back(content, span);
        names_ = find_programme_names(sentences, languages_, others());
        const ProgrammeMentions mentions(names_, languages_);
        const std::vector<PhaseRow> rows = find_phase_rows(document_, languages_);
        auto row = rows.begin();
        for (const CueSentence& sentence : sentences) {
            for (; row != rows.end() && row->line.begin <= sentence.span.begin; ++row) add(*row);
            if (row == rows.begin() || !std::prev(row)->line.contains(sentence.span.begin))
                read(sentence, mentions.find(sentence));
            ++since_told_;
        }
    }

private:
    /// The sentences; a cell that ends with a colon is one with the next of its row.
    std::vector<Span> lines_joined(std::string_view content) const {
        std::vector<Span> joined;
        for (const Span span : sentences_of(content, find_language(document_.language))) {
            const bool goes_on =
                !joined.empty() && content[joined.back().end - 1] == ':' &&
                content.substr(joined.back().end, span.begin - joined.back().end).find('\n') ==
                    std::string_view::npos;
            if (goes_on)
                joined.back().end = span.end;
            else
                joined.push_back(span);
        }
        return joined;
    }

    void read(const CueSentence& sentence, std::vector<ProgrammeMention> mentions) {
        if (mentions.empty()) return;
        const std::optional<std::size_t> before = last_named_;
        resolve(sentence, mentions);
        const auto statements = statements_of(sentence, mentions, before, languages_);
        for (const ProgrammeStatement& statement : statements) add(sentence, statement);
        remember(sentence, mentions);
    }

    /// Who the document names otherwise.
    std::set<std::string> others() const {
        std::set<std::string> names;
        for (const Fact& fact : document_.facts)
            for (const FactField& field : fact.fields)
                if (field.name == "person" || field.name == "name" || field.name == "organisation")
                    names.insert(field.value);
        return names;
    }

    /// What a noun stands for.
    std::optional<std::size_t> told_of(std::size_t end) const {
        constexpr int remembered = 3;      // sentences
        constexpr std::size_t title = 200; // bytes; who stands there is what the document is about
        const bool is_about_first = !names_.empty() && names_.front().words.begin < title;
        if (!told_ && !names_.empty() && names_.front().words.begin > end) return std::nullopt;
        if (!names_.empty() && (!told_ || (since_told_ > remembered && is_about_first))) return 0;
        return told_;
    }

    /// A noun stands for the programme told of last, in the sentence or before it.
    void resolve(const CueSentence& sentence, std::vector<ProgrammeMention>& mentions) const {
        const std::optional<std::size_t> before = told_of(sentence.span.end);
        std::optional<std::size_t> last = before;
        for (ProgrammeMention& mention : mentions) {
            if (mention.name)
                last = mention.name;
            else if (mention.is_before)
                mention.name = before;
            else if (!mention.is_part || mention.is_named_part)
                mention.name = last;
        }
        // "The first stage of the Island Minds programme": the name may stand behind.
        for (std::size_t i = 0; i + 1 < mentions.size(); ++i)
            if (mentions[i].phase > 0 && mentions[i + 1].phase == 0 && mentions[i + 1].name &&
                mentions[i + 1].tokens.begin <= mentions[i].tokens.end + 2)
                mentions[i].name = mentions[i + 1].name;
    }

    /// What a sentence begins with is what the next goes on about.
    void remember(const CueSentence& sentence, const std::vector<ProgrammeMention>& mentions) {
        const auto earlier = find_cues(sentence, languages_, &ProgrammeWords::before_that);
        const bool tells_of_earlier = !earlier.empty() && earlier.front().begin == 0;
        if (mentions.front().name && !tells_of_earlier) {
            told_ = mentions.front().name;
            since_told_ = 0;
        }
        last_named_ = mentions.back().name;
    }

    void add_words(Fact& fact, const char* name, Span span) const {
        fact.fields.push_back({name, joined(document_.text[span]), span});
    }

    /// By its number, or by its name where it has none.
    void add_phase(Fact& fact, int number, Span words) const {
        fact.fields.push_back(
            {"phase", number > 0 ? std::to_string(number) : joined(document_.text[words]), words});
    }

    void add(const PhaseRow& row) {
        constexpr double confidence = 0.85;
        Fact fact{FactKind::programme, {}, {row.line, "programme/row", confidence}};
        const std::optional<std::size_t> whole =
            row.is_phase ? told_of(row.line.end) : std::nullopt;
        add_words(fact, "name", whole ? names_[*whole].words : row.name);
        if (row.is_phase) add_phase(fact, row.number, row.name);
        if (row.first) fact.fields.push_back({"from", iso_date(*row.first), row.dates});
        if (row.last) fact.fields.push_back({"to", iso_date(*row.last), row.dates});
        document_.facts.push_back(std::move(fact));
    }

    void add(const CueSentence& sentence, const ProgrammeStatement& statement) {
        const auto name_words = [&](const ProgrammeSubject& subject) {
            return subject.name ? names_[*subject.name].words : subject.phase_words;
        };
        Fact fact{FactKind::programme, {}, {sentence.span, statement.rule, statement.confidence}};
        add_words(fact, "name", name_words(statement.subject));
        if (!statement.subject.phase_words.empty())
            add_phase(fact, statement.subject.phase, statement.subject.phase_words);
        for (const auto& [field, date, span] : statement.dates)
            fact.fields.push_back({field, iso_date(date), span});
        for (const ProgrammeSubject& followed : statement.follows)
            add_words(fact, "follows", name_words(followed));
        for (const auto& [field, span] : statement.words) add_words(fact, field, span);
        document_.facts.push_back(std::move(fact));
    }

    Document& document_;
    std::vector<const Language*> languages_;
    std::vector<ProgrammeName> names_;
    std::optional<std::size_t> told_;       ///< what was told of last
    std::optional<std::size_t> last_named_; ///< the last that was mentioned
    int since_told_ = 0;                    ///< sentences
};

} // namespace

void read_programmes(Document& document) { ProgrammeReader(document).run(); }

} // namespace clausula
