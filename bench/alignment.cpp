// Measures the alignment of versions on pairs with known edits, and how long it takes.
//
//     bench/version_pairs.py ../shared/data/finlex-akn > pairs.jsonl
//     bench_alignment pairs.jsonl [--show]

#include "versions/align/align.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

namespace clausula {

namespace {

using Json = nlohmann::json;
using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

/// A document as ingest makes it: a § of several paragraphs has moments.
Document document_of(const Json& provisions, bool by_ocr) {
    Document document;
    std::string& text = document.text.content;
    std::vector<std::size_t> clause_of;
    const auto add = [&](std::string_view words) {
        const std::size_t begin = text.size();
        text += words;
        return Span{begin, text.size()};
    };
    for (const Json& one : provisions) {
        Clause clause;
        const std::string number = one["number"], heading = one["heading"];
        clause.number = number;
        clause.number_span = add(number);
        if (!heading.empty()) {
            text += "\n";
            clause.heading = heading;
            clause.heading_span = add(heading);
        }
        clause.span = {clause.number_span.begin, text.size()};
        if (!one["parent"].is_null()) clause.parent = clause_of.at(one["parent"]);
        clause_of.push_back(document.clauses.size());
        const std::vector<std::string> paragraphs = one["paragraphs"];
        text += "\n";
        if (paragraphs.size() == 1) {
            clause.span.end = add(paragraphs.front()).end;
            text += "\n";
        }
        document.clauses.push_back(clause);
        for (std::size_t i = 0; paragraphs.size() > 1 && i < paragraphs.size(); ++i) {
            Clause moment;
            moment.number = std::to_string(i + 1) + " mom.";
            moment.parent = clause_of.back();
            moment.span = add(paragraphs[i]);
            text += "\n";
            document.clauses.push_back(moment);
        }
    }
    PageInfo page;
    page.origin = by_ocr ? PageOrigin::ocr : PageOrigin::markup;
    page.span = {0, text.size()};
    document.pages = {page};
    return document;
}

std::string joined(const std::set<std::string>& changes) {
    std::string text;
    for (const std::string& change : changes) text += (text.empty() ? "" : "+") + change;
    return text.empty() ? "unchanged" : text;
}

std::set<std::string> told(const AlignedProvisions& group) {
    std::set<std::string> changes;
    for (Change change : group.changes)
        if (change != Change::unchanged) changes.insert(std::string(name_of(change)));
    return changes;
}

struct Figures {
    std::size_t pairs_right = 0, pairs_true = 0, pairs_found = 0;
    std::size_t kinds = 0, kinds_right = 0, changed = 0, changed_right = 0;
    std::size_t moves = 0, moves_lost = 0, phrases = 0, phrases_lost = 0;
    std::map<std::string, std::size_t> wrong;
    double seconds = 0;
    std::size_t provisions = 0;
};

/// How many bytes of a span are shown as moved or the same.
std::size_t kept_bytes(const AlignedProvisions& group, bool is_before, std::string_view document,
                       std::string_view phrase) {
    const std::size_t begin = document.find(phrase);
    if (begin == std::string_view::npos) return phrase.size();
    const Span span = {begin, begin + phrase.size()};
    std::size_t lost = 0;
    for (const Edit& edit : group.redline) {
        if (edit.kind != (is_before ? EditKind::removed : EditKind::added)) continue;
        const Span printed = is_before ? edit.before : edit.after;
        const std::size_t from = std::max(printed.begin, span.begin),
                          to = std::min(printed.end, span.end);
        lost += from < to ? to - from : 0;
    }
    return phrase.size() - lost;
}

void measure(const Json& pair, Figures& figures, bool show) {
    const bool by_ocr = pair["ocr"];
    const Document before = document_of(pair["before"], false);
    const Document after = document_of(pair["after"], pair["says_so"]);
    const std::clock_t start = std::clock();
    const Alignment alignment = align(before, after);
    figures.seconds += static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    figures.provisions += alignment.before.size() + alignment.after.size();

    Pairs truth, found;
    std::vector<const AlignedProvisions*> group_before(alignment.before.size()),
        group_after(alignment.after.size());
    for (const AlignedProvisions& group : alignment.groups) {
        for (std::size_t i : group.before) group_before[i] = &group;
        for (std::size_t j : group.after) group_after[j] = &group;
        for (std::size_t i : group.before)
            for (std::size_t j : group.after) found.insert({i, j});
    }
    const auto show_edits = [&](const AlignedProvisions& group) {
        for (const Edit& edit : group.redline)
            if (edit.kind != EditKind::same && edit.kind != EditKind::noise)
                std::printf("    %s%s -> %s\n", edit.in_heading ? "heading: " : "",
                            std::string(before.text[edit.before]).c_str(),
                            std::string(after.text[edit.after]).c_str());
    };
    std::set<std::size_t> kept;
    const auto judge = [&](const std::set<std::string>& expected, const AlignedProvisions& group,
                           const std::string& where) {
        const std::set<std::string> got = told(group);
        ++figures.kinds;
        figures.changed += expected.empty() ? 0 : 1;
        if (expected == got) {
            ++figures.kinds_right;
            figures.changed_right += expected.empty() ? 0 : 1;
            return;
        }
        ++figures.wrong[joined(expected) + " told as " + joined(got)];
        if (!show) return;
        std::printf("%s %s: %s told as %s\n", pair["statute"].get<std::string>().c_str(),
                    where.c_str(), joined(expected).c_str(), joined(got).c_str());
        show_edits(group);
    };
    for (std::size_t j = 0; j < pair["truth"].size(); ++j) {
        const Json& one = pair["truth"][j];
        const std::set<std::string> expected = one["changes"];
        for (std::size_t i : one["sources"]) {
            truth.insert({i, j});
            kept.insert(i);
        }
        judge(expected, *group_after[j], pair["after"][j]["number"].get<std::string>() + " after");
        if (!expected.contains("moved")) continue;
        ++figures.moves;
        figures.moves_lost += group_after[j]->before.empty() ? 1 : 0;
    }
    for (std::size_t i = 0; i < alignment.before.size(); ++i)
        if (!kept.contains(i))
            judge({"dropped"}, *group_before[i],
                  pair["before"][i]["number"].get<std::string>() + " before");
    for (const auto& both : found) figures.pairs_right += truth.contains(both) ? 1 : 0;
    figures.pairs_true += truth.size();
    figures.pairs_found += found.size();
    for (const Json& phrase : pair["phrases"]) {
        if (by_ocr) continue; // its words are not the same any more
        const std::string text = phrase["text"];
        ++figures.phrases;
        const std::size_t kept_words =
            std::min(kept_bytes(*group_before[phrase["from"]], true, before.text.content, text),
                     kept_bytes(*group_after[phrase["to"]], false, after.text.content, text));
        if (kept_words * 10 >= text.size() * 9) continue;
        ++figures.phrases_lost;
        if (show) std::printf("lost: %s\n", text.c_str());
    }
}

void print(const Figures& figures) {
    const auto share = [](std::size_t part, std::size_t whole) {
        return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
    };
    std::printf("aligned pairs       F1 %.4f (%zu right, %zu true, %zu found)\n",
                share(2 * figures.pairs_right, figures.pairs_true + figures.pairs_found),
                figures.pairs_right, figures.pairs_true, figures.pairs_found);
    std::printf("kinds of change     %.4f of %zu; of the %zu changed %.4f\n",
                share(figures.kinds_right, figures.kinds), figures.kinds, figures.changed,
                share(figures.changed_right, figures.changed));
    std::printf("moved provisions    %zu, as dropped and new %zu\n", figures.moves,
                figures.moves_lost);
    std::printf("moved paragraphs    %zu, as removed and added %zu\n", figures.phrases,
                figures.phrases_lost);
    std::printf("CPU time            %.2f s, %.1f us a provision\n", figures.seconds,
                1e6 * figures.seconds / static_cast<double>(figures.provisions));
    std::vector<std::pair<std::size_t, std::string>> wrong;
    for (const auto& [what, count] : figures.wrong) wrong.emplace_back(count, what);
    std::ranges::sort(wrong, std::greater{});
    for (const auto& [count, what] : wrong) std::printf("%6zu %s\n", count, what.c_str());
}

/// Versions of many provisions: those of one pair after the other.
struct Long {
    Json before = Json::array(), after = Json::array();

    void add(const Json& pair) {
        for (const auto& [side, whole] : {std::pair{"before", &before}, {"after", &after}}) {
            const std::size_t offset = whole->size();
            for (Json one : pair[side]) {
                if (!one["parent"].is_null())
                    one["parent"] = one["parent"].get<std::size_t>() + offset;
                whole->push_back(std::move(one));
            }
        }
    }
};

void print_time(const Long& versions, bool by_ocr) {
    const Document before = document_of(versions.before, false);
    const Document after = document_of(versions.after, by_ocr);
    constexpr int rounds = 10;
    const std::clock_t start = std::clock();
    for (int i = 0; i < rounds; ++i) align(before, after);
    std::printf("%zu with %zu provisions%s  %.1f ms\n", versions.before.size(),
                versions.after.size(), by_ocr ? ", by OCR" : "",
                1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / rounds);
}

} // namespace

} // namespace clausula

int main(int count, char** arguments) {
    using namespace clausula;
    if (count < 2) return 2;
    const bool show = count > 2 && std::strcmp(arguments[2], "--show") == 0;
    std::ifstream file(arguments[1]);
    Figures figures;
    Long printed, read;
    for (std::string line; std::getline(file, line);) {
        const auto pair = nlohmann::json::parse(line);
        measure(pair, figures, show);
        Long& versions = pair["ocr"] ? read : printed;
        if (versions.before.size() < 300) versions.add(pair);
    }
    print(figures);
    print_time(printed, false);
    print_time(read, true);
}
