#include "versions/origin/blame.h"

#include "versions/align/align.h"
#include "versions/align/grouping.h"
#include "versions/origin/misread.h"
#include "versions/origin/sentences.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace clausula {

namespace {

/// A wording and where it appeared first.
struct Traced {
    std::uint64_t wording = 0;
    WordingPlace origin;
};

/// The wordings that a provision has, and those that what became it had.
using Traces = std::vector<Traced>;

constexpr std::size_t often = 4; // of a scan more than one sentence in so many has a misreading

bool says_it_is_scanned(const Document& document) {
    return std::ranges::any_of(document.pages,
                               [](const PageInfo& page) { return page.origin == PageOrigin::ocr; });
}

struct TracedText {
    const Document* document = nullptr;
    bool may_be_scanned = false;
    WordedDocument worded;
    std::vector<WordingPlace> origins; ///< of each sentence
    std::vector<Traces> traces;        ///< of each provision, by wording
};

/// The earliest of each wording.
void tidy(Traces& traces) {
    std::ranges::stable_sort(traces, [](const Traced& a, const Traced& b) {
        return a.wording != b.wording ? a.wording < b.wording : a.origin.text < b.origin.text;
    });
    const auto same = [](const Traced& a, const Traced& b) { return a.wording == b.wording; };
    traces.erase(std::unique(traces.begin(), traces.end(), same), traces.end());
}

const WordingPlace* find(const Traces& traces, std::uint64_t wording) {
    const auto trace = std::ranges::lower_bound(traces, wording, {}, &Traced::wording);
    return trace != traces.end() && trace->wording == wording ? &trace->origin : nullptr;
}

class Tracer {
public:
    void add(const LineageText& text) {
        TracedText traced = {text.document, false, worded(*text.document), {}, {}};
        traced.may_be_scanned = may_be_scanned(traced);
        traced.traces.resize(traced.worded.provisions.size());
        std::vector<std::optional<WordingPlace>> reread(traced.worded.sentences.size());
        for (const std::size_t earlier : text.follows)
            if (earlier < texts_.size()) inherit(texts_[earlier], traced, reread);
        if (text.as && *text.as < texts_.size()) inherit(texts_[*text.as], traced, reread);
        for (Traces& traces : traced.traces) tidy(traces);
        place(traced, reread);
        texts_.push_back(std::move(traced));
    }

    std::vector<BlamedSentence> last() const {
        std::vector<BlamedSentence> blamed;
        if (texts_.empty()) return blamed;
        const TracedText& text = texts_.back();
        for (std::size_t i = 0; i < text.origins.size(); ++i)
            blamed.push_back(
                {text.worded.sentences[i].clause, text.worded.sentences[i].span, text.origins[i]});
        return blamed;
    }

private:
    /// Also where nothing says so, as of a scan with a text layer: much of it is new then.
    bool may_be_scanned(const TracedText& text) const {
        std::size_t all = 0, unknown = 0;
        for (const WordedSentence& sentence : text.worded.sentences) {
            if (sentence.is_common) continue;
            ++all;
            unknown += everywhere_.contains(sentence.wording) ? 0 : 1;
        }
        return says_it_is_scanned(*text.document) || (!texts_.empty() && unknown * often > all);
    }

    static void inherit(const TracedText& before, TracedText& after,
                        std::vector<std::optional<WordingPlace>>& reread) {
        const auto take = [&](const auto& groups) {
            for (const auto& group : groups)
                for (const std::size_t i : group.before)
                    for (const std::size_t j : group.after)
                        after.traces[j].insert(after.traces[j].end(), before.traces[i].begin(),
                                               before.traces[i].end());
        };
        const auto &provisions_before = before.worded.provisions,
                   &provisions_after = after.worded.provisions;
        if (!before.may_be_scanned && !after.may_be_scanned) {
            const Bags bags =
                bags_of(*before.document, provisions_before, *after.document, provisions_after);
            take(group_provisions(
                provisions_before, provisions_after, bags,
                pair_provisions(provisions_before, provisions_after, bags, false)));
            return;
        }
        const Alignment alignment = align(*before.document, *after.document);
        take(alignment.groups);
        const auto same = same_but_for_noise(alignment, before.worded, after.worded);
        for (std::size_t i = 0; i < same.size(); ++i)
            if (same[i] && (!reread[i] || before.origins[*same[i]].text < reread[i]->text))
                reread[i] = before.origins[*same[i]];
    }

    /// Finds the origin of each sentence: last of those that are told by their place, as that may
    /// be told by the others.
    void place(TracedText& text, const std::vector<std::optional<WordingPlace>>& reread) {
        const std::vector<WordedSentence>& sentences = text.worded.sentences;
        std::vector<Traces> own(text.traces.size());
        std::vector<std::optional<WordingPlace>> elsewhere(own.size());
        text.origins.resize(sentences.size());
        for (const bool is_common : {false, true}) {
            for (std::size_t i = 0; i < sentences.size(); ++i) {
                const WordedSentence& sentence = sentences[i];
                if (sentence.is_common != is_common) continue;
                std::optional<WordingPlace>& from = elsewhere[sentence.provision];
                WordingPlace origin = {texts_.size(), sentence.clause, sentence.span};
                take_earlier(origin, is_common ? trace_at(from, sentence.wording)
                                               : trace_anywhere(sentence.wording));
                if (reread[i]) take_earlier(origin, &*reread[i]);
                const WordingPlace* here = find(text.traces[sentence.provision], sentence.wording);
                if (here != nullptr && here->text <= origin.text) origin = *here;
                if (!is_common) {
                    everywhere_.try_emplace(sentence.wording, origin);
                    if (!from && origin.text < texts_.size()) from = origin;
                }
                own[sentence.provision].push_back({sentence.wording, origin});
                text.origins[i] = origin;
            }
        }
        for (std::size_t i = 0; i < own.size(); ++i) {
            text.traces[i].insert(text.traces[i].end(), own[i].begin(), own[i].end());
            tidy(text.traces[i]);
        }
    }

    static void take_earlier(WordingPlace& origin, const WordingPlace* other) {
        if (other != nullptr && other->text < origin.text) origin = *other;
    }

    const WordingPlace* trace_anywhere(std::uint64_t wording) const {
        const auto known = everywhere_.find(wording);
        return known == everywhere_.end() ? nullptr : &known->second;
    }

    /// The wording in the clause that a neighbour of it is from.
    const WordingPlace* trace_at(const std::optional<WordingPlace>& place,
                                 std::uint64_t wording) const {
        if (!place) return nullptr;
        const TracedText& text = texts_[place->text];
        const auto next = std::ranges::upper_bound(
            text.worded.provisions, place->span.begin, {},
            [](const Provision& provision) { return provision.span.begin; });
        if (next == text.worded.provisions.begin()) return nullptr;
        return find(
            text.traces[static_cast<std::size_t>(next - text.worded.provisions.begin()) - 1],
            wording);
    }

    std::vector<TracedText> texts_;
    std::unordered_map<std::uint64_t, WordingPlace> everywhere_;
};

} // namespace

std::vector<BlamedSentence> blame(std::span<const LineageText> lineage) {
    Tracer tracer;
    for (const LineageText& text : lineage) tracer.add(text);
    return tracer.last();
}

} // namespace clausula
