#include "ingest/layout/paragraphs.h"

#include "index/text/unicode.h"
#include "ingest/layout/labels.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace clausula {

namespace {

enum class Weight { regular, mixed, bold };

struct Look {
    double size = 0; ///< of most of its letters; 0 when the format names none
    Weight weight = Weight::regular;
    Label label = Label::none;
    bool lower = false;    ///< begins with a lower-case letter
    bool sentence = false; ///< ends like a sentence
    double first_width = 0;
};

bool ends_sentence(std::string_view text) {
    while (!text.empty() && (text.back() == '"' || text.back() == ')' || text.back() == '\''))
        text.remove_suffix(1);
    return !text.empty() && std::string_view(".:;!?").find(text.back()) != std::string_view::npos;
}

bool begins_lower(std::string_view text) {
    std::size_t at = 0;
    const char32_t c = next_code_point(text, at);
    return is_letter(c) && !is_upper(c);
}

Look look_at(const std::vector<Word>& words, const TextLine& line) {
    Look look;
    std::size_t bold = 0, letters = 0;
    std::vector<std::pair<double, std::size_t>> sizes;
    for (std::size_t index : line.words) {
        const Word& word = words[index];
        letters += word.text.size();
        if (word.bold) bold += word.text.size();
        if (sizes.empty() || sizes.back().first != word.font_size)
            sizes.emplace_back(word.font_size, 0);
        sizes.back().second += word.text.size();
    }
    look.size =
        std::ranges::max_element(sizes, {}, [](const auto& size) { return size.second; })->first;
    look.weight = bold == 0 ? Weight::regular : bold == letters ? Weight::bold : Weight::mixed;
    const Word& first = words[line.words.front()];
    look.label = leading_label(words, line.words);
    look.lower = begins_lower(first.text);
    look.sentence = ends_sentence(words[line.words.back()].text);
    look.first_width = first.box.width();
    return look;
}

} // namespace

Spacing measure_spacing(std::span<const TextLine> lines, double em) {
    // The smallest of the common distances between neighbouring lines, in steps: on a page of short
    // paragraphs the distance between those is the commonest.
    constexpr double step = 0.15, most = 1.35; // ems; more is no line spacing but empty lines
    std::vector<std::size_t> counts(static_cast<std::size_t>(most / step) + 8);
    constexpr double lowest = -1; // boxes of tightly set lines overlap
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Box& above = lines[i - 1].box;
        const Box& below = lines[i].box;
        if (above.right <= below.left || below.right <= above.left) continue;
        const double gap = (below.top - above.bottom) / em;
        if (gap > lowest && gap < most) ++counts[static_cast<std::size_t>((gap - lowest) / step)];
    }
    const std::size_t most_lines = *std::ranges::max_element(counts);
    const auto is_common = [&](std::size_t count) { return count > 1 && count * 3 >= most_lines; };
    auto common = std::ranges::find_if(counts, is_common);
    if (common == counts.end()) common = std::ranges::max_element(counts);
    // The next step holds the same distance when it is nearly as common.
    if (common + 1 != counts.end() && *(common + 1) > *common) ++common;
    const auto best = common - counts.begin();
    Spacing spacing{em, 0};
    if (counts[static_cast<std::size_t>(best)] > 0)
        spacing.leading = (lowest + (static_cast<double>(best) + 0.5) * step) * em;
    return spacing;
}

namespace {

/// The left margin, from which first lines are indented: the leftmost place where more than a few
/// lines begin.
double margin_of(std::span<const TextLine> lines, double em) {
    const double step = 0.35 * em;
    std::map<long, std::size_t> counts;
    std::size_t most = 0;
    for (const TextLine& line : lines)
        most = std::max(most, ++counts[std::lround(line.box.left / step)]);
    for (const auto& [place, count] : counts)
        if (count * 5 >= most) return static_cast<double>(place) * step;
    return 0;
}

} // namespace

std::vector<std::size_t> find_paragraphs(const std::vector<Word>& words,
                                         std::span<const TextLine> lines, const Spacing& spacing,
                                         double right) {
    std::vector<std::size_t> starts;
    std::vector<Look> looks;
    looks.reserve(lines.size());
    for (const TextLine& line : lines) looks.push_back(look_at(words, line));

    const double em = spacing.em;
    const double margin = margin_of(lines, em);
    auto begins = [&](std::size_t i) {
        const TextLine &above = lines[i - 1], &line = lines[i];
        const Look &last = looks[i - 1], &look = looks[i];
        if (line.box.top - above.box.bottom > spacing.leading + 0.35 * em) return true;
        if (last.size > 0 && std::abs(last.size - look.size) > 0.1 * last.size) return true;
        if ((last.weight == Weight::bold && look.weight == Weight::regular) ||
            (last.weight == Weight::regular && look.weight == Weight::bold))
            return true;

        const double room = right - above.box.right;
        const bool ended_early = room > look.first_width + em;
        const bool moved = std::abs(line.box.left - above.box.left) > 0.7 * em;
        if (look.label == Label::strong && (ended_early || last.sentence || moved)) return true;

        const bool centred =
            std::abs((line.box.left + line.box.right) - (above.box.left + above.box.right)) < em;
        if (ended_early && !look.lower && !(centred && moved && !last.sentence)) return true;

        // Two first lines: the upper one is a paragraph of one line. A third that stands in as far
        // would make it a block that hangs, unless the second ends a sentence too.
        const bool both_indented =
            above.box.left > margin + 0.7 * em && line.box.left > margin + 0.7 * em && !moved;
        const bool returns = i + 1 == lines.size() ||
                             lines[i + 1].box.left < line.box.left - 0.7 * em || ended_early ||
                             look.sentence;
        if (both_indented && starts.back() == i - 1 && last.sentence && !look.lower && returns)
            return true;

        if (line.box.left > above.box.left + 0.7 * em) {
            // A first line's indent, unless the lines below hang there too.
            const bool hangs = i + 1 < lines.size() &&
                               std::abs(lines[i + 1].box.left - line.box.left) < 0.7 * em &&
                               !look.sentence && looks[i + 1].label == Label::none;
            return last.sentence && !hangs && !look.lower && last.label == Label::none;
        }
        if (line.box.left < above.box.left - 0.7 * em) {
            const bool above_is_first = starts.back() == i - 1;
            // An item of one line, and the text below the list.
            const bool item = last.label != Label::none && !look.lower;
            return (!above_is_first || item) && last.sentence;
        }
        return false;
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (i == 0 || begins(i)) starts.push_back(i);
    return starts;
}

} // namespace clausula
