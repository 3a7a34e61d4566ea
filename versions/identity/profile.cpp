#include "versions/identity/profile.h"

#include "index/text/tokens.h"
#include "index/text/unicode.h"
#include "versions/identity/file_date.h"
#include "versions/identity/own_date.h"
#include "versions/wording.h"

#include <algorithm>
#include <map>

namespace clausula {

namespace {

constexpr std::size_t words_in_shingle = 5, numbers_in_shingle = 4;
constexpr std::size_t opening_bytes = 1500, opening_words = 250;

bool is_number(std::string_view word) {
    return word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_month(std::string_view word) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::find(language->months, word) != language->months.end();
    });
}

bool is_common(std::string_view word) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::find(language->common_words, word) != language->common_words.end();
    });
}

bool is_cue(std::string_view word, std::span<const std::string_view> VersionWords::*cues) {
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        const auto& words = language->versions.*cues;
        return std::ranges::find(words, word) != words.end();
    });
}

/// "v2", "2", "versio": tells which of the versions it is, not what it is.
bool tells_version(std::string_view word) {
    if (is_number(word) || is_cue(word, &VersionWords::versions)) return true;
    return word.size() > 1 && word.front() == 'v' && is_number(word.substr(1));
}

void read_title(Profile& profile, std::string_view title) {
    std::string before;
    for (const std::string& word : folded_words(title)) {
        if (is_number(word) && is_cue(before, &VersionWords::numbers)) profile.title_number = word;
        before = word;
        if (is_number(word) && word.size() == 4 &&
            (word.starts_with("19") || word.starts_with("20")))
            profile.title_years.insert(std::stoi(word));
        if (!tells_version(word) && !is_month(word) && !is_common(word) &&
            !is_cue(word, &VersionWords::drafts) && !is_cue(word, &VersionWords::restated) &&
            word != "amended")
            profile.title.push_back(word);
    }
}

/// A title that nobody printed: the file's name.
bool is_file_name(const Document& document) {
    const std::string path = document.file.display_path();
    return path.ends_with(document.title);
}

Span opening_of(const Document& document) {
    const std::string& text = document.text.content;
    const auto& clauses = document.clauses;
    std::size_t end = std::min(opening_bytes, text.size());
    // Where there is a preamble, the parties stand in it, or else in the first clause.
    if (clauses.size() > 2 && clauses.front().kind == ClauseKind::preamble)
        end = std::min(end, clauses[1].span.end);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return {0, end};
}

void read_parties(Profile& profile, const Document& document,
                  const std::unordered_set<std::string>& ordinary) {
    profile.parties = printed_names(document.text[opening_of(document)], ordinary);
    if (!profile.parties.empty()) return;
    for (const Clause& clause : document.clauses)
        if (clause.kind == ClauseKind::signature)
            for (PrintedName& name : printed_names(document.text[clause.span], ordinary))
                profile.parties.push_back(std::move(name));
}

std::string leading_name(std::string_view text, const std::unordered_set<std::string>& ordinary) {
    constexpr std::size_t fewest = 3;
    std::map<std::string, std::size_t> counts;
    std::size_t end = 0;
    for (std::size_t at = 0; auto token = next_token(text, at);) {
        // At a sentence's beginning any word has a capital.
        const std::string_view gap = text.substr(end, token->span.begin - end);
        end = token->span.end;
        std::size_t first = token->span.begin;
        if (gap == " " && is_upper(next_code_point(text, first)) && token->span.size() > 2 &&
            !ordinary.contains(token->term) && !is_common(token->term) && !is_month(token->term))
            ++counts[token->term];
    }
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
    return most == counts.end() || most->second < fewest ? "" : most->first;
}

void read_days(Profile& profile, const Document& document) {
    for (const StatedDate& date : document.dates)
        for (const auto& end : {date.range.first, date.range.last})
            if (end) profile.days.insert(iso_date(*end));
    constexpr std::size_t whole = 10; // "2020-03-12"
    for (const Fact& fact : document.facts)
        if (fact.kind == FactKind::reference && fact.value("on").size() == whole)
            profile.references.push_back(
                {folded_words(fact.value("name")), std::string(fact.value("on"))});
}

std::string digits_of(std::string_view number) {
    std::string digits;
    for (const char c : number)
        if (c >= '0' && c <= '9') digits += c;
    return digits;
}

} // namespace

std::vector<std::uint64_t> shingles_of(const std::vector<std::uint64_t>& words,
                                       std::size_t length) {
    std::vector<std::uint64_t> shingles;
    const std::size_t count =
        words.size() < length ? std::min<std::size_t>(words.size(), 1) : words.size() - length + 1;
    for (std::size_t i = 0; i < count; ++i) {
        std::uint64_t hash = length;
        for (std::size_t k = i; k < std::min(i + length, words.size()); ++k)
            hash = mixed(hash, words[k]);
        shingles.push_back(hash);
    }
    std::ranges::sort(shingles);
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

std::size_t common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t count = 0;
    for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
        if (a[i] == b[k]) ++count;
        const bool a_first = a[i] <= b[k], b_first = b[k] <= a[i];
        i += a_first ? 1 : 0;
        k += b_first ? 1 : 0;
    }
    return count;
}

bool same_stem(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const std::size_t longer = std::max(a.size(), b.size());
    const auto apart = std::ranges::mismatch(a, b);
    const auto same = static_cast<std::size_t>(apart.in1 - a.begin());
    constexpr std::size_t shortest = 4, longest_ending = 5;
    return same >= shortest && longer - same <= longest_ending && same * 10 >= longer * 6;
}

bool has_word(const std::vector<std::string>& vocabulary, std::string_view word) {
    constexpr std::size_t longest_ending = 3, shortest = 3;
    const std::size_t kept = std::max(std::min(word.size(), shortest),
                                      word.size() - std::min(word.size(), longest_ending));
    const std::string_view stem = word.substr(0, kept);
    const auto found = std::ranges::lower_bound(vocabulary, stem);
    return found != vocabulary.end() && found->starts_with(stem);
}

bool has_cue(const std::vector<std::string>& words,
             std::span<const std::string_view> VersionWords::*cues) {
    std::string line = " ";
    for (const std::string& word : words) line += word + " ";
    return std::ranges::any_of(all_languages(), [&](const Language* language) {
        return std::ranges::any_of(language->versions.*cues, [&](std::string_view cue) {
            return line.find(" " + std::string(cue) + " ") != std::string::npos;
        });
    });
}

Profile profile_of(const Document& document, std::span<const SourceFile> paths) {
    const std::string& text = document.text.content;
    Profile profile;
    profile.sha256 = document.file.sha256;
    profile.language = document.language;
    if (document.kind) profile.kind = document.kind->kind;
    profile.date = own_date(document.kind, document.date);
    profile.scanned = std::ranges::any_of(
        document.pages, [](const PageInfo& page) { return page.origin == PageOrigin::ocr; });

    profile.pages = document.pages.size();

    std::vector<std::uint64_t> numbers;
    for (const WordingWord& word : wording_of(text)) {
        profile.word_numbers.push_back(word.word);
        profile.wording = mixed(profile.wording, word.word);
        profile.words.push_back(fold_case(document.text[word.span]));
        if (is_number(profile.words.back())) numbers.push_back(word.word);
    }
    profile.shingles = shingles_of(profile.word_numbers, words_in_shingle);
    if (numbers.size() >= numbers_in_shingle)
        profile.numbers = shingles_of(numbers, numbers_in_shingle);
    profile.vocabulary = profile.words;
    std::ranges::sort(profile.vocabulary);
    profile.vocabulary.erase(std::unique(profile.vocabulary.begin(), profile.vocabulary.end()),
                             profile.vocabulary.end());

    const std::vector<std::string> title = folded_words(document.title);
    if (!is_file_name(document)) read_title(profile, document.title);
    profile.opening = title;
    for (std::size_t i = 0; i < std::min(opening_words, profile.words.size()); ++i)
        profile.opening.push_back(profile.words[i]);
    profile.amends = has_cue(title, &VersionWords::amends);
    profile.ends = has_cue(title, &VersionWords::terminates);
    profile.restated = has_cue(title, &VersionWords::restated);
    profile.draft = has_cue(title, &VersionWords::drafts);

    const std::unordered_set<std::string> ordinary = lower_case_words(text);
    read_parties(profile, document, ordinary);
    read_days(profile, document);
    profile.leading_name = leading_name(text, ordinary);
    for (const Clause& clause : document.clauses)
        if (std::string digits = digits_of(clause.number); !digits.empty())
            profile.clause_numbers.push_back(std::move(digits));
    for (const SourceFile& path : paths)
        if (auto row = row_of_files(path); !row.empty()) profile.rows.push_back(std::move(row));
    return profile;
}

} // namespace clausula
