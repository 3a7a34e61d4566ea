#include "versions/align/scans.h"

#include "versions/align/noise.h"
#include "versions/wording.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr std::size_t bad_share = 20;     // of a bad scan more than one word in so many is misread
constexpr std::size_t fewest_misread = 8; // different words, of a scan that does not say it is one

std::unordered_set<std::uint64_t> words_of(std::string_view text) {
    std::unordered_set<std::uint64_t> words;
    for (const WordingWord& word : wording_of(text)) words.insert(word.word);
    return words;
}

bool is_read_by_ocr(const Document& document, const std::vector<Provision>& provisions,
                    const std::vector<std::size_t>& which) {
    return std::ranges::any_of(document.pages, [&](const PageInfo& page) {
        return page.origin == PageOrigin::ocr && std::ranges::any_of(which, [&](std::size_t i) {
                   return provisions[i].span.begin < page.span.end &&
                          page.span.begin < provisions[i].span.end;
               });
    });
}

struct Side {
    const Document& document;
    const std::vector<Provision>& provisions;
    std::unordered_set<std::uint64_t> words;
    bool is_scan = false; ///< though its pages don't say so
};

class ScanMarker {
public:
    ScanMarker(const Document& before, const std::vector<Provision>& provisions_before,
               const Document& after, const std::vector<Provision>& provisions_after,
               const std::vector<Group>& groups, std::vector<Redline>& redlines)
        : before_{before, provisions_before, words_of(before.text.content)},
          after_{after, provisions_after, words_of(after.text.content)}, groups_(groups),
          redlines_(redlines) {}

    void mark() {
        if (!says_ocr(before_.document) && !says_ocr(after_.document)) look_for_scan();
        const auto [words, misread] = mark(fair_scan);
        if (misread * bad_share > words) mark(bad_scan);
    }

private:
    static bool says_ocr(const Document& document) {
        return std::ranges::count(document.pages, PageOrigin::ocr, &PageInfo::origin) > 0;
    }

    ReadText read(const Side& side, const std::vector<std::size_t>& which) const {
        return {side.document.text.content, side.words,
                side.is_scan || is_read_by_ocr(side.document, side.provisions, which)};
    }

    static bool is_settled(const std::vector<std::size_t>& same,
                           const std::vector<std::size_t>& noise) {
        for (std::size_t i = 0; i < same.size(); ++i)
            if (same[i] == Redline::none && noise[i] == Redline::none) return false;
        return true;
    }

    /// How many words of scans there are, and how many of them were misread.
    std::pair<std::size_t, std::size_t> mark(std::size_t letters_per_error) {
        std::size_t words = 0, misread = 0;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            Redline& redline = redlines_[i];
            const ReadText before = read(before_, groups_[i].before);
            const ReadText after = read(after_, groups_[i].after);
            if (redline.before.empty() || redline.after.empty()) continue;
            if (!before.by_ocr && !after.by_ocr) continue;
            if (!is_settled(redline.after_of, redline.noise_of_before) ||
                !is_settled(redline.before_of, redline.noise_of_after))
                mark_noise(redline, before, after, letters_per_error);
            words += redline.before.size();
            for (std::size_t mark : redline.noise_of_before)
                misread += mark == Redline::none ? 0 : 1;
        }
        return {words, misread};
    }

    /// The different words of a side that changed and that the other document lacks.
    static std::unordered_set<std::uint64_t> misread_words(const std::vector<RedlineToken>& tokens,
                                                           const std::vector<std::size_t>& noise,
                                                           std::string_view text,
                                                           const Side& other) {
        std::unordered_set<std::uint64_t> found;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (noise[i] == Redline::none) continue;
            const Span span = tokens[i].span;
            for (const WordingWord& word : wording_of(text.substr(span.begin, span.size())))
                if (!other.words.contains(word.word)) found.insert(word.word);
        }
        return found;
    }

    /// Tells a scan by its text: most of what differs is letters.
    void look_for_scan() {
        std::unordered_set<std::uint64_t> before, after;
        std::size_t changed = 0;
        for (std::size_t i = 0; i < groups_.size(); ++i) {
            if (groups_[i].before.empty() || groups_[i].after.empty()) continue;
            if (is_settled(redlines_[i].after_of, redlines_[i].noise_of_before)) continue;
            Redline redline = redlines_[i];
            mark_noise(redline, {before_.document.text.content, before_.words, true},
                       {after_.document.text.content, after_.words, true}, fair_scan);
            before.merge(misread_words(redline.before, redline.noise_of_before,
                                       before_.document.text.content, after_));
            after.merge(misread_words(redline.after, redline.noise_of_after,
                                      after_.document.text.content, before_));
            for (std::size_t k = 0; k < redline.after.size(); ++k)
                changed += redline.after[k].is_word && redline.before_of[k] == Redline::none;
        }
        const std::size_t misread = std::max(before.size(), after.size());
        if (misread < fewest_misread || 2 * misread < changed) return;
        (before.size() > after.size() ? before_ : after_).is_scan = true;
    }

    Side before_, after_;
    const std::vector<Group>& groups_;
    std::vector<Redline>& redlines_;
};

} // namespace

void mark_scans(const Document& before, const std::vector<Provision>& provisions_before,
                const Document& after, const std::vector<Provision>& provisions_after,
                const std::vector<Group>& groups, std::vector<Redline>& redlines) {
    ScanMarker(before, provisions_before, after, provisions_after, groups, redlines).mark();
}

} // namespace clausula
