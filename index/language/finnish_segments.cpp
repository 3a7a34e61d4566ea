#include "index/language/finnish_segments.h"

#include "index/text/unicode.h"

#include <algorithm>
#include <utility>

namespace clausula {

namespace {

constexpr std::string_view end_of_text = "[X]";

/// A segment as it is being read. Base forms keep their inner boundaries ("irti=sanoa").
struct Reading {
    std::string surface;
    std::string marked; ///< the dictionary's base form: "yhteen=kuuluva"
    std::string lemma;
    std::string verb; ///< that the rest derives from
    bool is_verb = false;
    bool minen_noun = false;
    bool participle = false;
    bool prefix = false;
};

bool is_boundary(char c) { return c == '=' || c == '|'; }

std::string without_boundaries(std::string text) {
    std::erase_if(text, is_boundary);
    return text;
}

bool is_participle(std::string_view tag) {
    constexpr std::string_view tags[] = {"Rv", "Ra", "Ru", "Rt", "Rm", "Re"};
    return std::ranges::find(tags, tag) != std::end(tags);
}

/// Word classes begin with L, a derived word's inside it: "[Lt][Xp]laulaa[X]laula[Ll][Rv]v[Xj]a".
void read_class(std::string_view tag, Reading& reading) {
    if (reading.surface.empty()) {
        reading.is_verb = tag == "Lt";
        reading.prefix = tag == "Lp";
        return;
    }
    if (reading.is_verb && reading.verb.empty()) reading.verb = reading.lemma;
    if (tag == "Ln") reading.participle = false; // "riippuvuus" is none any more
}

void read_tag(std::string_view tag, std::size_t written, Reading& reading,
              FinnishSegments& segments) {
    if (tag.starts_with('L')) {
        read_class(tag, reading);
    } else if (is_participle(tag)) {
        reading.participle = reading.is_verb;
    } else if (tag == "Tn4") {
        reading.minen_noun = true;
        reading.verb = std::exchange(reading.lemma, reading.surface + "minen");
    } else if (tag.starts_with('F') && segments.clitic == 0) {
        segments.clitic = written;
    }
}

/// "[Xp]" is the base form that the dictionary holds, "[Xj]" the end of a derived one's.
void read_text(std::string_view tag, std::string_view text, Reading& reading) {
    if (tag == "Xp" && reading.marked.empty()) reading.marked = reading.lemma = fold_case(text);
    if (tag == "Xj") reading.lemma = reading.surface + fold_case(text);
}

std::vector<Reading> read_segments(std::string_view output, FinnishSegments& segments) {
    std::vector<Reading> readings(1);
    std::size_t written = 0; // bytes of the word so far
    for (std::size_t at = 0; at < output.size();) {
        if (output[at] != '[') {
            readings.back().surface += output[at++];
            ++written;
            continue;
        }
        const std::size_t close = output.find(']', at);
        if (close == std::string_view::npos) break;
        const std::string_view tag = output.substr(at + 1, close - at - 1);
        at = close + 1;
        if (tag == "Bc") {
            readings.emplace_back();
        } else if (tag.starts_with('X')) {
            const std::size_t end = output.find(end_of_text, at);
            if (end == std::string_view::npos) break;
            read_text(tag, output.substr(at, end - at), readings.back());
            at = end + end_of_text.size();
        } else {
            read_tag(tag, written, readings.back(), segments);
        }
    }
    // "virka-" ends with a boundary.
    if (readings.size() > 1 && readings.back().surface.empty()) readings.pop_back();
    for (Reading& reading : readings)
        if (!reading.participle && !reading.minen_noun) reading.verb.clear();
    return readings;
}

/// "irti=sanoa" with the surface "irtisano" is two segments; a derived lemma has lost the mark.
void add_segments(Reading reading, std::vector<FinnishSegment>& list) {
    for (;;) {
        const auto boundary = std::ranges::find_if(reading.marked, is_boundary);
        const std::string first(reading.marked.begin(), boundary);
        if (boundary == reading.marked.end() || first.empty()) break;
        if (!reading.surface.starts_with(first)) break;
        for (std::string* text :
             {&reading.surface, &reading.marked, &reading.lemma, &reading.verb}) {
            if (text->starts_with(first)) text->erase(0, first.size());
            if (!text->empty() && is_boundary(text->front())) text->erase(0, 1);
        }
        list.push_back({.surface = first});
    }
    list.push_back({.surface = reading.surface,
                    .lemma = without_boundaries(reading.lemma),
                    .verb = without_boundaries(reading.verb),
                    .prefix = reading.prefix});
}

} // namespace

FinnishSegments parse_fst_output(std::string_view output) {
    FinnishSegments segments;
    const std::vector<Reading> readings = read_segments(output, segments);
    std::string before;
    for (const Reading& reading : readings) {
        if (&reading != &readings.back()) before += reading.surface;
        add_segments(reading, segments.list);
    }
    const Reading& last = readings.back();
    if (last.minen_noun) segments.noun = before + without_boundaries(last.lemma);
    if (last.participle) segments.verb = before + without_boundaries(last.verb);
    return segments;
}

} // namespace clausula
