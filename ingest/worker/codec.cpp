#include "ingest/worker/codec.h"

#include "ingest/worker/wire.h"

namespace clausula {

template <>
KindFact blank<KindFact>() {
    return {DocumentKind::other, Evidence({}, "", 0)};
}

template <>
DateFact blank<DateFact>() {
    return {{}, Evidence({}, "", 0)};
}

template <>
StatedDate blank<StatedDate>() {
    return {DateKind::dated, {}, Evidence({}, "", 0)};
}

template <>
Fact blank<Fact>() {
    return {FactKind::party, {}, Evidence({}, "", 0)};
}

namespace {

void each(auto& wire, auto&... values) { (wire.item(values), ...); }

} // namespace

// The fields of each type, in the order of its declaration.

void fields(auto& wire, Like<Span> auto& span) { each(wire, span.begin, span.end); }

void fields(auto& wire, Like<Box> auto& box) {
    each(wire, box.left, box.top, box.right, box.bottom);
}

void fields(auto& wire, Like<Word> auto& word) {
    each(wire, word.text, word.box, word.font_size, word.bold, word.confidence, word.space_after);
}

void fields(auto& wire, Like<Line> auto& line) { each(wire, line.first, line.last); }

void fields(auto& wire, Like<Block> auto& block) {
    wire.choice(block.kind, BlockKind::furniture);
    each(wire, block.first, block.last, block.level, block.table, block.row, block.column);
}

void fields(auto& wire, Like<Page> auto& page) {
    each(wire, page.number, page.width, page.height);
    wire.choice(page.origin, PageOrigin::none);
    each(wire, page.turned, page.skew, page.confidence, page.language, page.picture_cover,
         page.words, page.lines, page.blocks);
}

void fields(auto& wire, Like<Problem> auto& problem) {
    wire.choice(problem.severity, Severity::error);
    wire.choice(problem.stage, Stage::store);
    each(wire, problem.page, problem.message, problem.hint);
}

void fields(auto& wire, Like<Place> auto& place) {
    each(wire, place.span, place.page, place.box, place.confidence);
}

void fields(auto& wire, Like<Paragraph> auto& paragraph) {
    each(wire, paragraph.span);
    wire.choice(paragraph.kind, BlockKind::furniture);
    each(wire, paragraph.level, paragraph.table, paragraph.row, paragraph.column, paragraph.page,
         paragraph.font_size, paragraph.bold, paragraph.indent, paragraph.gap_above,
         paragraph.lines);
}

void fields(auto& wire, Like<Furniture> auto& furniture) {
    each(wire, furniture.page, furniture.box, furniture.text);
}

void fields(auto& wire, Like<Text> auto& text) {
    wire.raw(text.content); // not mended when invalid: the spans would no longer fit
    each(wire, text.places, text.paragraphs, text.furniture);
}

void fields(auto& wire, Like<Evidence> auto& evidence) {
    each(wire, evidence.span, evidence.rule, evidence.confidence);
}

void fields(auto& wire, Like<KindFact> auto& fact) {
    wire.choice(fact.kind, DocumentKind::letter);
    each(wire, fact.evidence);
}

void fields(auto& wire, Like<PrintedDate> auto& date) {
    each(wire, date.year, date.month, date.day);
}

void fields(auto& wire, Like<DateFact> auto& fact) { each(wire, fact.date, fact.evidence); }

void fields(auto& wire, Like<DateRange> auto& range) { each(wire, range.first, range.last); }

void fields(auto& wire, Like<StatedDate> auto& date) {
    wire.choice(date.kind, DateKind::period);
    each(wire, date.range, date.evidence);
}

void fields(auto& wire, Like<FactField> auto& field) {
    each(wire, field.name, field.value, field.words);
}

void fields(auto& wire, Like<Fact> auto& fact) {
    wire.choice(fact.kind, FactKind::renewal);
    each(wire, fact.fields, fact.evidence);
}

void fields(auto& wire, Like<Extraction> auto& extraction) {
    each(wire, extraction.extractor, extraction.version);
}

void fields(auto& wire, Like<PageInfo> auto& page) {
    each(wire, page.number, page.width, page.height);
    wire.choice(page.origin, PageOrigin::none);
    each(wire, page.turned, page.confidence, page.language, page.span);
}

void fields(auto& wire, Like<Clause> auto& clause) {
    wire.choice(clause.kind, ClauseKind::passage);
    each(wire, clause.number, clause.path, clause.heading, clause.span, clause.number_span,
         clause.heading_span, clause.parent, clause.depth, clause.first_page, clause.last_page,
         clause.language, clause.items);
}

void fields(auto& wire, Like<Document> auto& document) {
    each(wire, document.format, document.title, document.language, document.kind, document.date,
         document.dates, document.facts, document.extractions, document.pages, document.text,
         document.clauses, document.problems);
}

namespace {

template <class T>
std::string written(const T& value) {
    WireWriter wire;
    wire.item(value);
    return wire.take();
}

template <class T>
T read(std::string_view bytes) {
    WireReader wire(bytes);
    T value;
    wire.item(value);
    wire.expect_end();
    return value;
}

void require(bool rule) {
    if (!rule) WireReader::fail();
}

void check(const Page& page) {
    require(page.number >= 1);
    for (const Line& line : page.lines)
        require(line.first <= line.last && line.last <= page.words.size());
    for (const Block& block : page.blocks)
        require(block.first <= block.last && block.last <= page.lines.size());
}

/// What the types' comments promise of spans, places and clauses.
void check(const Document& document) {
    const std::string& content = document.text.content;
    require(is_utf8(content));
    const auto boundary = [&content](std::size_t at) {
        return at == content.size() ||
               (at < content.size() && (static_cast<unsigned char>(content[at]) & 0xC0) != 0x80);
    };
    const auto span = [&boundary](const Span& s) {
        require(s.begin <= s.end && boundary(s.begin) && boundary(s.end));
    };
    std::size_t end = 0;
    for (const Place& place : document.text.places) {
        span(place.span);
        require(place.span.begin >= end && place.page >= 1);
        end = place.span.end;
    }
    for (const Paragraph& paragraph : document.text.paragraphs) {
        span(paragraph.span);
        require(paragraph.page >= 1);
        for (const Span& line : paragraph.lines) span(line);
    }
    for (const PageInfo& page : document.pages) {
        span(page.span);
        require(page.number >= 1);
    }
    for (std::size_t i = 0; i < document.clauses.size(); ++i) {
        const Clause& clause = document.clauses[i];
        for (const Span& part : {clause.span, clause.number_span, clause.heading_span}) span(part);
        for (const Span& item : clause.items) span(item);
        require(!clause.parent || *clause.parent < i);
        require(clause.first_page >= 1 && clause.first_page <= clause.last_page);
    }
    if (document.kind) span(document.kind->evidence.span);
    const auto calendar = [](const std::optional<PrintedDate>& date) {
        require(!date || parse_iso_date(iso_date(*date)) == *date);
    };
    if (document.date) {
        span(document.date->evidence.span);
        calendar(document.date->date);
    }
    for (const StatedDate& date : document.dates) {
        span(date.evidence.span);
        calendar(date.range.first);
        calendar(date.range.last);
    }
    for (const Fact& fact : document.facts) {
        span(fact.evidence.span);
        for (const FactField& field : fact.fields) {
            require(is_utf8(field.value));
            if (field.words) span(*field.words);
        }
    }
}

} // namespace

std::string encode(const Page& page) { return written(page); }

Page decode_page(std::string_view bytes) {
    Page page = read<Page>(bytes);
    check(page);
    return page;
}

std::string encode(const Problem& problem) { return written(problem); }

Problem decode_problem(std::string_view bytes) { return read<Problem>(bytes); }

std::string encode(const Problems& problems) { return written(problems); }

Problems decode_problems(std::string_view bytes) { return read<Problems>(bytes); }

std::string encode(const Document& document) { return written(document); }

Document decode_document(std::string_view bytes) {
    auto document = read<Document>(bytes);
    check(document);
    return document;
}

std::string encode(const std::vector<std::string>& texts) {
    WireWriter wire;
    wire.number(texts.size());
    for (const std::string& text : texts) wire.raw(text);
    return wire.take();
}

std::vector<std::string> decode_texts(std::string_view bytes) {
    WireReader wire(bytes);
    std::vector<std::string> texts;
    for (std::uint64_t left = wire.number(); left > 0; --left) wire.raw(texts.emplace_back());
    wire.expect_end();
    return texts;
}

} // namespace clausula
