#include "ingest/make_document.h"

#include "index/language/clause_languages.h"
#include "index/language/language.h"
#include "index/text/unicode.h"
#include "ingest/facts/facts.h"
#include "ingest/layout/layout.h"
#include "ingest/structure/structure.h"

#include <algorithm>

namespace clausula {

namespace {

std::string language_of(std::string_view text) {
    const Language* language = recognise_language(text);
    return language ? std::string(language->code) : "";
}

/// On one line, without white space around it.
std::string on_one_line(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const bool space = is_space(next_code_point(text, at));
        if (!space)
            line += text.substr(begin, at - begin);
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.ends_with(' ')) line.pop_back();
    return line;
}

std::string title_of(const Text& text, const Draft& draft) {
    std::string title = on_one_line(text[find_title(text)]);
    if (title.empty()) title = on_one_line(clean_utf8(draft.metadata_title));
    if (title.empty()) title = on_one_line(clean_utf8(draft.file_name));
    return title;
}

/// Each page's part of the text: from its first word to its last.
std::vector<PageInfo> describe(const std::vector<Page>& pages, const Text& text) {
    std::vector<PageInfo> infos;
    auto place = text.places.begin();
    std::size_t end = 0;
    for (const Page& page : pages) {
        PageInfo info{.number = page.number,
                      .width = page.width,
                      .height = page.height,
                      .origin = page.origin,
                      .turned = page.turned,
                      .confidence = page.confidence,
                      .language = page.language,
                      .span = {end, end}};
        if (place != text.places.end() && place->page == page.number)
            info.span.begin = place->span.begin;
        for (; place != text.places.end() && place->page <= page.number; ++place)
            info.span.end = end = std::max(end, place->span.end);
        if (info.language.empty() && !info.span.empty())
            info.language = language_of(text[info.span]);
        infos.push_back(std::move(info));
    }
    return infos;
}

void tell_languages(Document& document) {
    std::vector<std::string_view> texts;
    for (const Clause& clause : document.clauses) texts.push_back(document.text[clause.span]);
    std::vector<std::string> languages = clause_languages(texts, document.language);
    for (std::size_t i = 0; i < languages.size(); ++i)
        document.clauses[i].language = std::move(languages[i]);
}

} // namespace

Document make_document(Draft draft) {
    Document document;
    document.format = draft.format;
    document.text = join_pages(draft.pages);
    document.pages = describe(draft.pages, document.text);
    document.language = language_of(document.text.content);
    document.title = title_of(document.text, draft);
    document.clauses = split_clauses(document.text, document.language);
    tell_languages(document);
    read_facts(document);
    document.problems = std::move(draft.problems);
    return document;
}

} // namespace clausula
