#include "index/store/layout_codec.h"

#include "index/store/varint.h"

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

constexpr double steps_per_point = 20;
constexpr double steps_of_confidence = 1000;

/// A length in steps. Nonsense from a broken file (NaN, infinity) becomes a number.
std::int64_t steps(double length, double per_unit = steps_per_point) {
    if (std::isnan(length)) return 0;
    return std::llround(std::clamp(length, -1e9, 1e9) * per_unit);
}

double length(std::int64_t steps_taken) {
    return static_cast<double>(steps_taken) / steps_per_point;
}

std::int64_t difference(std::size_t a, std::size_t b) {
    return static_cast<std::int64_t>(a) - static_cast<std::int64_t>(b);
}

// Damaged data may go beyond every range: unsigned sums wrap, where signed ones are undefined.
std::size_t moved(std::size_t from, std::int64_t by) { return from + static_cast<std::size_t>(by); }

std::int64_t moved(std::int64_t from, std::int64_t by) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(from) +
                                     static_cast<std::uint64_t>(by));
}

/// What differs from the place before; what does not takes no bytes.
enum Change : unsigned char {
    gap_changed = 1, ///< not exactly one byte behind the place before
    page_changed = 2,
    line_changed = 4, ///< top or bottom
    confidence_changed = 8,
    no_box = 16,
};

/// What is carried from one place to the next, in steps.
struct PlaceState {
    std::size_t end = 0;
    std::int64_t page = 1, right = 0, top = 0, bottom = 0;
    std::int64_t confidence = static_cast<std::int64_t>(steps_of_confidence);
};

void put_spans(std::string& out, std::span<const Span> spans, std::size_t at) {
    put_number(out, spans.size());
    for (const Span& span : spans) {
        put_signed(out, difference(span.begin, at));
        put_signed(out, difference(span.end, span.begin));
        at = span.end;
    }
}

std::vector<Span> take_spans(std::string_view& in, std::size_t at) {
    // Each span takes two bytes or more, so a wrong count can't ask for memory.
    std::vector<Span> spans(std::min<std::uint64_t>(take_number(in), in.size()));
    for (Span& span : spans) {
        span.begin = moved(at, take_signed(in));
        span.end = moved(span.begin, take_signed(in));
        at = span.end;
    }
    return spans;
}

} // namespace

std::string encode_places(std::span<const Place> places) {
    std::string out;
    PlaceState last;
    for (const Place& place : places) {
        const Box& box = place.box;
        const std::int64_t left = steps(box.left), right = steps(box.right);
        const std::int64_t top = steps(box.top), bottom = steps(box.bottom);
        const std::int64_t confidence = steps(place.confidence, steps_of_confidence);
        const bool boxless = box == Box{};
        unsigned change = 0;
        if (place.span.begin != last.end + 1) change |= gap_changed;
        if (place.page != last.page) change |= page_changed;
        if (boxless)
            change |= no_box;
        else if (top != last.top || bottom != last.bottom)
            change |= line_changed;
        if (confidence != last.confidence) change |= confidence_changed;

        put_number(out, change);
        if (change & gap_changed) put_signed(out, difference(place.span.begin, last.end));
        put_signed(out, difference(place.span.end, place.span.begin));
        if (change & page_changed) put_signed(out, place.page - last.page);
        if (change & confidence_changed) put_signed(out, confidence - last.confidence);
        if (change & line_changed) {
            put_signed(out, top - last.top);
            put_signed(out, bottom - last.bottom);
        }
        if (!boxless) {
            put_signed(out, left - last.right);
            put_signed(out, right - left);
            last.right = right;
            last.top = top;
            last.bottom = bottom;
        }
        last.end = place.span.end;
        last.page = place.page;
        last.confidence = confidence;
    }
    return out;
}

void decode_places(std::string_view data, std::vector<Place>& places) {
    PlaceState last;
    while (!data.empty()) {
        const std::uint64_t change = take_number(data);
        Place place;
        place.span.begin = change & gap_changed ? moved(last.end, take_signed(data)) : last.end + 1;
        place.span.end = last.end = moved(place.span.begin, take_signed(data));
        if (change & page_changed) last.page = moved(last.page, take_signed(data));
        if (change & confidence_changed)
            last.confidence = moved(last.confidence, take_signed(data));
        if (change & line_changed) {
            last.top = moved(last.top, take_signed(data));
            last.bottom = moved(last.bottom, take_signed(data));
        }
        if (!(change & no_box)) {
            const std::int64_t left = moved(last.right, take_signed(data));
            last.right = moved(left, take_signed(data));
            place.box = {length(left), length(last.top), length(last.right), length(last.bottom)};
        }
        place.page = static_cast<int>(last.page);
        place.confidence = static_cast<double>(last.confidence) / steps_of_confidence;
        places.push_back(place);
    }
}

std::string encode_paragraphs(std::span<const Paragraph> paragraphs) {
    std::string out;
    std::size_t end = 0;
    for (const Paragraph& paragraph : paragraphs) {
        put_signed(out, difference(paragraph.span.begin, end));
        put_signed(out, difference(paragraph.span.end, paragraph.span.begin));
        end = paragraph.span.end;
        put_number(out, static_cast<std::uint64_t>(paragraph.kind) << 1 | (paragraph.bold ? 1 : 0));
        for (int number :
             {paragraph.level, paragraph.table, paragraph.row, paragraph.column, paragraph.page})
            put_signed(out, number);
        for (double number : {paragraph.font_size, paragraph.indent, paragraph.gap_above})
            put_signed(out, steps(number));
        put_spans(out, paragraph.lines, paragraph.span.begin);
    }
    return out;
}

std::vector<Paragraph> decode_paragraphs(std::string_view data) {
    std::vector<Paragraph> paragraphs;
    std::size_t end = 0;
    while (!data.empty()) {
        Paragraph paragraph;
        paragraph.span.begin = moved(end, take_signed(data));
        paragraph.span.end = end = moved(paragraph.span.begin, take_signed(data));
        const std::uint64_t kind = take_number(data);
        paragraph.bold = (kind & 1) != 0;
        if (kind >> 1 < static_cast<std::uint64_t>(BlockKind::furniture))
            paragraph.kind = static_cast<BlockKind>(kind >> 1);
        for (int* number : {&paragraph.level, &paragraph.table, &paragraph.row, &paragraph.column,
                            &paragraph.page})
            *number = static_cast<int>(take_signed(data));
        for (double* number : {&paragraph.font_size, &paragraph.indent, &paragraph.gap_above})
            *number = length(take_signed(data));
        paragraph.lines = take_spans(data, paragraph.span.begin);
        paragraphs.push_back(std::move(paragraph));
    }
    return paragraphs;
}

std::string encode_furniture(std::span<const Furniture> furniture) {
    std::string out;
    for (const Furniture& item : furniture) {
        put_signed(out, item.page);
        for (double number : {item.box.left, item.box.top, item.box.right, item.box.bottom})
            put_signed(out, steps(number));
        put_number(out, item.text.size());
        out += item.text;
    }
    return out;
}

std::vector<Furniture> decode_furniture(std::string_view data) {
    std::vector<Furniture> furniture;
    while (!data.empty()) {
        Furniture item;
        item.page = static_cast<int>(take_signed(data));
        for (double* number : {&item.box.left, &item.box.top, &item.box.right, &item.box.bottom})
            *number = length(take_signed(data));
        const std::size_t size = std::min<std::uint64_t>(take_number(data), data.size());
        item.text = data.substr(0, size);
        data.remove_prefix(size);
        furniture.push_back(std::move(item));
    }
    return furniture;
}

std::string encode_spans(std::span<const Span> spans) {
    std::string out;
    put_spans(out, spans, 0);
    return out;
}

std::vector<Span> decode_spans(std::string_view data) { return take_spans(data, 0); }

} // namespace clausula
